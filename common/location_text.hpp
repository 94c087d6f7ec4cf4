// SPDX-License-Identifier: GPL-3.0-or-later
// Where a page lies, in words for a message.
#pragma once

#include <string>

#include "common/article.hpp"

namespace news {

// "pages/one.html", "big.warc.gz @ 12345", "papers.zip: one.html"; safe for a terminal.
std::string location_text(const Location& location);

}  // namespace news
