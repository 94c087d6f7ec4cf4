// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "searcher/output/text_writer.hpp"
#include "tests/output/results.hpp"

namespace news::test {

namespace {

using copies::TextRun;
using output::Format;

copies::Story ferry_story(bool with_runs) {
    copies::Story story;
    story.id = "na:0a199c90d61b";
    story.compared_with = "na:4f21c09be77d";
    story.with_runs = with_runs;
    copies::StoryArticle first;
    first.id = "na:4f21c09be77d";
    first.headline = "Night ferry will stop";
    first.publisher = "The Harbour Courier";
    first.date = "2014-02-11";
    first.date_source = "meta";
    first.words = 180;
    copies::StoryArticle second;
    second.id = "na:0a199c90d61b";
    second.date_source = "none";
    second.changes = {{"headline", 2, 1, {}}, {"body", 0, 1, {}}};
    if (with_runs) {
        second.changes[0].runs = {{TextRun::Change::removed, "Night ferry", 2},
                                  {TextRun::Change::added, "It", 1},
                                  {TextRun::Change::same, "will stop", 2}};
        second.changes[1].runs = {{TextRun::Change::left_out, "", 170},
                                  {TextRun::Change::same, "the\x1b water.", 2},
                                  {TextRun::Change::added, "\n\nEnd", 1}};
    }
    story.articles = {first, second};
    return story;
}

std::string shown(const copies::Story& story, Format format, const output::TextStyle& style) {
    return written(format, style, [&](output::ResultWriter& writer) { writer.story(story); });
}

}  // namespace

TEST_CASE("a story is listed with how much each paper changed") {
    CHECK(shown(ferry_story(false), Format::text, {72, false, true}) ==
          R"(2 articles   na:0a199c90d61b   2014-02-11   1 undated

 1  Night ferry will stop                                na:4f21c09be77d
    The Harbour Courier · 2014-02-11 (meta) · 180 words, with which the
    others are compared

 2  (no headline)                                        na:0a199c90d61b
    no date · headline: 1 word added, 2 removed; body: 1 word added
)");
}

TEST_CASE(
    "changes stand in brackets without colour, and nothing of a text reaches a terminal raw") {
    const std::string plain = shown(ferry_story(true), Format::text, {100, false, false});
    CHECK(plain.find("headline: [-Night ferry-] {+It+} will stop\n") != std::string::npos);
    CHECK(plain.find(" {+// End+}\n") != std::string::npos);
    CHECK(plain.find('\x1b') == std::string::npos);
    const std::string colored = shown(ferry_story(true), Format::text, {100, true, true});
    CHECK(colored.find("\x1b[9;31mNight ferry\x1b[0m") != std::string::npos);
    CHECK(colored.find("[-") == std::string::npos);
}

TEST_CASE("a story as JSON has its changes, with runs where they are asked for") {
    const auto json = nlohmann::json::parse(shown(ferry_story(true), Format::json, {}));
    CHECK(json["compared_with"] == "na:4f21c09be77d");
    const auto& changes = json["articles"][1]["changes"];
    CHECK(changes[0]["removed"] == 2);
    CHECK(changes[1]["runs"][0] ==
          nlohmann::json({{"change", "left_out"}, {"text", nullptr}, {"words", 170}}));
    const auto counted = nlohmann::json::parse(shown(ferry_story(false), Format::json, {}));
    CHECK(counted["articles"][1]["changes"][0]["runs"].is_null());
}

TEST_CASE("a folded hit says how many copies match, and which was earlier") {
    search::HitStory story{"na:0a199c90d61b", 14, "na:0a199c90d61b", "The Meridian", "2003-03-26"};
    CHECK(output::copies_text(story, "2003-03-27") ==
          "+13 copies (first: The Meridian 2003-03-26)");
    CHECK(output::copies_text(story, "2003-03-26") == "+13 copies");
    CHECK(output::copies_text(story, "") == "+13 copies (first: The Meridian 2003-03-26)");
    story.articles = 2;
    story.first_date = "";
    CHECK(output::copies_text(story, "2003-03-27") == "+1 copy");
    story.articles = 1;
    CHECK(output::copies_text(story, "2003-03-27").empty());
    CHECK(output::total_text({1204, 37, 866}) == "1,204 articles in 866 stories");
    CHECK(output::total_text({2, 0, 2}) == "2 articles");
}

}  // namespace news::test
