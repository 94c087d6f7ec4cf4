// SPDX-License-Identifier: GPL-3.0-or-later
// Which spelled forms of words stand in parts that are sealed, for all threads: all parts end up in
// one database, and each form that Xapian writes costs a call of zlib.
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <span>

#include "common/hash_table.hpp"

namespace news::parts {

// Forms by a hash of 64 bits, at most a million of them: 32 MB. Thread-safe.
class KnownForms {
  public:
    // Whether the form stands in the part of an earlier chunk. What a later one has does not count:
    // a kill may take that part, and leave the one of `chunk`.
    bool is_before(std::uint64_t form, std::uint64_t chunk) const;
    // The part of this chunk is sealed, with these forms.
    void note(std::span<const std::uint64_t> forms, std::uint64_t chunk);
    void clear();

  private:
    struct Row {
        std::uint64_t hash = 0;
        std::uint64_t chunk = 0;  // the first that has it
    };

    mutable std::mutex mutex_;
    HashTable<Row> rows_;
};

}  // namespace news::parts
