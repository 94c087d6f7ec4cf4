// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/read_record.hpp"

using namespace news;
using namespace news::test;

namespace {

Article read(std::string_view inside) {
    return read_record(
               container::RecordFormat::reuters_sgml,
               "<REUTERS TOPICS=\"YES\" NEWID=\"7\">\n" + std::string(inside) + "</REUTERS>")
        .article;
}

constexpr std::string_view kStory =
    "<DATE> 4-MAR-1987 10:16:24.19&#5;&#5;&#5;F</DATE>\n"
    "<TOPICS><D>ship</D><D>crude</D></TOPICS>\n"
    "<PLACES><D>el-salvador</D><D>usa</D></PLACES>\n"
    "<PEOPLE><D>perez-de-cuellar</D></PEOPLE>\n"
    "<ORGS><D>opec</D><D>ico-coffee</D></ORGS>\n"
    "<EXCHANGES><D>nyse</D></EXCHANGES>\n<COMPANIES></COMPANIES>\n"
    "<UNKNOWN> \n&#5;&#5;&#5;C T\n&#22;&#22;&#1;f0704&#31;reute\n"
    "u f BC-FERRY-&lt;HFL>-SAILS   03-04 0105</UNKNOWN>\n"
    "<TEXT>&#2;\n<TITLE>FERRY &lt;HFL> SAILS &amp; RETURNS</TITLE>\n"
    "<AUTHOR>    By Anna Smith, Reuters</AUTHOR>\n"
    "<DATELINE>    SAN SALVADOR, March 4 - </DATELINE><BODY>The ferry to the islands\n"
    "sailed again.\n    Nobody was hurt, the owners said.\n REUTER...\n&#3;</BODY></TEXT>\n";

}  // namespace

TEST_CASE("Reuters-21578: fields of a marked-up story") {
    const Article article = read(kStory);
    CHECK(article.headline == "FERRY <HFL> SAILS & RETURNS");
    CHECK(article.authors == Strings{"Anna Smith"});
    CHECK(article.agency == "Reuters");
    CHECK(article.language == "en");
    CHECK(article.slug == "BC-FERRY-<HFL>-SAILS");
    CHECK(article.keywords == Strings{"ship", "crude", "NYSE"});
    CHECK(stated(article, EntityType::place) == Strings{"El Salvador", "USA"});
    CHECK(stated(article, EntityType::person) == Strings{"Perez de Cuellar"});
    CHECK(stated(article, EntityType::organisation) == Strings{"OPEC", "ICO Coffee"});
    CHECK(article.body ==
          "SAN SALVADOR, March 4 - The ferry to the islands sailed again.\n\n"
          "Nobody was hurt, the owners said.");
}

TEST_CASE("Reuters-21578: the day, whatever stands behind it") {
    const Article article = read(kStory);
    REQUIRE(article.date);
    CHECK(article.date->iso() == "1987-03-04");
    CHECK(article.date_time.empty());  // no zone is given
    CHECK(article.date_source == DateSource::record);
    CHECK(read("<DATE>31-MAR-1987 605:12:19.12</DATE><TEXT><TITLE>A</TITLE></TEXT>").date->iso() ==
          "1987-03-31");
    CHECK_FALSE(read("<DATE>31-XXX-1987 05:12:19.12</DATE><TEXT><TITLE>A</TITLE></TEXT>").date);
    CHECK_FALSE(read("<TEXT><TITLE>A</TITLE></TEXT>").date);
}

TEST_CASE("Reuters-21578: a brief is its headline, what nobody marked up its lines") {
    const Article brief = read(
        "<TEXT TYPE=\"BRIEF\">&#2;\n******<TITLE>FERRY SAILS\n</TITLE>Blah blah "
        "blah.\n&#3;</TEXT>");
    CHECK(brief.headline == "FERRY SAILS");
    CHECK(brief.body.empty());
    CHECK(brief.skipped.empty());

    const Article table = read(
        "<TEXT TYPE=\"UNPROC\">&#2;\nFERRY TRAFFIC 1300\n\n NORTH     168\n SOUTH     "
        "203\n&#3;</TEXT>");
    CHECK(table.headline == "FERRY TRAFFIC 1300");
    CHECK(table.body == "NORTH 168\n\nSOUTH 203");

    CHECK(read("<TEXT TYPE=\"UNPROC\">&#2;\n&#3;\n</TEXT>").skipped == "no text");
}
