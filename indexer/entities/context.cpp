// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/context.hpp"

#include <algorithm>

namespace news::entities {
namespace {

constexpr float kRoleWeight = 2.5F;
constexpr float kBeforeKnownPlace = 1.5F;  // "Plano, Texas"

// "Oubai Shahbandar, a spokesman for …": a person's office or trade in apposition.
bool has_role_after(const Line& line, std::size_t end) {
    constexpr std::size_t kReach = 6;
    if (!line.is_mark(end, ',') ||
        !(line.is_word(end + 1, "a") || line.is_word(end + 1, "an") ||
          line.is_word(end + 1, "the") || line.is_word(end + 1, "who"))) {
        return false;
    }
    if (line.is_word(end + 1, "who")) return true;
    for (std::size_t i = end + 2; i < std::min(line.last(), end + 2 + kReach); ++i) {
        if (!line.token(i).is(kWord)) return false;
        if (line.is_lower_cue(i, kRole)) return true;
    }
    return false;
}

std::uint64_t before_hash(const Line& line, std::size_t begin) {
    if (begin == line.first()) return word_hash("^");
    const std::uint64_t word = line.token(begin - 1).lower_hash;
    const bool article = line.is_word(begin - 1, "the") || line.is_word(begin - 1, "a") ||
                         line.is_word(begin - 1, "an") || line.is_word(begin - 1, "The");
    if (!article || begin < line.first() + 2) {
        return line.token(begin).is(kSentenceStart) ? word_hash("^") : word;
    }
    return Evidence::pair_hash(line.token(begin - 2).lower_hash, word);
}

std::uint64_t after_hash(const Line& line, std::size_t end) {
    if (end >= line.last()) return word_hash("$");
    const bool pairs = line.is_mark(end, ',') || line.is_mark(end, '-') || line.is_mark(end, '(') ||
                       line.is_word(end, "'s") || line.is_word(end, "\u2019s");
    if (!pairs || end + 1 >= line.last()) return line.token(end).lower_hash;
    return Evidence::pair_hash(line.token(end).lower_hash, line.token(end + 1).lower_hash);
}

}  // namespace

Scores context_of(const Line& line, std::size_t begin, std::size_t end) {
    Scores scores = line.scope().evidence.score(Feature::before, before_hash(line, begin));
    scores += line.scope().evidence.score(Feature::after, after_hash(line, end));
    if (has_role_after(line, end)) scores[0] += kRoleWeight;
    if (line.is_mark(end, ',') && end + 1 < line.last() && line.knows(end + 1, kPlace)) {
        scores[2] += kBeforeKnownPlace;
    }
    return scores;
}

}  // namespace news::entities
