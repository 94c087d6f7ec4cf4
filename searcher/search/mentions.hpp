// SPDX-License-Identifier: GPL-3.0-or-later
// Where the people, organisations and places of an article are named in its texts: byte ranges that
// were stored with the article.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.hpp"
#include "common/query/xapian_query.hpp"
#include "searcher/search/highlighter.hpp"

namespace news::search {

// Thread-safe once made.
class Mentions {
  public:
    // Of everybody and everything; the needle of each mark is 0.
    static Mentions all(const Article& article);
    // Every form of those that a query asks for; the needle is the index of the name that does.
    static Mentions of(const Article& article, const std::vector<query::SoughtName>& names);

    // In one text, by start and within it; they may overlap. `caption`: which of the captions it
    // is; else of no account.
    const std::vector<Mark>& in(Field field, std::size_t caption = 0) const;

  private:
    void add(const Entity& entity, std::size_t needle);
    // Puts them in order and drops what does not lie in its text.
    void settle(const Article& article);

    std::map<std::string, std::vector<Mark>, std::less<>> marks_;  // by EntityMention::field
};

}  // namespace news::search
