// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "searcher/search/index_reader.hpp"

namespace news::search {

// Whether articles lie in more than one of the databases. All of a small one are looked for in the
// others, else 256, evenly by their ids: so an overlap of less than one in a hundred may be missed.
// May throw Xapian exceptions.
bool share_articles(const std::vector<Shard>& shards);

}  // namespace news::search
