// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/training/trainer.hpp"

#include <cmath>
#include <numeric>
#include <utility>

namespace news::entities {
namespace {

// xorshift64* (Vigna, "An experimental exploration of Marsaglia's xorshift generators", 2016): the
// generators of the C++ library promise the same numbers, its shuffle does not.
class Random {
  public:
    explicit Random(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15U + 1) {}
    std::uint64_t next() {
        state_ ^= state_ >> 12;
        state_ ^= state_ << 25;
        state_ ^= state_ >> 27;
        return state_ * 0x2545F4914F6CDD1DU;
    }
    std::uint64_t below(std::uint64_t bound) { return (next() >> 11) % bound; }
    // true with this probability
    bool happens(float probability) {
        return static_cast<float>(next() >> 40) * (1.0F / 16777216.0F) < probability;
    }

  private:
    std::uint64_t state_;
};

// One weight under the rule.
struct Coordinate {
    float squares = 0;  // of its gradients
    float pull = 0;     // z of the paper

    float step(float weight, float gradient, const TrainingPlan& plan) {
        const float before = std::sqrt(squares);
        squares += gradient * gradient;
        const float after = std::sqrt(squares);
        pull += gradient - (after - before) / plan.rate * weight;
        if (std::fabs(pull) <= plan.bound) return 0;
        constexpr float kBeta = 0.5F;
        const float beyond = pull - (pull < 0 ? -plan.bound : plan.bound);
        return -beyond / ((kBeta + after) / plan.rate + plan.damping);
    }
};

class Learner {
  public:
    Learner(const TrainingSet& set, const TrainingPlan& plan)
        : set_(set), plan_(plan), random_(plan.seed), rows_(set.hashes().size()) {
        weights_.features.resize(set.hashes().size());
    }

    void run_epoch() {
        std::vector<std::uint32_t> order(set_.stretches().size());
        std::iota(order.begin(), order.end(), 0U);
        for (std::size_t i = order.size(); i > 1; --i)
            std::swap(order[i - 1], order[random_.below(i)]);
        for (const std::uint32_t stretch : order)
            learn(set_.stretches()[stretch]);
    }
    LearntWeights weights() && { return std::move(weights_); }

  private:
    void learn(const Stretch& stretch) {
        const std::size_t size = stretch.last - stretch.first;
        used_.clear();
        std::vector<std::size_t> ends;
        std::vector<TagScores> scores(size);
        for (std::size_t i = 0; i < size; ++i) {
            const std::size_t token = stretch.first + i;
            const std::size_t unread = random_.happens(plan_.unknown) ? set_.spellings(token) : 0;
            for (const std::uint32_t feature : set_.features(token).subspan(unread)) {
                if (random_.happens(plan_.dropout)) continue;
                used_.push_back(feature);
                for (std::size_t tag = 0; tag < kNameTags; ++tag)
                    scores[i][tag + 1] += weights_.features[feature][tag];
            }
            ends.push_back(used_.size());
        }
        const Lattice lattice(scores, weights_.transitions);
        const Marginals wanted = lattice.marginals(set_.allowed().subspan(stretch.first, size));
        if (!wanted.possible) return;
        const Marginals expected = lattice.marginals(std::vector<TagSet>(size, kAnyTag));
        if (!expected.possible) return;
        std::size_t at = 0;
        for (std::size_t i = 0; i < size; ++i) {
            for (; at < ends[i]; ++at)
                correct(used_[at], expected.tags[i], wanted.tags[i]);
        }
        for (std::size_t from = 0; from < kTags; ++from) {
            for (std::size_t to = 0; to < kTags; ++to) {
                const double gradient =
                    expected.transitions[from][to] - wanted.transitions[from][to];
                if (gradient == 0) continue;
                double& weight = weights_.transitions[from][to];
                weight = transitions_[from][to].step(static_cast<float>(weight),
                                                     static_cast<float>(gradient), plan_);
            }
        }
    }

    void correct(std::uint32_t feature, const TagScores& expected, const TagScores& wanted) {
        constexpr float kNothing = 1e-5F;
        auto& weights = weights_.features[feature];
        auto& row = rows_[feature];
        for (std::size_t tag = 0; tag < kNameTags; ++tag) {
            const auto gradient = static_cast<float>(expected[tag + 1] - wanted[tag + 1]);
            if (std::fabs(gradient) < kNothing) continue;
            weights[tag] = row[tag].step(weights[tag], gradient, plan_);
        }
    }

    const TrainingSet& set_;
    const TrainingPlan& plan_;
    Random random_;
    LearntWeights weights_;
    std::vector<std::array<Coordinate, kNameTags>> rows_;
    std::array<std::array<Coordinate, kTags>, kTags> transitions_{};
    std::vector<std::uint32_t> used_;
};

void add(LearntWeights& sum, const LearntWeights& learnt, float share) {
    for (std::size_t i = 0; i < sum.features.size(); ++i)
        for (std::size_t tag = 0; tag < kNameTags; ++tag)
            sum.features[i][tag] += learnt.features[i][tag] * share;
    for (std::size_t from = 0; from < kTags; ++from)
        for (std::size_t to = 0; to < kTags; ++to)
            sum.transitions[from][to] += learnt.transitions[from][to] * static_cast<double>(share);
}

}  // namespace

LearntWeights train(const TrainingSet& set, const TrainingPlan& plan,
                    const std::function<void(int)>& report) {
    LearntWeights sum;
    sum.features.resize(set.hashes().size());
    for (int run = 0; run < plan.runs; ++run) {
        TrainingPlan own = plan;
        own.seed = plan.seed + static_cast<std::uint64_t>(run);
        Learner learner(set, own);
        for (int epoch = 0; epoch < plan.epochs; ++epoch) {
            learner.run_epoch();
            report(run * plan.epochs + epoch + 1);
        }
        add(sum, std::move(learner).weights(), 1.0F / static_cast<float>(plan.runs));
    }
    return sum;
}

}  // namespace news::entities
