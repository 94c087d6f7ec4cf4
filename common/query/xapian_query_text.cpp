// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/query/xapian_query_text.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "common/progress.hpp"
#include "common/query/limits.hpp"
#include "common/query/overload.hpp"
#include "common/query/rarity.hpp"
#include "common/query/xapian_query_spans.hpp"

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

template <class Part>
Query TextQueries::in_fields(Field field, const Part& part) {
    std::vector<Query> found;
    for (const Field plain : plain_fields(field)) {
        Query query = part(Place{field, plain, {}});
        if (!query.empty()) found.push_back(std::move(query));
    }
    return {Query::OP_OR, found.begin(), found.end()};
}

Query TextQueries::in_field(const Span& span, Field field, unsigned times, bool scores) {
    const auto* one = as<SpanWord>(span);
    if (one && !one->capitals && times == 1) return scored(*one, field);
    const Query found = times == 1
                            ? in_fields(field, [&](Place place) { return in_place(span, place); })
                            : repeated(span, field, times);
    if (!scores) return found;
    std::vector<Query> words;
    for_each_word(span, [&](const SpanWord& word) { words.push_back(scored(word, field)); });
    return {Query::OP_AND_MAYBE, Query(Query::OP_SCALE_WEIGHT, found, 0.0),
            Query(Query::OP_OR, words.begin(), words.end())};
}

Query TextQueries::repeated(const Span& span, Field field, unsigned times) {
    const Query candidates = in_fields(field, [&](Place place) { return superset(span, place); });
    if (candidates.empty()) return Query::MatchNothing;
    std::vector<Place> places;
    for (const Field plain : plain_fields(field))
        places.push_back({field, plain, {}});
    return verified(span, places, candidates, times);
}

// All forms in all fields are one word: it counts as often as all of them together, and is as rare
// as in the field that has it most.
Query TextQueries::scored(const SpanWord& word, Field field) {
    std::vector<Form> all;
    Xapian::doccount articles = 0;
    for (const Field plain : plain_fields(field)) {
        const std::vector<Form> found = forms(word, {field, plain, {}});
        if (!take(word, found.size())) return Query::MatchNothing;
        Xapian::doccount here = 0;
        for (const Form& form : found)
            here += database_.get_termfreq(form.term);
        articles = std::max(articles, here);
        for (unsigned times = 0; times < info(plain).weight; ++times)
            all.insert(all.end(), found.begin(), found.end());
    }
    return {Query::OP_SCALE_WEIGHT, any_form(all), rarity(articles, database_.get_doccount())};
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
    const auto checked = [&](const Query& found) {
        return asks_capitals(span) ? verified(span, {place}, found) : found;
    };
    return std::visit(Overload{[&](const SpanWord& form) { return checked(word(form, place)); },
                               [&](const SpanPhrase& form) {
                                   return checked(by_languages(
                                       span, place, [&](Place one) { return phrase(form, one); }));
                               },
                               [&](const SpanNear& form) {
                                   if (exceeds_operators(form, place))
                                       return verified(span, {place}, superset(span, place));
                                   return checked(by_languages(
                                       span, place, [&](Place one) { return near(form, one); }));
                               },
                               [&](const SpanAny& form) {
                                   std::vector<Query> found;
                                   for (const Span& alternative : form.alternatives)
                                       if (!is_absent(alternative, place))
                                           found.push_back(in_place(alternative, place));
                                   return Query(Query::OP_OR, found.begin(), found.end());
                               }},
                      span.form);
}

bool TextQueries::take(const SpanWord& word, std::size_t terms) {
    terms_ += terms;
    if (terms_ <= most_terms_) return true;
    if (over_ == SourceRange{}) over_ = word.range;
    return false;
}

Query TextQueries::word(const SpanWord& word, Place place) {
    const std::vector<Form> found = forms(word, place);
    return take(word, found.size()) ? any_form(found) : Query::MatchNothing;
}

Query TextQueries::any_form(const std::vector<Form>& forms) {
    std::map<Languages, std::vector<std::string>> by_languages;
    for (const Form& form : forms)
        by_languages[form.languages].push_back(form.term);
    std::vector<Query> parts;
    for (const auto& [languages, terms] : by_languages) {
        // what counts in all languages needs no operator of its own
        if (languages.empty())
            parts.assign(terms.begin(), terms.end());
        else
            parts.push_back(in_languages(any_of(terms, Query::OP_OR), languages));
    }
    if (parts.empty()) return Query::MatchNothing;
    if (parts.size() == 1) return parts.front();
    return {Query::OP_SYNONYM, parts.begin(), parts.end()};
}

Query TextQueries::in_languages(const Query& query, const Languages& languages) {
    const std::string_view prefix = info(Field::lang).prefix;
    // articles of no known language have no term for it
    const bool with_unknown = languages.front().empty();
    std::vector<std::string> terms;
    for (const std::string& language : words_.languages())
        if (!language.empty() &&
            with_unknown != std::binary_search(languages.begin(), languages.end(), language))
            terms.push_back(make_term(prefix, language));
    return {with_unknown ? Query::OP_AND_NOT : Query::OP_FILTER, query,
            any_of(terms, Query::OP_OR)};
}

