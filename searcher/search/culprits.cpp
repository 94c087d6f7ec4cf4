// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/culprits.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/query/looser_queries.hpp"
#include "searcher/search/matches.hpp"

namespace news::search {

namespace {

// Each is a search of its own, each pair another.
constexpr std::size_t kMostParts = 12;
constexpr std::size_t kMostPairs = 3;
constexpr std::size_t kMostLooser = 5;

// A condition of the query or a filter.
struct Part {
    std::string text;  // as typed
    bool negated = false;
    bool is_filter = false;
    Selection alone;  // only this part, taken for itself
    Selection rest;   // all but this part
};

Selection with_query(const Selection& selection, std::string query) {
    Selection changed = selection;
    changed.query = std::move(query);
    changed.strict = false;
    return changed;
}

Selection without_filters(const Selection& selection, std::string query) {
    Selection alone = with_query(selection, std::move(query));
    alone.where.clear();
    alone.where_not.clear();
    alone.from.clear();
    alone.to.clear();
    return alone;
}

std::string option_text(std::string_view option, const std::vector<ValueFilter>& filters) {
    std::string text;
    for (const ValueFilter& filter : filters)
        text +=
            fmt::format("{}{} {}={}", text.empty() ? "" : " ", option, filter.field, filter.value);
    return text;
}

std::vector<Part> parts_of(const Selection& selection) {
    std::vector<Part> parts;
    for (query::Condition& condition : query::conditions_of(selection.query))
        parts.push_back({condition.text, condition.negated, false,
                         without_filters(selection, condition.text),
                         with_query(selection, std::move(condition.rest))});
    // those of one field are alternatives and go together
    std::vector<ValueFilter> left = selection.where;
    while (!left.empty()) {
        const std::string field = left.front().field;
        const auto is_other = [&](const ValueFilter& filter) { return filter.field != field; };
        const auto others = std::stable_partition(left.begin(), left.end(), is_other);
        Part part{{},
                  false,
                  true,
                  without_filters(selection, {}),
                  with_query(selection, selection.query)};
        part.alone.where.assign(others, left.end());
        std::erase_if(part.rest.where,
                      [&](const ValueFilter& filter) { return !is_other(filter); });
        part.text = option_text("--where", part.alone.where);
        left.erase(others, left.end());
        parts.push_back(std::move(part));
    }
    if (!selection.where_not.empty()) {
        Part part{option_text("--where-not", selection.where_not), true, true,
                  without_filters(selection, {}), with_query(selection, selection.query)};
        part.alone.where = selection.where_not;
        part.rest.where_not.clear();
        parts.push_back(std::move(part));
    }
    return parts;
}

void find_pairs(QueryReading& query, const std::vector<Part>& parts,
                const Xapian::Database& database) {
    struct Found {
        const std::string& text;
        Xapian::Query query;
    };
    std::vector<Found> found;
    for (const Part& part : parts) {
        if (part.negated) continue;
        const auto plan = QueryPlan::make(part.alone, database);
        if (plan && has_match(database, plan->all())) found.push_back({part.text, plan->all()});
    }
    for (std::size_t i = 0; i < found.size(); ++i)
        for (std::size_t j = i + 1; j < found.size(); ++j) {
            const Xapian::Query both(Xapian::Query::OP_AND, found[i].query, found[j].query);
            if (query.never_together.size() < kMostPairs && !has_match(database, both))
                query.never_together.push_back({found[i].text, found[j].text});
        }
}

// The number of articles that a changed selection finds, 0 where it is less than what was asked
// only by its dates.
std::size_t count_changed(const Selection& changed, const QueryPlan& plan,
                          const Xapian::Database& database) {
    const auto other = QueryPlan::make(changed, database);
    if (!other || other->has_date_filter() != plan.has_date_filter()) return 0;
    return count_matches(database, other->all());
}

}  // namespace

void find_culprits(QueryReading& query, const QueryPlan& plan, const Selection& selection,
                   const Xapian::Database& database) {
    using Change = LooserQuery::Change;
    const auto add = [&](Change change, const std::string& part, const std::string& text,
                         const Selection& changed) {
        const std::size_t articles = count_changed(changed, plan, database);
        if (articles > 0) query.looser.push_back({change, part, text, articles});
    };
    const std::vector<Part> parts = parts_of(selection);
    if (parts.size() > kMostParts) return;
    find_pairs(query, parts, database);
    // of two parts that are wanted, what each finds alone is known already
    const auto wanted =
        std::count_if(parts.begin(), parts.end(), [](const Part& part) { return !part.negated; });
    if (parts.size() > 2 || wanted < 2)
        for (const Part& part : parts) {
            // what is left has to ask for something
            if (wanted == (part.negated ? 0 : 1)) continue;
            add(part.negated ? Change::not_excluded : Change::left_out, part.text,
                part.is_filter ? std::string() : part.rest.query, part.rest);
        }
    for (const query::Loosened& loosened : query::loosened_queries(selection.query))
        add(Change::anywhere, loosened.text, loosened.query, with_query(selection, loosened.query));
    std::stable_sort(
        query.looser.begin(), query.looser.end(),
        [](const LooserQuery& a, const LooserQuery& b) { return a.articles < b.articles; });
    if (query.looser.size() > kMostLooser) query.looser.resize(kMostLooser);
}

}  // namespace news::search
