// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "indexer/stories/shingles.hpp"
#include "tests/stories/prose.hpp"

using namespace news;
using stories::is_copy;
using stories::likeness;
using stories::shingles_of;

namespace {

bool are_copies(const std::string& a, const std::string& b) {
    const auto of_a = shingles_of(a, "en");
    const auto of_b = shingles_of(b, "en");
    CHECK(is_copy(likeness(of_a, of_b)) == is_copy(likeness(of_b, of_a)));
    return is_copy(likeness(of_a, of_b));
}

}  // namespace

TEST_CASE("shingles do not see case, accents, quotation marks and line breaks") {
    CHECK(shingles_of("The mayor's “café” was\n\nclosed today", "en") ==
          shingles_of("THE MAYOR’S \"cafe\" was closed today", "en"));
    CHECK(shingles_of("three words only", "en").empty());
    CHECK(shingles_of("one two three four five", "en").size() == 2);
    CHECK(shingles_of("one two three four", "en") != shingles_of("two one three four", "en"));
}

TEST_CASE("what two sets share") {
    const auto shared = likeness({1, 2, 3, 4}, {3, 4});
    CHECK(shared.shared == 2);
    CHECK(shared.shorter == 2);
    CHECK(shared.longer == 4);
    CHECK_FALSE(is_copy(likeness({}, {})));
}

TEST_CASE("copies of a report are copies, also edited, cut or with a dateline") {
    const std::string report = test::body_of(test::bridge_report());
    CHECK(are_copies(report, report));
    CHECK(are_copies(report, test::with_dateline()));
    CHECK(are_copies(report, test::edited()));
    CHECK(are_copies(test::with_dateline(), test::edited()));
    CHECK(are_copies(report, test::cut()));
    CHECK(are_copies(report, "MARROW FERRY, Tuesday (MW) – " + test::cut()));
}

TEST_CASE("reports that share a quote are two") {
    auto about_quota = test::quota_report();
    about_quota.push_back(test::bridge_report()[2]);
    CHECK_FALSE(are_copies(test::body_of(test::bridge_report()), test::body_of(about_quota)));
    CHECK_FALSE(are_copies(test::body_of(test::bridge_report()), test::bridge_report()[2]));
    CHECK_FALSE(
        are_copies(test::body_of(test::bridge_report()), test::body_of(test::quota_report())));
}

TEST_CASE("reports of one template with other numbers are two") {
    CHECK_FALSE(are_copies(test::tide_table(4), test::tide_table(5)));
    CHECK(are_copies(test::tide_table(4), test::tide_table(4)));
}
