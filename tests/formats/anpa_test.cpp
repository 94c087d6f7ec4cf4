// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/read_record.hpp"

using namespace news;
using namespace news::test;

namespace {

extract::Extraction read(std::string story) {
    return read_record(container::RecordFormat::anpa, std::move(story));
}

std::string anpa_story(std::string_view day = "11-13",
                       std::string_view trailer = "AP-WF-11-13-13 1509GMT<") {
    return "\x01W2870\x1f_asian\r\nf i\x13\x11 BC-NL--Ferry-SailsB     " + std::string(day) +
           " 0049\r\n"
           "\x02^BC-NL--Ferry Sails Again,466<\r\n"
           "^Island ferry sails ``again''<\r\n"
           "^AP Photo XNP101, XNP102<\r\n"
           "^Eds: With photos.<\r\n"
           "^By ANNA SMITH and BOB BROWN=\r\n"
           "^Associated Press=\r\n"
           "\t   NORTH HARBOUR (AP) _ The ferry to the islands sailed.\r\n \r\n"
           "\t   ``We are glad,'' the captain said\r\nat the pier.\r\n"
           "^Departures=\r\n"
           "\x08^;Mon;Tue\x10\r\n"
           "\x08North\x10 Pier;7{;_\x10\r\n"
           "\t   ___\r\n"
           "\t   \x03" +
           std::string(trailer) + "\r\n\x0c\r\n\x04";
}

constexpr const char* kIptcStory =
    "\x01"
    "eca062 4 i 211 ccccb   dpa 061\r\n\r\nSeatown-ferries/\r\n"
    "\x02"
    "Ferries sail again after the\nstorm\nBy Anna Smith, The Seatown Herald =\r\n\r\n"
    "   Seatown (dpa) - The ferries to the islands\r\nsailed again.\r\n\r\n"
    "   Nobody was hurt.\r\n\r\n# dpa NOTEBOOK\r\n\r\n* * * *\r\n"
    "The following information is not for publication\r\n\r\n- Reporting by: N.N.\r\n\r\n"
    "\x03"
    "131137 GMT Nov 13 \r\n\x7f\n\x7f\x04";

}  // namespace

TEST_CASE("ANPA 1312: header, display lines, text, trailer") {
    const Article article = read(anpa_story()).article;
    CHECK(article.slug == "BC-NL--Ferry Sails Again");
    CHECK(article.headline == "Island ferry sails “again”");
    CHECK(article.authors == Strings{"ANNA SMITH", "BOB BROWN"});
    CHECK(article.agency == "AP");
    CHECK(article.section == "International");
    CHECK(article.date_time == "2013-11-13T15:09:00+00:00");
    CHECK(article.body ==
          "NORTH HARBOUR (AP) — The ferry to the islands sailed.\n\n"
          "“We are glad,” the captain said at the pier.\n\n"
          "Departures\n\nMon Tue\n\nNorth Pier 7½ –");
}

TEST_CASE("ANPA 1312: the year is the trailer's, and both days must be the same") {
    CHECK(read(anpa_story("11-12")).article.date->iso() == "2013-11-13");
    CHECK(read(anpa_story("12-31", "AP-WF-01-01-99 0009GMT<")).article.date->iso() == "1999-01-01");

    const auto contradicting = read(anpa_story("05-17"));
    CHECK_FALSE(contradicting.article.date);
    CHECK(contradicting.warnings.size() == 1);
    CHECK_FALSE(read(anpa_story("11-13", "AP-WF")).article.date);
    CHECK_FALSE(read(anpa_story("11-13", "AP-WF-13-45-13 1509GMT")).article.date);
}

TEST_CASE("IPTC 7901: headline, byline, text up to the notebook, trailer") {
    const Article article = read(kIptcStory).article;
    CHECK(article.slug == "Seatown-ferries");
    CHECK(article.headline == "Ferries sail again after the storm");
    CHECK(article.authors == Strings{"Anna Smith"});
    CHECK(article.agency == "dpa");
    CHECK(article.section == "International");
    CHECK(article.date_time == "2013-11-13T11:37:00+00:00");
    CHECK(article.body ==
          "Seatown (dpa) - The ferries to the islands sailed again.\n\nNobody was hurt.");
}

TEST_CASE("wire text that breaks off is read as far as it goes") {
    const std::string story = anpa_story();
    for (std::size_t length = 1; length < story.size(); length += 7)
        CHECK_NOTHROW(read(story.substr(0, length)));
    CHECK(read("\x01only a header").article.skipped == "no text");
}
