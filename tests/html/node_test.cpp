// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/node.hpp"

#include <catch2/catch.hpp>

#include "indexer/html/document.hpp"

using namespace news::html;

namespace {

Document parse(std::string html) {
    auto document = Document::parse(std::move(html));
    REQUIRE(document);
    return std::move(*document);
}

Node find_id(const Document& document, std::string_view id) {
    const Node root = document.root();
    for (Node node = root.first_child(); node; node = node.next_in(root)) {
        if (node.attribute("id") == id) return node;
    }
    return {};
}

}  // namespace

TEST_CASE("a walk visits every node once, in document order") {
    const Document document = parse("<div id=a><p>1<b>2</b></p><!-- x --><p>3</p></div><i>4</i>");
    const Node body = document.body();
    std::string order;
    for (Node node = body.first_child(); node; node = node.next_in(body)) {
        order += node.is_text() ? std::string(node.text()) : "<" + node.name() + ">";
    }
    CHECK(order == "<div><p>1<b>2<p>3<i>4");
    const Node div = find_id(document, "a");
    CHECK(div.skip_in(body).tag() == Tag::i);
    CHECK_FALSE(div.skip_in(div));
    CHECK(div.first_child().skip_in(div).tag() == Tag::p);
}

TEST_CASE("relations between nodes") {
    const Document document =
        parse("<article><section><p id=p>x</p> <p id=q>y</p></section></article>");
    const Node p = find_id(document, "p");
    const Node q = find_id(document, "q");
    CHECK(p.next_element_sibling() == q);
    CHECK(p.next_sibling().is_text());
    CHECK(q.previous_element_sibling() == p);
    CHECK_FALSE(p.previous_sibling());
    CHECK_FALSE(q.next_sibling());
    CHECK(p.ancestor(Tag::article).tag() == Tag::article);
    CHECK_FALSE(p.ancestor(Tag::table));
    CHECK(p.is_inside(p.parent()));
    CHECK(p.is_inside(p));
    CHECK_FALSE(p.parent().is_inside(p));
    CHECK(document.root().find(Tag::p) == p);
    CHECK_FALSE(document.root().parent());
    CHECK(p.parent().child_count() == 3);
    CHECK(p.parent().child(2) == q);
    CHECK_FALSE(p.parent().child(3));
}

TEST_CASE("a null node answers everything with nothing") {
    const Node none;
    CHECK_FALSE(none);
    CHECK(none.tag() == Tag::none);
    CHECK(none.name().empty());
    CHECK(none.text().empty());
    CHECK(none.attribute("id").empty());
    CHECK_FALSE(none.has_class("a"));
    CHECK_FALSE(none.parent());
    CHECK_FALSE(none.first_child());
    CHECK_FALSE(none.next_sibling());
    CHECK_FALSE(none.ancestor(Tag::p));
    CHECK_FALSE(none.find(Tag::p));
    CHECK(none.line() == 0);
    CHECK(none.place().empty());
}

TEST_CASE("names, attributes and classes") {
    const Document document = parse(
        "<DIV ID=x Class='Story-Body\tlead' hidden title='a &amp; b'></DIV>"
        "<amp-img id=y src=1></amp-img><x-card id=z></x-card>");
    const Node x = find_id(document, "x");
    CHECK(x.name() == "div");
    CHECK(x.attribute("title") == "a & b");
    CHECK(x.has_attribute("hidden"));
    CHECK_FALSE(x.has_attribute("href"));
    CHECK(x.has_class("story-body"));
    CHECK(x.has_class("lead"));
    CHECK_FALSE(x.has_class("story"));
    CHECK(find_id(document, "y").tag() == Tag::amp_img);
    CHECK(find_id(document, "z").tag() == Tag::other);
    CHECK(find_id(document, "z").name() == "x-card");
}

TEST_CASE("lines are those of the page, whatever was left out before") {
    const Document document = parse(
        "<html>\n<script>\nvar a;\n</script>\n<!-- two\nlines -->\n<svg>\n<path/>\n</svg>\n"
        "<style>\r\np{}\r\n</style>\n<p id=p>x</p>");
    CHECK(find_id(document, "p").line() == 13);
    CHECK(document.root().line() == 1);
}

TEST_CASE("a place names the last four steps") {
    const Document document = parse(
        "<div><article><div class='story-body wide'><p>1</p><p>2</p><p id=q>3</p>"
        "<p>4</p></div></article></div>");
    const Node third = find_id(document, "q").previous_element_sibling();
    CHECK(third.place() == "div > article > div.story-body > p:2");
    CHECK(find_id(document, "q").place() == "div > article > div.story-body > p#q:3");
    CHECK(document.root().place() == "html");
}

TEST_CASE("visible text is what a reader sees") {
    const Document document = parse(
        "<div id=a>One<script>no</script> two<style>no</style><noscript>no</noscript>"
        "<template>no</template><svg><text>no</text></svg><!-- no --><p>Three<b>four</b></p>"
        "five<br>six<ul><li>seven</li><li>eight</li></ul>nine</div>");
    CHECK(visible_text(find_id(document, "a")) == "One two Threefour five six seven eight nine");
    CHECK(visible_text(find_id(document, "a").find(Tag::b)) == "four");
    CHECK(visible_text(Node()).empty());
}
