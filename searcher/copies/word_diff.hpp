// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace news::copies {

// A piece of two texts, in their order.
struct TextRun {
    enum class Change : std::uint8_t {
        same,
        removed,
        added,
        left_out,  // the same in both, too long to be shown
    };
    Change change = Change::same;
    // Words with a space between them, and a blank line where a paragraph ends; empty: left out.
    std::string text;
    std::size_t words = 0;
    friend bool operator==(const TextRun&, const TextRun&) = default;
};

std::string_view name_of(TextRun::Change change);  // "same", "removed", "added", "left_out"

// So many words of what is the same are shown before a change, and behind one.
inline constexpr std::size_t kContextWords = 8;

// What was changed, word by word; empty where no word was. A word is what stands between spaces, so
// "border," is another one than "border"; the end of a paragraph counts as a word.
std::vector<TextRun> word_diff(std::string_view before, std::string_view after);

}  // namespace news::copies
