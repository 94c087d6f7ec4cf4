// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/query/xapian_query_spans.hpp"

#include <algorithm>
#include <iterator>
#include <type_traits>
#include <utility>

#include <fmt/format.h>

namespace news::query {

namespace {

static_assert(std::is_same_v<Position, Xapian::termpos>);

// From so many terms on it is quicker to walk through the article's own terms.
constexpr std::size_t kFewTerms = 16;

// Where any of the forms stands, ascending.
std::vector<Position> word_positions(const Xapian::Database& database, Xapian::docid document,
                                     const std::vector<Form>& forms, std::string_view language) {
    std::vector<Position> found;
    if (forms.size() <= kFewTerms) {
        for (const Form& form : forms)
            if (form.counts_in(language))
                found.insert(found.end(), database.positionlist_begin(document, form.term),
                             database.positionlist_end(document, form.term));
    } else {
        const auto end = database.termlist_end(document);
        auto at = database.termlist_begin(document);
        for (auto form = forms.begin(); form != forms.end() && at != end;) {
            const std::string present = *at;
            form = std::lower_bound(
                form, forms.end(), present,
                [](const Form& one, const std::string& term) { return one.term < term; });
            if (form == forms.end()) break;
            if (form->term == present) {
                if (form->counts_in(language))
                    found.insert(found.end(), at.positionlist_begin(), at.positionlist_end());
                ++at;
            } else {
                at.skip_to(form->term);
            }
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

}  // namespace

SpanSource::SpanSource(std::shared_ptr<const Span> span,
                       std::shared_ptr<const std::vector<SpanPlace>> places, unsigned times)
    : span_(std::move(span)),
      places_(std::move(places)),
      times_(times),
      asks_capitals_(asks_capitals(*span_)),
      asks_sentences_(measures_in(*span_, Unit::sentence)),
      asks_paragraphs_(measures_in(*span_, Unit::paragraph)) {
    for_each_word(*span_, [&](const SpanWord& word) { capitals_.push_back(word.capitals); });
    for (const SpanPlace& place : *places_)
        for (const std::vector<Form>& forms : place.words)
            asks_language_ =
                asks_language_ || std::any_of(forms.begin(), forms.end(),
                                              [](const Form& form) { return form.tied(); });
}

void SpanSource::init(const Xapian::Database& database) {
    database_ = database;
    document_ = 0;
    last_ = database_.get_lastdocid();
    languages_ = database_.valuestream_begin(info(Field::lang).slot);
}

void SpanSource::next(double) {
    do
        ++document_;
    while (!at_end() && !stands_in(document_));
}

void SpanSource::skip_to(Xapian::docid document, double min_weight) {
    if (document <= document_) return;
    document_ = document - 1;
    next(min_weight);
}

bool SpanSource::check(Xapian::docid document, double) {
    document_ = document;
    return stands_in(document);
}

SpanSource* SpanSource::clone() const {
    return new SpanSource(span_, places_, times_);
}

std::string SpanSource::get_description() const {
    return fmt::format("SPAN({})", print(*span_));
}

bool SpanSource::stands_in(Xapian::docid document) {
    const std::string language = asks_language_ ? language_of(document) : std::string();
    unsigned found = 0;
    for (const SpanPlace& place : *places_) {
        const auto more = count_span(*span_, positions(document, place, language), times_ - found);
        if (!more)
            throw Xapian::RangeError(
                "its words stand near each other in too many ways; smaller distances help");
        found += *more;
        if (found >= times_) return true;
    }
    return false;
}

// Documents are asked for in ascending order.
std::string SpanSource::language_of(Xapian::docid document) {
    const auto end = database_.valuestream_end(info(Field::lang).slot);
    if (languages_ != end) languages_.skip_to(document);
    if (languages_ == end || languages_.get_docid() != document) return {};
    return *languages_;
}

SpanPositions SpanSource::positions(Xapian::docid document, const SpanPlace& place,
                                    std::string_view language) const {
    SpanPositions found;
    if (asks_sentences_) found.sentences = marked(document, place.field, Mark::sentence);
    if (asks_paragraphs_) found.paragraphs = marked(document, place.field, Mark::paragraph);
    std::vector<Position> capitals;
    if (asks_capitals_) capitals = marked(document, place.field, Mark::capital);
    for (std::size_t word = 0; word < place.words.size(); ++word) {
        found.words.push_back(word_positions(database_, document, place.words[word], language));
        if (!capitals_[word]) continue;
        std::vector<Position>& all = found.words.back();
        std::vector<Position> kept;
        std::set_intersection(all.begin(), all.end(), capitals.begin(), capitals.end(),
                              std::back_inserter(kept));
        all = std::move(kept);
    }
    return found;
}

std::vector<Position> SpanSource::marked(Xapian::docid document, Field field, Mark mark) const {
    const std::string term = mark_term(field, mark);
    return {database_.positionlist_begin(document, term),
            database_.positionlist_end(document, term)};
}

}  // namespace news::query
