// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/span_matcher.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <limits>
#include <optional>
#include <tuple>
#include <utility>

#include "searcher/query/overload.hpp"

namespace news::query {

namespace {

constexpr std::size_t kMostOccurrences = 200'000;

// One place where a span stands. Usually its first and last word say all that matters of it.
struct Occurrence {
    Position first = 0;
    Position last = 0;
    // Words that must be known one by one: all of them where gaps count, else only those at a
    // position where another word of the query stands too.
    std::vector<Position> words;
    friend bool operator==(const Occurrence&, const Occurrence&) = default;
};

using Occurrences = std::vector<Occurrence>;  // ascending by `first`

struct TooMany {};

bool has_order(const Span& span) {
    const auto any = [](const std::vector<Span>& spans) {
        return std::any_of(spans.begin(), spans.end(), has_order);
    };
    if (const auto* near = as<SpanNear>(span))
        return near->proximity.ordered || any(near->operands);
    if (const auto* alternatives = as<SpanAny>(span)) return any(alternatives->alternatives);
    return false;
}

// Whether a proximity stands in one with a smaller distance: then a span may have a gap so wide
// that what lies in it is not near it.
bool has_wide_gap(const Span& span, unsigned least) {
    if (const auto* near = as<SpanNear>(span)) {
        const unsigned distance = near->proximity.distance;
        return distance > least ||
               std::any_of(near->operands.begin(), near->operands.end(), [&](const Span& operand) {
                   return has_wide_gap(operand, std::min(least, distance));
               });
    }
    const auto* any = as<SpanAny>(span);
    return any && std::any_of(any->alternatives.begin(), any->alternatives.end(),
                              [&](const Span& inner) { return has_wide_gap(inner, least); });
}

bool share_word(const Occurrence& a, const Occurrence& b) {
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.words.size() && j < b.words.size()) {
        if (a.words[i] == b.words[j]) return true;
        a.words[i] < b.words[j] ? ++i : ++j;
    }
    return false;
}

class Matcher {
  public:
    Matcher(const Span& span, const std::vector<std::vector<Position>>& positions)
        : span_(span),
          positions_(positions),
          ordered_(has_order(span)),
          gaps_count_(has_wide_gap(span, std::numeric_limits<unsigned>::max())) {
        find_shared();
    }

    bool matches() { return !find(span_, false, true).empty(); }

  private:
    // Positions at which more than one word of the span stands.
    void find_shared() {
        std::vector<Position> all;
        for (const auto& list : positions_)
            all.insert(all.end(), list.begin(), list.end());
        std::sort(all.begin(), all.end());
        for (std::size_t i = 1; i < all.size(); ++i)
            if (all[i] == all[i - 1] && (shared_.empty() || shared_.back() != all[i]))
                shared_.push_back(all[i]);
    }

    Occurrence at(Position first, Position last) const {
        Occurrence occurrence{first, last, {}};
        for (Position word = first; word <= last; ++word)
            if (gaps_count_ || std::binary_search(shared_.begin(), shared_.end(), word))
                occurrence.words.push_back(word);
        return occurrence;
    }

    // `begin_counts`: what the span stands in asks where it begins. `enough`: one place is as good
    // as all.
    Occurrences find(const Span& span, bool begin_counts, bool enough) {
        return std::visit(
            Overload{[&](const SpanWord&) {
                         Occurrences found;
                         for (const Position position : positions_[word_++])
                             found.push_back(at(position, position));
                         return found;
                     },
                     [&](const SpanPhrase& phrase) { return find_phrase(phrase); },
                     [&](const SpanNear& near) { return find_near(near, begin_counts, enough); },
                     [&](const SpanAny& any) {
                         Occurrences found;
                         for (const Span& alternative : any.alternatives) {
                             Occurrences more = find(alternative, begin_counts, enough);
                             std::move(more.begin(), more.end(), std::back_inserter(found));
                         }
                         tidy(found, begin_counts);
                         return found;
                     }},
            span.form);
    }

    Occurrences find_phrase(const SpanPhrase& phrase) {
        const std::size_t first_word = word_;
        word_ += phrase.words.size();
        Occurrences found;
        std::vector<std::size_t> next(phrase.words.size(), 0);
        for (const Position begin : positions_[first_word]) {
            bool whole = true;
            for (std::size_t i = 1; i < phrase.words.size() && whole; ++i) {
                const auto& list = positions_[first_word + i];
                const Position wanted = begin + static_cast<Position>(i);
                while (next[i] < list.size() && list[next[i]] < wanted)
                    ++next[i];
                whole = next[i] < list.size() && list[next[i]] == wanted;
            }
            const auto length = static_cast<Position>(phrase.words.size());
            if (whole) found.push_back(at(begin, begin + length - 1));
        }
        return found;
    }

