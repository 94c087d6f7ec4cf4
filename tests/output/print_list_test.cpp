// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/print_list.hpp"

#include <catch2/catch.hpp>

#include "tests/output/results.hpp"

namespace news::test {

namespace {

std::string listed(const search::SearchResults& results, output::Listed what, bool nul) {
    std::string bytes;
    output::print_list(results, what, nul, [&](std::string_view text) { bytes += text; });
    return bytes;
}

}  // namespace

TEST_CASE("a bare list has one id, path or address a line") {
    const auto results = border_results();
    CHECK(listed(results, output::Listed::ids, false) == "na:4f21c09be77d\nna:0a199c90d61b\n");
    CHECK(listed(results, output::Listed::paths, false) ==
          "/archive/2003/border.html\n/archive/pages.warc.gz\n");
    CHECK(listed(results, output::Listed::urls, false) == "https://www.example.org/border\n");
    CHECK(output::print_list(results, output::Listed::urls, false, [](std::string_view) {}) == 1);
}

TEST_CASE("paths are raw bytes only between NULs") {
    auto results = border_results();
    results.hits.resize(1);
    results.hits[0].location.path = "odd\nname\xff.txt";
    CHECK(listed(results, output::Listed::paths, true) == std::string("odd\nname\xff.txt\0", 14));
    CHECK(listed(results, output::Listed::paths, false) == "odd\\nname\\xff.txt\n");
}

}  // namespace news::test
