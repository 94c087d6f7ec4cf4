// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/timeline.hpp"

#include <catch2/catch.hpp>

#include "tests/search/archive.hpp"

namespace news::test {

namespace {

using search::Step;

std::string name_of_period(std::string_view slot_date, Step step) {
    const auto period = search::period_of(slot_date, step);
    return period ? search::period_name(*period, step) : "";
}

search::Timeline timeline(Archive& archive, search::TimelineRequest request) {
    auto made = search::make_timeline(archive.reader(), request);
    REQUIRE(made);
    return std::move(*made);
}

// "2014-11 1", "(2015) 1", "undated 1"; with series "2014-11 2 = 1 1 + 0 others 0 none".
std::vector<std::string> rows_of(const search::Timeline& shown) {
    using Kind = search::TimelineRow::Kind;
    std::vector<std::string> rows;
    for (const search::TimelineRow& row : shown.rows) {
        std::string text = row.kind == Kind::period   ? row.date
                           : row.kind == Kind::coarse ? "(" + row.date + ")"
                                                      : "undated";
        text += " " + std::to_string(row.count);
        if (row.archive) text += " of " + std::to_string(*row.archive);
        if (!shown.split.empty()) {
            text += " =";
            for (const std::size_t count : row.series)
                text += " " + std::to_string(count);
            text += " + " + std::to_string(row.others) + " " + std::to_string(row.without_value);
        }
        rows.push_back(std::move(text));
    }
    return rows;
}

using Rows = std::vector<std::string>;

}  // namespace

TEST_CASE("a date lies in a day, a week, a month and a year, as far as it is known") {
    CHECK(name_of_period("20141106", Step::day) == "2014-11-06");
    CHECK(name_of_period("20141106", Step::week) == "2014-W45");
    CHECK(name_of_period("20141106", Step::month) == "2014-11");
    CHECK(name_of_period("20141106", Step::year) == "2014");
    CHECK(name_of_period("201411", Step::day) == "");
    CHECK(name_of_period("201411", Step::week) == "");
    CHECK(name_of_period("201411", Step::month) == "2014-11");
    CHECK(name_of_period("2014", Step::month) == "");
    CHECK(name_of_period("2014", Step::year) == "2014");
    CHECK(name_of_period("00010101", Step::day) == "0001-01-01");
    CHECK(name_of_period("20140230", Step::day) == "");
    CHECK(name_of_period("nonsense", Step::year) == "");
}

TEST_CASE("weeks are those of ISO 8601") {
    const auto [day, week] = GENERATE(table<std::string, std::string>({
        {"20050101", "2004-W53"},
        {"20050102", "2004-W53"},
        {"20050103", "2005-W01"},
        {"20071231", "2008-W01"},
        {"20081228", "2008-W52"},
        {"20081229", "2009-W01"},
        {"20100103", "2009-W53"},
        {"20100104", "2010-W01"},
        {"19691228", "1969-W52"},
        {"19691229", "1970-W01"},
        {"19691231", "1970-W01"},
        {"19700104", "1970-W01"},
        {"19700105", "1970-W02"},
    }));
    CHECK(name_of_period(day, Step::week) == week);
}

TEST_CASE("periods that follow one another have numbers that do") {
    CHECK(*search::period_of("20150101", Step::month) ==
          *search::period_of("201412", Step::month) + 1);
    CHECK(*search::period_of("20141229", Step::week) ==
          *search::period_of("20141228", Step::week) + 1);
    CHECK(*search::period_of("20120301", Step::day) ==
          *search::period_of("20120229", Step::day) + 1);
}

TEST_CASE("a timeline has every period between the first and the last, then what has no place") {
    Archive archive;
    search::TimelineRequest request{selection("iran"), Step::month, false, {}};
    CHECK(rows_of(timeline(archive, request)) ==
          Rows{"2014-09 1", "2014-10 0", "2014-11 2", "2014-12 0", "2015-01 0", "2015-02 0",
               "2015-03 0", "2015-04 1", "(2015) 1", "undated 1"});
    request.step = Step::year;
    CHECK(rows_of(timeline(archive, request)) == Rows{"2014 3", "2015 2", "undated 1"});
    request.step = Step::week;
    const auto weeks = rows_of(timeline(archive, request));
    CHECK(weeks.front() == "2014-W38 1");
    CHECK(weeks.size() == 29 + 3);
    CHECK(Rows(weeks.end() - 4, weeks.end()) ==
          Rows{"2015-W14 1", "(2014-11) 1", "(2015) 1", "undated 1"});
    request.step = Step::day;
    CHECK(rows_of(timeline(archive, request)).size() == 200 + 3);
}

TEST_CASE("the rows of a timeline reach as far as is asked for") {
    Archive archive;
    const auto rows = [&](std::string_view query, std::string from, std::string to, Step step) {
        search::TimelineRequest request{selection(query), step, false, {}};
        request.selection.from = std::move(from);
        request.selection.to = std::move(to);
        return rows_of(timeline(archive, request));
    };
    CHECK(rows("iran", "2014-09-14", "2014-09-17", Step::day) ==
          Rows{"2014-09-14 0", "2014-09-15 1", "2014-09-16 0", "2014-09-17 0"});
    CHECK(rows("iran", "2014-07", "2014-10", Step::month) ==
          Rows{"2014-07 0", "2014-08 0", "2014-09 1", "2014-10 0"});
    CHECK(rows("iran", "", "2014-10", Step::month) == Rows{"2014-09 1", "2014-10 0"});
    CHECK(rows("iran", "2015-02", "", Step::month) == Rows{"2015-02 0", "2015-03 0", "2015-04 1"});
    CHECK(rows("nowhere", "2014-07", "2014-08", Step::month) == Rows{"2014-07 0", "2014-08 0"});
    CHECK(rows("nowhere", "2014-07", "", Step::month).empty());
    // too far: from the first match to the last
    CHECK(rows("iran", "1066", "2014-10", Step::day) == Rows{"2014-09-15 1"});
}

TEST_CASE("the rows of a timeline count every article once") {
    Archive archive;
    const auto step = GENERATE(Step::day, Step::week, Step::month, Step::year);
    const auto shown = timeline(archive, {selection(""), step, false, {}});
    std::size_t sum = 0;
    for (const search::TimelineRow& row : shown.rows)
        sum += row.count;
    CHECK(sum == 9);
    CHECK(shown.total->articles == 9);
}

TEST_CASE("a step is chosen by the span of the dates") {
    Archive archive;
    const auto step_of = [&](std::string from, std::string to) {
        auto chosen = selection("");
        chosen.from = std::move(from);
        chosen.to = std::move(to);
        return timeline(archive, {chosen, {}, false, {}}).step;
    };
    CHECK(step_of("2015-03", "2015-04") == Step::day);
    CHECK(step_of("", "") == Step::month);
    CHECK(step_of("1995", "2015-04") == Step::year);
    CHECK(timeline(archive, {selection("town"), {}, false, {}}).step == Step::year);
}

TEST_CASE("counts stand beside those of the whole archive") {
    Archive archive;
    const auto shown = timeline(archive, {selection("iran"), Step::month, true, {}});
    CHECK(rows_of(shown) == Rows{"2014-09 1 of 1", "2014-10 0 of 0", "2014-11 2 of 2",
                                 "2014-12 0 of 0", "2015-01 0 of 0", "2015-02 0 of 0",
                                 "2015-03 0 of 1", "2015-04 1 of 2", "(2015) 1 of 1",
                                 "undated 1 of 2"});
    CHECK(search::share_of(shown.rows[7]) == Approx(0.5));
    CHECK_FALSE(search::share_of(shown.rows[1]));
}

TEST_CASE("counts of one paper stand beside those of that paper") {
    Archive archive;
    search::TimelineRequest request{selection("coalition"), Step::month, true, {}};
    request.selection.where = {{"publisher", "The Harbour Courier"}};
    CHECK(rows_of(timeline(archive, request)) ==
          Rows{"2014-09 1 of 1", "2014-10 0 of 0", "2014-11 1 of 1", "2014-12 0 of 0",
               "2015-01 0 of 0", "2015-02 0 of 0", "2015-03 1 of 1"});
}

TEST_CASE("a timeline is split into the commonest values, others and none") {
    Archive archive;
    search::TimelineRequest request{selection("iran"), Step::year, false,
                                    search::FacetRequest{"source", 2}};
    auto shown = timeline(archive, request);
    CHECK(shown.split == "publisher");
    CHECK(shown.series == Rows{"The Harbour Courier", "The Prairie Signal"});
    CHECK(rows_of(shown) ==
          Rows{"2014 3 = 2 1 + 0 0", "2015 2 = 0 1 + 0 1", "undated 1 = 0 0 + 1 0"});
    // an article with two persons is in both series
    request.split = search::FacetRequest{"person", 0};
    shown = timeline(archive, request);
    CHECK(shown.series == Rows{"John Kerry", "Ali Khamenei", "Barack Obama"});
    CHECK(rows_of(shown) ==
          Rows{"2014 3 = 2 1 1 + 0 0", "2015 2 = 0 0 0 + 0 2", "undated 1 = 0 0 0 + 0 1"});
    request.split = search::FacetRequest{"day", 1};
    shown = timeline(archive, request);
    CHECK(rows_of(shown) == Rows{"2014 3 = 1 + 1 1", "2015 2 = 0 + 1 1", "undated 1 = 0 + 0 1"});
}

TEST_CASE("a timeline of too many rows is refused, and so is a split by what is no facet") {
    auto articles = small_archive();
    articles[0].date = parse_iso_date("0900-01-01");
    Archive archive(articles);
    const auto days =
        search::make_timeline(archive.reader(), {selection(""), Step::day, false, {}});
    REQUIRE_FALSE(days);
    CHECK(days.error().code == ErrorCode::query);
    CHECK(search::make_timeline(archive.reader(), {selection(""), Step::month, false, {}}));
    const auto split = search::make_timeline(
        archive.reader(), {selection(""), Step::year, false, search::FacetRequest{"publsher", 3}});
    REQUIRE_FALSE(split);
    CHECK(split.error().hint.starts_with("--split publisher"));
}

}  // namespace news::test
