// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/shard_overlap.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "common/schema.hpp"

namespace news::search {

namespace {

constexpr int kLooked = 256;  // two hexadecimal digits
constexpr Xapian::doccount kSmall = 1000;

// All of a small database; else, for each beginning, the first that begins so or comes behind.
std::vector<std::string> some_ids(const Xapian::Database& database) {
    const std::string prefix(info(Field::id).prefix);
    const auto end = database.allterms_end(prefix);
    auto id = database.allterms_begin(prefix);
    if (database.get_doccount() <= kSmall) return {id, end};
    std::vector<std::string> ids;
    for (int beginning = 0; beginning < kLooked && id != end; ++beginning) {
        id.skip_to(fmt::format("{}{:02x}", prefix, beginning));
        if (id != end && (ids.empty() || ids.back() != *id)) ids.push_back(*id);
    }
    return ids;
}

}  // namespace

bool share_articles(const std::vector<Shard>& shards) {
    for (const Shard& one : shards) {
        if (shards.size() == 1) break;
        for (const std::string& id : some_ids(one.database)) {
            const bool elsewhere =
                std::any_of(shards.begin(), shards.end(), [&](const Shard& other) {
                    return &other != &one && other.database.term_exists(id);
                });
            if (elsewhere) return true;
        }
    }
    return false;
}

}  // namespace news::search
