// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/training/model_writer.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <string>

#include <xxhash.h>

#include "indexer/entities/tagger/tagger_model.hpp"

namespace news::entities {
namespace {

constexpr double kFill = 0.85;  // of all rows; fuller buckets make looking up slow
constexpr float kScale = 24;    // units in a logarithm of odds: weights up to 5.3 fit

std::int8_t in_units(float weight) {
    return static_cast<std::int8_t>(std::lround(std::clamp(weight * kScale, -127.0F, 127.0F)));
}

// How much a feature changes over the whole of the training texts, about.
double influence(const std::array<float, kNameTags>& weights, std::uint32_t count) {
    double sum = 0;
    for (const float weight : weights)
        sum += static_cast<double>(std::fabs(weight));
    return sum * std::sqrt(static_cast<double>(count));
}

bool is_nothing(const TagWeights& weights) {
    return std::all_of(weights.begin(), weights.end(), [](std::int8_t w) { return w == 0; });
}

}  // namespace

std::optional<Error> write_model(const std::filesystem::path& path, const LearntWeights& weights,
                                 std::span<const std::uint64_t> hashes,
                                 std::span<const std::uint32_t> counts, std::size_t most_rows) {
    struct Row {
        double influence = 0;
        std::uint64_t hash = 0;
        TagWeights weights{};
    };
    std::vector<Row> rows;
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        Row row{influence(weights.features[i], counts[i]), hashes[i], {}};
        for (std::size_t tag = 0; tag < kNameTags; ++tag)
            row.weights[tag] = in_units(weights.features[i][tag]);
        if (!is_nothing(row.weights)) rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
        return a.influence != b.influence ? a.influence > b.influence : a.hash < b.hash;
    });
    rows.resize(std::min(rows.size(), most_rows));

    ModelHeader header;
    header.scale = kScale;
    header.buckets =
        1 + static_cast<std::uint32_t>(static_cast<double>(rows.size()) / kFill / kRowsInBucket);
    for (std::size_t from = 0; from < kTags; ++from)
        for (std::size_t to = 0; to < kTags; ++to)
            header.transitions[from][to] = static_cast<std::int16_t>(
                std::lround(weights.transitions[from][to] * static_cast<double>(kScale)));
    std::vector<ModelBucket> buckets(header.buckets);
    for (const Row& row : rows) {
        std::uint32_t at = bucket_of(row.hash, header.buckets);
        while (buckets[at].keys.back() != 0)
            at = at + 1 == header.buckets ? 0 : at + 1;
        const auto free = std::find(buckets[at].keys.begin(), buckets[at].keys.end(), 0U);
        const auto place = static_cast<std::size_t>(free - buckets[at].keys.begin());
        buckets[at].keys[place] = key_of(row.hash);
        buckets[at].weights[place] = row.weights;
    }
    const std::size_t body = buckets.size() * sizeof(ModelBucket);
    header.checksum = XXH3_64bits(buckets.data(), body);
    std::string bytes(sizeof header + body, '\0');
    std::memcpy(bytes.data(), &header, sizeof header);
    std::memcpy(bytes.data() + sizeof header, buckets.data(), body);
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) return Error{ErrorCode::io, "cannot write " + path.string()};
    return std::nullopt;
}

}  // namespace news::entities
