// SPDX-License-Identifier: GPL-3.0-or-later
// Articles by the first 64 bits of their SHA-256: a number that stays the same whatever becomes of
// a database, and is the same for one article only.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/result.hpp"
#include "common/xapian.hpp"
#include "searcher/search/search_request.hpp"

namespace news::search {

class IndexReader;

// `sha256`: in hexadecimal.
std::uint64_t short_id(std::string_view sha256);
// Of a document that is there; reads its list of terms. May throw Xapian exceptions.
std::uint64_t short_id(const Xapian::Database& database, Xapian::docid document);

// Of every article that matches; rising, each once.
Result<std::vector<std::uint64_t>> match_ids(IndexReader& reader, const Selection& selection);

}  // namespace news::search
