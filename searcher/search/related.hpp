// SPDX-License-Identifier: GPL-3.0-or-later
// Other articles on the same matter: found by the words that set an article apart.
#pragma once

#include <string>
#include <vector>

#include "common/query/xapian_query.hpp"
#include "common/xapian.hpp"

namespace news::search {

struct RelatedQuery {
    Xapian::Query query;                 // weighted, for search/ranking.hpp; finds the article, too
    std::vector<query::Needle> needles;  // what to mark
    std::vector<std::string> words;      // folded, the one that counts most first
    std::vector<Xapian::Query> left_out;  // the article, and its story where it has one
    double least_score = 0;               // of an article that is worth showing
};

// For the article with this whole SHA-256. Precondition: it is there. Which words, and what each
// counts, follows from how often it stands in the article and how rare it is in the archive. May
// throw Xapian exceptions.
RelatedQuery related_query(const Xapian::Database& database, const std::string& sha256);

}  // namespace news::search
