// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/short_id.hpp"

#include <algorithm>
#include <charconv>
#include <string>

#include "common/schema.hpp"
#include "searcher/search/index_reader.hpp"
#include "searcher/search/matches.hpp"
#include "searcher/search/query_plan.hpp"

namespace news::search {

std::uint64_t short_id(std::string_view sha256) {
    constexpr std::size_t kDigits = 16;
    constexpr int kHexadecimal = 16;
    const std::string_view digits = sha256.substr(0, kDigits);
    std::uint64_t id = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), id, kHexadecimal);
    return id;
}

std::uint64_t short_id(const Xapian::Database& database, Xapian::docid document) {
    const std::string prefix(info(Field::id).prefix);
    Xapian::TermIterator term = database.termlist_begin(document);
    term.skip_to(prefix);
    if (term == database.termlist_end(document)) return 0;
    const std::string text = *term;
    return short_id(std::string_view(text).substr(prefix.size()));
}

Result<std::vector<std::uint64_t>> match_ids(IndexReader& reader, const Selection& selection) {
    using Ids = std::vector<std::uint64_t>;
    return reader.read([&](const Xapian::Database& database) -> Result<Ids> {
        const auto plan = QueryPlan::make(selection, database);
        if (!plan) return tl::unexpected<Error>(plan.error());
        Ids ids;
        for (const Shard& shard : reader.shards())
            for (const Xapian::docid document : matching_documents(shard.database, plan->all()))
                ids.push_back(short_id(shard.database, document));
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        return ids;
    });
}

}  // namespace news::search
