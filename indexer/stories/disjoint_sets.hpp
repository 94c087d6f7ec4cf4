// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace news::stories {

// Which of the numbers 0 to size - 1 belong together (union-find, Tarjan 1975). Four bytes a
// number. The root of a set is its least number, whatever the order in which they were joined.
class DisjointSets {
  public:
    explicit DisjointSets(std::size_t size) : parents_(size) {
        std::iota(parents_.begin(), parents_.end(), 0U);
    }

    std::uint32_t root(std::uint32_t number) {
        while (parents_[number] != number) {
            parents_[number] = parents_[parents_[number]];
            number = parents_[number];
        }
        return number;
    }

    bool are_joined(std::uint32_t a, std::uint32_t b) { return root(a) == root(b); }

    void join(std::uint32_t a, std::uint32_t b) {
        a = root(a);
        b = root(b);
        if (a > b) std::swap(a, b);
        parents_[b] = a;
    }

  private:
    std::vector<std::uint32_t> parents_;
};

}  // namespace news::stories
