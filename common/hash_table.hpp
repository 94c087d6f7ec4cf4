// SPDX-License-Identifier: GPL-3.0-or-later
// An open-addressing table of rows that carry their own 64-bit hash. Rows are told apart by that
// hash alone: at the sizes of this program two different keys agree in it about once in 10^8 runs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace news {

template <class Row>  // has a member `hash`; 0 means empty
class HashTable {
  public:
    HashTable() : rows_(kFirstSize) {}

    const Row* find(std::uint64_t hash) const {
        const Row& row = rows_[slot(hash)];
        return row.hash == 0 ? nullptr : &row;
    }

    // The row of `hash`, made if there is none. Valid until the next call.
    Row& operator[](std::uint64_t hash) {
        if (used_ * 2 >= rows_.size()) grow();
        Row& row = rows_[slot(hash)];
        if (row.hash == 0) {
            row.hash = hash;
            ++used_;
        }
        return row;
    }

    void reserve(std::size_t rows) {
        while (rows_.size() < rows * 2)
            grow();
    }
    std::size_t size() const { return used_; }

  private:
    static constexpr std::size_t kFirstSize = 64;

    std::size_t slot(std::uint64_t hash) const {
        const std::size_t mask = rows_.size() - 1;
        auto at = static_cast<std::size_t>(hash ^ (hash >> 29)) & mask;
        while (rows_[at].hash != 0 && rows_[at].hash != hash)
            at = (at + 1) & mask;
        return at;
    }

    void grow() {
        std::vector<Row> old(rows_.size() * 2);
        old.swap(rows_);
        for (Row& row : old) {
            if (row.hash != 0) rows_[slot(row.hash)] = std::move(row);
        }
    }

    std::vector<Row> rows_;
    std::size_t used_ = 0;
};

}  // namespace news