Query TextQueries::phrase(const SpanPhrase& phrase, Place place) {
    std::vector<Query> parts;
    for (const SpanWord& part : phrase.words) {
        const std::vector<std::string> found = terms(part, place);
        if (found.empty() || !take(part, found.size())) return Query::MatchNothing;
        parts.push_back(any_of(found, Query::OP_OR));
    }
    return {Query::OP_PHRASE, parts.begin(), parts.end(),
            static_cast<Xapian::termcount>(parts.size())};
}

bool TextQueries::exceeds_operators(const SpanNear& near, Place place) {
    if (near.operands.size() > 2 || near.proximity.unit != Unit::words) return true;
    const auto left = word_terms(near.operands[0], place);
    const auto right = word_terms(near.operands[1], place);
    // Xapian does not say what the distance of a word to itself is
    return !left || !right || have_common(*left, *right);
}

Query TextQueries::near(const SpanNear& near, Place place) {
    const auto left = word_terms(near.operands[0], place);
    const auto right = word_terms(near.operands[1], place);
    terms_ += left->size() + right->size();
    const std::vector<Query> parts = {any_of(*left, Query::OP_OR), any_of(*right, Query::OP_OR)};
    if (parts[0].empty() || parts[1].empty()) return Query::MatchNothing;
    return {near.proximity.ordered ? Query::OP_PHRASE : Query::OP_NEAR, parts.begin(), parts.end(),
            near.proximity.distance + 1};
}

template <class Part>
Query TextQueries::by_languages(const Span& span, Place place, const Part& part) {
    std::vector<Form> tied;
    for_each_word(span, [&](const SpanWord& word) {
        for (const Form& form : forms(word, place))
            if (form.tied()) tied.push_back(form);
    });
    if (tied.empty()) return part(place);
    std::map<std::vector<bool>, Languages> alike;  // by which of the forms count in them
    for (const std::string& language : words_.languages()) {
        std::vector<bool> counts;
        for (const Form& form : tied)
            counts.push_back(form.counts_in(language));
        alike[counts].push_back(language);
    }
    std::vector<Query> found;
    for (const auto& [counts, languages] : alike) {
        place.language = languages.front();
        const Query query = part(place);
        if (!query.empty()) found.push_back(in_languages(query, languages));
    }
    return {Query::OP_OR, found.begin(), found.end()};
}

Query TextQueries::verified(const Span& span, const std::vector<Place>& places,
                            const Query& candidates, unsigned times) {
    if (candidates.empty()) return Query::MatchNothing;
    std::vector<SpanPlace> looked_at;
    for (const Place place : places) {
        SpanPlace& one = looked_at.emplace_back(SpanPlace{place.plain, {}});
        for_each_word(span, [&](const SpanWord& word) { one.words.push_back(forms(word, place)); });
    }
    auto* source =
        new SpanSource(std::make_shared<Span>(span),
                       std::make_shared<std::vector<SpanPlace>>(std::move(looked_at)), times);
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
    const auto of_word = [&](const SpanWord& part) { return word(part, place); };
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

std::vector<Form> TextQueries::forms(const SpanWord& word, Place place) {
    const WordForms& known = words_.forms(word, place.field);
    const auto found = known.find(place.plain);
    if (found == known.end()) return {};
    std::vector<Form> prefixed = found->second;
    if (place.language)
        std::erase_if(prefixed, [&](const Form& form) { return !form.counts_in(*place.language); });
    for (Form& form : prefixed)
        form.term = make_term(info(place.plain).prefix, form.term);
    // the end of a term that is cut is a hash
    std::sort(prefixed.begin(), prefixed.end(),
              [](const Form& a, const Form& b) { return a.term < b.term; });
    return prefixed;
}

std::vector<std::string> TextQueries::terms(const SpanWord& word, Place place) {
    std::vector<std::string> found;
    for (Form& form : forms(word, place))
        found.push_back(std::move(form.term));
    return found;
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
                            needles.push_back({plain_fields(field), {needle_word(word, field)}});
                        },
                        [&](const SpanPhrase& phrase) {
                            Needle needle{plain_fields(field), {}};
                            for (const SpanWord& word : phrase.words)
                                needle.words.push_back(needle_word(word, field));
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

NeedleWord TextQueries::needle_word(const SpanWord& word, Field field) {
    std::map<std::string, Languages> forms;
    for (const auto& [plain, found] : words_.forms(word, field))
        for (const Form& form : found)
            forms.emplace(form.term, form.languages);
    NeedleWord needle{{}, word.capitals, word.matching == Matching::character};
    for (auto& [term, languages] : forms)
        needle.forms.push_back({term, std::move(languages)});
    return needle;
}

}  // namespace news::query
