// SPDX-License-Identifier: GPL-3.0-or-later
// Words of bylines that are no part of a person's name. Each is asked of one folded word.
#pragma once

#include <string_view>

namespace news::extract {

// Roles, desks and what a template prints: "staff", "redaktion", "updated".
bool is_no_name(std::string_view folded);

// "our", "unserem", "notre": a desk or a role follows.
bool is_possessive(std::string_view folded);

// The last word of a newspaper's or a station's name: "post", "zeitung", "radio".
bool is_word_of_paper(std::string_view folded);

// Accounts of a publishing system that stand for nobody: "admin", "guest".
bool names_account(std::string_view folded);

}  // namespace news::extract