    Occurrences find_near(const SpanNear& near, bool begin_counts, bool enough) {
        const bool ordered = near.proximity.ordered;
        Occurrences left;
        for (std::size_t i = 0; i < near.operands.size(); ++i) {
            Occurrences right = find(near.operands[i], !ordered || i > 0 || begin_counts, false);
            const bool last = i + 1 == near.operands.size();
            left = i == 0 ? std::move(right) : join(left, right, near.proximity, enough && last);
            if (i > 0) tidy(left, begin_counts || (!ordered && !last));
        }
        return left;
    }

    Occurrences join(const Occurrences& left, const Occurrences& right, Proximity proximity,
                     bool enough) const {
        Occurrences found;
        Position longest = 0;
        for (const Occurrence& occurrence : right)
            longest = std::max(longest, occurrence.last - occurrence.first);
        const Position reach = longest + proximity.distance;
        for (const Occurrence& a : left) {
            const Position from = a.first > reach ? a.first - reach : 0;
            auto b = std::lower_bound(
                right.begin(), right.end(), from,
                [](const Occurrence& occurrence, Position p) { return occurrence.first < p; });
            for (; b != right.end() && b->first <= a.last + proximity.distance; ++b) {
                if (!near(a, *b, proximity)) continue;
                found.push_back(merge(a, *b));
                if (enough) return found;
                if (found.size() > kMostOccurrences) throw TooMany{};
            }
        }
        return found;
    }

    bool near(const Occurrence& a, const Occurrence& b, Proximity proximity) const {
        if (a.last < b.first) return b.first - a.last <= proximity.distance;
        if (proximity.ordered) return false;
        if (b.last < a.first) return a.first - b.last <= proximity.distance;
        // one reaches into the other
        if (share_word(a, b)) return false;
        if (!gaps_count_) return true;
        return std::any_of(a.words.begin(), a.words.end(), [&](Position word) {
            const auto after = std::lower_bound(b.words.begin(), b.words.end(), word);
            return (after != b.words.end() && *after - word <= proximity.distance) ||
                   (after != b.words.begin() && word - *(after - 1) <= proximity.distance);
        });
    }

    static Occurrence merge(const Occurrence& a, const Occurrence& b) {
        Occurrence merged{std::min(a.first, b.first), std::max(a.last, b.last), {}};
        std::merge(a.words.begin(), a.words.end(), b.words.begin(), b.words.end(),
                   std::back_inserter(merged.words));
        return merged;
    }

    // Sorts, and leaves out the places that make no difference to what is asked outside.
    void tidy(Occurrences& found, bool begin_counts) const {
        // what follows in order must stand behind the last word, whatever lies before it
        if (ordered_ && !begin_counts)
            for (Occurrence& occurrence : found)
                occurrence = {occurrence.last, occurrence.last, {}};
        std::sort(found.begin(), found.end(), [](const Occurrence& a, const Occurrence& b) {
            return std::tie(a.first, b.last, a.words) < std::tie(b.first, a.last, b.words);
        });
        found.erase(std::unique(found.begin(), found.end()), found.end());
        if (ordered_ || gaps_count_) return;
        // without order, what is near a place is near any place that encloses it
        std::optional<Position> reached;
        std::erase_if(found, [&](const Occurrence& occurrence) {
            if (!occurrence.words.empty()) return false;
            if (reached && occurrence.last <= *reached) return true;
            reached = occurrence.last;
            return false;
        });
    }

    const Span& span_;
    const std::vector<std::vector<Position>>& positions_;
    bool ordered_;                  // somewhere in the span
    bool gaps_count_;               // see has_wide_gap()
    std::vector<Position> shared_;  // ascending
    std::size_t word_ = 0;          // the next of positions_
};

}  // namespace

SpanVerdict find_span(const Span& span, const std::vector<std::vector<Position>>& positions) {
    try {
        return Matcher(span, positions).matches() ? SpanVerdict::present : SpanVerdict::absent;
    } catch (const TooMany&) {
        return SpanVerdict::too_many;
    }
}

}  // namespace news::query
