// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/field_counts.hpp"

#include <string>
#include <unordered_set>

#include "searcher/search/facets.hpp"
#include "searcher/search/index_reader.hpp"

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

std::size_t count_slot_values(const Xapian::Database& database, Xapian::valueno slot) {
    std::unordered_set<std::string> values;
    for (auto value = database.valuestream_begin(slot); value != database.valuestream_end(slot);
         ++value) {
        const std::string all = *value;
        for (const std::string_view one : split_values(all))
            values.emplace(one);
    }
    return values.size();
}

std::optional<std::size_t> count_values(const Xapian::Database& database, const FieldInfo& row) {
    if (!row.members.empty()) return std::nullopt;
    // a person's terms are all the forms of the name, the slot has the name that facets show
    return row.slot == kNoSlot ? count_terms(database, row.prefix)
                               : count_slot_values(database, row.slot);
}

}  // namespace

Result<std::vector<FieldCount>> count_field_values(IndexReader& reader) {
    return reader.read([&](const Xapian::Database& database) -> Result<std::vector<FieldCount>> {
        std::vector<FieldCount> counts;
        for (const FieldInfo& row : field_table())
            counts.push_back({row.field, count_values(database, row)});
        return counts;
    });
}

}  // namespace news::search
