// SPDX-License-Identifier: GPL-3.0-or-later
// The articles of a story, by the slot of Field::cluster: docs/decisions/0016-stories.md tells why
// they have no term for it. Each of these reads the whole slot once, which only articles that have
// copies are in. May throw Xapian exceptions.
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "common/xapian.hpp"

namespace news {

// Matches them, without weight.
Xapian::Query story_query(const std::string& story);

// Their numbers, rising, in all databases as one.
std::vector<Xapian::docid> documents_of_story(const Xapian::Database& database,
                                              const std::string& story);

// The articles of any of the stories, rising.
std::vector<Xapian::docid> documents_of_stories(const Xapian::Database& database,
                                                const std::unordered_set<std::string>& stories);

// All stories with their articles, rising.
std::unordered_map<std::string, std::vector<Xapian::docid>> all_stories(
    const Xapian::Database& database);

}  // namespace news
