// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/read_record.hpp"

using namespace news;
using namespace news::test;
using container::RecordFormat;

namespace {

constexpr const char* kText =
    "                                Harbour Courier\r\n\r\n"
    "                    March 14, 2013 Thursday 11:21 AM GMT\r\n"
    "                               Final Edition\r\n\r\n"
    "Ferry sails again;\r\nIslands cheer\r\n\r\n"
    "BYLINE: By Anna Smith\r\n\r\n"
    "SECTION: Section B; Page 22, Column 2; National Desk\r\n\r\n"
    "LENGTH: 355 words\r\n\r\n"
    "DATELINE: NORTH HARBOUR, March 14 2013\r\n\r\n"
    "The ferry to the islands\r\nsailed again.\r\n\r\n"
    "NOTE: the pier is closed.\r\n\r\n"
    "Nobody was hurt.\r\n\r\n"
    "LOAD-DATE: March 15, 2013\r\n\r\n"
    "LANGUAGE: ENGLISH\r\n\r\n"
    "SUBJECT: FERRIES (91%); ISLAND LIFE (50%)\r\n\r\n"
    "COMPANY: HFL PLC (88%)\r\n\r\n"
    "PERSON: BOB BROWN (79%)\r\n\r\n"
    "GEOGRAPHIC: LONDON, ENGLAND (90%)\r\n\r\n"
    "GRAPHIC: The ferry at its pier,\r\nseen from the north\r\n\r\nThe captain\r\n\r\n"
    "PUBLICATION-TYPE: Newspaper\r\n\r\n\r\n"
    "                       Copyright 2013 Harbour Courier Ltd.\r\n"
    "                              All Rights Reserved";

}  // namespace

TEST_CASE("LexisNexis, text: the fields before and behind the text") {
    const Article article = read_record(RecordFormat::lexisnexis_text, kText).article;
    CHECK(article.publisher == "Harbour Courier");
    CHECK(article.headline == "Ferry sails again; Islands cheer");
    CHECK(article.authors == Strings{"Anna Smith"});
    CHECK(article.section == "National Desk");
    CHECK(article.language == "en");
    CHECK(article.date_time == "2013-03-14T11:21:00+00:00");
    CHECK(article.keywords == Strings{"Ferries", "Island Life"});
    CHECK(stated(article, EntityType::organisation) == Strings{"HFL PLC"});
    CHECK(stated(article, EntityType::person) == Strings{"Bob Brown"});
    CHECK(stated(article, EntityType::place) == Strings{"North Harbour", "London"});
    CHECK(article.captions == Strings{"The ferry at its pier, seen from the north", "The captain"});
    CHECK(
        article.body ==
        "The ferry to the islands sailed again.\n\nNOTE: the pier is closed.\n\nNobody was hurt.");
}

TEST_CASE("LexisNexis, HTML: an export with a German interface") {
    const Article article =
        read_record(
            RecordFormat::lexisnexis_html,
            "<DOCFULL> -->\n<BR><DIV CLASS=\"c0\"><P><SPAN>1 of 49 DOCUMENTS</SPAN></P></DIV>"
            "<DIV><BR><P><IMG SRC=\"l.gif\"><BR><SPAN>Hafenkurier</SPAN></P></DIV>"
            "<DIV><P><SPAN>27.</SPAN><SPAN> Februar 2012 Montag 9:50 PM GMT+1</SPAN></P></DIV>"
            "<DIV><P><SPAN>Die F&auml;hre f&auml;hrt wieder</SPAN></P></DIV>"
            "<DIV><P><SPAN>AUTOR: </SPAN><SPAN>Anna Schmidt</SPAN></P></DIV>"
            "<DIV><P><SPAN>RUBRIK: </SPAN><SPAN>VERKEHR; S. 14</SPAN></P></DIV>"
            "<DIV><P><SPAN>L&Auml;NGE: </SPAN><SPAN>15 W&ouml;rter</SPAN></P></DIV>"
            "<DIV><P><SPAN>HIGHLIGHT:</SPAN><SPAN>&nbsp;Nach dem Sturm</SPAN></P></DIV>"
            "<DIV><P><SPAN>Die F&auml;hre zu den Inseln fuhr am Montag.</SPAN></P>"
            "<P><SPAN>Niemand wurde verletzt.</SPAN></P></DIV>"
            "<DIV><P><SPAN>UPDATE: </SPAN><SPAN>28. Februar 2012</SPAN></P></DIV>"
            "<DIV><P><SPAN>SPRACHE: </SPAN><SPAN>GERMAN; DEUTSCH</SPAN></P></DIV>"
            "<DIV><P><SPAN>Copyright 2012 Hafenkurier<BR>Alle Rechte vorbehalten</SPAN></P></DIV>"
            "<!-- Hide XML section from browser\n</DOCFULL>")
            .article;
    CHECK(article.publisher == "Hafenkurier");
    CHECK(article.headline == "Die Fähre fährt wieder");
    CHECK(article.deck == "Nach dem Sturm");
    CHECK(article.authors == Strings{"Anna Schmidt"});
    CHECK(article.section == "VERKEHR");
    CHECK(article.language == "de");
    REQUIRE(article.date);
    CHECK(article.date->iso() == "2012-02-27");
    CHECK(article.date_time.empty());  // "GMT+1" is no zone that is known
    CHECK(article.body == "Die Fähre zu den Inseln fuhr am Montag.\n\nNiemand wurde verletzt.");
}

TEST_CASE("Nexis Uni, DOCX: the headline first, headings on lines of their own") {
    const Article article =
        read_record(RecordFormat::lexisnexis_docx,
                    "Ferry sails again\nHarbour Courier(North)\nJuly 1, 2019 Monday 9:20 AM GMT\n\n"
                    "Copyright 2019 Harbour Courier All Rights Reserved\n"
                    "Section:\u00a0TRAFFIC; Version:28\nLength:\u00a055 words\n"
                    "Byline:\u00a0Anna Smith\nBody\n\n"
                    "The ferry sailed again.\n\nPerson: nobody was hurt.\n"
                    "Classification\n\nLanguage:\u00a0ENGLISH\nSubject:\u00a0FERRIES (89%)\n"
                    "Load-Date:\u00a0July 4, 2019\n\nEnd of Document\n")
            .article;
    CHECK(article.headline == "Ferry sails again");
    CHECK(article.publisher == "Harbour Courier(North)");
    CHECK(article.date_time == "2019-07-01T09:20:00+00:00");
    CHECK(article.section == "TRAFFIC");
    CHECK(article.authors == Strings{"Anna Smith"});
    CHECK(article.keywords == Strings{"Ferries"});
    CHECK(article.body == "The ferry sailed again.\n\nPerson: nobody was hurt.");
}

TEST_CASE("LexisNexis: a document without labels is publication, date, headline, text") {
    const Article article =
        read_record(
            RecordFormat::lexisnexis_text,
            "Harbour Courier\n\nMarch 14, 2013\n\nFerry sails\n\nIt sailed.\n\nIt came back.")
            .article;
    CHECK(article.publisher == "Harbour Courier");
    CHECK(article.headline == "Ferry sails");
    CHECK(article.date->iso() == "2013-03-14");
    CHECK(article.body == "It sailed.\n\nIt came back.");
}
