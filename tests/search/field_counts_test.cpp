// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/field_counts.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/search/archive.hpp"

namespace news::test {

TEST_CASE("every field has its number of different words or values") {
    Archive archive;
    const auto counts = search::count_field_values(archive.reader());
    REQUIRE(counts);
    CHECK(counts->size() == field_table().size());
    const auto values = [&](Field field) {
        const auto found = std::find_if(counts->begin(), counts->end(),
                                        [&](const auto& count) { return count.field == field; });
        REQUIRE(found != counts->end());
        return found->values;
    };
    CHECK(values(Field::text) == std::nullopt);
    CHECK(values(Field::entity) == std::nullopt);
    CHECK(values(Field::publisher) == 3);
    CHECK(values(Field::person) == 3);
    CHECK(values(Field::place) == 2);
    CHECK(values(Field::lang) == 2);
    CHECK(values(Field::byline) == 4);  // Ana, Field, Bo, Stone
    CHECK(values(Field::caption) ==
          8);                         // delegates in paris; ayatollah ali khamenei salutes cadets
    CHECK(values(Field::date) == 6);  // one twice, two undated
    CHECK(values(Field::id) == 9);
    CHECK(values(Field::body) > 50);
    CHECK(values(Field::body) < 90);
}

}  // namespace news::test
