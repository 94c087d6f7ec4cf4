// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/spelling.hpp"

#include <algorithm>
#include <array>

#include "common/nearest.hpp"
#include "common/unicode.hpp"

namespace news::search {

namespace {

constexpr std::size_t kShortestWord = 3;
constexpr std::size_t kLongestWord = 60;

bool is_prefix_letter(char c) {
    return c >= 'A' && c <= 'Z';
}

// A spelling one slip farther away is meant where it is so many times as common: archives hold
// misspellings too.
constexpr std::size_t kCommoner = 20;
constexpr std::size_t kMostSlips = 2;

struct Candidate {
    std::string term;
    std::size_t frequency = 0;
};

// The best candidate among the terms that begin with `prefix` + `start`.
std::string nearest_among(const Xapian::Database& database, const std::string& prefix,
                          const std::string& start, std::u32string_view word, std::size_t limit) {
    std::array<Candidate, kMostSlips + 1> best;  // by distance
    const std::string all = prefix + start;
    for (auto term = database.allterms_begin(all); term != database.allterms_end(all); ++term) {
        // terms of other fields stand among those of the body, which have no prefix
        if (prefix.empty() && is_prefix_letter((*term).front())) {
            term.skip_to("[");  // the character after Z
            if (term == database.allterms_end(all)) break;
        }
        std::string candidate = (*term).substr(prefix.size());
        const std::size_t distance = edit_distance(word, code_points(candidate), limit);
        if (distance == 0 || distance > limit) continue;
        const std::size_t frequency = term.get_termfreq();
        if (frequency > best[distance].frequency)
            best[distance] = {std::move(candidate), frequency};
    }
    const Candidate* chosen = &best[1];
    for (std::size_t distance = 2; distance <= kMostSlips; ++distance)
        if (best[distance].frequency > chosen->frequency * kCommoner) chosen = &best[distance];
    return chosen->term;
}

}  // namespace

std::string value_with(const Xapian::Database& database, std::string_view prefix,
                       std::string_view words) {
    Candidate best;
    const std::string all(prefix);
    for (auto term = database.allterms_begin(all); term != database.allterms_end(all); ++term) {
        const std::string value = (*term).substr(prefix.size());
        const std::size_t at = value.find(words);
        if (at == value.npos) continue;
        const std::size_t end = at + words.size();
        const bool whole =
            (at == 0 || value[at - 1] == ' ') && (end == value.size() || value[end] == ' ');
        if (whole && term.get_termfreq() > best.frequency) best = {value, term.get_termfreq()};
    }
    return best.term;
}

std::string nearest_term(const Xapian::Database& database, std::string_view prefix,
                         std::string_view word) {
    const std::u32string points = code_points(word);
    if (points.size() < kShortestWord || points.size() > kLongestWord) return {};
    const std::size_t limit = points.size() < 6 ? 1 : kMostSlips;
    std::size_t first = 0;
    next_code_point(word, first);
    const std::string field(prefix);
    std::string found =
        nearest_among(database, field, std::string(word.substr(0, first)), points, limit);
    if (found.empty()) found = nearest_among(database, field, "", points, limit);
    return found;
}

}  // namespace news::search
