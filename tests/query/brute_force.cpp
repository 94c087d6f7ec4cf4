// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/query/brute_force.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "searcher/query/overload.hpp"

namespace news::test {

using query::Overload;

namespace {

using Place = std::set<int>;  // the positions of a span's words
using Places = std::set<Place>;

Places places_of(const query::SpanWord& word, const Words& words) {
    Places places;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i] == word.term) places.insert({static_cast<int>(i) + 1});
    return places;
}

bool near(const Place& left, const Place& right, query::Proximity proximity) {
    const int most = static_cast<int>(proximity.distance);
    if (proximity.ordered) {
        const int gap = *right.begin() - *left.rbegin();
        return gap >= 1 && gap <= most;
    }
    int nearest = most + 1;
    for (const int a : left)
        for (const int b : right) {
            if (a == b) return false;
            nearest = std::min(nearest, std::abs(a - b));
        }
    return nearest <= most;
}

Places places_of(const query::Span& span, const Words& words) {
    return std::visit(
        Overload{[&](const query::SpanWord& word) { return places_of(word, words); },
                 [&](const query::SpanPhrase& phrase) {
                     Places places;
                     for (const Place& first : places_of(phrase.words.front(), words)) {
                         Place place;
                         for (std::size_t i = 0; i < phrase.words.size(); ++i) {
                             const Place next = {*first.begin() + static_cast<int>(i)};
                             if (places_of(phrase.words[i], words).count(next) == 1)
                                 place.insert(*next.begin());
                         }
                         if (place.size() == phrase.words.size()) places.insert(place);
                     }
                     return places;
                 },
                 [&](const query::SpanNear& form) {
                     Places places = places_of(form.operands.front(), words);
                     for (std::size_t i = 1; i < form.operands.size(); ++i) {
                         Places joined;
                         for (const Place& left : places)
                             for (const Place& right : places_of(form.operands[i], words))
                                 if (near(left, right, form.proximity)) {
                                     Place both = left;
                                     both.insert(right.begin(), right.end());
                                     joined.insert(both);
                                 }
                         places = joined;
                     }
                     return places;
                 },
                 [&](const query::SpanAny& any) {
                     Places places;
                     for (const query::Span& alternative : any.alternatives)
                         places.merge(places_of(alternative, words));
                     return places;
                 }},
        span.form);
}

}  // namespace

bool stands_in(const query::Span& span, const Words& words) {
    return !places_of(span, words).empty();
}

bool holds(const query::Meaning& meaning, const Fields& fields) {
    const auto inner = [&](const query::Meaning& part) { return holds(part, fields); };
    if (const auto* match = query::as<query::TextMatch>(meaning)) {
        const auto members = info(match->field).members;
        return std::any_of(fields.begin(), fields.end(), [&](const auto& field) {
            const bool counts =
                field.first == match->field ||
                std::find(members.begin(), members.end(), field.first) != members.end();
            return counts && stands_in(match->span, field.second);
        });
    }
    if (const auto* all = query::as<query::AllOf>(meaning))
        return std::all_of(all->parts.begin(), all->parts.end(), inner);
    if (const auto* any = query::as<query::AnyOf>(meaning))
        return std::any_of(any->parts.begin(), any->parts.end(), inner);
    if (const auto* none = query::as<query::NoneOf>(meaning)) return !inner(*none->part);
    throw std::logic_error("not a text");
}

}  // namespace news::test
