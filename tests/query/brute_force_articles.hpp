// SPDX-License-Identifier: GPL-3.0-or-later
// Articles to ask queries of.
#pragma once

#include <vector>

#include "common/article.hpp"

namespace news::test {

// The sample corpus as the indexer reads it, with its entities, and the articles of the cases.
std::vector<Article> sample_articles();

// The oracle's, with fields made up for those that it has not: decks, captions, authors, sections,
// languages other than theirs, dates known by their month or year only.
std::vector<Article> oracle_articles_with_fields();

// Texts of five words at random, in which words stand near each other in many ways.
std::vector<Article> crowded_articles();

}  // namespace news::test
