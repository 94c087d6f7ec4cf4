// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/xml_article.hpp"

#include <catch2/catch.hpp>

using namespace news;

namespace {

std::vector<std::string> notices_of(std::string bytes) {
    container::PageRecord record;
    record.bytes = std::move(bytes);
    record.format = container::RecordFormat::xml;
    const auto extraction = formats::read_xml_article(record, {});
    REQUIRE(extraction);
    CHECK(extraction->article.headline == "Gulls return");
    return extraction->notices;
}

}  // namespace

TEST_CASE("a second document behind the first is told, not passed over in silence") {
    const std::string one =
        "<nitf><body><body.head><hedline><hl1>Gulls return</hl1></hedline></body.head></body>"
        "</nitf>\n";
    CHECK(notices_of(one + "<!-- the end -->").empty());
    const auto notices = notices_of(one + one);
    REQUIRE(notices.size() == 1);
    CHECK_THAT(notices.front(), Catch::StartsWith("another document stands behind the first"));
}
