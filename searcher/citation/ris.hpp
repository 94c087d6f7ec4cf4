// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "searcher/citation/reference.hpp"

namespace news::citation {

// One record of RIS, as "RIS Format Specifications" (Thomson ResearchSoft, 2001 and 2011) has it:
// a line each field, ended by CR LF, from TY to ER. In UTF-8, which that text knows nothing of and
// its readers take. TY is NEWS; PY the year, DA what is known of the date with all its slashes; ID
// the digits of the article's id, N1 the whole id, by which it can be shown, and the agency.
// Asterisks, which authors, keywords and papers may not have, are left out there.
std::string ris_record(const Reference& reference);

}  // namespace news::citation
