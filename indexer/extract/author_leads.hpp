// SPDX-License-Identifier: GPL-3.0-or-later
// The words that introduce names in a byline.
#pragma once

#include <cstddef>
#include <string_view>

namespace news::extract {

// Bytes of the word that introduces an author at the beginning of `text` ("By ", "Von ", "Par: ",
// "文・"), the white space and the mark behind it included; 0: none.
std::size_t author_lead(std::string_view text);

// The same for who had another part in the article than to write it ("editing by", "Fotos von").
std::size_t other_lead(std::string_view text);

// A word between two names: "and", "und", "&".
bool is_joint(std::string_view word);

// Bytes of a word in small letters between two names ("and ", "und ", "&"), the white space behind
// it included, where `text` begins with one; 0: none.
std::size_t joint_at(std::string_view text);

}  // namespace news::extract
