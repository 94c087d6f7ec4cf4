// SPDX-License-Identifier: GPL-3.0-or-later
// Which matches are copies of one report. Where nothing in the databases has a copy, all of this
// costs nothing. May throw Xapian exceptions.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/xapian.hpp"
#include "searcher/search/matches.hpp"

namespace news::search {

// Whether any of the databases has a story of several articles.
bool have_stories(const std::vector<Shard>& shards);

// Of each document, which are in rising order.
std::vector<StoryId> stories_of(columns::Columns& columns,
                                std::span<const Xapian::docid> documents);

// The same matches, each with its story.
std::vector<Match> with_stories(const std::vector<Shard>& shards, std::vector<Match> matches);

// So many stories the matches are; equal ones in several databases are one.
std::size_t count_stories(Matches& matches);

// The first so many matches in an order, all where there are fewer; may be called again for more.
using FirstMatches = std::function<std::vector<Match>(Xapian::doccount count)>;

// Of each story the match that comes first, in the same order: those from `offset` on, at most
// `limit`. No more matches are asked for than that takes; `all`: more than there are.
std::vector<Match> first_of_stories(const std::vector<Shard>& shards, const FirstMatches& first,
                                    Xapian::doccount offset, Xapian::doccount limit,
                                    Xapian::doccount all);

// The articles of a story that match.
struct StoryMatches {
    std::size_t articles = 0;  // one that lies in several databases counts once
    Xapian::docid first = 0;   // the earliest (appearance.hpp), in all databases as one
};
using StoriesFound = std::unordered_map<StoryId, StoryMatches>;

// Of the stories of `shown`. `all`: all matches, or at least all of these stories.
StoriesFound find_copies(const std::vector<Match>& shown, Matches& all,
                         const Xapian::Database& database);

}  // namespace news::search
