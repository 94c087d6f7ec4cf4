// SPDX-License-Identifier: GPL-3.0-or-later
// The weights of a tagger in a file that is mapped, not read: docs/model-format.md has its layout.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>

#include "common/mapped_file.hpp"
#include "common/result.hpp"
#include "indexer/entities/tagger/tag_set.hpp"

namespace news::entities {

// What a feature says for every tag but kOutside, which has 0; a unit is 1/ModelHeader::scale.
using TagWeights = std::array<std::int8_t, kNameTags>;

inline constexpr std::size_t kRowsInBucket = 4;
// One cache line.
struct alignas(64) ModelBucket {
    std::array<std::uint32_t, kRowsInBucket> keys{};  // 0: a free row; rows fill from the front
    std::array<TagWeights, kRowsInBucket> weights{};
};
static_assert(sizeof(ModelBucket) == 64);

struct ModelHeader {
    std::array<char, 8> magic{'N', 'A', 'T', 'A', 'G', 'G', 'E', 'R'};
    std::uint32_t version = 1;
    std::uint32_t byte_order = 0x01020304;
    std::uint32_t tags = kTags;
    std::uint32_t buckets = 0;
    float scale = 1;  // units in a natural logarithm of odds
    std::uint32_t reserved = 0;
    std::uint64_t checksum = 0;  // XXH3_64bits of all behind it
    // transitions[first][second], in units; that of tags that may not follow is not used.
    std::array<std::array<std::int16_t, kTags>, kTags> transitions{};
    std::array<char, 6> padding{};
};

// Where a feature's row is looked for first, and its key there.
inline std::uint32_t bucket_of(std::uint64_t feature, std::uint32_t buckets) {
    return static_cast<std::uint32_t>(((feature >> 32) * buckets) >> 32);
}
inline std::uint32_t key_of(std::uint64_t feature) {
    const auto key = static_cast<std::uint32_t>(feature);
    return key == 0 ? 1 : key;
}

class TaggerModel {
  public:
    // Fails with ErrorCode::io, naming the file that is missing, damaged or of another version.
    static Result<TaggerModel> open(const std::filesystem::path& path);

    // Null for a feature that the model does not know; valid as long as the model. Thread-safe.
    const TagWeights* find(std::uint64_t feature) const {
        std::uint32_t at = bucket_of(feature, header().buckets);
        const std::uint32_t key = key_of(feature);
        while (true) {
            const ModelBucket& bucket = buckets_[at];
            for (std::size_t row = 0; row < kRowsInBucket; ++row) {
                if (bucket.keys[row] == key) return &bucket.weights[row];
                if (bucket.keys[row] == 0) return nullptr;
            }
            at = at + 1 == header().buckets ? 0 : at + 1;
        }
    }
    // Fetches the row from memory while other work goes on: the rows of a token lie all over the
    // file.
    void expect(std::uint64_t feature) const {
        __builtin_prefetch(&buckets_[bucket_of(feature, header().buckets)]);
    }
    const ModelHeader& header() const { return *header_; }

  private:
    explicit TaggerModel(MappedFile mapped);

    MappedFile mapped_;
    const ModelHeader* header_;
    const ModelBucket* buckets_;
};

}  // namespace news::entities
