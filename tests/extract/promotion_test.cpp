// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include <catch2/catch.hpp>

#include "indexer/extract/boilerplate.hpp"

using news::extract::is_closing_promotion;

TEST_CASE("a last paragraph that asks two things of its readers is a promotion") {
    CHECK(is_closing_promotion("Sign up for our newsletter on the affairs of the harbour."));
    CHECK(is_closing_promotion("Subscribe to the Courier, to your table every morning."));
    CHECK(is_closing_promotion("Our newsletter is written every week, the almanac every month."));
    CHECK_FALSE(is_closing_promotion("The council has a newsletter of its own."));
}

TEST_CASE("how often something happens makes no promotion by itself") {
    CHECK_FALSE(is_closing_promotion(
        "The ferry to the island sails every week, and the council meets every month."));
    CHECK_FALSE(is_closing_promotion(
        "The bells are rung every morning, the great one every week, as they were in 1911."));
}
