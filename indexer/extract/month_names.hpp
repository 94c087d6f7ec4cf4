// SPDX-License-Identifier: GPL-3.0-or-later
// The names of the months and their abbreviations in the languages of the press.
#pragma once

#include <string_view>

namespace news::extract {

enum class Calendar { gregorian, solar_hijri };

struct Month {
    int number = 0;  // 1…12; 0: the word is no month
    Calendar calendar = Calendar::gregorian;
};

// `folded`: news::fold() of a word, without a trailing full stop; a name of two words with one
// space or, in abbreviations, one full stop between. Where languages disagree ("listopad" is
// October in Croatian, November in Polish) the text's own `language` (primary subtag) decides, then
// English; otherwise it is no month. Short forms of other languages are taken only where `language`
// is empty: "des" is no December in French. Thread-safe.
Month find_month(std::string_view folded, std::string_view language);

// Whether the word begins a month's name of two words ("تشرين الثاني", "พ.ย.").
bool begins_double_month(std::string_view folded);

}  // namespace news::extract
