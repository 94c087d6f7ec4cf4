// SPDX-License-Identifier: GPL-3.0-or-later
// A selection made into Xapian's terms: the query and its filters, and the variants of it that
// facets and messages need.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/query/xapian_query.hpp"
#include "common/result.hpp"
#include "common/xapian.hpp"
#include "searcher/search/search_request.hpp"
#include "searcher/search/unseen_filter.hpp"

namespace news::search {

class QueryPlan {
  public:
    // Fails with ErrorCode::query or usage. May throw Xapian exceptions.
    static Result<QueryPlan> make(const Selection& selection, const Xapian::Database& database);

    const query::CompiledQuery& compiled() const { return compiled_; }

    // What is to be said of how the query was read, and of values that fit no article while others
    // of their field do.
    const std::vector<std::string>& notes() const { return notes_; }

    Xapian::Query all() const { return filtered(compiled_.query, {}, true); }
    // What the filters let through, whatever the query.
    Xapian::Query filters_only() const { return filtered(Xapian::Query::MatchAll, {}, true); }
    // Without the --where filters on one facet: choosing one publisher keeps the others' counts.
    Xapian::Query without_own_filter(std::string_view facet) const {
        return filtered(compiled_.query, facet, true);
    }
    // Of articles like another: the words that they are found by; and what the score of one is at
    // least that shares more than chance would have it. Else none, and 0.
    const std::vector<std::string>& by() const { return by_; }
    double least_score() const { return least_score_; }
    // Whether anything is asked for that some articles have more of than others.
    bool has_scores() const { return has_scores_; }
    bool filters(std::string_view facet) const { return !chosen(facet).empty(); }
    // The values, folded, that --where filters on this facet ask for.
    std::vector<std::string> chosen(std::string_view facet) const;
    // Those of --from and --to.
    const query::DayRange& days() const { return days_; }
    // Without anything that asks for a date.
    bool has_date_filter() const;
    Xapian::Query without_dates() const;

    // Each filter with its text, as typed, for the message that nothing was found.
    const std::vector<std::pair<std::string, Xapian::Query>>& filter_texts() const {
        return filter_texts_;
    }

  private:
    struct Group {
        std::string_view facet;  // canonical name
        std::vector<Xapian::Query> any_of;
        std::vector<std::string> values;  // folded
        std::vector<std::string> idle;    // notes on those that fit no article
        bool is_date = false;
    };

    Result<void> add_filters(const Selection& selection, const Xapian::Database& database,
                             const query::CompileOptions& options);
    Xapian::Query filtered(Xapian::Query base, std::string_view left_out, bool with_dates) const;

    query::CompiledQuery compiled_;
    std::vector<std::string> notes_;
    bool has_scores_ = false;
    std::vector<std::string> by_;
    double least_score_ = 0;
    std::vector<Group> groups_;
    std::vector<Xapian::Query> excluded_;
    query::DayRange days_;                // of --from and --to
    std::optional<Xapian::Query> dates_;  // the same as a condition
    UnseenFilter::Ids seen_;              // articles that are left out, or null
    std::vector<std::pair<std::string, Xapian::Query>> filter_texts_;
};

// The options that a selection has for the query's translation.
query::CompileOptions compile_options(const Selection& selection);

}  // namespace news::search
