// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/document.hpp"

#include <algorithm>

#include <catch2/catch.hpp>
#include <pthread.h>

using namespace news::html;

namespace {

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i)
        all += text;
    return all;
}

std::string error_of(std::string html, const Limits& limits = {}) {
    const auto document = Document::parse(std::move(html), limits);
    return document ? std::string() : document.error().message;
}

}  // namespace

TEST_CASE("bounds are inclusive and named") {
    SECTION("bytes") {
        Limits limits;
        limits.bytes = 20;
        CHECK(error_of(std::string(20, 'x'), limits).empty());
        CHECK(error_of(std::string(21, 'x'), limits) == "limit: page of more than 20 bytes");
    }
    SECTION("depth") {
        Limits limits;
        limits.depth = 10;
        CHECK(error_of(repeated("<div>", 10) + "x", limits).empty());
        CHECK(error_of(repeated("<div>", 11), limits) ==
              "limit: more than 10 elements open at one time");
        // What the standard closes by itself does not nest.
        CHECK(error_of(repeated("<p>x", 500), limits).empty());
        CHECK(error_of("<ul>" + repeated("<li>x", 500), limits).empty());
        CHECK(error_of("<table>" + repeated("<tr><td>x", 500), limits).empty());
        CHECK(error_of("<select>" + repeated("<option>x", 500), limits).empty());
        CHECK(error_of("<dl>" + repeated("<dt>x<dd>y", 500), limits).empty());
        CHECK(error_of(repeated("<div><br><img></div>", 500), limits).empty());
    }
    SECTION("open formatting") {
        Limits limits;
        limits.open_formatting = 5;
        std::string fonts;
        for (int i = 0; i < 6; ++i)
            fonts += "<p><font size=" + std::to_string(i) + ">x</p>";
        CHECK(error_of(fonts, limits) == "limit: more than 5 formatting elements open");
        // Of equal ones three are kept.
        CHECK(error_of(repeated("<p><b>x</p>", 100), limits).empty());
        CHECK(error_of(repeated("<b>x</b>", 100), limits).empty());
        CHECK(error_of(repeated("<a href=x>x", 100), limits).empty());
    }
    SECTION("all nesting together") {
        Limits limits;
        limits.nesting = 1000;
        CHECK(error_of(repeated("<div>", 9) + repeated("<i></i>", 90), limits).empty());
        CHECK(error_of(repeated("<div>", 9) + repeated("<i></i>", 100), limits) ==
              "limit: too many elements nested too deep");
    }
    SECTION("memory of the tree") {
        Limits limits;
        limits.tree_bytes = 1024 * 1024;
        CHECK(error_of(repeated("<i></i>", 20000), limits) ==
              "limit: parsed page of more than 1048576 bytes");
    }
}

TEST_CASE("attributes beyond the bound are dropped, the page is read") {
    std::string attributes;
    for (int i = 0; i < 5000; ++i) {
        const std::string name = "a" + std::to_string(i);
        attributes += " " + (i == 0 ? "id" : i == 249 ? "title" : i == 250 ? "class" : name);
        attributes += "='<b>'";
    }
    const auto document = Document::parse("<p" + attributes + " />text<p id=q>more");
    REQUIRE(document);
    const Node p = document->root().find(Tag::p);
    CHECK(p.attribute("id") == "<b>");
    CHECK(p.attribute("title") == "<b>");
    CHECK_FALSE(p.has_attribute("class"));
    CHECK(visible_text(document->body()) == "text more");
}

TEST_CASE("attributes are the same whether the parser reads them or not") {
    // A reference in one of them leaves all of a tag to the parser, as html and body are.
    const std::string reference = GENERATE(as<std::string>{}, "", " rel='&amp;'");
    CAPTURE(reference);
    const auto document = Document::parse(
        "<html lang=de><body class=first><body class=second id=third>"
        "<p CLASS = lead\nid='a > b' title=\"x\ny\"hidden style='Display:none' onclick=f()" +
        reference + "/>x<a href=/one title=' a' title=b" + reference + ">1<a href=/two>2" +
        "<table><tr><td><img src=\xC3\xA9.png alt" + reference + "></table>");
    REQUIRE(document);
    CHECK(document->root().attribute("lang") == "de");
    CHECK(document->body().attribute("class") == "first");
    CHECK(document->body().attribute("id") == "third");
    const Node p = document->root().find(Tag::p);
    CHECK(p.attribute("class") == "lead");
    CHECK(p.attribute("id") == "a > b");
    CHECK(p.attribute("title") == "x\ny");
    CHECK(p.has_attribute("hidden"));
    CHECK(p.attribute("style") == "Display:none");
    const Node a = document->root().find(Tag::a);
    CHECK(a.attribute("href") == "/one");
    CHECK(a.attribute("title") == " a");
    CHECK(a.next_sibling().attribute("href") == "/two");
    const Node image = document->root().find(Tag::img);
    CHECK(image.attribute("src") == "\xC3\xA9.png");
    CHECK(image.has_attribute("alt"));
    CHECK(image.attribute("alt").empty());
    CHECK_FALSE(image.has_attribute("title"));
    CHECK(image.line() == 3);
}

