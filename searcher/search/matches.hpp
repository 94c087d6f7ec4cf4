// SPDX-License-Identifier: GPL-3.0-or-later
// What a search finds, and running a query for its number of matches rather than the best. May
// throw Xapian exceptions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "common/columns/columns.hpp"
#include "common/xapian.hpp"
#include "searcher/search/index_reader.hpp"

namespace news::search {

// A story by the first 64 bits of the least SHA-256 of its articles; 0: of an article without
// copies, which is a story of its own (docs/decisions/0016-stories.md).
using StoryId = std::uint64_t;

struct Match {
    Xapian::docid document = 0;  // in all databases as one
    double score = 0;
    StoryId story = 0;  // only where a request asks for it
};

// All matches in one of the databases, by their numbers there, rising; and what their values are
// read from.
struct ShardMatches {
    columns::Columns columns;
    std::vector<Xapian::docid> documents;
};
using Matches = std::vector<ShardMatches>;  // one a shard

// Every match, unweighted.
Matches all_matches(const std::vector<Shard>& shards, const Xapian::Query& query);
// The same from documents that are known to be all that match in this shard.
ShardMatches matches_of(const Shard& shard, std::vector<Xapian::docid> documents);
// Every document of one database that matches, rising.
std::vector<Xapian::docid> matching_documents(const Xapian::Database& database,
                                              const Xapian::Query& query);

// Whether there is one; stops at the first.
bool has_match(const Xapian::Database& database, const Xapian::Query& query);

// The exact number of matches.
std::size_t count_matches(const Xapian::Database& database, const Xapian::Query& query);

}  // namespace news::search
