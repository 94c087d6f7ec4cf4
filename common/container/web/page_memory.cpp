// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/web/page_memory.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "common/bytes/sha256.hpp"

namespace news::container::web {

namespace {

constexpr std::uint32_t kNoPage = 1;
constexpr std::uint32_t kFirstPage = 2;

std::uint64_t hash_of(std::string_view key) {
    const std::string digits = bytes::sha256_hex(key);
    std::uint64_t hash = 0;
    std::from_chars(digits.data(), digits.data() + 16, hash, 16);
    return hash;
}

}  // namespace

// Where the hash stands, or the free slot in which it would. There is always a free one.
std::size_t PageMemory::slot_of(const std::vector<Slot>& slots, std::uint64_t hash) {
    const auto high = static_cast<std::uint32_t>(hash >> 32U);
    const auto low = static_cast<std::uint32_t>(hash);
    // the low half as a part of 2^32, scaled to the table
    auto at = static_cast<std::size_t>(std::uint64_t{low} * slots.size() >> 32U);
    while (slots[at].page != 0 && (slots[at].hash_high != high || slots[at].hash_low != low))
        at = at + 1 == slots.size() ? 0 : at + 1;
    return at;
}

void PageMemory::grow(Table& table) {
    constexpr std::size_t kFirstSlots = 16;
    std::vector<Slot> larger(std::max(kFirstSlots, table.slots.size() * 5 / 4));
    for (const Slot& slot : table.slots) {
        if (slot.page == 0) continue;
        const std::uint64_t hash = std::uint64_t{slot.hash_high} << 32U | slot.hash_low;
        larger[slot_of(larger, hash)] = slot;
    }
    table.slots = std::move(larger);
}

void PageMemory::remember(std::string_view key, std::string_view sha256) {
    const std::uint64_t hash = hash_of(key);
    Table& table = tables_[hash >> 56U];
    if (table.used * 5 >= table.slots.size() * 4) grow(table);
    Slot& slot = table.slots[slot_of(table.slots, hash)];
    if (slot.page == 0) {
        slot = {static_cast<std::uint32_t>(hash >> 32U), static_cast<std::uint32_t>(hash), kNoPage};
        ++table.used;
    }
    Digest digest{};
    if (slot.page != kNoPage || sha256.size() != 2 * digest.size()) return;
    for (std::size_t i = 0; i < digest.size(); ++i)
        std::from_chars(sha256.data() + 2 * i, sha256.data() + 2 * i + 2, digest[i], 16);
    // a record's keys are told one after another
    if (pages_.empty() || pages_.back() != digest) pages_.push_back(digest);
    slot.page = kFirstPage + static_cast<std::uint32_t>(pages_.size() - 1);
}

std::optional<std::string> PageMemory::find(std::string_view key) const {
    const std::uint64_t hash = hash_of(key);
    const Table& table = tables_[hash >> 56U];
    if (table.slots.empty()) return std::nullopt;
    const Slot& slot = table.slots[slot_of(table.slots, hash)];
    if (slot.page == 0) return std::nullopt;
    std::string sha256;
    if (slot.page == kNoPage) return sha256;
    constexpr std::string_view kDigits = "0123456789abcdef";
    for (const unsigned char byte : pages_[slot.page - kFirstPage]) {
        sha256 += kDigits[byte >> 4U];
        sha256 += kDigits[byte & 0xFU];
    }
    return sha256;
}

std::size_t PageMemory::bytes() const {
    std::size_t held = pages_.size() * sizeof(Digest);
    for (const Table& table : tables_)
        held += table.slots.size() * sizeof(Slot);
    return held;
}

}  // namespace news::container::web
