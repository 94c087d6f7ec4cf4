// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/concordance/log_likelihood.hpp"

#include <catch2/catch.hpp>

namespace news::test {

using concordance::Contingency;
using concordance::expected_count;
using concordance::log_likelihood;

TEST_CASE("the log-likelihood of tables worked out by hand") {
    // 10 of 100 words near hits; 20 of 10,000 in all. Expected are 0.2, 99.8, 19.8, 9880.2, so
    // 2 (10 ln 50 + 90 ln (90/99.8) + 10 ln (10/19.8) + 9890 ln (9890/9880.2))
    // = 2 (39.1202 - 9.3019 - 6.8310 + 9.8049) = 65.584
    const Contingency often{10, 100, 20, 10'000};
    CHECK(expected_count(often) == Approx(0.2));
    CHECK(log_likelihood(often) == Approx(65.584).margin(0.001));
    // all of the word's three times near hits: 2 (3 ln 100 + 7 ln (7/9.97) + 990 ln (990/987.03))
    // = 2 (13.8155 - 2.4757 + 2.9745) = 28.629
    CHECK(log_likelihood({3, 10, 3, 1000}) == Approx(28.629).margin(0.001));
}

TEST_CASE("what is rarer near hits than elsewhere is negative, what is as frequent nothing") {
    CHECK(log_likelihood({1, 100, 500, 10'000}) == Approx(-4.981).margin(0.001));
    CHECK(log_likelihood({5, 50, 10, 100}) == Approx(0).margin(1e-9));
}

TEST_CASE("tables without words say nothing") {
    CHECK(log_likelihood({}) == 0);
    CHECK(log_likelihood({0, 0, 5, 100}) == 0);
    CHECK(expected_count({}) == 0);
}

}  // namespace news::test
