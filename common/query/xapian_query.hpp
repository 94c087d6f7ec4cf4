// SPDX-License-Identifier: GPL-3.0-or-later
// From the text of a query to what Xapian runs, with everything that a person may want to know of
// how it was read. The only header of query/ that knows Xapian.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/query/date_reading.hpp"
#include "common/query/limits.hpp"
#include "common/query/word_forms.hpp"
#include "common/result.hpp"
#include "common/schema.hpp"
#include "common/xapian.hpp"

namespace news::query {

struct CompileOptions {
    bool strict = false;                             // what would only be noted is an error
    std::size_t max_wildcard = kDefaultMaxWildcard;  // forms a wildcard may stand for, inclusive
    std::chrono::sys_days today;                     // for date:today, 7d.. and the like
};

// What to mark in a text: a word or a phrase, whose words stand at consecutive positions.
struct NeedleWord {
    std::vector<Form> forms;  // any of these, without prefix
    bool capitals = false;    // only where it is written with a capital
    bool character = false;   // the first character of the forms only
};
struct Needle {
    std::vector<Field> fields;      // plain text fields in which it counts
    std::vector<NeedleWord> words;  // one entry: a single word
};

// Whose mentions to mark: a person, an organisation or a place.
struct SoughtName {
    std::vector<Field> fields;  // plain fields in which it counts
    std::string name;           // folded
    bool prefix = false;        // all that begin so
};

// A word, phrase or wildcard of the query with the number of articles that it finds by itself.
struct LeafCount {
    std::string text;       // as typed, with its field
    std::size_t begin = 0;  // byte range in the query, end exclusive
    std::size_t end = 0;
    Xapian::Query query;  // finds it alone
    bool negated = false;
    std::vector<Needle> needles;    // what to mark for it; none for what is no text
    std::vector<SoughtName> names;  // whom to mark for it, the name asked for first
    // Finds it where its weight is a part of the score: where all that is joined to it by AND
    // holds. Empty for what has no weight of its own: what is excluded, a word of a proximity.
    Xapian::Query scored;
};

struct CompiledQuery {
    Xapian::Query query;             // weighted: words by their rarity, values by 0
    std::string reading;             // canonical printed form, every bracket shown
    bool reading_is_obvious = true;  // false: print it ("note: read as …")
    std::vector<std::string> notes;  // `"or" read as OR; quote it for the word`, …
    std::vector<Needle> needles;     // of the parts that are not negated
    std::vector<SoughtName> names;   // the same
    std::vector<LeafCount> leaves;   // in the order of the query
    bool has_date_filter = false;
    Xapian::Query without_dates;  // the same query less its date filters
};

// Every printed stage, for `explain`.
struct Stages {
    std::string tokens;
    std::string tree;
    std::string rewritten;
    std::string xapian;
};

// Fails with ErrorCode::query; the message carries caret lines as query-language promises and the
// hint a line to copy. May throw Xapian exceptions (the caller guards).
Result<CompiledQuery> compile(std::string_view text, const Xapian::Database& database,
                              const CompileOptions& options);
Result<Stages> explain_stages(std::string_view text, const Xapian::Database& database,
                              const CompileOptions& options);

// A value filter (--where person="Saddam Hussein"): exact, folded. Fails for a field that is no
// value field. `option`, for the line to copy: "--where".
Result<Xapian::Query> value_filter(std::string_view option, Field field, std::string_view value,
                                   const Xapian::Database& database);
// A filter on dates (--where date=2014-11, --where date=unknown), as `date:` has them. `option`,
// for the message: "--where date=".
Result<Xapian::Query> date_filter(std::string_view option, std::string_view value,
                                  const Xapian::Database& database, const CompileOptions& options);
// The days of --from and --to, as typed, either empty. Fails with ErrorCode::query.
Result<DayRange> read_date_range(std::string_view from, std::string_view to,
                                 std::chrono::sys_days today);
// Surely within these days.
Xapian::Query date_range_filter(const DayRange& days, const Xapian::Database& database);

}  // namespace news::query