TEST_CASE("a link that the parser makes again has its attributes again") {
    const auto document = Document::parse("<p><a href=/one>1<p>2</a>3");
    REQUIRE(document);
    unsigned links = 0;
    const Node root = document->root();
    for (Node node = root.first_child(); node; node = node.next_in(root)) {
        if (node.tag() == Tag::a) ++links;
        if (node.tag() == Tag::a) CHECK(node.attribute("href") == "/one");
    }
    CHECK(links == 2);
}

// What makes gumbo slow is depth, and formatting elements that are made again and again. A page
// that is read has neither: no deeper than allowed, and no more nodes than it has bytes.
TEST_CASE("pages made to be slow are refused, or give a small tree") {
    std::string distinct;
    for (int i = 0; i < 20000; ++i)
        distinct += "<b id=" + std::to_string(i) + "><p>";
    const auto page = GENERATE_COPY(
        repeated("<div>", 50000), repeated("<ul><li>", 20000), repeated("<a><b><div>", 20000),
        repeated("<b>x", 50000), repeated("<table><tr><td>", 20000), repeated("<span>", 100000),
        repeated("<svg><g>", 50000), repeated("<svg><path/>", 50000), repeated("<math>", 50000),
        repeated("<a><b><div></b>", 20000), repeated("<font size=1><p>", 20000),
        repeated("</div></p></b>", 100000), repeated("<template>", 20000),
        repeated("<button><p>", 20000), repeated("<select><option>", 50000),
        repeated("<object><b>", 20000), repeated("<x-a>", 50000), repeated("<!--", 200000),
        repeated("<a href=\"", 100000), repeated("<", 500000), repeated("<script><!--", 50000),
        repeated("<div>", 2400) + repeated("<i></i>", 500000),
        repeated("<div>", 2400) + repeated("<p>x", 500000), repeated("<title>", 100000),
        repeated("&amp", 300000), distinct);
    INFO(page.substr(0, 40));
    const auto document = Document::parse(page);
    if (!document) {
        CHECK(document.error().message.starts_with("limit: "));
        return;
    }
    const Node root = document->root();
    std::size_t nodes = 0;
    std::size_t depth = 0;
    std::size_t deepest = 0;
    for (Node node = root.first_child(), last = root; node;
         last = node, node = node.next_in(root)) {
        for (++depth; last != node.parent(); last = last.parent())
            --depth;
        deepest = std::max(deepest, depth);
        ++nodes;
    }
    CHECK(nodes <= page.size());
    CHECK(deepest <= Limits().depth + 4);  // html, body, a text and what the standard adds
}

TEST_CASE("a tree needs no deep stack, neither to walk nor to be freed") {
    pthread_attr_t attributes;
    REQUIRE(pthread_attr_init(&attributes) == 0);
    REQUIRE(pthread_attr_setstacksize(&attributes, 256 * 1024) == 0);
    std::size_t nodes = 0;
    pthread_t thread;
    const auto work = [](void* count) -> void* {
        const auto document = Document::parse(repeated("<div>", 390) + repeated("<p>x</p>", 50000));
        if (!document) return nullptr;
        const Node root = document->root();
        for (Node node = root.first_child(); node; node = node.next_in(root)) {
            ++*static_cast<std::size_t*>(count);
        }
        return nullptr;
    };
    REQUIRE(pthread_create(&thread, &attributes, work, &nodes) == 0);
    pthread_join(thread, nullptr);
    pthread_attr_destroy(&attributes);
    CHECK(nodes > 100000);
}

TEST_CASE("broken pages still have a tree") {
    for (const std::string page :
         {"",       " ",  "<",  "<p",         "<p a='",       "</",          "<!--",
          "<!-- x", "<!", "<?", "<script>",   "<script><!--", "<title>",     "<svg",
          "<svg><", "&",  "&#", "&#x110000;", "\xEF\xBF\xBE", "<a =b c==d>x"}) {
        CAPTURE(page);
        const auto document = Document::parse(page);
        REQUIRE(document);
        CHECK(document->root());
        CHECK(document->head());
        CHECK(document->body());
    }
    const auto frames = Document::parse("<frameset><frame src=a></frameset>");
    REQUIRE(frames);
    CHECK_FALSE(frames->body());
}

TEST_CASE("a document can be moved, its nodes stay") {
    auto document = Document::parse("<p id=p>x");
    REQUIRE(document);
    const Node p = document->root().find(Tag::p);
    const Document moved = std::move(*document);
    CHECK(moved.root().find(Tag::p) == p);
    CHECK(visible_text(p) == "x");
    CHECK(moved.source() == "<p id=p>x");
}
