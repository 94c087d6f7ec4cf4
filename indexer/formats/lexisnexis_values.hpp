// SPDX-License-Identifier: GPL-3.0-or-later
// The values of LexisNexis' fields, in plain words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace news::formats {

// "NEWS; Pg. 3", "Section B; Page 22, Column 2; National Desk": the part that is no place in print;
// empty where there is none.
std::string section_of(std::string_view value);

// "NIGEL FARAGE (79%); LEGISLATIVE BODIES (88%)": how sure the database is, is left out.
std::vector<std::string> names_of(std::string_view value);

// "LONDON, ENGLAND" is London.
std::string first_place(std::string_view name);

// The day and, where a time follows, the time in a line of the head ("March 14, 2013 Thursday 11:21
// AM GMT"), without the name of the day and the edition; empty where there is not exactly one date.
std::string date_of(const std::string& line);

}  // namespace news::formats
