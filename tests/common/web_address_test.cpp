// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/web_address.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

namespace news::test {

TEST_CASE("an address is written as the index has it") {
    CHECK(canonical_address("", "HTTPS://Www.Example.ORG:443/a/../b?x=1&utm_source=mail#top") ==
          "https://www.example.org/b?x=1");
    CHECK(canonical_address("", "http://example.org/b?fbclid=1") == "http://example.org/b");
    CHECK(canonical_address("", "ftp://example.org/b").empty());
    CHECK(canonical_address("", "no address").empty());
}

TEST_CASE("a page has other addresses by which it was commonly fetched") {
    const auto addresses = addresses_of_same_page("http://www.example.org/a/b?c=d");
    CHECK(addresses.size() == 8);
    CHECK(addresses.front() == "http://www.example.org/a/b?c=d");
    for (const char* other : {"https://example.org/a/b?c=d", "https://www.example.org/a/b/?c=d"})
        CHECK(std::count(addresses.begin(), addresses.end(), other) == 1);
    // a site's first page always has its slash
    CHECK(addresses_of_same_page("https://example.org/") ==
          std::vector<std::string>{"https://example.org/", "https://www.example.org/",
                                   "http://example.org/", "http://www.example.org/"});
}

}  // namespace news::test
