// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parts/known_forms.hpp"

#include <algorithm>

namespace news::parts {

namespace {

// Then they are forgotten, and written once more.
constexpr std::size_t kMost = 1'000'000;

// The table takes 0 for an empty row.
std::uint64_t row_hash(std::uint64_t form) {
    return std::max<std::uint64_t>(form, 1);
}

}  // namespace

bool KnownForms::is_before(std::uint64_t form, std::uint64_t chunk) const {
    const std::lock_guard lock(mutex_);
    const Row* row = rows_.find(row_hash(form));
    return row != nullptr && row->chunk < chunk;
}

void KnownForms::note(std::span<const std::uint64_t> forms, std::uint64_t chunk) {
    const std::lock_guard lock(mutex_);
    if (rows_.size() + forms.size() > kMost) rows_ = {};
    for (const std::uint64_t form : forms) {
        const std::size_t before = rows_.size();
        Row& row = rows_[row_hash(form)];
        const bool is_new = rows_.size() != before;
        row.chunk = is_new ? chunk : std::min(row.chunk, chunk);
    }
}

void KnownForms::clear() {
    const std::lock_guard lock(mutex_);
    rows_ = {};
}

}  // namespace news::parts
