// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "common/xapian.hpp"

namespace news {

// An article's SHA-256 by its term, which is there even where its data is damaged; empty: there is
// none. May throw Xapian exceptions.
std::string sha256_of(const Xapian::Document& document);

}  // namespace news
