// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <random>
#include <vector>

namespace news::test {

// Chosen at random, the same in every run.
class Chance {
  public:
    explicit Chance(unsigned seed) : engine_(seed) {}

    // Less than `bound`, which is not 0.
    std::size_t below(std::size_t bound) { return engine_() % bound; }
    bool percent(std::size_t often) { return below(100) < often; }

    template <class Value>
    const Value& one_of(const std::vector<Value>& values) {
        return values[below(values.size())];
    }

  private:
    std::mt19937 engine_;
};

}  // namespace news::test
