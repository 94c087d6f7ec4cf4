// SPDX-License-Identifier: GPL-3.0-or-later
// Meaning → Xapian's query, with what is to be marked and counted.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/query/diagnostic.hpp"
#include "common/query/meaning.hpp"
#include "common/query/xapian_query.hpp"
#include "common/query/xapian_query_text.hpp"
#include "common/xapian.hpp"

namespace news::query {

// One for each query. The text and the database must outlive it. Xapian's exceptions pass through.
class QueryBuilder {
  public:
    QueryBuilder(std::string_view text, const Xapian::Database& database, std::size_t max_wildcard);

    // All but the readings. Where problem() is set afterwards it must not be used.
    CompiledQuery build(const Meaning& meaning);
    Xapian::Query build_value(const ValueMatch& match, SourceRange range);

    // A wildcard, an id or the whole query is over its bound.
    std::optional<Diagnostic> problem() const;

  private:
    Xapian::Query story_of(const Xapian::Query& identity) const;
    // A line to copy: the query with this id in the place of the one that was typed.
    std::string with_longer_id(SourceRange typed, std::string_view digits) const;
    Xapian::Query part(const Meaning& meaning, bool negated);
    // What must not match: nothing in it is scored.
    Xapian::Query excluded(const Meaning& meaning, bool negated);
    Xapian::Query text(const TextMatch& match, SourceRange range, bool negated);
    Xapian::Query value(const Meaning& meaning, const ValueMatch& match, bool negated);
    // The names under which those are shown whom the index knows by another, the one asked for.
    std::vector<SoughtName> shown_names(const std::vector<Field>& fields,
                                        const std::string& name) const;
    Xapian::Query filter(const Meaning& meaning, Field field, Xapian::Query query, bool negated);

    // `functions`: "CAPS(" or the like, which the range leaves out.
    void add_leaf(Field field, SourceRange range, Xapian::Query query, bool negated,
                  std::string_view functions = {});
    // The words and phrases of a proximity, each by itself.
    void add_leaves(const Span& span, Field field, bool negated, std::string_view functions);

    std::string_view text_;
    const Xapian::Database& database_;
    TextQueries texts_;
    std::optional<Diagnostic> problem_;
    std::vector<LeafCount> leaves_;
    std::size_t below_not_ = 0;  // how many NOTs enclose what is being built
    std::vector<Needle> needles_;
    std::vector<SoughtName> names_;
};

}  // namespace news::query
