// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/evidence.hpp"

#include <algorithm>
#include <cmath>

#include "indexer/entities/lexicon/data_file.hpp"
#include "indexer/entities/lexicon/token.hpp"

namespace news::entities {
namespace {

constexpr std::array<std::string_view, 7> kFeatureNames = {"only",  "first", "last", "before",
                                                           "after", "shape", "lists"};
constexpr float kSmoothing = 2.0F;  // occurrences of the prior added to each count

std::uint64_t feature_hash(std::size_t feature, std::uint64_t hash) {
    return (hash ^ (feature + 1)) * 0xD6E8FEB86659FD93U;
}

std::uint64_t words_hash(std::string_view words) {
    const std::size_t space = words.find(' ');
    if (space == std::string_view::npos) return word_hash(words);
    return Evidence::pair_hash(word_hash(words.substr(0, space)),
                               word_hash(words.substr(space + 1)));
}

}  // namespace

Result<Evidence> Evidence::load(const std::filesystem::path& data_folder) {
    const std::filesystem::path path = data_folder / "evidence.tsv";
    const Result<std::string> text = read_data_file(path);
    if (!text) return tl::unexpected<Error>(text.error());

    Evidence evidence;
    Scores share{};
    // The line "(all)" sorts before every feature, so that the prior is known when they are read.
    const auto bad_line = each_record(*text, [&](const auto& fields) {
        if (fields.size() != 2 + kTypes) return false;
        Scores counts{};
        for (std::size_t i = 0; i < kTypes; ++i) {
            const auto count = count_field(fields[i + 2]);
            if (!count) return false;
            counts[i] = static_cast<float>(*count);
        }
        const float sum = counts[0] + counts[1] + counts[2] + counts[3];
        if (fields[0] == "(all)") {
            for (std::size_t i = 0; i < kTypes; ++i) {
                share[i] = std::max(counts[i], 1.0F) / std::max(sum, 1.0F);
                evidence.prior_[i] = std::log(share[i]);
            }
            return true;
        }
        const auto name = std::find(kFeatureNames.begin(), kFeatureNames.end(), fields[0]);
        if (name == kFeatureNames.end() || share[0] == 0) return false;
        const auto feature = static_cast<std::size_t>(name - kFeatureNames.begin());
        const bool words = static_cast<Feature>(feature) == Feature::before ||
                           static_cast<Feature>(feature) == Feature::after;
        Row& row = evidence.table_[feature_hash(
            feature, words ? words_hash(fields[1]) : word_hash(fields[1]))];
        for (std::size_t i = 0; i < kTypes; ++i) {
            row.scores[i] =
                std::log((counts[i] + kSmoothing * share[i]) / ((sum + kSmoothing) * share[i]));
        }
        return true;
    });
    if (bad_line) return tl::unexpected<Error>(malformed_line(path, *bad_line));
    return evidence;
}

Scores Evidence::score(Feature feature, std::uint64_t hash) const {
    const Row* row = table_.find(feature_hash(static_cast<std::size_t>(feature), hash));
    return row ? row->scores : Scores{};
}

Scores Evidence::word_score(Feature feature, std::uint64_t hash, bool all_capitals) const {
    const Row* row = table_.find(feature_hash(static_cast<std::size_t>(feature), hash));
    return row ? row->scores : score(feature, word_hash(all_capitals ? "?A" : "?"));
}

}  // namespace news::entities
