// SPDX-License-Identifier: GPL-3.0-or-later
// Words that tell what the parts of a name are. All are folded.
#pragma once

#include <span>
#include <string_view>

namespace news::citation {

// "van", "de": before a family name.
std::span<const std::string_view> particles();
// Second given names that are hardly ever a family's: "Ann", "Marie". Few: that a name stands here
// takes a doubt away, that it does not says nothing.
std::span<const std::string_view> second_given_names();
// "el", "die": the first word of papers and bodies, not of persons.
std::span<const std::string_view> articles();
// "jr.", "iii".
std::span<const std::string_view> name_suffixes();
// Of newsrooms, offices and titles.
std::span<const std::string_view> words_of_no_person();
// The commonest of China, Korea, Vietnam and Cambodia in Latin letters: in a name that one of them
// begins it may be the family's.
std::span<const std::string_view> family_names_that_come_first();

}  // namespace news::citation
