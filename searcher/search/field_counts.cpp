// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/field_counts.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_set>

#include "searcher/search/index_reader.hpp"
#include "searcher/search/matches.hpp"

namespace news::search {

namespace {

std::size_t count_terms(const Xapian::Database& database, std::string_view prefix) {
    const std::string start(prefix);
    std::size_t terms = 0;
    for (auto term = database.allterms_begin(start); term != database.allterms_end(start); ++term) {
        // the body's words have no prefix: those of the other fields stand among them, from A to Z
        if (prefix.empty() && (*term).front() >= 'A' && (*term).front() <= 'Z') {
            term.skip_to("[");
            if (term == database.allterms_end(start)) break;
        }
        ++terms;
    }
    return terms;
}

// Different values of one slot. A column keeps those of deleted articles, too, so they are counted.
std::size_t count_column_values(Matches& everything, Xapian::valueno slot) {
    std::set<std::string, std::less<>> of_several;
    std::size_t values = 0;
    for (ShardMatches& shard : everything) {
        columns::Column column = shard.columns.column(slot);
        const std::vector<std::uint32_t> counts = column.count(shard.documents);
        for (std::uint32_t number = 1; number < counts.size(); ++number)
            if (counts[number] > 0 &&
                (everything.size() == 1 || of_several.emplace(column.text(number)).second))
                ++values;
    }
    return values;
}

std::size_t count_slot_values(const Xapian::Database& database, Xapian::valueno slot) {
    std::unordered_set<std::string> values;
    for (auto value = database.valuestream_begin(slot); value != database.valuestream_end(slot);
         ++value) {
        const std::string all = *value;
        for (const std::string_view one : columns::split_values(all))
            values.emplace(one);
    }
    return values.size();
}

std::optional<std::size_t> count_values(const Xapian::Database& database, Matches& everything,
                                        const FieldInfo& row) {
    if (!row.members.empty()) return std::nullopt;
    // a person's terms are all the forms of the name, the slot has the name that facets show
    if (row.slot == kNoSlot) return count_terms(database, row.prefix);
    const auto slots = columns::column_slots();
    return std::find(slots.begin(), slots.end(), row.slot) != slots.end()
               ? count_column_values(everything, row.slot)
               : count_slot_values(database, row.slot);
}

}  // namespace

Result<std::vector<FieldCount>> count_field_values(IndexReader& reader) {
    return reader.read([&](const Xapian::Database& database) -> Result<std::vector<FieldCount>> {
        std::vector<FieldCount> counts;
        Matches everything = all_matches(reader.shards(), Xapian::Query::MatchAll);
        for (const FieldInfo& row : field_table())
            counts.push_back({row.field, count_values(database, everything, row)});
        return counts;
    });
}

}  // namespace news::search
