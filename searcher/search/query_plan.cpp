// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/query_plan.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "common/article.hpp"
#include "common/query/characters.hpp"
#include "common/unicode.hpp"
#include "searcher/search/facet_field.hpp"
#include "searcher/search/related.hpp"
#include "searcher/search/slot_filter.hpp"

namespace news::search {

namespace {

struct Filter {
    std::string_view name;  // canonical
    Xapian::Query query;
    bool is_date = false;
};

// A name is found by every form that stands in the text, and a facet has one form of it.
Xapian::Query as_facet_shows(Xapian::Query query, Field field, std::string_view value) {
    if (field != Field::person && field != Field::org && field != Field::place) return query;
    const Xapian::Query shown((new FacetValueFilter(field, fold_value(value)))->release());
    return Xapian::Query(Xapian::Query::OP_FILTER, query, shown);
}

Result<Filter> make_filter(const ValueFilter& filter, std::string_view option,
                           const Xapian::Database& database, const query::CompileOptions& options) {
    const std::string name = lower_case(filter.field);
    const std::string shown = printable(filter.value);
    if (filter.value.empty())
        return fail(ErrorCode::usage, fmt::format("{} {} has no value", option, printable(name)),
                    fmt::format("{} {}=VALUE", option, printable(name)));
    const std::optional<Field> field = find_field(name);
    // years, months and days are chosen as the facets of these names show them
    if (name == "year" || name == "month" || name == "day" || field == Field::date) {
        auto dates = query::date_filter(fmt::format("{} {}=", option, name), filter.value, database,
                                        options);
        if (!dates) return tl::unexpected<Error>(dates.error());
        const std::string_view canonical = name == "year"    ? "year"
                                           : name == "month" ? "month"
                                           : name == "day"   ? "day"
                                                             : "date";
        return Filter{canonical, *dates, !query::same_word(filter.value, "unknown")};
    }
    if (!field) {
        const std::optional<Field> near = nearest_field(name);
        return fail(ErrorCode::usage, fmt::format("there is no field \"{}\"", printable(name)),
                    fmt::format("{} {}='{}'   (all fields: news-searcher fields)", option,
                                info(near.value_or(Field::publisher)).name, shown));
    }
    auto query = query::value_filter(option, *field, filter.value, database);
    if (!query) return tl::unexpected<Error>(query.error());
    return Filter{info(*field).name, as_facet_shows(*std::move(query), *field, filter.value)};
}

// Whether no article of the index can match; of a story, which has no term, that is not known.
bool finds_nothing(const Xapian::Query& query, const Xapian::Database& database) {
    if (query.empty()) return true;
    const auto first = query.get_terms_begin();
    return first != query.get_terms_end() &&
           std::none_of(first, query.get_terms_end(), [&](const std::string& term) {
               return term.empty() || database.term_exists(term);
           });
}

// A filter beside others, whose absence nobody would see from what is found.
std::string note_on_idle(std::string_view option, const ValueFilter& filter,
                         std::string_view name) {
    std::string note = fmt::format("{} {}='{}' fits no article", option, printable(filter.field),
                                   printable(filter.value));
    const auto field = find_field(name);
    if (field && info(*field).kind == FieldKind::value)
        note += fmt::format("   (what there is: news-searcher terms --field {})", name);
    return note;
}

}  // namespace

query::CompileOptions compile_options(const Selection& selection) {
    return {selection.strict, selection.max_wildcard, selection.today};
}

Result<QueryPlan> QueryPlan::make(const Selection& selection, const Xapian::Database& database) {
    const query::CompileOptions options = compile_options(selection);
    QueryPlan plan;
    plan.seen_ = selection.seen;
    if (!selection.like.empty()) {
        RelatedQuery related = related_query(database, selection.like);
        plan.compiled_.query = std::move(related.query);
        plan.compiled_.without_dates = plan.compiled_.query;
        plan.compiled_.needles = std::move(related.needles);
        plan.compiled_.reading = "like " + article_id(selection.like);
        plan.by_ = std::move(related.words);
        plan.least_score_ = related.least_score;
        plan.has_scores_ = true;
        plan.excluded_ = std::move(related.left_out);
    } else if (clean_text(selection.query).empty()) {
        plan.compiled_.query = Xapian::Query::MatchAll;
        plan.compiled_.without_dates = Xapian::Query::MatchAll;
    } else {
        auto compiled = query::compile(selection.query, database, options);
        if (!compiled) return tl::unexpected<Error>(compiled.error());
        plan.compiled_ = std::move(*compiled);
        plan.has_scores_ = true;
    }
    plan.notes_ = plan.compiled_.notes;
    if (auto added = plan.add_filters(selection, database, options); !added)
        return tl::unexpected<Error>(added.error());
    return plan;
}

Result<void> QueryPlan::add_filters(const Selection& selection, const Xapian::Database& database,
                                    const query::CompileOptions& options) {
    for (const ValueFilter& wanted : selection.where) {
        auto filter = make_filter(wanted, "--where", database, options);
        if (!filter) return tl::unexpected<Error>(filter.error());
        auto group = std::find_if(groups_.begin(), groups_.end(),
                                  [&](const Group& one) { return one.facet == filter->name; });
        if (group == groups_.end())
            group = groups_.insert(groups_.end(), Group{filter->name, {}, {}, {}, filter->is_date});
        // what may be undated does not leave the undated out
        group->is_date = group->is_date && filter->is_date;
        group->any_of.push_back(filter->query);
        group->values.push_back(fold_value(wanted.value));
        if (finds_nothing(filter->query, database))
            group->idle.push_back(note_on_idle("--where", wanted, filter->name));
        filter_texts_.emplace_back(fmt::format("--where {}={}", wanted.field, wanted.value),
                                   filter->query);
    }
    for (const ValueFilter& unwanted : selection.where_not) {
        auto filter = make_filter(unwanted, "--where-not", database, options);
        if (!filter) return tl::unexpected<Error>(filter.error());
        excluded_.push_back(filter->query);
        if (finds_nothing(filter->query, database))
            notes_.push_back(note_on_idle("--where-not", unwanted, filter->name));
    }
    // one that stands alone is seen to find nothing
    for (const Group& group : groups_)
        if (group.idle.size() < group.any_of.size())
            notes_.insert(notes_.end(), group.idle.begin(), group.idle.end());
    if (selection.from.empty() && selection.to.empty()) return {};
    const auto days = query::read_date_range(selection.from, selection.to, options.today);
    if (!days) return tl::unexpected<Error>(days.error());
    days_ = *days;
    dates_ = query::date_range_filter(days_, database);
    std::string text;
    if (!selection.from.empty()) text = "--from " + selection.from;
    if (!selection.to.empty()) text += (text.empty() ? "--to " : " --to ") + selection.to;
    filter_texts_.emplace_back(std::move(text), *dates_);
    return {};
}

std::vector<std::string> QueryPlan::chosen(std::string_view facet) const {
    const auto group = std::find_if(groups_.begin(), groups_.end(),
                                    [&](const Group& one) { return one.facet == facet; });
    return group == groups_.end() ? std::vector<std::string>() : group->values;
}

bool QueryPlan::has_date_filter() const {
    return compiled_.has_date_filter || dates_ ||
           std::any_of(groups_.begin(), groups_.end(),
                       [](const Group& group) { return group.is_date; });
}

Xapian::Query QueryPlan::without_dates() const {
    return filtered(compiled_.has_date_filter ? compiled_.without_dates : compiled_.query, {},
                    false);
}

Xapian::Query QueryPlan::filtered(Xapian::Query base, std::string_view left_out,
                                  bool with_dates) const {
    for (const Group& group : groups_) {
        if (group.facet == left_out || (group.is_date && !with_dates)) continue;
        base = Xapian::Query(
            Xapian::Query::OP_FILTER, base,
            Xapian::Query(Xapian::Query::OP_OR, group.any_of.begin(), group.any_of.end()));
    }
    if (with_dates && dates_) base = Xapian::Query(Xapian::Query::OP_FILTER, base, *dates_);
    if (!excluded_.empty())
        base =
            Xapian::Query(Xapian::Query::OP_AND_NOT, base,
                          Xapian::Query(Xapian::Query::OP_OR, excluded_.begin(), excluded_.end()));
    if (seen_)
        base = Xapian::Query(Xapian::Query::OP_FILTER, base,
                             Xapian::Query((new UnseenFilter(seen_))->release()));
    return base;
}

}  // namespace news::search
