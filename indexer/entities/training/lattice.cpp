// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/training/lattice.hpp"

#include <algorithm>
#include <cmath>

namespace news::entities {
namespace {

// e to the x for x <= 0 or a little above, by Taylor's series behind a division by ln 2. The one of
// the C library differs in its last bit from processor to processor.
double exponential(double x) {
    constexpr double kSmallest = -700;
    if (x < kSmallest) return 0;
    constexpr double kLn2 = 0.693147180559945309417232121458;
    const double powers = std::floor(x / kLn2 + 0.5);
    const double rest = x - powers * kLn2;
    double term = 1, sum = 1;
    for (int i = 1; i < 14; ++i) {
        term *= rest / i;
        sum += term;
    }
    return std::ldexp(sum, static_cast<int>(powers));
}

bool is_allowed(TagSet allowed, std::size_t tag) {
    return (allowed >> tag & 1U) != 0;
}

// Divides by the sum, which is returned; 0 where there is nothing.
double normalise(TagScores& scores) {
    double sum = 0;
    for (const double score : scores)
        sum += score;
    if (sum > 0)
        for (double& score : scores)
            score /= sum;
    return sum;
}

}  // namespace

Lattice::Lattice(std::span<const TagScores> scores, const TransitionScores& transitions)
    : emissions_(scores.begin(), scores.end()) {
    for (TagScores& emission : emissions_) {
        const double most = *std::max_element(emission.begin(), emission.end());
        for (double& value : emission)
            value = exponential(value - most);
    }
    for (std::size_t from = 0; from < kTags; ++from) {
        for (std::size_t to = 0; to < kTags; ++to) {
            if (may_follow(static_cast<Tag>(from), static_cast<Tag>(to)))
                transitions_[from][to] = exponential(transitions[from][to]);
        }
    }
}

Marginals Lattice::marginals(std::span<const TagSet> allowed) const {
    const std::size_t size = emissions_.size();
    Marginals found;
    found.tags.assign(size, TagScores{});
    std::vector<TagScores> forward(size), backward(size);
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t to = 0; to < kTags; ++to) {
            if (!is_allowed(allowed[i], to)) continue;
            double sum = 0;
            if (i == 0) {
                sum = transitions_[kOutside][to];
            } else {
                for (std::size_t from = 0; from < kTags; ++from)
                    sum += forward[i - 1][from] * transitions_[from][to];
            }
            forward[i][to] = sum * emissions_[i][to];
        }
        if (normalise(forward[i]) == 0) {
            found.possible = false;
            return found;
        }
    }
    for (std::size_t from = 0; from < kTags; ++from)
        backward[size - 1][from] = transitions_[from][kOutside];
    normalise(backward[size - 1]);
    for (std::size_t i = size - 1; i-- > 0;) {
        TagScores ahead{};
        for (std::size_t to = 0; to < kTags; ++to) {
            if (is_allowed(allowed[i + 1], to))
                ahead[to] = emissions_[i + 1][to] * backward[i + 1][to];
        }
        for (std::size_t from = 0; from < kTags; ++from)
            for (std::size_t to = 0; to < kTags; ++to)
                backward[i][from] += transitions_[from][to] * ahead[to];
        normalise(backward[i]);
    }
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t tag = 0; tag < kTags; ++tag)
            found.tags[i][tag] = forward[i][tag] * backward[i][tag];
        if (normalise(found.tags[i]) == 0) {
            found.possible = false;
            found.tags.assign(size, TagScores{});
            found.transitions = {};
            return found;
        }
        if (i == 0) {
            for (std::size_t to = 0; to < kTags; ++to)
                found.transitions[kOutside][to] += found.tags[0][to];
        } else {
            TransitionScores joint{};
            double sum = 0;
            for (std::size_t to = 0; to < kTags; ++to) {
                if (!is_allowed(allowed[i], to)) continue;
                const double ahead = emissions_[i][to] * backward[i][to];
                for (std::size_t from = 0; from < kTags; ++from) {
                    joint[from][to] = forward[i - 1][from] * transitions_[from][to] * ahead;
                    sum += joint[from][to];
                }
            }
            for (std::size_t from = 0; from < kTags && sum > 0; ++from)
                for (std::size_t to = 0; to < kTags; ++to)
                    found.transitions[from][to] += joint[from][to] / sum;
        }
    }
    for (std::size_t from = 0; from < kTags; ++from)
        found.transitions[from][kOutside] += found.tags[size - 1][from];
    return found;
}

}  // namespace news::entities
