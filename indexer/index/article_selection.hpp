// SPDX-License-Identifier: GPL-3.0-or-later
// The articles that somebody names by their ids or by a query.
#pragma once

#include <string>
#include <vector>

#include "common/result.hpp"
#include "common/xapian.hpp"

namespace news::index {

struct ArticleSelection {
    std::vector<Xapian::docid> documents;      // rising
    std::vector<std::string> first_headlines;  // of the first of them, each with id and date
    std::vector<std::string> unknown_ids;      // as typed: no article has them
};

// `words`: all ids ("na:" and digits), or else one query, joined by spaces and read strictly. Fails
// with ErrorCode::query or usage. `path`: for messages.
Result<ArticleSelection> select_articles(const std::string& path, const Xapian::Database& database,
                                         const std::vector<std::string>& words,
                                         std::size_t headlines);

}  // namespace news::index
