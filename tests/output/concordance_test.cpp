// SPDX-License-Identifier: GPL-3.0-or-later
// Concordances and collocates in every format.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/unicode.hpp"
#include "tests/output/results.hpp"

namespace news::test {

namespace {

concordance::Line line(std::string left, std::string hit, std::string right) {
    concordance::Line one;
    one.left = std::move(left);
    one.hit = std::move(hit);
    one.right = std::move(right);
    one.field = "body";
    one.id = "na:4f21c09be77d";
    one.date = "2003-03-27";
    one.publisher = "The Meridian";
    one.headline = "Border closed";
    one.url = "https://www.example.org/border";
    return one;
}

search::MatchSummary summary() {
    search::MatchSummary found;
    found.query.reading = "border";
    found.total = search::Total{2, 0, 2};
    return found;
}

std::string shown(output::Format format, std::size_t width,
                  const std::vector<concordance::Line>& lines,
                  std::optional<concordance::Totals> totals = concordance::Totals{3, 2, 0},
                  bool known_before = true) {
    const search::MatchSummary found = summary();
    return written(format, {}, [&](output::ResultWriter& writer) {
        writer.concordance_begin({found, known_before ? totals : std::nullopt, width, false});
        for (const concordance::Line& one : lines)
            writer.concordance_line(one);
        writer.concordance_end(totals);
    });
}

// The lines of text themselves.
std::vector<std::string> rows(const std::string& text) {
    std::vector<std::string> found;
    std::size_t at = text.find("\n\n") + 2;
    for (std::size_t end; (end = text.find('\n', at)) != text.npos; at = end + 1)
        found.push_back(text.substr(at, end - at));
    return found;
}

}  // namespace

TEST_CASE("concordance lines are aligned at the hit, and so is what stands behind them") {
    const std::string text = shown(output::Format::text, 80,
                                   {line("He walked all the way from the harbour to the ", "border",
                                         " post, which was closed at night and open by day."),
                                    line("", "border", ""), line("the ", "borders", " that")});
    CHECK(text == R"(2 articles   border
3 lines in 2 articles

the harbour to the border post, which was closed at  2003-03-27  na:4f21c09be77d
                   border                            2003-03-27  na:4f21c09be77d
               the borders that                      2003-03-27  na:4f21c09be77d
)");
}

TEST_CASE("wide characters and marks take the columns that a terminal gives them") {
    const std::string text = shown(output::Format::text, 80,
                                   {line("He went over the ", "border", " at night"),
                                    line("港口今天重新开放渡轮再次开航并驶向北方的", "边境",
                                         "那里的哨所昨天夜里已经关闭了很久很久"),
                                    line("cafe\u0301 at the ", "bo\u0301rder", " closed"),
                                    line("mail\u202e at the ", "border", "\x1b[31m red")});
    const auto lines = rows(text);
    REQUIRE(lines.size() == 4);
    const char* hits[] = {"border", "边境", "bo\u0301rder", "border"};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        INFO(lines[i]);
        CHECK(display_width(lines[i].substr(0, lines[i].find(hits[i]))) == 19);
        CHECK(display_width(lines[i]) == 80);
    }
    CHECK(text.find('\x1b') == text.npos);
    CHECK(text.find("mail\\u202e at the border\\x1b[31m red") != text.npos);
}

TEST_CASE("a hit wider than the line is cut, with a sign that it was") {
    const std::string text =
        shown(output::Format::text, 60,
              {line("left ", std::string(100, 'x'), " right"),
               line("the ", "border that was closed at night to the post", " right")});
    CHECK(rows(text).at(0) ==
          "    left " + std::string(21, 'x') + "…" + "  2003-03-27  na:4f21c09be77d");
    CHECK(rows(text).at(1) == "     the border that was…        2003-03-27  na:4f21c09be77d");
}

TEST_CASE("wide lines name field and publisher") {
    concordance::Line caption = line("at the ", "border", " post");
    caption.field = "caption";
    const search::MatchSummary found = summary();
    const std::string text = written(output::Format::text, {}, [&](output::ResultWriter& writer) {
        writer.concordance_begin({found, std::nullopt, 130, true});
        writer.concordance_line(caption);
        writer.concordance_line(line("at the ", "border", " post"));
    });
    const auto lines = rows(text);
    CHECK(lines.at(0).find("  caption   2003-03-27  The Meridian        na:") != text.npos);
    CHECK(lines.at(1).find("            2003-03-27  The Meridian        na:") != text.npos);
    CHECK(display_width(lines[0]) == 130);
}

