// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked, as plain values.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace news::search {

// One --where or --where-not: a field that has exact values, or year, month, day, date.
struct ValueFilter {
    std::string field;  // name or alias, in any case
    std::string value;
};

// Which articles. Filters of one field are alternatives; those of different fields must all hold.
struct Selection {
    std::string query;  // empty: every article
    // Where it was written in another service's language: what was typed, and what is to be said of
    // the translation that `query` then is.
    std::optional<std::string> translated_from;
    std::vector<std::string> translation_notes;
    std::vector<ValueFilter> where;
    std::vector<ValueFilter> where_not;
    std::string from;                 // surely of this date or later; empty: open
    std::string to;                   // surely of this date or earlier; empty: open
    bool strict = false;              // what would only be noted about the query is an error
    std::size_t max_wildcard = 1000;  // forms a wildcard may stand for, inclusive
    std::chrono::sys_days today{};    // the user's day, for date:today and the like
    // Articles to leave out, by the first 64 bits of their SHA-256, rising; null: none.
    std::shared_ptr<const std::vector<std::uint64_t>> seen;
    // Articles like the one with this whole SHA-256, itself left out; then `query` is empty. Empty:
    // any.
    std::string like = {};
};

// What becomes of articles that are copies of one report.
enum class Copies {
    apart,   // each match by itself
    marked,  // the same, and each says which story it is of
    folded,  // of each story the match that comes first; limit and offset count stories
};

// What facets, groups and timelines count. A story counts once for each value that any of its
// articles has that match.
enum class Counted { articles, stories };

enum class Sort {
    relevance,
    oldest_first,  // undated articles last
    newest_first,  // undated articles last
};

struct FacetRequest {
    std::string name;                     // a facet field's name or alias, year, month, day or date
    std::size_t limit = 0;                // values to list, the commonest first; 0: all
    std::vector<std::string> match = {};  // globs, of which a value must fit one; none: any value
};

struct SearchRequest {
    Selection selection;
    Sort sort = Sort::relevance;
    // Scores are halved with so many days of age; only where sorted by relevance.
    std::optional<std::chrono::days> half_life;
    std::size_t limit = 10;  // hits; 0: all
    std::size_t offset = 0;
    bool total = true;  // examine every match: exact total, facets, timeline
    bool snippets = true;
    Copies copies = Copies::apart;
    std::vector<FacetRequest> facets;
    Counted counted = Counted::articles;  // by the facets and the timeline
};

}  // namespace news::search
