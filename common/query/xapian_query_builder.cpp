// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/query/xapian_query_builder.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include <fmt/format.h>

#include "common/query/overload.hpp"
#include "common/query/typed_text.hpp"
#include "common/query/xapian_query_dates.hpp"
#include "common/story_documents.hpp"

namespace news::query {

using Xapian::Query;

namespace {

Query without_weight(const Query& query) {
    return {Query::OP_SCALE_WEIGHT, query, 0.0};
}

// A range of dates that holds for all that is found, so that undated articles are left out.
bool limits_dates(const Meaning& meaning) {
    if (const auto* any = as<AnyOf>(meaning))
        return std::all_of(any->parts.begin(), any->parts.end(), limits_dates);
    const auto* match = as<DateMatch>(meaning);
    return match && match->field == Field::date && !match->dates.unknown;
}

// The parts of a conjunction, found and excluded.
struct Conjunction {
    std::vector<Query> wanted;
    std::vector<Query> excluded;

    Query query() const {
        const Query all =
            wanted.empty() ? Query::MatchAll : Query(Query::OP_AND, wanted.begin(), wanted.end());
        if (excluded.empty()) return all;
        return {Query::OP_AND_NOT, all, Query(Query::OP_OR, excluded.begin(), excluded.end())};
    }
};

Query number_query(const NumberMatch& match) {
    return {Query::OP_VALUE_RANGE, info(match.field).slot,
            Xapian::sortable_serialise(static_cast<double>(match.least)),
            Xapian::sortable_serialise(static_cast<double>(match.most))};
}

bool is_entity(Field field) {
    const auto& entities = info(Field::entity).members;
    return std::find(entities.begin(), entities.end(), field) != entities.end();
}

// A name as the index has it: "blair, tony" is Tony Blair, and no article belongs to a name.
std::string plain_order(Field field, const std::string& name) {
    constexpr std::string_view kArticle = "the ";
    if (field != Field::person)
        return name.starts_with(kArticle) ? name.substr(kArticle.size()) : name;
    const std::size_t comma = name.find(", ");
    if (comma == name.npos) return name;
    return name.substr(comma + 2) + ' ' + name.substr(0, comma);
}

// Whether all words come from one place of the query, a word or phrase of it.
std::optional<SourceRange> one_source(const Span& span) {
    std::optional<SourceRange> source;
    bool one = true;
    for_each_word(span, [&](const SpanWord& word) {
        one = one && (!source || *source == word.range);
        source = word.range;
    });
    return one ? source : std::nullopt;
}

}  // namespace

QueryBuilder::QueryBuilder(std::string_view text, const Xapian::Database& database,
                           std::size_t max_wildcard)
    : text_(text), database_(database), texts_(database, max_wildcard) {}

std::optional<Diagnostic> QueryBuilder::problem() const {
    return problem_ ? problem_ : texts_.problem();
}

CompiledQuery QueryBuilder::build(const Meaning& meaning) {
    CompiledQuery compiled;
    Conjunction all;
    Conjunction undated;  // less the ranges of dates
    const auto add = [&](const Meaning& part_of_all) {
        const auto* none = as<NoneOf>(part_of_all);
        const Query query = none ? excluded(*none->part, true) : part(part_of_all, false);
        (none ? all.excluded : all.wanted).push_back(query);
        if (limits_dates(part_of_all))
            compiled.has_date_filter = true;
        else
            (none ? undated.excluded : undated.wanted).push_back(query);
    };
    if (const auto* parts = as<AllOf>(meaning))
        for (const Meaning& part_of_all : parts->parts)
            add(part_of_all);
    else
        add(meaning);
    compiled.query = all.query();
    compiled.without_dates = undated.query();
    compiled.leaves = std::move(leaves_);
    compiled.needles = std::move(needles_);
    compiled.names = std::move(names_);
    return compiled;
}

Query QueryBuilder::part(const Meaning& meaning, bool negated) {
    return std::visit(
        Overload{[&](const TextMatch& match) { return text(match, meaning.range, negated); },
                 [&](const ValueMatch& match) { return value(meaning, match, negated); },
                 [&](const DateMatch& match) {
                     return filter(meaning, match.field,
                                   date_query(match.field, match.dates, database_), negated);
                 },
                 [&](const NumberMatch& match) {
                     return filter(meaning, match.field, without_weight(number_query(match)),
                                   negated);
                 },
                 [&](const AllOf& all) {
                     Conjunction conjunction;
                     const std::size_t first = leaves_.size();
                     for (const Meaning& inner : all.parts) {
                         const auto* none = as<NoneOf>(inner);
                         if (none)
                             conjunction.excluded.push_back(excluded(*none->part, !negated));
                         else
                             conjunction.wanted.push_back(part(inner, negated));
                     }
                     const Query query = conjunction.query();
                     for (std::size_t leaf = first; leaf < leaves_.size(); ++leaf)
                         if (Query& scored = leaves_[leaf].scored; !scored.empty())
                             scored = Query(Query::OP_FILTER, scored, query);
                     return query;
                 },
                 [&](const AnyOf& any) {
                     std::vector<Query> parts;
                     for (const Meaning& inner : any.parts)
                         parts.push_back(part(inner, negated));
                     return Query(Query::OP_OR, parts.begin(), parts.end());
                 },
                 [&](const NoneOf& none) {
                     return Conjunction{{}, {excluded(*none.part, !negated)}}.query();
                 }},
        meaning.form);
}

Query QueryBuilder::excluded(const Meaning& meaning, bool negated) {
    const std::size_t first = leaves_.size();
    ++below_not_;
    Query query = part(meaning, negated);
    --below_not_;
    for (std::size_t leaf = first; leaf < leaves_.size(); ++leaf)
        leaves_[leaf].scored = Query();
    return query;
}

Query QueryBuilder::text(const TextMatch& match, SourceRange range, bool negated) {
    const Query query = texts_.in_field(match.span, match.field, match.times, below_not_ == 0);
    std::vector<Needle> needles = texts_.needles(match.span, match.field);
    if (!negated) needles_.insert(needles_.end(), needles.begin(), needles.end());
    if (!one_source(match.span)) add_leaves(match.span, match.field, negated, match.functions);
    add_leaf(match.field, range, query, negated, match.functions);
    leaves_.back().needles = std::move(needles);
    leaves_.back().scored = query;
    return query;
}

Query QueryBuilder::value(const Meaning& meaning, const ValueMatch& match, bool negated) {
    const std::vector<Field> fields = plain_fields(match.field);
    const bool names = std::all_of(fields.begin(), fields.end(), is_entity);
    Query query = build_value(match, meaning.range);
    if (!names) return filter(meaning, match.field, std::move(query), negated);
    // a star stands for what is written
    const std::vector<SoughtName> others =
        match.prefix ? std::vector<SoughtName>() : shown_names(fields, match.value);
    std::vector<Query> terms = {query};
    for (const SoughtName& name : others)
        terms.emplace_back(make_term(info(name.fields.front()).prefix, name.name));
    if (!others.empty()) query = without_weight(Query(Query::OP_OR, terms.begin(), terms.end()));
    query = filter(meaning, match.field, std::move(query), negated);
    std::vector<SoughtName>& sought = leaves_.back().names;
    sought = {{fields, match.value, match.prefix}};
    sought.insert(sought.end(), others.begin(), others.end());
    if (!negated) names_.insert(names_.end(), sought.begin(), sought.end());
    return query;
}

std::vector<SoughtName> QueryBuilder::shown_names(const std::vector<Field>& fields,
                                                  const std::string& name) const {
    std::vector<SoughtName> names;
    const auto look_up = [&](Field field, const std::string& form) {
        if (form != name) names.push_back({{field}, form, false});
        const std::string key = make_term(info(field).prefix, form);
        const auto end = database_.synonyms_end(key);
        for (auto shown = database_.synonyms_begin(key); shown != end; ++shown)
            names.push_back({{field}, *shown, false});
    };
    for (const Field field : fields) {
        look_up(field, name);
        const std::string plain = plain_order(field, name);
        if (plain != name) look_up(field, plain);
    }
    return names;
}

Query QueryBuilder::filter(const Meaning& meaning, Field field, Query query, bool negated) {
    add_leaf(field, meaning.range, query, negated);
    return query;
}

void QueryBuilder::add_leaves(const Span& span, Field field, bool negated,
                              std::string_view functions) {
    if (const auto source = one_source(span)) {
        add_leaf(field, *source, texts_.in_field(span, field, 1, below_not_ == 0), negated,
                 functions);
        leaves_.back().needles = texts_.needles(span, field);
        return;
    }
    if (const auto* near = as<SpanNear>(span))
        for (const Span& operand : near->operands)
            add_leaves(operand, field, negated, functions);
    if (const auto* any = as<SpanAny>(span))
        for (const Span& alternative : any->alternatives)
            add_leaves(alternative, field, negated, functions);
}

void QueryBuilder::add_leaf(Field field, SourceRange range, Query query, bool negated,
                            std::string_view functions) {
    const std::string_view typed = slice(text_, range);
    const std::string_view name = info(field).name;
    const auto depth =
        static_cast<std::size_t>(std::count(functions.begin(), functions.end(), '('));
    std::string text = fmt::format("{}{}{}", functions, typed, std::string(depth, ')'));
    // within headline:(…) the field stands elsewhere
    const bool named = field == Field::text ||
                       (typed.find_first_of(":<>=", 1) != typed.npos && !is_printed_id(typed));
    if (!named) text = fmt::format("{}:{}", name, text);
    leaves_.push_back(
        {std::move(text), range.begin, range.end, std::move(query), negated, {}, {}, {}});
}

Query QueryBuilder::build_value(const ValueMatch& match, SourceRange range) {
    std::vector<Query> found;
    std::map<std::string, Xapian::doccount> values;
    // a story is called by any of its articles
    const Field field = match.field == Field::cluster ? Field::id : match.field;
    for (const Field plain : plain_fields(field)) {
        const std::string_view prefix = info(plain).prefix;
        if (!match.prefix) {
            found.emplace_back(make_term(prefix, match.value));
            continue;
        }
        for (const std::string& value : texts_.words().values(plain, match.value)) {
            const std::string term = make_term(prefix, value);
            values[value] += database_.get_termfreq(term);
            found.emplace_back(term);
        }
    }
    if (field == Field::id && values.size() > 1)
        problem_ = Diagnostic{Severity::error,
                              fmt::format("{} articles have an id that begins so", values.size()),
                              range, with_longer_id(range, values.begin()->first)};
    else if (values.size() > texts_.words().max_wildcard())
        texts_.words().too_many(match.value + "*", range, "values", values);
    Query query(Query::OP_OR, found.begin(), found.end());
    if (match.field == Field::cluster && values.size() == 1) query = story_of(found.front());
    return without_weight(query);
}

std::string QueryBuilder::with_longer_id(SourceRange typed, std::string_view digits) const {
    constexpr std::size_t kShownDigits = 12;
    if (names_field(slice(text_, typed))) typed.begin += slice(text_, typed).find(':') + 1;
    return with_replacement(text_, typed, fmt::format("na:{}", digits.substr(0, kShownDigits)));
}

// The articles that are one story with this one, which is alone in its own otherwise.
Query QueryBuilder::story_of(const Query& identity) const {
    const std::string term = *identity.get_terms_begin();
    const auto article = database_.postlist_begin(term);
    if (article == database_.postlist_end(term)) return identity;
    const std::string story = database_.get_document(*article).get_value(info(Field::cluster).slot);
    return story.empty() ? identity : news::story_query(story);
}

}  // namespace news::query
