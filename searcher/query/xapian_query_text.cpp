// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/xapian_query_text.hpp"

#include <algorithm>
#include <memory>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "common/progress.hpp"
#include "searcher/query/limits.hpp"
#include "searcher/query/overload.hpp"
#include "searcher/query/xapian_query_spans.hpp"

namespace news::query {

using Xapian::Query;

namespace {

Query any_of(const std::vector<std::string>& terms, Query::op op) {
    if (terms.empty()) return Query::MatchNothing;
    if (terms.size() == 1) return Query(terms.front());
    return {op, terms.begin(), terms.end()};
}

bool have_common(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return std::any_of(a.begin(), a.end(), [&](const std::string& term) {
        return std::binary_search(b.begin(), b.end(), term);
    });
}

}  // namespace

TextQueries::TextQueries(const Xapian::Database& database, std::size_t max_wildcard)
    : database_(database),
      words_(database, max_wildcard),
      most_terms_(kTermsPerWildcard * std::max(max_wildcard, kDefaultMaxWildcard)) {}

Query TextQueries::in_field(const Span& span, Field field) {
    std::vector<Query> found;
    for (const Field plain : plain_fields(field)) {
        const Query query = in_place(span, {field, plain});
        if (query.empty()) continue;
        const double weight = info(plain).weight;
        found.push_back(weight == 1.0 ? query : Query(Query::OP_SCALE_WEIGHT, query, weight));
    }
    return {Query::OP_OR, found.begin(), found.end()};
}

std::optional<Diagnostic> TextQueries::problem() const {
    if (words_.problem()) return words_.problem();
    if (terms_ <= most_terms_) return std::nullopt;
    return Diagnostic{Severity::error,
                      fmt::format("the query stands for more than {} words of the index",
                                  with_thousands(most_terms_)),
                      over_, std::string(kSplitHint)};
}

Query TextQueries::in_place(const Span& span, Place place) {
    return std::visit(
        Overload{[&](const SpanWord& form) { return word(form, place, Query::OP_SYNONYM); },
                 [&](const SpanPhrase& form) { return phrase(form, place); },
                 [&](const SpanNear&) { return near(span, place); },
                 [&](const SpanAny& form) {
                     std::vector<Query> found;
                     for (const Span& alternative : form.alternatives)
                         if (!is_absent(alternative, place))
                             found.push_back(in_place(alternative, place));
                     return Query(Query::OP_OR, found.begin(), found.end());
                 }},
        span.form);
}

Query TextQueries::word(const SpanWord& word, Place place, Query::op op) {
    const std::vector<std::string> found = terms(word, place);
    terms_ += found.size();
    if (terms_ <= most_terms_) return any_of(found, op);
    if (over_ == SourceRange{}) over_ = word.range;
    return Query::MatchNothing;
}

Query TextQueries::phrase(const SpanPhrase& phrase, Place place) {
    std::vector<Query> parts;
    for (const SpanWord& part : phrase.words) {
        parts.push_back(word(part, place, Query::OP_OR));
        if (parts.back().empty()) return Query::MatchNothing;
    }
    return {Query::OP_PHRASE, parts.begin(), parts.end(),
            static_cast<Xapian::termcount>(parts.size())};
}

Query TextQueries::near(const Span& span, Place place) {
    const auto& [proximity, operands] = *as<SpanNear>(span);
    if (operands.size() > 2) return verified(span, place);
    const auto left = word_terms(operands[0], place);
    const auto right = word_terms(operands[1], place);
    // Xapian does not say what the distance of a word to itself is
    if (!left || !right || have_common(*left, *right)) return verified(span, place);
    terms_ += left->size() + right->size();
    const std::vector<Query> parts = {any_of(*left, Query::OP_OR), any_of(*right, Query::OP_OR)};
    if (parts[0].empty() || parts[1].empty()) return Query::MatchNothing;
    return {proximity.ordered ? Query::OP_PHRASE : Query::OP_NEAR, parts.begin(), parts.end(),
            proximity.distance + 1};
}

Query TextQueries::verified(const Span& span, Place place) {
    const Query candidates = superset(span, place);
    if (candidates.empty()) return Query::MatchNothing;
    auto terms_of_words = std::make_shared<SpanTerms>();
    for_each_word(span,
                  [&](const SpanWord& word) { terms_of_words->push_back(terms(word, place)); });
    auto* source = new SpanSource(std::make_shared<Span>(span), std::move(terms_of_words));
    return {Query::OP_AND, candidates, Query(source->release())};
}

Query TextQueries::superset(const Span& span, Place place) {
    const auto all = [&](const auto& parts, const auto& make) {
        std::vector<Query> found;
        for (const auto& part : parts) {
            found.push_back(make(part));
            if (found.back().empty()) return Query(Query::MatchNothing);
        }
        return Query(Query::OP_AND, found.begin(), found.end());
    };
    const auto of_span = [&](const Span& part) { return superset(part, place); };
    const auto of_word = [&](const SpanWord& part) { return word(part, place, Query::OP_SYNONYM); };
    return std::visit(Overload{[&](const SpanWord& form) { return of_word(form); },
                               [&](const SpanPhrase& form) { return all(form.words, of_word); },
                               [&](const SpanNear& form) { return all(form.operands, of_span); },
                               [&](const SpanAny& form) {
                                   std::vector<Query> found;
                                   for (const Span& alternative : form.alternatives)
                                       found.push_back(superset(alternative, place));
                                   return Query(Query::OP_OR, found.begin(), found.end());
                               }},
                      span.form);
}

std::vector<std::string> TextQueries::terms(const SpanWord& word, Place place) {
    const WordForms& forms = words_.forms(word, place.field);
    const auto found = forms.find(place.plain);
    if (found == forms.end()) return {};
    std::vector<std::string> prefixed;
    for (const std::string& form : found->second)
        prefixed.push_back(make_term(info(place.plain).prefix, form));
    std::sort(prefixed.begin(), prefixed.end());
    return prefixed;
}

std::optional<std::vector<std::string>> TextQueries::word_terms(const Span& operand, Place place) {
    if (const auto* word = as<SpanWord>(operand)) return terms(*word, place);
    const auto* any = as<SpanAny>(operand);
    if (!any) return std::nullopt;
    std::set<std::string> all;
    for (const Span& alternative : any->alternatives) {
        const auto more = word_terms(alternative, place);
        if (!more) return std::nullopt;
        all.insert(more->begin(), more->end());
    }
    return std::vector<std::string>(all.begin(), all.end());
}

// A compound run together that the index does not have.
bool TextQueries::is_absent(const Span& alternative, Place place) {
    const auto* word = as<SpanWord>(alternative);
    if (!word) return false;
    const std::vector<std::string> found = terms(*word, place);
    return found.empty() || (found.size() == 1 && !database_.term_exists(found.front()));
}

std::vector<Needle> TextQueries::needles(const Span& span, Field field) {
    std::vector<Needle> found;
    add_needles(span, field, found);
    return found;
}

void TextQueries::add_needles(const Span& span, Field field, std::vector<Needle>& needles) {
    std::visit(Overload{[&](const SpanWord& word) {
                            needles.push_back({plain_fields(field), {forms_anywhere(word, field)}});
                        },
                        [&](const SpanPhrase& phrase) {
                            Needle needle{plain_fields(field), {}};
                            for (const SpanWord& word : phrase.words)
                                needle.words.push_back(forms_anywhere(word, field));
                            needles.push_back(std::move(needle));
                        },
                        [&](const SpanNear& near) {
                            for (const Span& operand : near.operands)
                                add_needles(operand, field, needles);
                        },
                        [&](const SpanAny& any) {
                            for (const Span& alternative : any.alternatives)
                                add_needles(alternative, field, needles);
                        }},
               span.form);
}

std::vector<std::string> TextQueries::forms_anywhere(const SpanWord& word, Field field) {
    std::set<std::string> forms;
    for (const auto& [plain, found] : words_.forms(word, field))
        forms.insert(found.begin(), found.end());
    return {forms.begin(), forms.end()};
}

}  // namespace news::query
