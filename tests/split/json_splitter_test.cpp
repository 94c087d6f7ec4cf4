// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/split/json_splitter.hpp"

#include <catch2/catch.hpp>

#include "common/container/split/json_scan.hpp"
#include "tests/support/gzip.hpp"
#include "tests/support/outcomes.hpp"

using namespace news::container;
using news::test::gzip;
using news::test::outcomes_of;
using Lines = std::vector<std::string>;

namespace {

const std::string kOne = R"({"title": "One", "text": "a }, \" it {"})";
const std::string kTwo = R"({"title": "Two", "tags": ["a", {"b": "]"}]})";

}  // namespace

TEST_CASE("JSON Lines: an object a line, whatever ends it") {
    const Lines expected = {"page @0: " + kOne, "page @41: " + kTwo};
    REQUIRE(kOne.size() == 40);
    CHECK(outcomes_of("a.jsonl", kOne + "\n" + kTwo + "\n") == expected);
    CHECK(outcomes_of("a.jsonl", kOne + "\n" + kTwo) == expected);
    CHECK(outcomes_of("a.jsonl", kOne + "\n" + kTwo + "\n\n \n") == expected);
    CHECK(outcomes_of("a.jsonl", kOne + "\r\n" + kTwo + "\r\n") ==
          Lines{"page @0: " + kOne, "page @42: " + kTwo});
    CHECK(outcomes_of("a.jsonl", "\xEF\xBB\xBF" + kOne + "\n" + kTwo) ==
          Lines{"page @3: " + kOne, "page @44: " + kTwo});
}

TEST_CASE("a single object lies where its file lies") {
    CHECK(outcomes_of("a.json", kOne) == Lines{"page: " + kOne});
    CHECK(outcomes_of("a.json", kOne + "\n\n") == Lines{"page: " + kOne});
    const std::string indented = "{\n  \"title\": \"One\"\n}";
    CHECK(outcomes_of("a.json", indented + "\n") == Lines{"page: " + indented});
}

TEST_CASE("arrays and objects one after another") {
    const std::string indented = "{\n  \"title\":\n \"One\"\n}";
    CHECK(outcomes_of("a.json", "[" + kOne + ", " + kTwo + "]") ==
          Lines{"page @1: " + kOne, "page @43: " + kTwo});
    CHECK(outcomes_of("a.json", "[\n" + indented + "\n]\n") == Lines{"page @2: " + indented});
    CHECK(outcomes_of("a.json", indented + "\n" + indented) ==
          Lines{"page @0: " + indented, "page @22: " + indented});
}

TEST_CASE("a list of articles in what a service answered") {
    CHECK(outcomes_of("a.json", R"({"status": "ok", "articles": [)" + kOne + "," + kTwo +
                                    R"(], "more": {"x": [1]}})") ==
          Lines{"page @30: " + kOne, "page @71: " + kTwo});
    CHECK(outcomes_of("a.json", R"({"response": {"total": 1, "docs": [)" + kOne + "]}}\n" +
                                    R"({"response": {"docs": [)" + kTwo + "]}}") ==
          Lines{"page @35: " + kOne, "page @102: " + kTwo});
    // what has a text is an article, whatever lists it has beside it
    const std::string article = R"({"body": "Talks.", "items": [{"a": "b"}]})";
    CHECK(outcomes_of("a.json", article) == Lines{"page: " + article});
}

TEST_CASE("a broken line is told by its number and costs itself") {
    CHECK(outcomes_of("a.jsonl", kOne + "\n{\"title\":\"cut off\n\nnull\n[1,2]\n{\"a\": nope}\n" +
                                     kTwo + "\n") ==
          Lines{"page @0: " + kOne, "failed @41: the JSON object is not closed: line 2",
                "failed @60: no JSON object: line 4", "failed @65: no JSON object: line 5",
                "failed @71: no valid JSON: line 6", "page @83: " + kTwo});
    CHECK(outcomes_of("a.jsonl", "{\"title\": \"cut\n" + kTwo + "\n") ==
          Lines{"failed @0: the JSON object is not closed: line 1", "page @15: " + kTwo});
}

TEST_CASE("of an array, a broken element costs itself") {
    const Lines lines =
        outcomes_of("a.json", "[\n" + kOne + ",\n{\"title\": \"cut\n,\n" + kTwo + "\n]");
    CHECK(lines == Lines{"page @2: " + kOne, "failed @44: the JSON object is not closed: line 3",
                         "page @61: " + kTwo});
}

TEST_CASE("an object over the bound costs the bound") {
    ReadLimits limits;
    limits.page_bytes = 60;
    const std::string big = R"({"text": ")" + std::string(200'000, 'x') + "\"}";
    CHECK(outcomes_of("a.jsonl", kOne + "\n" + big + "\n" + kTwo, limits) ==
          Lines{"page @0: " + kOne, "skipped @41: limit: line 2 has more than 60 bytes",
                "page @200054: " + kTwo});
    CHECK(outcomes_of("a.json", "[" + kOne + "," + big + "," + kTwo + "]", limits) ==
          Lines{"page @1: " + kOne, "skipped @42: limit: line 1 has more than 60 bytes",
                "page @200055: " + kTwo});
}

TEST_CASE("nesting without end is refused, and nothing recurses") {
    const std::string deep =
        "{\"a\":" + std::string(500'000, '[') + std::string(500'000, ']') + "}";
    CHECK(outcomes_of("a.jsonl", deep + "\n" + kOne).back() == "page @1000007: " + kOne);
}

TEST_CASE("a truncated object is told with why") {
    CHECK(outcomes_of("a.jsonl", kOne + "\n{\"title\": \"T") ==
          Lines{"page @0: " + kOne, "failed @41: the JSON object is not closed: line 2"});
    const std::string packed = gzip(kOne + "\n" + kTwo + std::string(3000, ' ') + "\n");
    const Lines lines = outcomes_of("a.jsonl.gz", packed.substr(0, packed.size() - 9));
    REQUIRE(lines.size() >= 2);
    CHECK(lines.front() == "page @0: " + kOne);
    CHECK_THAT(lines.back(), Catch::Contains("truncated gzip"));
}

TEST_CASE("what is no JSON of objects") {
    CHECK(is_json_of_objects("  {\"a\""));
    CHECK(is_json_of_objects("[ {\"a\""));
    CHECK(is_json_of_objects("{}"));
    CHECK_FALSE(is_json_of_objects("[1, 2]"));
    CHECK_FALSE(is_json_of_objects("[Reuters] The harbour"));
    CHECK_FALSE(is_json_of_objects("{curly} text"));
    CHECK_FALSE(is_json_of_objects(""));
}

TEST_CASE("a list is not looked for in what a string says") {
    CHECK_FALSE(find_wrapped_list(R"({"note": "\"articles\": [{", "x": 1})"));
    CHECK_FALSE(find_wrapped_list(R"({"articles": []})"));
    CHECK_FALSE(find_wrapped_list(R"({"articles)"));
    const auto list = find_wrapped_list(R"({"data": {"n": 0}, "items": [ {"a": 1}]})");
    REQUIRE(list);
    CHECK(list->offset == 29);
    CHECK(list->objects == 1);
}
