// SPDX-License-Identifier: GPL-3.0-or-later
// A folded word with wildcards: * any run of characters, ? one character.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace news::query {

class Glob {
  public:
    void add_literal(std::string_view folded);  // valid UTF-8
    void add_wildcard(char wildcard);           // '*' or '?'

    void append(const Glob& following);

    // What every match begins with: the characters before the first wildcard.
    std::string head() const;
    // At most the product of both lengths; in practice the length of `word`. `word`: valid UTF-8.
    bool matches(std::string_view word) const;

    // "coalit*"
    std::string print() const;

    friend bool operator==(const Glob&, const Glob&) = default;
    friend auto operator<=>(const Glob&, const Glob&) = default;

  private:
    // Code points; the wildcards are values that are none.
    static constexpr char32_t kAnyRun = 0x110000;
    static constexpr char32_t kAnyOne = 0x110001;
    std::vector<char32_t> parts_;
};

// A typed value, folded as values are, in which * and ? stand for other characters.
Glob value_glob(std::string_view typed);

}  // namespace news::query
