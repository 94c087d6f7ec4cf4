// SPDX-License-Identifier: GPL-3.0-or-later
// A database to search: the sample's articles again and again, each time as other articles, of
// other days. $NEWSARCHIVE_BENCH_ARTICLES says how many; 20,000 unless told otherwise.
#pragma once

#include <cstddef>

#include "searcher/search/index_reader.hpp"

namespace news::bench {

// Made when it is first asked for, which takes a minute or two; removed when the program ends.
search::IndexReader& sample_database();

std::size_t sample_database_size();

}  // namespace news::bench
