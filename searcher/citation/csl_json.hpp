// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "searcher/citation/reference.hpp"

namespace news::citation {

// One item of CSL-JSON (citationstyles.org, csl-data.json of schema 1.0.2) as an object on one
// line: type article-newspaper, what is known of the date as date-parts.
std::string csl_item(const Reference& reference);

}  // namespace news::citation
