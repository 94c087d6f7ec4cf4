// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/outline.hpp"

#include <catch2/catch.hpp>

#include "tests/extract/page_of.hpp"

using namespace news::extract;
using news::test::page_of;

namespace {

std::vector<std::string> texts(const Outline& outline) {
    std::vector<std::string> all;
    for (const Block& block : outline.blocks)
        all.push_back(block.text);
    return all;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a page is read as blocks") {
    const auto page = page_of(
        "<h1>Head<em>line</em></h1><div>Bare text <p>A <b>bold</b> word</p>tail</div>"
        "<ul><li>one<li>two</ul><table><tr><td>cell</table><blockquote>quoted</blockquote>"
        "<pre>fixed</pre>");
    CHECK(texts(page.outline) == Texts{"Headline", "Bare text", "A bold word", "tail", "one", "two",
                                       "cell", "quoted", "fixed"});
    const std::vector<Block>& blocks = page.outline.blocks;
    CHECK(blocks[0].kind == BlockKind::heading);
    CHECK(blocks[2].kind == BlockKind::paragraph);
    CHECK(blocks[4].kind == BlockKind::list_item);
    CHECK(blocks[6].kind == BlockKind::cell);
    CHECK(blocks[7].kind == BlockKind::quote);
    CHECK(blocks[8].kind == BlockKind::preformatted);
}

TEST_CASE("two line breaks part paragraphs, one does not") {
    CHECK(texts(page_of("one<br>two<br><br>three<br> <br/>four").outline) ==
          Texts{"one two", "three", "four"});
}

TEST_CASE("what is hidden or no text is not read") {
    CHECK(texts(page_of("a<p hidden>b</p><p style='color:red; Display : NONE'>c</p>"
                        "<script>d</script><button>e</button><select><option>f</select>"
                        "<noscript>g</noscript><iframe>h</iframe><p>i</p>")
                    .outline) == Texts{"a", "i"});
    // A part of a paragraph that only screen readers are told.
    CHECK(texts(page_of("<p>a<span class='visually-hidden'>b</span> c</p>").outline) ==
          Texts{"a c"});
}

TEST_CASE("links are weighed") {
    const auto page = page_of("<p>four <a href=x>four</a></p><p><a name=x>none</a></p>");
    CHECK(page.outline.blocks[0].weight == 8);
    CHECK(page.outline.blocks[0].link_weight == 4);
    CHECK(page.outline.blocks[1].link_weight == 0);
}

TEST_CASE("regions nest and know their blocks") {
    const auto page = page_of("<div><p>a</p></div><nav><p>b</p><p>c</p></nav>");
    const Outline& outline = page.outline;
    REQUIRE(outline.regions.size() == 6);
    CHECK(outline.regions[0].end == 6);
    CHECK(outline.regions[0].end_block == 3);
    CHECK(outline.regions[3].rule == "nav element");
    CHECK(outline.regions[3].first_block == 1);
    CHECK(outline.contains(3, 4));
    CHECK_FALSE(outline.contains(1, 4));
    CHECK(outline.rule_against(4) == "nav element");
    CHECK(outline.rule_against(2).empty());
}

TEST_CASE("sentences end in every script") {
    for (const char* text :
         {"It ended.", "Did it? Yes, it did", "He said: \"No.\"", "Ende (vorerst).", "終わった。",
          "他说：“好。”", "终于！", "انتهى؟", "समाप्त हुआ।", "Վերջ։"}) {
        CAPTURE(text);
        CHECK(has_sentence(text));
    }
    for (const char* text :
         {"", "No end", "3.5 percent", "www.example.org/a.html", "A: B", "目次"}) {
        CAPTURE(text);
        CHECK_FALSE(has_sentence(text));
    }
}

TEST_CASE("weight counts letters, wide ones twice") {
    CHECK(text_weight("") == 0);
    CHECK(text_weight("a b c") == 3);
    CHECK(text_weight("Köln") == 4);
    CHECK(text_weight("東京") == 4);
}
