// SPDX-License-Identifier: GPL-3.0-or-later
// Writes what was learnt as the file that TaggerModel maps.
#pragma once

#include <filesystem>
#include <optional>
#include <span>

#include "common/error.hpp"
#include "indexer/entities/training/trainer.hpp"

namespace news::entities {

// Keeps the `most_rows` features that change most. `hashes` and `counts` as TrainingSet has them.
// The error where the file cannot be written.
std::optional<Error> write_model(const std::filesystem::path& path, const LearntWeights& weights,
                                 std::span<const std::uint64_t> hashes,
                                 std::span<const std::uint32_t> counts, std::size_t most_rows);

}  // namespace news::entities
