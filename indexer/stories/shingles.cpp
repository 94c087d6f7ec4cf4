// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/stories/shingles.hpp"

#define XXH_INLINE_ALL
#include <algorithm>

#include <xxhash.h>

namespace news::stories {

namespace {

// Parts of all shingles of both, of those of the shorter text, of the longer text's length.
constexpr double kSharedByCopies = 0.75;
constexpr double kAddedByCuts = 0.02;
constexpr double kShortestCut = 0.4;
// A dateline and the words before and behind it; no more than a tenth of a short text.
constexpr double kDateline = 6;
constexpr double kDatelineShare = 0.1;
constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15U;  // odd, 2^64 / golden ratio

// MurmurHash3's finaliser: every bit of the result depends on every bit of the sum.
std::uint64_t mixed(std::uint64_t sum) {
    sum ^= sum >> 33;
    sum *= 0xFF51AFD7ED558CCDU;
    sum ^= sum >> 33;
    sum *= 0xC4CEB9FE1A85EC53U;
    return sum ^ (sum >> 33);
}

}  // namespace

std::optional<std::uint64_t> Shingler::add(const Token& token) {
    if (token.position == position_) return std::nullopt;
    position_ = token.position;
    words_[++count_ % kShingleWords] = XXH3_64bits(token.term.data(), token.term.size());
    if (count_ < kShingleWords) return std::nullopt;
    std::uint64_t sum = 0;
    for (std::size_t i = 1; i <= kShingleWords; ++i)
        sum = sum * kMultiplier + words_[(count_ + i) % kShingleWords];
    return mixed(sum);
}

std::vector<std::uint32_t> shingles_of(std::string_view text, std::string_view language) {
    constexpr int kLowerHalf = 32;
    std::vector<std::uint32_t> shingles;
    Tokenizer tokenizer(text, language);
    Shingler shingler;
    Token token;
    while (tokenizer.next(token))
        if (const auto shingle = shingler.add(token))
            shingles.push_back(static_cast<std::uint32_t>(*shingle >> kLowerHalf));
    std::sort(shingles.begin(), shingles.end());
    shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
    return shingles;
}

Likeness likeness(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    std::size_t shared = 0;
    for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
        if (*left == *right) ++shared;
        const bool is_left_next = *left <= *right;
        if (*right <= *left) ++right;
        if (is_left_next) ++left;
    }
    return {shared, std::min(a.size(), b.size()), std::max(a.size(), b.size())};
}

bool is_copy(const Likeness& likeness) {
    const auto shared = static_cast<double>(likeness.shared);
    const auto shorter = static_cast<double>(likeness.shorter);
    const auto longer = static_cast<double>(likeness.longer);
    if (shared == 0) return false;
    if (shared >= kSharedByCopies * (shorter + longer - shared)) return true;
    const double added =
        std::max(kAddedByCuts * shorter, std::min(kDateline, kDatelineShare * shorter));
    return shorter - shared <= added && shorter >= kShortestCut * longer;
}

}  // namespace news::stories
