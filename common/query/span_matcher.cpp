// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/query/span_matcher.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <limits>
#include <optional>
#include <tuple>
#include <utility>

#include "common/query/overload.hpp"

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

// How far apart the words of a span may stand without a gap that counts: see has_wide_gap().
struct Reach {
    unsigned distance = std::numeric_limits<unsigned>::max();
    Unit unit = Unit::paragraph;
};

bool within(const Proximity& proximity, const Reach& reach) {
    return proximity.unit == Unit::words ? proximity.distance <= reach.distance
                                         : proximity.unit <= reach.unit;
}

// What stands in a proximity may have no gap wider than it asks for; in a sentence none at all
// that could leave the sentence.
Reach narrowed(const Reach& reach, const Proximity& proximity) {
    if (proximity.unit != Unit::words) return {0, std::min(reach.unit, proximity.unit)};
    return {std::min(reach.distance, proximity.distance), Unit::words};
}

// Whether a proximity stands in a narrower one: then a span may have a gap so wide that what lies
// in it is not near it.
bool has_wide_gap(const Span& span, const Reach& reach) {
    if (const auto* near = as<SpanNear>(span))
        return !within(near->proximity, reach) ||
               std::any_of(near->operands.begin(), near->operands.end(), [&](const Span& operand) {
                   return has_wide_gap(operand, narrowed(reach, near->proximity));
               });
    const auto* any = as<SpanAny>(span);
    return any && std::any_of(any->alternatives.begin(), any->alternatives.end(),
                              [&](const Span& inner) { return has_wide_gap(inner, reach); });
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
    Matcher(const Span& span, const SpanPositions& positions)
        : span_(span),
          positions_(positions.words),
          sentences_(positions.sentences),
          paragraphs_(positions.paragraphs),
          ordered_(has_order(span)),
          gaps_count_(has_wide_gap(span, {})) {
        find_shared();
    }

    unsigned count(unsigned enough) {
        if (enough == 1) return find(span_, false, true).empty() ? 0 : 1;
        const std::size_t places = this->places().size();
        return static_cast<unsigned>(std::min<std::size_t>(places, enough));
    }

    std::vector<Stretch> places() {
        counts_ = true;
        // of all places, the one that ends first leaves most room for others
        Occurrences found = find(span_, true, false);
        std::sort(found.begin(), found.end(), [](const Occurrence& a, const Occurrence& b) {
            return std::tie(a.last, b.first) < std::tie(b.last, a.first);
        });
        std::vector<Stretch> places;
        Position end = 0;
        for (const Occurrence& occurrence : found) {
            if (occurrence.first <= end) continue;
            end = occurrence.last;
            places.push_back({occurrence.first, occurrence.last});
        }
        return places;
    }

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
        for (const Occurrence& a : left) {
            const auto [first, last] = surroundings(a, proximity);
            const Position from = first > longest ? first - longest : 0;
            auto b = std::lower_bound(
                right.begin(), right.end(), from,
                [](const Occurrence& occurrence, Position p) { return occurrence.first < p; });
            for (; b != right.end() && b->first <= last; ++b) {
                if (!near(a, *b, proximity)) continue;
                found.push_back(merge(a, *b));
                if (enough) return found;
                if (found.size() > kMostOccurrences) throw TooMany{};
            }
        }
        return found;
    }

    // The first and last position at which something may be near.
    std::pair<Position, Position> surroundings(const Occurrence& a, Proximity proximity) const {
        if (proximity.unit == Unit::words) {
            const Position distance = proximity.distance;
            return {a.first > distance ? a.first - distance : 0, a.last + distance};
        }
        const std::vector<Position>& begins = begins_of(proximity.unit);
        const std::size_t after = unit_of(begins, a.last);
        return {begin_of(begins, unit_of(begins, a.first)),
                after < begins.size() ? begins[after] - 1 : std::numeric_limits<Position>::max()};
    }

    const std::vector<Position>& begins_of(Unit unit) const {
        return unit == Unit::sentence ? sentences_ : paragraphs_;
    }

    // The number of a sentence, from 1; 0 is what stands before the first.
    static std::size_t unit_of(const std::vector<Position>& begins, Position position) {
        const auto after = std::upper_bound(begins.begin(), begins.end(), position);
        return static_cast<std::size_t>(after - begins.begin());
    }

    static Position begin_of(const std::vector<Position>& begins, std::size_t unit) {
        return unit == 0 ? 0 : begins[unit - 1];
    }

    bool near(const Occurrence& a, const Occurrence& b, Proximity proximity) const {
        if (proximity.unit != Unit::words) return share_unit(a, b, begins_of(proximity.unit));
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

    // Whether a word of each stands in the same sentence or paragraph.
    bool share_unit(const Occurrence& a, const Occurrence& b,
                    const std::vector<Position>& begins) const {
        if (share_word(a, b)) return false;
        if (!gaps_count_)
            return unit_of(begins, a.first) <= unit_of(begins, b.last) &&
                   unit_of(begins, b.first) <= unit_of(begins, a.last);
        return std::any_of(a.words.begin(), a.words.end(), [&](Position word) {
            const Position begin = begin_of(begins, unit_of(begins, word));
            const auto other = std::lower_bound(b.words.begin(), b.words.end(), begin);
            return other != b.words.end() && unit_of(begins, *other) == unit_of(begins, word);
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
        if (ordered_ || gaps_count_ || counts_) return;
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
    const std::vector<Position>& sentences_;
    const std::vector<Position>& paragraphs_;
    bool ordered_;                  // somewhere in the span
    bool gaps_count_;               // see has_wide_gap()
    bool counts_ = false;           // narrow places matter as well as wide ones
    std::vector<Position> shared_;  // ascending
    std::size_t word_ = 0;          // the next of positions_
};

}  // namespace

std::optional<unsigned> count_span(const Span& span, const SpanPositions& positions,
                                   unsigned enough) {
    try {
        return Matcher(span, positions).count(enough);
    } catch (const TooMany&) {
        return std::nullopt;
    }
}

std::optional<std::vector<Stretch>> find_span(const Span& span, const SpanPositions& positions) {
    try {
        return Matcher(span, positions).places();
    } catch (const TooMany&) {
        return std::nullopt;
    }
}

}  // namespace news::query
