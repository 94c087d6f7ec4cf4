// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/arena.hpp"

#include <algorithm>

namespace news::html {
namespace {

constexpr std::size_t kChunk = 256 * 1024;

}  // namespace

void* Arena::allocate(std::size_t bytes) {
    constexpr std::size_t kAlign = alignof(std::max_align_t);
    if (bytes > left_ + free_) throw ArenaExhausted{};  // also keeps the rounding from wrapping
    bytes = (bytes + kAlign - 1) / kAlign * kAlign;
    if (bytes > free_) {
        const std::size_t size = std::max(bytes, kChunk);
        if (size > left_) throw ArenaExhausted{};
        left_ -= size;
        chunks_.push_back(std::make_unique_for_overwrite<std::byte[]>(size));
        next_ = chunks_.back().get();
        free_ = size;
    }
    std::byte* const given = next_;
    next_ += bytes;
    free_ -= bytes;
    return given;
}

}  // namespace news::html
