// SPDX-License-Identifier: GPL-3.0-or-later
// Thousands of queries at random find in the index what trying every place of every article finds.
#include <cstddef>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/query/brute_force_articles.hpp"
#include "tests/query/brute_force_trial.hpp"
#include "tests/query/oracle_articles.hpp"

namespace news::test {

namespace {

constexpr std::size_t kQueries = 10'000;
// of larger articles, or of words that stand near each other in many ways
constexpr std::size_t kSlowQueries = 5'000;
constexpr std::size_t kMostShown = 10;

void check_all(const std::vector<Article>& articles, std::size_t queries, unsigned seed) {
    Trial trial(articles);
    const std::vector<Case> cases = trial.make_cases(queries, seed);
    std::size_t differences = 0;
    for (const Case& one : cases) {
        const std::string difference = trial.difference(one);
        if (!difference.empty() && ++differences <= kMostShown) UNSCOPED_INFO(difference);
    }
    CHECK(differences == 0);
    const Shares shares = shares_of(cases, articles.size());
    CHECK(shares.found > queries / 2);
    CHECK(shares.found < queries * 9 / 10);
    CHECK(shares.partly > queries * 9 / 10);
}

}  // namespace

TEST_CASE("queries at random find in the sample corpus what trying every place finds") {
    check_all(sample_articles(), kQueries, 1);
}

TEST_CASE("queries at random find among two thousand articles what trying every place finds") {
    if (is_oracle_missing()) return;
    check_all(oracle_articles_with_fields(), kSlowQueries, 2);
}

TEST_CASE("queries at random find in crowded texts what trying every place finds") {
    check_all(crowded_articles(), kSlowQueries, 3);
}

}  // namespace news::test
