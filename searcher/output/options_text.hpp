// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "searcher/saved/saved_search.hpp"

namespace news::output {

// The options of a saved search as they are typed, the usual ones left out: "--from 2014
// --where 'publisher=The Harbour Courier'".
std::string options_text(const saved::SavedSearch& search);

}  // namespace news::output
