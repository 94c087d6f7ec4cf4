// SPDX-License-Identifier: GPL-3.0-or-later
// The parser looks at every character of a page many times over, though most stand in plain text
// that no rule of it cares about. So one private character stands in for a whole stretch of such
// text while the page is parsed, and the stretch is put back into the tree afterwards.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace news::html {

class StandIns {
  public:
    // Shorter stretches stay.
    static constexpr std::size_t kShortest = 5;

    // `page`: the whole source; must outlive this. Where it uses private characters of its own (as
    // they stand or as a reference) nothing is replaced.
    explicit StandIns(std::string_view page);

    // Appends `text` to `kept`, the long stretches of plain characters in it replaced. `text`: of
    // the page, character data or the value of a quoted attribute. What the parser's rules look at
    // stays: white space at the beginnings of lines, ends of lines, character references, what is
    // no valid character.
    void append(std::string_view text, std::string& kept);

    bool empty() const { return stretches_.empty(); }

    // Whether the parser would take all of an attribute's value as it stands.
    static bool is_plain_value(std::string_view value);

    // What the parser made of such text: whether there is a stand-in in it, the stretch that all of
    // it stands for (empty where it is more than one character), the bytes it has with the
    // stretches put back, and these bytes written to `to`.
    static bool stands_in(std::string_view parsed);
    std::string_view whole_stretch(std::string_view parsed) const;
    std::size_t restored_size(std::string_view parsed) const;
    void restore(std::string_view parsed, char* to) const;

  private:
    std::string_view stretch_at(std::string_view parsed, std::size_t at) const;

    std::vector<std::string_view> stretches_;  // of the page
    std::size_t most_;                         // stretches that there are characters for
};

}  // namespace news::html
