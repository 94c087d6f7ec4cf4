// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/stories/sketch.hpp"

#include <bit>

#include <catch2/catch.hpp>

#include "tests/stories/prose.hpp"

using namespace news;
using stories::Sketch;

namespace {

std::optional<Sketch> sketch_of(std::string_view text) {
    stories::SketchBuilder builder;
    Tokenizer tokenizer(text, "en");
    Token token;
    while (tokenizer.next(token))
        builder.add(token);
    return builder.sketch();
}

}  // namespace

TEST_CASE("a sketch is told from its value") {
    const auto sketch = sketch_of(test::body_of(test::bridge_report()));
    REQUIRE(sketch);
    const Sketch read = stories::parse_sketch(stories::serialise(*sketch));
    CHECK(read.places == sketch->places);
    CHECK(read.shingles == sketch->shingles);
    CHECK(stories::parse_sketch("").shingles == 0);
    CHECK(stories::parse_sketch("anything else").shingles == 0);
}

TEST_CASE("a text too short to say anything has no sketch") {
    std::string text;
    for (int i = 0; i < 22; ++i)
        text += "word" + std::to_string(i) + " ";
    CHECK_FALSE(sketch_of(text));
    CHECK(sketch_of(text + "more"));
}

TEST_CASE("copies are candidates, other reports are not") {
    const auto report = sketch_of(test::body_of(test::bridge_report()));
    for (const std::string& copy : {test::with_dateline(), test::edited(), test::cut()}) {
        const auto other = sketch_of(copy);
        CHECK(stories::shared_bands(*report, *other) != 0);
        CHECK(stories::may_be_copies(*report, *other));
        CHECK(stories::may_be_copies(*other, *report));
    }
    const auto other = sketch_of(test::body_of(test::quota_report()));
    CHECK_FALSE(stories::may_be_copies(*report, *other));
}

TEST_CASE("a band is shared where its places agree") {
    const auto a = sketch_of(test::body_of(test::bridge_report()));
    const auto b = sketch_of(test::edited());
    const std::uint32_t shared = stories::shared_bands(*a, *b);
    for (std::size_t band = 0; band < stories::kBands; ++band)
        CHECK((stories::band_of(*a, band) == stories::band_of(*b, band)) ==
              ((shared >> band & 1) != 0));
    CHECK(stories::shared_bands(*a, *a) == 0xFFFFFFFF);
}

TEST_CASE("a short text fills all places, alike in its copies") {
    const std::string text =
        "The lighthouse at Grey Point will be dark for nine nights while its lamp is "
        "replaced, the harbour office said on Monday, and asked all ships to keep well off.";
    const auto a = sketch_of(text);
    const auto b = sketch_of("GREY POINT: " + text);
    REQUIRE(a);
    CHECK(stories::may_be_copies(*a, *b));
    CHECK(std::popcount(stories::shared_bands(*a, *b)) > 8);
}
