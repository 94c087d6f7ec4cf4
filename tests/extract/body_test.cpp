// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body.hpp"

#include <catch2/catch.hpp>

#include "tests/extract/page_of.hpp"

using namespace news::extract;
using news::test::page_of;
using news::test::paragraph;
using news::test::paragraphs;

namespace {

struct Read {
    Body body;
    bool has(const std::string& text) const { return body.text.find(text) != std::string::npos; }
};

Read read(const std::string& html, BodyContext context = {}) {
    const auto page = page_of(html);
    context.headline_node = page.document.body().find(news::html::Tag::h1);
    Read read{find_body(page.outline, context)};
    read.body.node = {};  // the page ends here
    return read;
}

std::string joined(int first, int last) {
    std::string all;
    for (int i = first; i <= last; ++i)
        all += (i > first ? "\n\n" : "") + paragraph(i);
    return all;
}

}  // namespace

TEST_CASE("paragraphs are the body, what surrounds them is not") {
    const Read page = read(
        "<header><nav><a href=/>Home</a> <a href=/w>World</a></nav></header><h1>Bridge put off</h1>"
        "<div class=story>" +
        paragraphs(1, 4) + "</div><aside>" + paragraphs(7, 8) +
        "</aside><div class='related-articles'>" + paragraphs(9, 10) + "</div><footer>" +
        paragraphs(11, 11) + "</footer>");
    CHECK(page.body.text == joined(1, 4));
}

TEST_CASE("an article that advertisements part is joined") {
    const Read page =
        read("<article><div class=part>" + paragraphs(1, 2) +
             "</div><div class=ad-slot>Advertisement</div><div class=part>" + paragraphs(3, 4) +
             "</div><div class=banner>Buy a boat.</div><div class=part>" + paragraphs(5, 6) +
             "</div></article><div class=list><a href=/x>" + paragraph(20) + "</a></div>");
    CHECK(page.body.text == joined(1, 6));
}

TEST_CASE("subheads, lists and quotes belong to it") {
    const Read page = read(
        "<div>" + paragraphs(1, 2) + "<h2>What comes next</h2>" + paragraphs(3, 3) +
        "<ul><li>A vote in May</li><li>A vote in June</li></ul><blockquote>“Not now,” said the "
        "mayor.</blockquote><p>“Why?”</p>" +
        paragraphs(4, 5) + "</div>");
    for (const char* text : {"What comes next", "A vote in May\n\nA vote in June",
                             "“Not now,” said the mayor.", "“Why?”"}) {
        CHECK(page.has(text));
    }
}

TEST_CASE("promotion between and behind the paragraphs is left out") {
    const auto line =
        GENERATE("<p>Read more: The harbour in pictures</p>",
                 "<p><a href=/x>The harbour in pictures</a></p>",
                 "<p>Sign up for our newsletter to get the best of the harbour every morning.</p>",
                 "<p>Lesen Sie auch: Der Hafen in Bildern</p>",
                 "<p>À lire aussi : Le port en images</p>", "<p>ADVERTISEMENT</p>",
                 "<p>関連記事：港の写真</p>", "<div class='social-share'><p>Share this</p></div>",
                 "<h3>Related stories</h3><p><a href=/x>The harbour in pictures</a></p>");
    CAPTURE(line);
    CHECK(read("<div>" + paragraphs(1, 3) + line + paragraphs(4, 6) + "</div>").body.text ==
          joined(1, 6));
    CHECK(read("<div>" + paragraphs(1, 6) + line + "</div>").body.text == joined(1, 6));
}

TEST_CASE("a note that the story was updated belongs to it") {
    CHECK(read("<div>" + paragraphs(1, 3) +
               "<p>This story has been updated with a statement of the mayor.</p></div>")
              .has("has been updated"));
}

TEST_CASE("a name does not count against what holds most of the text") {
    CHECK(read("<form><div class='sidebar popular'>" + paragraphs(1, 6) + "</div></form>")
              .body.text == joined(1, 6));
    // Except for comments, which are often longer than the article.
    CHECK(read("<h1>Bridge</h1><div>" + paragraphs(1, 4) + "</div><div class=comments>" +
               paragraphs(10, 40) + "</div>")
              .body.text == joined(1, 4));
}

TEST_CASE("the article under the headline, not a longer one below it") {
    const Read page =
        read("<article class=main><h1>Bridge put off</h1><div class=text>" + paragraphs(1, 5) +
             "</div></article><article class=next><h1>Harbour sold</h1><div class=text>" +
             paragraphs(11, 16) + "</div></article>");
    CHECK(page.body.text == joined(1, 5));
}

TEST_CASE("the standfirst opens the body and is the deck") {
    const std::string deck =
        "The vote on the bridge waits for another report, the mayor told the council on Monday.";
    const Read page =
        read("<h1>Bridge put off</h1><h2 class=intro>" + deck +
             "</h2><div class=by>By Ann Smith</div><div class=text>" + paragraphs(1, 4) + "</div>");
    CHECK(page.body.deck == deck);
    CHECK(page.body.text == deck + "\n\n" + joined(1, 4));
}

TEST_CASE("old pages: tables and line breaks") {
    const Read page = read(
        "<table><tr><td><a href=/>Home</a><br><a href=/n>News</a></td><td><font>" + paragraph(1) +
        "<br><br>" + paragraph(2) + "<br><br>" + paragraph(3) + "</font></td></tr></table>");
    CHECK(page.body.text == joined(1, 3));
}

TEST_CASE("Chinese and Japanese text") {
    const std::string text =
        "市議会は月曜日に開かれ、新しい橋についての決定を再び延期した。市長は次の報告を待つと述べた"
        "。";
    const Read page = read("<nav><a href=/>首页</a></nav><div><p>" + text + "</p><p>" + text +
                           "次回は五月に開かれる。</p></div>");
    CHECK(page.has(text));
    CHECK(page.has("次回は五月に開かれる。"));
}

TEST_CASE("a text without a single long paragraph is still read") {
    CHECK(read("<nav><a href=/>Home</a></nav><h1>Storm</h1><p>Harbour closed</p><p>No ships</p>")
              .body.text == "Harbour closed\n\nNo ships");
    CHECK(read("").body.text.empty());
}

TEST_CASE("what the page states is read where its elements hold no text") {
    BodyContext context;
    const std::string stated = joined(1, 5);
    context.stated_body = stated;
    const Read page = read("<div id=root></div>", context);
    CHECK(page.body.text == stated);
    REQUIRE(page.body.chosen.size() == 1);
    CHECK(page.body.chosen[0].rule == "articleBody");
}

TEST_CASE("what was left out is told, with its place") {
    const Read page = read("<div class=text>" + paragraphs(1, 3) +
                           "<p class=x>Read more: The harbour in pictures</p></div>");
    REQUIRE(page.body.discarded.size() == 1);
    CHECK(page.body.discarded[0].rule == "promotion line");
    CHECK(page.body.discarded[0].place == "html > body > div.text > p.x:4");
    CHECK(page.body.discarded[0].text == "Read more: The harbour in pictures");
}
