// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "common/container/reader.hpp"

namespace news::test {

// What an outcome comes to, as one line of JSON: the article's fields that are not empty, where it
// lies, or why it is none.
std::string outcome_line(const container::ReadOutcome& outcome);

// outcome_line() of everything that the file holds, each with its newline.
std::string outcome_lines(const std::string& path);

// What an outcome_line() does not say of `facts`, an object of JSON: a text is said where the
// line's begins with it, a number also where a list has that many. Empty where it says all.
std::string missing_facts(const std::string& line, const std::string& facts);

}  // namespace news::test
