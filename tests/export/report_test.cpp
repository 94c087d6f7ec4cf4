// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/export/matched.hpp"

namespace news::test {

namespace {

search::MatchSummary ferry_summary() {
    search::MatchSummary summary;
    summary.query.text = "ferry <gull>";
    summary.query.reading = "ferry AND gull";
    summary.query.notes = {"<i>noted</i>"};
    summary.databases = {"/archive/db"};
    summary.total = search::Total{1204, 37, 1204};
    summary.first_date = "2014-01-04";
    summary.last_date = "2014-12-29";
    summary.facets = {{"person", {{"Ana <Field>", 214}, {"Bo Stone", 61}}, 40}, {"section", {}, 0}};
    summary.timeline = {{"2014-01", 40}};
    return summary;
}

std::string report(const search::MatchedArticle& matched) {
    search::SearchRequest request;
    request.selection.where = {{"publisher", "The Harbour Courier"}};
    request.selection.from = "2014";
    request.selection.today = std::chrono::sys_days(std::chrono::year(2026) / 1 / 2);
    return exported(output::Format::html, {}, {matched}, ferry_summary(), request);
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != text.npos;
}

}  // namespace

TEST_CASE("a report says what was asked, how it was read and what was found") {
    const std::string html = report(ferry_article());
    CHECK(has(html, "<h1 dir=\"auto\">ferry &lt;gull&gt;</h1>"));
    CHECK(has(html, "ferry AND gull"));
    CHECK(has(html, "&lt;i&gt;noted&lt;/i&gt;"));
    CHECK(has(html, "publisher = The Harbour Courier"));
    CHECK(has(html, "<strong>1,204 articles</strong> · 2014-01-04 – 2014-12-29 · 37 undated"));
    CHECK(has(html, "2026-01-02"));
    CHECK(has(html, "<title>2014-01: 40 articles</title>"));
    CHECK(has(html, "37 articles undated: not shown"));
    CHECK(has(html, "Ana &lt;Field&gt;"));
    CHECK(has(html, "2 of 40 values"));
}

TEST_CASE(
    "a report of what is like an article says of which, and of what is not counted how many") {
    search::SearchRequest request;
    request.selection.like = "c874bf0fc4f5" + std::string(52, '0');
    search::MatchSummary summary;
    summary.query.reading = "like na:c874bf0fc4f5";
    std::string html = exported(output::Format::html, {}, {ferry_article()}, summary, request);
    const std::string counted = "up to 10 articles, the others not counted";
    CHECK(has(html, "<title>like na:c874bf0fc4f5: " + counted + "</title>"));
    CHECK(has(html, "<h1 dir=\"auto\">like na:c874bf0fc4f5</h1>"));
    CHECK(has(html, "<strong>" + counted + "</strong>"));
    CHECK_FALSE(has(html, "Read as"));
    request = {};
    html = exported(output::Format::html, {}, {ferry_article()}, {}, request);
    CHECK(has(html, "<h1 dir=\"auto\">All articles</h1>"));
}

TEST_CASE("a value of a facet that has no spaces is broken, not laid over the next column") {
    const std::string html = report(ferry_article());
    const std::size_t style = html.find(".facets .value{");
    REQUIRE(style != html.npos);
    CHECK(has(html.substr(style, html.find('}', style) - style), "overflow-wrap:anywhere"));
}

TEST_CASE("years and months of a report stand in their own order") {
    search::MatchSummary summary = ferry_summary();
    summary.facets = {{"year", {{"2014", 214}, {"2009", 61}, {"2011", 3}}, 3},
                      {"month", {{"2014-11", 14}, {"2014-02", 6}}, 9}};
    const std::string html = exported(output::Format::html, {}, {ferry_article()}, summary);
    const auto at = [&](std::string_view value) {
        return html.find("<bdi>" + std::string(value) + "</bdi>");
    };
    CHECK(at("2009") < at("2011"));
    CHECK(at("2011") < at("2014"));
    CHECK(at("2014-02") < at("2014-11"));
    CHECK(at("2014-11") != html.npos);
}

TEST_CASE("a report that lists some of the articles says which") {
    search::SearchRequest request;
    const auto listed = [&](std::size_t offset, std::size_t limit) {
        request.offset = offset;
        request.limit = limit;
        return exported(output::Format::html, {}, {ferry_article()}, ferry_summary(), request);
    };
    CHECK(has(listed(0, 300), "1 to 300 of 1,204 articles are listed."));
    CHECK(has(listed(1200, 300), "1,201 to 1,204 of 1,204 articles are listed."));
    CHECK(has(listed(4, 0), "5 to 1,204 of 1,204 articles are listed."));
    CHECK_FALSE(has(listed(0, 0), "are listed."));
    CHECK_FALSE(has(listed(0, 1204), "are listed."));
}

TEST_CASE("a report shows each article with its passages and how it is cited") {
    const std::string html = report(ferry_article());
    CHECK(has(html,
              "<a href=\"https://www.harbourcourier.example/ferry\" rel=\"noopener "
              "noreferrer\"><mark>Ferry</mark> returns, slowly</a>"));
    CHECK(has(html, "<mark>sails</mark> to Porto Alto"));
    CHECK(has(html, "caption:</span> The Gull"));
    CHECK(has(html, "Ana Field and Bo Stone. “Ferry returns, slowly.”"));
    CHECK(has(html, "/archive/caf\\xe9.html"));
}

TEST_CASE("a report loads nothing and runs nothing, whatever the archive holds") {
    search::MatchedArticle matched = ferry_article();
    Article& article = matched.stored.article;
    const std::string hostile = "</li><script>alert(1)</script><img src=x onerror=alert(1)>\"'";
    article.headline = article.publisher = article.deck = hostile;
    article.authors = {hostile};
    article.url = "javascript:alert(1)";
    article.language = "en\" onload=\"alert(1)";
    article.location.path = hostile;
    article.location.member = hostile;
    matched.headline_spans = {{0, 5}};
    matched.snippets = {{"body", hostile, {{0, 9}}}, {hostile, hostile, {}}};
    const std::string html = report(matched);
    CHECK(has(html, "default-src 'none'"));
    for (const char* part : {"<script", "<img", "<link", "<iframe", "href=\"javascript", "@import",
                             "url(", " onload=\""}) {
        INFO(part);
        CHECK_FALSE(has(html, part));
    }
    CHECK(has(html, "&lt;img src=x onerror=alert(1)&gt;"));
}

TEST_CASE("a report of nothing says so") {
    search::MatchSummary summary;
    summary.query.text = "zeppelin";
    summary.total = search::Total{};
    summary.nothing_found = true;
    const std::string html = exported(output::Format::html, {}, {}, summary);
    CHECK(has(html, "<title>zeppelin: no articles</title>"));
    CHECK(has(html, "Nothing was found."));
}

}  // namespace news::test
