// SPDX-License-Identifier: GPL-3.0-or-later
// The spelling that would have found something.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/schema.hpp"
#include "common/xapian.hpp"
#include "searcher/search/index_reader.hpp"

namespace news::search {

// The indexed term behind `prefix` that is nearest to the folded `word`; of equally near ones the
// commonest, and one that is farther away where it is very much commoner. Without its prefix; empty
// where none is near. Words of the same first character are tried first. May throw Xapian
// exceptions.
std::string nearest_term(const Xapian::Database& database, std::string_view prefix,
                         std::string_view word);

// The commonest value of a field in which the folded `words` stand as whole words: "the guardian"
// for "guardian". Folded; empty where there is none, and for fields that are no facets. `shards`
// are what `database` is made of. May throw Xapian exceptions.
std::string value_with(const Xapian::Database& database, const std::vector<Shard>& shards,
                       const FieldInfo& field, std::string_view words);

}  // namespace news::search
