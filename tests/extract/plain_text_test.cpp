// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/plain_text.hpp"

#include <catch2/catch.hpp>

#include "indexer/extract/text_lines.hpp"
#include "tests/extract/page_of.hpp"

using namespace news::extract;
using news::test::paragraph;
using Texts = std::vector<std::string>;

TEST_CASE("headline, a caption said twice, paragraphs, promotion, a gallery's title") {
    const std::string caption =
        "In this picture released by the harbour office, the mayor, center, opens the old bridge "
        "in "
        "Hafen, Saturday, Oct. 5 2013.";
    const PlainText text =
        read_plain_text("Bridge put off again\n\n" + caption.substr(0, 80) + "\n" + caption +
                        " (AP Photo/Harbour Office)\n\n" + paragraph(1) + "\n\n" + paragraph(2) +
                        "\n\nThis story has been updated with a statement.\n\n"
                        "topPromoTitleReplace Join the Courier Today! No "
                        "thanks.\n\n\nBridges Around The World\n");
    CHECK(text.headline == "Bridge put off again");
    CHECK(text.captions == Texts{caption});
    CHECK(text.credits == Texts{"AP Photo/Harbour Office"});
    CHECK(text.body == paragraph(1) + "\n\n" + paragraph(2) +
                           "\n\nThis story has been updated with a statement.");
    CHECK(text.dating.find("2013") == std::string::npos);
    CHECK(text.discarded.size() == 2);
}

TEST_CASE("header lines") {
    const PlainText text = read_plain_text(
        "Headline: Bridge put off\nBy: Ann Smith\nDate: 6 November 2014\nSource: The "
        "Courier\nSection: Harbour\nURL: https://example.org/a\nCaption: The old bridge\n\n" +
        paragraph(1));
    CHECK(text.headline == "Bridge put off");
    CHECK(text.byline == "Ann Smith");
    CHECK(text.source == "The Courier");
    CHECK(text.section == "Harbour");
    CHECK(text.url == "https://example.org/a");
    CHECK(text.captions == Texts{"The old bridge"});
    CHECK(text.body == paragraph(1));
    CHECK(text.dating.find("Date: 6 November 2014\n") != std::string::npos);
}

TEST_CASE("a byline and a date below the headline are no paragraphs") {
    const PlainText text = read_plain_text(
        "Bridge put off\nThe vote has to wait\nBy Ann Smith\n"
        "November 6, 2014\n\n" +
        paragraph(1) + "\n" + paragraph(2));
    CHECK(text.headline == "Bridge put off");
    CHECK(text.deck == "The vote has to wait");
    CHECK(text.byline == "By Ann Smith");
    CHECK(text.body == paragraph(1) + "\n\n" + paragraph(2));
}

TEST_CASE("paragraphs that were wrapped at a column are put together") {
    const std::string wrapped =
        "BRIDGE PUT OFF\n\nThe council of the harbour town met again and put off its\n"
        "decision on the new bridge, which the mayor had asked for\nin spring.\n\n"
        "   \"We shall wait for the report of the engineers,\" said\nthe mayor. Nobody spoke "
        "against him on that evening.\n   The report is due in May.\n";
    const PlainText text = read_plain_text(wrapped);
    CHECK(text.headline == "BRIDGE PUT OFF");
    CHECK(text.body ==
          "The council of the harbour town met again and put off its decision on the new bridge, "
          "which the mayor had asked for in spring.\n\n"
          "\"We shall wait for the report of the engineers,\" said the mayor. Nobody spoke against "
          "him on that evening.\n\nThe report is due in May.");
}

TEST_CASE("texts with little in them") {
    CHECK(read_plain_text("").body.empty());
    CHECK(read_plain_text(" \n\n ").headline.empty());
    // One paragraph is text, not a headline.
    CHECK(read_plain_text(paragraph(1)).headline.empty());
    CHECK(read_plain_text(paragraph(1)).body == paragraph(1));
    CHECK(read_plain_text("Bridge put off").headline == "Bridge put off");
    CHECK(read_plain_text("Bridge put off\n\n" + paragraph(1)).body == paragraph(1));
}

TEST_CASE("bare text is told from pages") {
    CHECK(is_plain_text("Bridge put off\n\n3 < 5 and a <b>bold</b> word, <ann@example.org>"));
    CHECK(is_plain_text(""));
    CHECK_FALSE(is_plain_text("<!DOCTYPE html>x"));
    CHECK_FALSE(is_plain_text("text<p>more"));
    CHECK_FALSE(is_plain_text("<HTML>x"));
}

TEST_CASE("lines keep their numbers") {
    const std::vector<TextLine> lines = read_text_lines("one\r\n\r\n  two  words \nthree");
    REQUIRE(lines.size() == 3);
    CHECK(lines[1].text == "two words");
    CHECK(lines[1].number == 3);
    CHECK(lines[2].number == 4);
}
