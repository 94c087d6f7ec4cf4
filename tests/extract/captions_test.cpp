// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/captions.hpp"

#include <catch2/catch.hpp>

#include "indexer/extract/credits.hpp"
#include "tests/extract/page_of.hpp"

using namespace news::extract;
using news::test::page_of;
using news::test::paragraphs;
using Texts = std::vector<std::string>;

namespace {

Captions captions_of(const std::string& inside, const std::string& outside = "") {
    const auto page = page_of("<article><h1>Bridge put off</h1>" + inside + "<div class=text>" +
                              paragraphs(1, 4) + "</div></article>" + outside);
    const news::html::Node h1 = page.document.body().find(news::html::Tag::h1);
    const Body body = find_body(page.outline, {"Bridge put off", {}, {}, h1});
    return find_captions(page.document.body(), h1, page.outline, body,
                         read_metadata(page.document));
}

}  // namespace

TEST_CASE("captions stand in many manners") {
    const auto html = GENERATE(
        "<figure><img src=a><figcaption>The old bridge in May</figcaption></figure>",
        "<figure><img src=a><p>The old bridge in May</p></figure>",
        "<div><img src=a><p class='photo-caption'>The old bridge in May</p></div>",
        "<div class='wp-caption'><img src=a><span>The old bridge in May</span></div>",
        "<figure><img src=a><figcaption>The old bridge in May<button>See more</button></figcaption>"
        "</figure>",
        "<div class=image><img src=a><div class='image-text'>The old bridge in May</div></div>");
    CAPTURE(html);
    CHECK(captions_of(html).captions == Texts{"The old bridge in May"});
}

TEST_CASE("credits are parted from captions") {
    const Captions found = captions_of(
        "<figure><img src=a><figcaption>The old bridge in May. <span class=credit>Photo: Ann "
        "Smith</span></figcaption></figure><figure><img src=b><figcaption>The mayor on Monday "
        "(AP Photo/Bob Brown)</figcaption></figure>");
    CHECK(found.captions == Texts{"The old bridge in May.", "The mayor on Monday"});
    CHECK(found.credits == Texts{"Ann Smith", "AP Photo/Bob Brown"});
}

TEST_CASE("the same caption once, a cut copy not at all") {
    CHECK(without_copies({"The old bri", "The old bridge in May", "The old bridge in May.",
                          "The mayor"}) == Texts{"The old bridge in May", "The mayor"});
    CHECK(without_copies({}).empty());
}

TEST_CASE("other articles' pictures are not read") {
    const std::string other =
        "<figure><img src=a><figcaption>A ship leaves the harbour</figcaption></figure>";
    CHECK(captions_of("", "<div class=related>" + other + "</div>").captions.empty());
    CHECK(captions_of("", "<section>" + other + "</section>").captions.empty());
    CHECK(captions_of("<aside>" + other + "</aside>").captions.empty());
}

TEST_CASE("attributes are the last resort") {
    const std::string image =
        "<img src=a alt='The old bridge over the river was built a hundred years ago.'>";
    CHECK(captions_of(image).captions ==
          Texts{"The old bridge over the river was built a hundred years ago."});
    CHECK(captions_of(image + "<figure><img src=b><figcaption>The mayor</figcaption></figure>")
              .captions == Texts{"The mayor"});
    CHECK(captions_of("<img src=a alt='bridge'>").captions.empty());
}

TEST_CASE("a caption and its credit") {
    const auto [text, caption, credit] = GENERATE(table<std::string, std::string, std::string>({
        {"The bridge. (AP Photo/Ann Smith)", "The bridge.", "AP Photo/Ann Smith"},
        {"The bridge (Foto: dpa)", "The bridge", "dpa"},
        {"The bridge. Photo: Ann Smith", "The bridge.", "Ann Smith"},
        {"The bridge. Photograph by Ann Smith", "The bridge.", "Ann Smith"},
        {"The bridge © Ann Smith / Getty Images", "The bridge", "Ann Smith / Getty Images"},
        {"The bridge. Getty Images", "The bridge.", "Getty Images"},
        {"The bridge | REUTERS/Ann Smith", "The bridge", "REUTERS/Ann Smith"},
        {"Foto: Anna Schmidt", "", "Anna Schmidt"},
        {"Getty Images", "", "Getty Images"},
        {"Die Brücke. Bild: Imago", "Die Brücke.", "Imago"},
        {"橋の写真。撮影：山田", "橋の写真。撮影：山田", ""},
        {"The bridge (built in 1914)", "The bridge (built in 1914)", ""},
        {"He told Reuters that the bridge would stay.",
         "He told Reuters that the bridge would stay.", ""},
        {"A photo of the bridge", "A photo of the bridge", ""},
        {"", "", ""},
    }));
    CAPTURE(text);
    const CreditedCaption parted = part_credit(text);
    CHECK(parted.caption == caption);
    CHECK(parted.credit == credit);
}
