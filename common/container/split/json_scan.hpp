// SPDX-License-Identifier: GPL-3.0-or-later
// Where a JSON object ends and where a list of articles lies in one, found without reading what it
// says (RFC 8259).
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace news::container {

// The next character that is no white space of JSON's; text.size() where there is none.
std::size_t skip_json_space(std::string_view text, std::size_t at);

// Follows brackets and strings piece by piece, from the bracket that opens an object to the one
// that closes it.
class JsonScan {
  public:
    enum class State { open, closed, broken };

    // `one_line`: a line break anywhere in the object breaks it, not only one within a string.
    explicit JsonScan(bool one_line, int open_brackets = 0)
        : one_line_(one_line), depth_(open_brackets) {}

    // Reads on; returns the bytes up to the end of the object, up to the line break that breaks it
    // (exclusive), or all.
    std::size_t feed(std::string_view piece);
    State state() const { return state_; }

  private:
    bool one_line_;
    int depth_;
    bool in_string_ = false;
    bool escaped_ = false;
    State state_ = State::open;
};

// Of a list of articles within an object that is no article itself.
struct WrappedList {
    std::size_t offset = 0;  // behind the bracket that opens the list
    int objects = 0;         // around it
};

// In `text`, which begins with an object: {"articles": [{ …, {"response": {"docs": [{ …. nullopt
// where there is none in what is there of it.
std::optional<WrappedList> find_wrapped_list(std::string_view text);

}  // namespace news::container
