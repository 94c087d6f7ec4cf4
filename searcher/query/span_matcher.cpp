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
    // Words that must be known one by one: all of them where the span is `complete`, else only
    // those at a position where another word of the query stands too.
    std::vector<Position> words;
    friend bool operator==(const Occurrence&, const Occurrence&) = default;
};

struct Occurrences {
    std::vector<Occurrence> list;  // ascending by `first`
    bool complete = false;
};

// What is asked of the places of a span by what it stands in.
struct Need {
    bool complete = false;  // every word: it may have a gap wider than the distance asked outside
    bool first = false;     // where it begins
    unsigned least_distance = std::numeric_limits<unsigned>::max();  // asked outside
};

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
        : span_(span), positions_(positions), ordered_(has_order(span)) {
        find_shared();
    }

    bool matches() { return !find(span_, Need{}, true).list.empty(); }

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

    Occurrence at(Position first, Position last, bool complete) const {
        Occurrence occurrence{first, last, {}};
        for (Position word = first; word <= last; ++word)
            if (complete || std::binary_search(shared_.begin(), shared_.end(), word))
                occurrence.words.push_back(word);
        return occurrence;
    }

    // `enough`: one place is as good as all.
    Occurrences find(const Span& span, Need need, bool enough) {
        return std::visit(
            Overload{[&](const SpanWord&) {
                         Occurrences found{{}, need.complete};
                         for (const Position position : positions_[word_++])
                             found.list.push_back(at(position, position, need.complete));
                         return found;
                     },
                     [&](const SpanPhrase& phrase) { return find_phrase(phrase, need); },
                     [&](const SpanNear& near) { return find_near(near, need, enough); },
                     [&](const SpanAny& any) {
                         Occurrences found{{}, need.complete};
                         for (const Span& alternative : any.alternatives) {
                             Occurrences more = find(alternative, need, enough);
                             std::move(more.list.begin(), more.list.end(),
                                       std::back_inserter(found.list));
                         }
                         tidy(found, need);
                         return found;
                     }},
            span.form);
    }

    Occurrences find_phrase(const SpanPhrase& phrase, Need need) {
        const std::size_t first_word = word_;
        word_ += phrase.words.size();
        Occurrences found{{}, need.complete};
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
            if (whole) found.list.push_back(at(begin, begin + length - 1, need.complete));
        }
        return found;
    }

    Occurrences find_near(const SpanNear& near, Need need, bool enough) {
        const auto [ordered, distance] = near.proximity;
        Need inner = need;
        inner.complete = need.complete || distance > need.least_distance;
        inner.least_distance = std::min(need.least_distance, distance);
        Occurrences left;
        for (std::size_t i = 0; i < near.operands.size(); ++i) {
            Need operand = inner;
            operand.first = !ordered || i > 0 || need.first;
            Occurrences right = find(near.operands[i], operand, false);
            const bool last = i + 1 == near.operands.size();
            left = i == 0 ? std::move(right) : join(left, right, near.proximity, enough && last);
            Need rest = inner;
            rest.first = need.first || (!ordered && !last);
            if (i > 0) tidy(left, rest);
        }
        return left;
    }

    Occurrences join(const Occurrences& left, const Occurrences& right, Proximity proximity,
                     bool enough) const {
        Occurrences found{{}, left.complete};
        Position longest = 0;
        for (const Occurrence& occurrence : right.list)
            longest = std::max(longest, occurrence.last - occurrence.first);
        const Position reach = longest + proximity.distance;
        for (const Occurrence& a : left.list) {
            const Position from = a.first > reach ? a.first - reach : 0;
            auto b = std::lower_bound(
                right.list.begin(), right.list.end(), from,
                [](const Occurrence& occurrence, Position p) { return occurrence.first < p; });
            for (; b != right.list.end() && b->first <= a.last + proximity.distance; ++b) {
                if (!near(a, *b, proximity, left.complete && right.complete)) continue;
                found.list.push_back(merge(a, *b));
                if (enough) return found;
                if (found.list.size() > kMostOccurrences) throw TooMany{};
            }
        }
        return found;
    }

    static bool near(const Occurrence& a, const Occurrence& b, Proximity proximity, bool complete) {
        if (a.last < b.first) return b.first - a.last <= proximity.distance;
        if (proximity.ordered) return false;
        if (b.last < a.first) return a.first - b.last <= proximity.distance;
        // one reaches into the other
        if (share_word(a, b)) return false;
        if (!complete) return true;
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
    void tidy(Occurrences& found, Need need) const {
        auto& list = found.list;
        // what follows in order must stand behind the last word, whatever lies before it
        if (ordered_ && !need.first)
            for (Occurrence& occurrence : list)
                occurrence = {occurrence.last, occurrence.last, {}};
        std::sort(list.begin(), list.end(), [](const Occurrence& a, const Occurrence& b) {
            return std::tie(a.first, b.last, a.words) < std::tie(b.first, a.last, b.words);
        });
        list.erase(std::unique(list.begin(), list.end()), list.end());
        if (ordered_ || found.complete) return;
        // without order, what is near a place is near any place that encloses it
        std::optional<Position> reached;
        std::erase_if(list, [&](const Occurrence& occurrence) {
            if (!occurrence.words.empty()) return false;
            if (reached && occurrence.last <= *reached) return true;
            reached = occurrence.last;
            return false;
        });
    }

    const Span& span_;
    const std::vector<std::vector<Position>>& positions_;
    bool ordered_;
    std::vector<Position> shared_;
    std::size_t word_ = 0;
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
