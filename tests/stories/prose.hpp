// SPDX-License-Identifier: GPL-3.0-or-later
// Articles of made-up places, and what papers make of them.
#pragma once

#include <string>
#include <vector>

namespace news::test {

// Paragraphs of a report of a bridge that was closed, and of another one of a fishing quota.
const std::vector<std::string>& bridge_report();
const std::vector<std::string>& quota_report();

std::string body_of(const std::vector<std::string>& paragraphs);

// The bridge as other papers ran it: with a dateline; with a few words changed in some paragraphs;
// only its first half.
std::string with_dateline();
std::string edited();
std::string cut();

// What a port's office sends out each day; only numbers differ.
std::string tide_table(int day);

}  // namespace news::test
