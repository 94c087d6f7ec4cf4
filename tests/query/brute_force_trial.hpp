// SPDX-License-Identifier: GPL-3.0-or-later
// The same queries to an index and to trying every place, and what differs.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "tests/query/query_index.hpp"
#include "tests/support/brute_force.hpp"

namespace news::test {

using Hits = std::vector<Xapian::docid>;  // ascending

struct Case {
    std::string query;
    Hits expected;
};

class Trial {
  public:
    explicit Trial(const std::vector<Article>& articles);

    // Queries at random with what trying every place finds. The same for the same seed.
    std::vector<Case> make_cases(std::size_t count, unsigned seed);

    // Empty where the index finds the same. Else the query, its tree, the least part of it that
    // differs by itself, and the first articles.
    std::string difference(const Case& one);

    const QueryIndex& index() const { return index_; }

  private:
    Hits expected(const std::string& query);
    std::string least_difference(const query::Node& node, const std::string& query);

    BruteForce plain_;
    QueryIndex index_;
};

// What an index finds, or the message with which the query is refused.
struct Answer {
    Hits hits;
    std::string refusal;
};
Answer ask(const QueryIndex& index, std::string_view query);

// Of all cases, how many find an article, and how many do not find all.
struct Shares {
    std::size_t found = 0;
    std::size_t partly = 0;
};
Shares shares_of(const std::vector<Case>& cases, std::size_t articles);

}  // namespace news::test
