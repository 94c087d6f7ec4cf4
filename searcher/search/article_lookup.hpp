// SPDX-License-Identifier: GPL-3.0-or-later
// An article by its id.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.hpp"
#include "common/stored_article.hpp"
#include "searcher/search/search_request.hpp"
#include "searcher/search/search_results.hpp"

namespace Xapian {
class Database;
}

namespace news::search {

class IndexReader;

// The article with this whole SHA-256. Precondition: it is there. May throw Xapian exceptions.
Result<StoredArticle> load_article(const Xapian::Database& database, std::string_view sha256);

// An article with what is to be marked in it: words, and mentions of whom the query names.
struct ShownArticle {
    StoredArticle stored;
    std::vector<Span> headline, deck, body;
    std::vector<std::vector<Span>> captions;  // one a caption
    bool matches = false;  // it is one of those that the selection finds; where its query is empty,
                           // not looked for
};

// nullopt where no article's id begins so. `selection.query`, where it is not empty, says what to
// mark; the article need not match it. `command`: for the hint where the id is none or several's.
Result<std::optional<ShownArticle>> find_article(IndexReader& reader, std::string_view id,
                                                 const Selection& selection,
                                                 std::string_view command = "news-searcher show");

}  // namespace news::search
