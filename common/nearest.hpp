// SPDX-License-Identifier: GPL-3.0-or-later
// What a mistyped word was meant to be.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace news {

// The characters of UTF-8, as edit_distance() compares them; an invalid byte is U+FFFD.
std::u32string code_points(std::string_view text);

// The least number of characters inserted, deleted, replaced or exchanged with their neighbour that
// makes one text the other (the optimal string alignment distance); `limit` + 1 for any number
// over `limit`.
std::size_t edit_distance(std::u32string_view a, std::u32string_view b, std::size_t limit);

// The same, of UTF-8.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

// Of the candidates the one that `word` is a slip of the pen for; empty where none is.
std::string nearest_of(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace news
