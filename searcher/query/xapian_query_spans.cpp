// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/xapian_query_spans.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

#include <fmt/format.h>

#include "searcher/query/span_matcher.hpp"

namespace news::query {

namespace {

static_assert(std::is_same_v<Position, Xapian::termpos>);

// From so many terms on it is quicker to walk through the article's own terms.
constexpr std::size_t kFewTerms = 16;

}  // namespace

SpanSource::SpanSource(std::shared_ptr<const Span> span, std::shared_ptr<const SpanTerms> terms)
    : span_(std::move(span)), terms_(std::move(terms)) {}

void SpanSource::init(const Xapian::Database& database) {
    database_ = database;
    document_ = 0;
    last_ = database_.get_lastdocid();
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
    return new SpanSource(span_, terms_);
}

std::string SpanSource::get_description() const {
    return fmt::format("SPAN({})", print(*span_));
}

bool SpanSource::stands_in(Xapian::docid document) const {
    std::vector<std::vector<Position>> all;
    all.reserve(terms_->size());
    for (const std::vector<std::string>& terms : *terms_)
        all.push_back(positions(document, terms));
    switch (find_span(*span_, all)) {
        case SpanVerdict::absent:
            return false;
        case SpanVerdict::present:
            return true;
        case SpanVerdict::too_many:
            break;
    }
    throw Xapian::RangeError(
        "its words stand near each other in too many ways; smaller distances help");
}

std::vector<Xapian::termpos> SpanSource::positions(Xapian::docid document,
                                                   const std::vector<std::string>& terms) const {
    std::vector<Xapian::termpos> found;
    if (terms.size() <= kFewTerms) {
        for (const std::string& term : terms)
            found.insert(found.end(), database_.positionlist_begin(document, term),
                         database_.positionlist_end(document, term));
    } else {
        const auto end = database_.termlist_end(document);
        auto at = database_.termlist_begin(document);
        for (auto term = terms.begin(); term != terms.end() && at != end;) {
            const std::string present = *at;
            term = std::lower_bound(term, terms.end(), present);
            if (term == terms.end()) break;
            if (*term == present) {
                found.insert(found.end(), at.positionlist_begin(), at.positionlist_end());
                ++at;
            } else {
                at.skip_to(*term);
            }
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

}  // namespace news::query
