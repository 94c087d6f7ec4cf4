// SPDX-License-Identifier: GPL-3.0-or-later
// Queries with slips of the hand, made from good ones. The same seed gives the same queries.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace news::test {

class Mutations {
  public:
    explicit Mutations(std::uint32_t seed) : random_(seed) {}

    // `query` with so many slips: a character left out or doubled, an operator, bracket, quotation
    // mark, field or space put in, the end left out.
    std::string broken(std::string query, std::size_t slips);
    // Bytes of any value, and pieces of queries in any order.
    std::string random_bytes(std::size_t most);
    std::string token_soup(std::size_t most_pieces);

    std::size_t below(std::size_t bound);

  private:
    std::mt19937 random_;
};

}  // namespace news::test
