// SPDX-License-Identifier: GPL-3.0-or-later
// Which records of an archive were pages, for the records that refer back to them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace news::container::web {

// Keys (a digest, an address with its time, a record's id) of the records read so far. Memory: 15
// to 19 bytes a key and 32 a page, so that a million pages with three keys each take 80 to 90 MB.
// A key is known by 64 bits of its SHA-256: that one of a million references meets a wrong page
// among a million has odds of 1 in 10,000,000. Not thread-safe.
class PageMemory {
  public:
    // `sha256`: of a page, 64 hex digits; empty for a record that was none. A page is not forgotten
    // for a later record that was none.
    void remember(std::string_view key, std::string_view sha256);

    // What was remembered: a SHA-256, or empty for a record that was no page. nullopt: there was no
    // such record.
    std::optional<std::string> find(std::string_view key) const;

    // Held for all keys and pages.
    std::size_t bytes() const;

  private:
    struct Slot {
        std::uint32_t hash_high = 0;
        std::uint32_t hash_low = 0;
        std::uint32_t page = 0;  // 0: the slot is free; 1: no page; else its number + 2
    };
    // Many small tables, so that one that grows does not double the whole.
    struct Table {
        std::vector<Slot> slots;
        std::size_t used = 0;
    };
    using Digest = std::array<unsigned char, 32>;
    static constexpr std::size_t kTables = 256;

    static std::size_t slot_of(const std::vector<Slot>& slots, std::uint64_t hash);
    static void grow(Table& table);

    std::array<Table, kTables> tables_;
    std::deque<Digest> pages_;
};

}  // namespace news::container::web
