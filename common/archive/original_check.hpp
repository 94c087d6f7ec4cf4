// SPDX-License-Identifier: GPL-3.0-or-later
// Whether originals still lie where they did, with the bytes that they had: all those of one file
// in one reading of it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.hpp"
#include "common/container/reader.hpp"

namespace news::archive {

enum class OriginalState : std::uint8_t {
    unchanged,
    changed,     // other bytes lie there now
    missing,     // nothing lies there any more
    unreadable,  // damaged, or nobody may read it
};

std::string_view to_string(OriginalState state);  // "unchanged", …

// Where in its file an original should lie, in 80 bytes and its member's name.
struct OriginalPlace {
    // `sha256`: 64 hexadecimal digits.
    OriginalPlace(const Location& location, std::string_view sha256);
    std::string sha256_hex() const;

    std::string member;
    std::optional<std::uint64_t> record_offset;
    std::array<char, 32> sha256;
};

struct CheckedOriginal {
    OriginalPlace place;
    OriginalState state = OriginalState::unchanged;
    std::string reason;  // of all but the unchanged ones, in words
};

// Each place comes once, as soon as it is known what became of it. Bytes that have moved within
// their file are unchanged: --raw finds them there. A few records of a large container are read
// where they begin; else the file is read once from its beginning to its end. Memory: the places
// and one page. Not thread-safe.
class OriginalCheck {
  public:
    // `is_to_stop` is asked after each record; then the places that are left do not come.
    OriginalCheck(const std::string& path, std::vector<OriginalPlace> places,
                  std::function<bool()> is_to_stop = {});

    // nullopt: that was the last.
    std::optional<CheckedOriginal> next();

  private:
    // What lies at a place, where that is not what should.
    struct Finding {
        OriginalState state;
        std::string reason;
    };

    void begin();
    void read_where_they_begin();
    void settle(std::size_t place, OriginalState state, std::string reason);
    void look_at(const container::ReadOutcome& outcome);
    void note_bytes(const Location& location, std::string_view sha256);
    void note_trouble(const Location& location, OriginalState state, const std::string& reason);
    bool is_wanted_elsewhere(const std::array<char, 32>& sha256);
    void end();

    // The places at the location, [first, last).
    struct Range {
        std::size_t first, last;
    };
    Range at(const Location& location) const;

    std::string path_;
    std::vector<OriginalPlace> places_;  // by member and offset
    std::function<bool()> is_to_stop_;
    std::unique_ptr<container::Reader> reader_;
    std::vector<bool> settled_;
    std::deque<CheckedOriginal> ready_;
    std::map<std::size_t, Finding> findings_;   // by place, of the unsettled ones
    std::vector<std::size_t> by_sha256_;        // places; made when first needed
    std::set<std::array<char, 32>> elsewhere_;  // bytes found where they were not expected
    std::string trouble_;  // of the last outcome, where it was one: why nothing lies behind it
    bool has_begun_ = false;
    bool has_ended_ = false;
};

}  // namespace news::archive
