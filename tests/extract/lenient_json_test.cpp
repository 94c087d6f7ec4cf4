// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/lenient_json.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace news::extract;
using nlohmann::json;

namespace {

// The first value of what the text is mended to; discarded where that is no JSON.
json mended(std::string_view text) {
    const json all = json::parse(repair_json(text), nullptr, false);
    return all.is_array() && !all.empty() ? all.front() : all;
}

}  // namespace

TEST_CASE("broken JSON says what it meant") {
    const json expected = {{"headline", "Ships sail"}, {"n", "x"}};
    for (const char* text : {
             R"({"headline": "Ships sail", "n": "x",})",
             R"({"headline": "Ships sail" "n": "x"})",
             R"({'headline': 'Ships sail', 'n': 'x'})",
             R"({headline: "Ships sail", n: "x"};)",
             "<!-- {\"headline\": \"Ships sail\", \"n\": \"x\"} -->",
             "//<![CDATA[\n{\"headline\": \"Ships sail\", \"n\": \"x\"}\n//]]>",
             R"(/* generated */ {"headline": "Ships sail", "n": "x"})",
             R"({&quot;headline&quot;: &quot;Ships sail&quot;, &quot;n&quot;: &quot;x&quot;})",
             R"({"headline": "Ships sail", "n": "x")",
             R"({"headline": "Ships sail", "n": "x"]})",
         }) {
        INFO(text);
        CHECK(mended(text) == expected);
    }
}

TEST_CASE("strings keep what they hold") {
    CHECK(mended("{\"a\": \"one\ntwo\tthree\"}")["a"] == "one\ntwo three");
    CHECK(mended(R"({"a": "she said "no" and left", "b": 1})")["a"] == R"(she said "no" and left)");
    CHECK(mended(R"({"a": "it\'s"})")["a"] == "it's");
    CHECK(mended(R"({"a": "C:\x"})")["a"] == R"(C:\x)");
    CHECK(mended(R"({"a": "\u00e9\n"})")["a"] == "é\n");
    CHECK(mended(R"({'a': 'it's late'})")["a"] == "it's late");
}

TEST_CASE("several values in a row are all kept") {
    const json all = json::parse(repair_json(R"({"a":1}{"b":2})"), nullptr, false);
    REQUIRE(all.is_array());
    CHECK(all.size() == 2);
}

TEST_CASE("whatever comes, something valid goes") {
    for (const char* text : {"", "{", "[", "\"", "}", "]]]]", "{{{{", "{\"a\":", "{:}", "null",
                             "<html>", "{\"a\":}", "[,,,]", "\\", "{\"\\", "'"}) {
        INFO(text);
        CHECK_FALSE(json::parse(repair_json(text), nullptr, false).is_discarded());
    }
}

TEST_CASE("depth is bounded") {
    std::string deep(100000, '[');
    CHECK(json_depth(deep) == 100000);
    CHECK(json_depth(R"({"a": "[[[["})") == 1);
    const std::string mend = repair_json(deep);
    CHECK(json_depth(mend) <= kMaxJsonDepth + 1);
    CHECK_FALSE(json::parse(mend, nullptr, false).is_discarded());
}
