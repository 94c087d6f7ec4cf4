// SPDX-License-Identifier: GPL-3.0-or-later
// Learns the weights of a tagger: stochastic gradients of the conditional likelihood of the allowed
// tags, with the FTRL-proximal rule (McMahan and others, "Ad Click Prediction: a View from the
// Trenches", KDD 2013), whose bound on each weight leaves most of them at 0.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <vector>

#include "indexer/entities/training/training_set.hpp"

namespace news::entities {

struct TrainingPlan {
    int epochs = 3;
    int runs = 3;           // whose weights are averaged: each with a seed and an order of its own
    float rate = 0.1F;      // alpha of the rule
    float bound = 0.5F;     // its L1
    float damping = 0.0F;   // its L2
    float dropout = 0.15F;  // share of a token's features that each step goes without
    float unknown = 0.2F;   // share of the tokens that each step reads without their spelling
    std::uint64_t seed = 7;
};

struct LearntWeights {
    // In the order of TrainingSet::hashes(): a weight for each tag but kOutside.
    std::vector<std::array<float, kNameTags>> features;
    TransitionScores transitions{};
};

// The same set and plan give the same weights, bit for bit. `report(epoch)` is called after each.
LearntWeights train(const TrainingSet& set, const TrainingPlan& plan,
                    const std::function<void(int)>& report);

}  // namespace news::entities