TEST_CASE("lines that are sorted by publisher name it, however narrow they are") {
    const search::MatchSummary found = summary();
    const std::string text = written(output::Format::text, {}, [&](output::ResultWriter& writer) {
        writer.concordance_begin({found, std::nullopt, 80, true, true});
        writer.concordance_line(line("at the ", "border", " post"));
    });
    CHECK(rows(text).at(0).ends_with("  2003-03-27  The Meridian        na:4f21c09be77d"));
    CHECK(display_width(rows(text)[0]) == 80);
}

TEST_CASE("totals that were not known before stand below the lines") {
    const auto lines = {line("the ", "border", "")};
    CHECK(shown(output::Format::text, 60, lines, concordance::Totals{1204, 1, 0}, false)
              .ends_with("na:4f21c09be77d\n\n1,204 lines in 1 article\n"));
    CHECK(
        shown(output::Format::text, 60, lines, std::nullopt, false).ends_with("na:4f21c09be77d\n"));
}

TEST_CASE("concordances as JSON and as JSON lines") {
    const std::string one =
        R"({"left":"the ","hit":"border","right":"","field":"body","date":"2003-03-27",)"
        R"("publisher":"The Meridian","id":"na:4f21c09be77d","headline":"Border closed",)"
        R"("url":"https://www.example.org/border"})";
    const auto lines = {line("the ", "border", ""), line("the ", "border", "")};
    CHECK(shown(output::Format::jsonl, 60, lines) == one + "\n" + one + "\n");
    const std::string json = shown(output::Format::json, 60, lines);
    CHECK(json.starts_with(R"({"format_version":1,"query":)"));
    CHECK(json.ends_with(R"("lines":[)" + one + "," + one +
                         R"(],"found":{"lines":3,"articles":2,"articles_failed":0}})" + "\n"));
    CHECK(shown(output::Format::json, 60, {}, std::nullopt)
              .ends_with(R"("lines":[],"found":null})"
                         "\n"));
}

TEST_CASE("concordances as tables are safe to open") {
    const std::string headings = "left,hit,right,field,date,publisher,id,headline,url\n";
    CHECK(shown(output::Format::csv, 60, {line("=1+1, the ", "border", "\"x\"")}) ==
          headings +
              "\"'=1+1, the \",border,\"\"\"x\"\"\",body,2003-03-27,The Meridian,"
              "na:4f21c09be77d,Border closed,https://www.example.org/border\n");
    CHECK(shown(output::Format::tsv, 60, {line("a", "b", "c")})
              .ends_with("\na\tb\tc\tbody\t2003-03-27\tThe Meridian\tna:4f21c09be77d\t"
                         "Border closed\thttps://www.example.org/border\n"));
}

TEST_CASE("collocates in every format") {
    concordance::Collocates found;
    static_cast<search::MatchSummary&>(found) = summary();
    found.span_left = found.span_right = 5;
    found.hits = 3;
    found.hit_articles = 2;
    found.words_near = 24;
    found.words = 1204;
    found.distinct = 3;
    found.collocates = {{"closed", 2, 1, 2, 4, 0.0797, 18.1234}, {"日本", 0, 1, 1, 1, 0.02, -0.5}};
    const auto in = [&](output::Format format) {
        return written(format, {}, [&](output::ResultWriter& writer) { writer.collocates(found); });
    };
    CHECK(in(output::Format::text) == R"(2 articles   border
3 hits in the bodies of 2 articles; 5 words before and 5 behind: 24 of 1,204
words

word      times   before   behind    expected  articles  in archive   log-lik.
closed        3        2        1         0.1         2           4       18.1
日本          1        0        1         0.0         1           1       -0.5

2 of 3 words; all: -n 0
)");
    CHECK(in(output::Format::csv) ==
          "word,times,left,right,articles,expected,log_likelihood,frequency\n"
          "closed,3,2,1,2,0.0797,18.1234,4\n日本,1,0,1,1,0.0200,-0.5000,1\n");
    CHECK(in(output::Format::jsonl)
              .starts_with(
                  R"({"word":"closed","times":3,"left":2,"right":1,"articles":2,"expected":0.0797,)"
                  R"("log_likelihood":18.1234,"frequency":4})"
                  "\n"));
    const std::string json = in(output::Format::json);
    CHECK(json.find(R"("span":[5,5],"found":{"hits":3,"articles":2,"articles_failed":0,)"
                    R"("words_near":24,"words":1204,"distinct":3},"collocates":[{"word":)") !=
          json.npos);
}

}  // namespace news::test
