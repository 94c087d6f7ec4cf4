// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/family_name.hpp"

#include <catch2/catch.hpp>

using news::family_name;

TEST_CASE("the family name is the last word that is no addition") {
    CHECK(family_name("Saddam Hussein") == "Hussein");
    CHECK(family_name("Martin Luther King Jr.") == "King");
    CHECK(family_name("Charles de Gaulle") == "Gaulle");
    CHECK(family_name("Madonna").empty());
    CHECK(family_name("King Jr.").empty());
    CHECK(family_name("").empty());
}
