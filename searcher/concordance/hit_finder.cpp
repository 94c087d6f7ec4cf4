// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/concordance/hit_finder.hpp"

#include <algorithm>
#include <utility>

#include "common/analyzer.hpp"
#include "common/sentences.hpp"
#include "common/unicode.hpp"

namespace news::concordance {

namespace {

// Where the first two paragraphs end: what is posted as the lead.
std::size_t lead_end(std::string_view body) {
    std::size_t end = body.find("\n\n");
    if (end != body.npos) end = body.find("\n\n", end + 2);
    return std::min(end, body.size());
}

bool has(const std::vector<Field>& fields, Field field) {
    return std::find(fields.begin(), fields.end(), field) != fields.end();
}

// Of those that reach into one another the first, and the longest of these.
std::vector<search::Span> apart(std::vector<search::Span> hits) {
    std::sort(hits.begin(), hits.end(), [](const search::Span& a, const search::Span& b) {
        return a.start != b.start ? a.start < b.start : a.end > b.end;
    });
    std::size_t reached = 0;
    std::erase_if(hits, [&](const search::Span& hit) {
        if (hit.start < reached) return true;
        reached = hit.end;
        return false;
    });
    return hits;
}

}  // namespace

std::size_t ReadText::words_before(const search::Span& hit) const {
    const auto after = std::partition_point(
        words.begin(), words.end(), [&](const Word& word) { return word.end <= hit.start; });
    return static_cast<std::size_t>(after - words.begin());
}

std::size_t ReadText::first_behind(const search::Span& hit) const {
    const auto behind = std::partition_point(
        words.begin(), words.end(), [&](const Word& word) { return word.start < hit.end; });
    return static_cast<std::size_t>(behind - words.begin());
}

HitFinder::HitFinder(std::vector<query::SoughtSpan> spans, std::vector<Field> fields)
    : spans_(std::move(spans)), fields_(std::move(fields)), placed_(spans_.size()) {
    for (std::size_t span = 0; span < spans_.size(); ++span) {
        const query::SoughtSpan& sought = spans_[span];
        placed_[span].resize(sought.words.size());
        for (std::size_t word = 0; word < sought.words.size(); ++word)
            for (const query::Form& form : sought.words[word].forms)
                entries_[form.term].push_back({span, word, form});
        asks_boundaries_ = asks_boundaries_ || measures_in(sought.span, query::Unit::sentence) ||
                           measures_in(sought.span, query::Unit::paragraph);
    }
}

bool HitFinder::counts_in(std::size_t span, Field field) const {
    const std::vector<Field>& fields = spans_[span].fields;
    return has(fields, field) || (field == Field::body && has(fields, Field::lead));
}

bool HitFinder::looks_into(Field field) const {
    if (!fields_.empty() && !has(fields_, field)) return false;
    for (std::size_t span = 0; span < spans_.size(); ++span)
        if (counts_in(span, field)) return true;
    return false;
}

const ReadText& HitFinder::read(const ArticleText& text, std::string_view language) {
    text_.words.clear();
    text_.terms.clear();
    text_.hits.clear();
    text_.too_many = false;
    sentences_.clear();
    paragraphs_.clear();
    for (auto& words : placed_)
        for (auto& places : words)
            places.clear();
    walk(text, language);
    for (std::size_t span = 0; span < spans_.size(); ++span)
        if (counts_in(span, text.field)) place(span);
    text_.hits = apart(std::move(text_.hits));
    return text_;
}

// Notes every word, and where words of the spans stand.
void HitFinder::walk(const ArticleText& text, std::string_view language) {
    const std::size_t end_of_lead = text.field == Field::body ? lead_end(text.text) : 0;
    const auto counts_here = [&](std::size_t span, const Token& token) {
        const std::vector<Field>& fields = spans_[span].fields;
        return has(fields, text.field) || (token.end <= end_of_lead && has(fields, Field::lead));
    };
    Tokenizer tokenizer(text.text, language);
    query::Position last = 0;
    bool has_capital = false;  // the word at the last position
    for (Token token; tokenizer.next(token);) {
        if (token.position != last) {
            if (asks_boundaries_) {
                const Boundary boundary =
                    text_.words.empty()
                        ? Boundary::paragraph
                        : boundary_between(text.text,
                                           {text_.words.back().start, text_.words.back().end},
                                           {token.start, token.end}, language);
                if (boundary != Boundary::none) sentences_.push_back(token.position);
                if (boundary == Boundary::paragraph) paragraphs_.push_back(token.position);
            }
            last = token.position;
            has_capital = token.has_capital;
            const std::size_t term_start = text_.terms.size();
            text_.terms += token.term;
            text_.words.push_back({token.start, token.end, term_start, text_.terms.size()});
        }
        const auto found = entries_.find(token.term);
        if (found == entries_.end()) continue;
        for (const auto& [span, word, form] : found->second) {
            const query::NeedleWord& sought = spans_[span].words[word];
            if (!form.counts_in(language) || (sought.capitals && !has_capital) ||
                !counts_here(span, token))
                continue;
            std::size_t end = token.end;
            if (sought.character) {
                end = token.start;
                next_code_point(text.text, end);
            }
            placed_[span][word].push_back({token.position, token.start, end});
        }
    }
}

// Adds the hits of one span.
void HitFinder::place(std::size_t span) {
    const auto& words = placed_[span];
    query::SpanPositions positions;
    for (const std::vector<Placed>& places : words) {
        std::vector<query::Position>& list = positions.words.emplace_back();
        for (const Placed& one : places)
            if (list.empty() || list.back() != one.position) list.push_back(one.position);
    }
    if (std::all_of(words.begin(), words.end(), [](const auto& places) { return places.empty(); }))
        return;
    positions.sentences = sentences_;
    positions.paragraphs = paragraphs_;
    const auto stretches = query::find_span(spans_[span].span, positions);
    if (!stretches) {
        text_.too_many = true;
        return;
    }
    for (const query::Stretch& stretch : *stretches) {
        // a compound run together begins before the word at whose position it stands
        search::Span hit{std::string::npos, 0};
        for (const std::vector<Placed>& places : words) {
            const auto at = [&](query::Position position) {
                return std::partition_point(places.begin(), places.end(), [&](const Placed& one) {
                    return one.position < position;
                });
            };
            for (auto one = at(stretch.first);
                 one != places.end() && one->position == stretch.first; ++one)
                hit.start = std::min(hit.start, one->start);
            for (auto one = at(stretch.last); one != places.end() && one->position == stretch.last;
                 ++one)
                hit.end = std::max(hit.end, one->end);
        }
        text_.hits.push_back(hit);
    }
}

}  // namespace news::concordance
