// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/concordance/sorted_places.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace news::test {

using concordance::HitPlace;
using concordance::SortedPlaces;

namespace {

// Documents 1, 2, … with these texts, as they come out.
std::vector<Xapian::docid> sorted(std::size_t most, const std::vector<std::string>& texts) {
    SortedPlaces places(most);
    Xapian::docid document = 0;
    for (const std::string& text : texts)
        places.add(text, HitPlace{{0, ++document}});
    std::vector<Xapian::docid> documents;
    for (const HitPlace& place : places.take())
        documents.push_back(place.article.document);
    return documents;
}

}  // namespace

TEST_CASE("the first places are kept whatever comes after them") {
    const std::vector<std::string> texts = {"d", "b", "e", "a", "c", "b", "f", "a", "g"};
    CHECK(sorted(100, texts) == std::vector<Xapian::docid>{4, 8, 2, 6, 5, 1, 3, 7, 9});
    CHECK(sorted(3, texts) == std::vector<Xapian::docid>{4, 8, 2});
    CHECK(sorted(1, texts) == std::vector<Xapian::docid>{4});
    CHECK(sorted(0, texts).empty());
}

TEST_CASE("what is alike stays in the order of the archive") {
    CHECK(sorted(2, std::vector<std::string>(9)) == std::vector<Xapian::docid>{1, 2});
}

}  // namespace news::test
