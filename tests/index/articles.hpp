// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "indexer/index/index_writer.hpp"

namespace news::test {

// A small article about the Lausanne talks with every field filled.
Article lausanne_article();

// An article of one sentence; `letter` (a hexadecimal digit) fills its identity.
Article short_article(char letter, std::string body);

// The operation that indexes one article from one path.
index::WriteOperation operation(Article article, const std::string& path);

}  // namespace news::test
