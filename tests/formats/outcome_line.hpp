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

}  // namespace news::test
