// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs of many articles: what the writer makes of their pages, whatever happens in between.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "common/stored_article.hpp"
#include "indexer/index/index_check.hpp"
#include "indexer/index/index_writer.hpp"
#include "tests/index/articles.hpp"
#include "tests/index/pages.hpp"
#include "tests/support/temp_folder.hpp"

using namespace news;
using index::InputOutcome;
using index::Written;
using test::article_page;
using test::entry_of;
using test::failed_page;
using test::known_page;
using test::places_of;
using test::skipped_page;
using test::TempFolder;
using test::write_input;
using test::write_pages;

namespace {

using Outcomes = std::vector<Written>;

const std::string kWarc = "/p/big.warc.gz";

void check_sound(const std::string& db, std::uint64_t articles) {
    const auto report = index::check_index(db);
    REQUIRE(report);
    CHECK(report->problems == std::vector<std::string>{});
    CHECK(report->articles == articles);
}

}  // namespace

TEST_CASE("an input of many articles is read again as it was written") {
    const TempFolder folder;
    const std::string db = folder / "db";
    const auto pages = [] {
        return std::vector{article_page(kWarc, 1, 100), skipped_page(kWarc, "image/png"),
                           article_page(kWarc, 2, 300)};
    };
    CHECK(write_input(db, pages()) == Outcomes{Written::added, Written::skipped, Written::added});
    check_sound(db, 2);
    const auto entry = entry_of(db, kWarc);
    CHECK(entry.outcome == InputOutcome::indexed);
    CHECK(entry.articles == 2);
    CHECK(entry.skipped.kinds().at("image/png") == 1);
    CHECK(entry.failed == 0);

    CHECK(write_input(db, pages()) ==
          Outcomes{Written::unchanged, Written::skipped, Written::unchanged});
    check_sound(db, 2);
    SECTION("another reader writes the fields anew") {
        auto anew = pages();
        for (auto& page : anew)
            page.stamp.extractor = 7;
        CHECK(write_input(db, anew) ==
              Outcomes{Written::replaced, Written::skipped, Written::replaced});
        check_sound(db, 2);
    }
    SECTION("so does a forced run") {
        auto forced = pages();
        for (auto& page : forced)
            page.forced = true;
        CHECK(write_input(db, forced) ==
              Outcomes{Written::replaced, Written::skipped, Written::replaced});
        CHECK_FALSE(entry_of(db, kWarc).stale);
        check_sound(db, 2);
    }
}

TEST_CASE("what an input gives no more goes, unless it lies elsewhere") {
    const TempFolder folder;
    const std::string db = folder / "db";
    write_input(db,
                {article_page(kWarc, 1, 1), article_page(kWarc, 2, 2), article_page(kWarc, 3, 3)});
    write_input(db, {article_page("/p/other.warc", 2, 50)});
    // the first has moved within the file, a new one has come
    const auto reports = write_pages(db, {article_page(kWarc, 1, 17), article_page(kWarc, 4, 4)});
    REQUIRE(reports.size() == 2);
    CHECK(reports[0].written == Written::unchanged);
    CHECK(reports[1].written == Written::added);
    CHECK(reports[1].dropped == 1);
    CHECK(places_of(db, 1) == std::vector<std::string>{kWarc + " @ 17"});
    CHECK(places_of(db, 2) == std::vector<std::string>{"/p/other.warc @ 50"});
    CHECK(places_of(db, 3).empty());
    CHECK(entry_of(db, kWarc).articles == 2);
    check_sound(db, 3);
}

TEST_CASE("a read with failures keeps what the input gave before, and is tried again") {
    const TempFolder folder;
    const std::string db = folder / "db";
    write_input(db, {article_page(kWarc, 1, 1), article_page(kWarc, 2, 2)});
    CHECK(write_input(db, {article_page(kWarc, 1, 1), failed_page(kWarc, 2, "truncated record")}) ==
          Outcomes{Written::unchanged, Written::failed});
    const auto entry = entry_of(db, kWarc);
    CHECK(entry.outcome == InputOutcome::failed);
    CHECK(entry.articles == 2);
    CHECK(entry.failures == std::vector{index::RecordFailure{"", 2, "truncated record"}});
    CHECK_FALSE(entry.still_holds_for(entry));
    check_sound(db, 2);
    // whole again, but shorter: now it is no failure that the second one is gone
    CHECK(write_input(db, {article_page(kWarc, 1, 1), skipped_page(kWarc, "empty")}) ==
          Outcomes{Written::unchanged, Written::skipped});
    check_sound(db, 1);
}

TEST_CASE(
    "what a failed read left as an older reader wrote it is written anew when it comes back") {
    const TempFolder folder;
    const std::string db = folder / "db";
    write_input(db, {article_page(kWarc, 1, 1), article_page(kWarc, 2, 2)});
    const auto newer = [](index::WriteOperation page) {
        page.stamp.extractor = 7;
        return page;
    };
    write_input(db, {newer(article_page(kWarc, 1, 1)), newer(failed_page(kWarc, 2, "truncated"))});
    CHECK(entry_of(db, kWarc).stale);
    CHECK(write_input(db, {newer(article_page(kWarc, 1, 1)), newer(article_page(kWarc, 2, 2))}) ==
          Outcomes{Written::replaced, Written::replaced});
    CHECK_FALSE(entry_of(db, kWarc).stale);
}

TEST_CASE("the same bytes several times in one input are one article with several places") {
    const TempFolder folder;
    const std::string db = folder / "db";
    const auto pages = [] {
        auto revisit = known_page(kWarc, 1, 30);
        revisit.location.crawled = "2014-11-06T23:10:00Z";
        return std::vector{article_page(kWarc, 1, 10), article_page(kWarc, 1, 20), revisit,
                           known_page(kWarc, 9, 40)};
    };
    const std::vector<std::string> places = {kWarc + " @ 10", kWarc + " @ 20", kWarc + " @ 30"};
    CHECK(write_input(db, pages()) ==
          Outcomes{Written::added, Written::duplicate, Written::skipped, Written::skipped});
    CHECK(places_of(db, 1) == places);
    check_sound(db, 1);
    CHECK(write_input(db, pages()) ==
          Outcomes{Written::unchanged, Written::duplicate, Written::skipped, Written::skipped});
    CHECK(places_of(db, 1) == places);
    check_sound(db, 1);
    // a page that comes in ten thousand copies does not make its article grow without end
    std::vector<index::WriteOperation> many;
    for (std::uint64_t i = 0; i < index::ArticleTable::kMostPlaces + 5; ++i)
        many.push_back(known_page("/p/copies.warc", 1, i));
    write_input(db, many);
    CHECK(places_of(db, 1).size() == places.size() + index::ArticleTable::kMostPlaces);
    check_sound(db, 1);
}

TEST_CASE("a refused page costs neither its input nor the pages beside it") {
    const TempFolder folder;
    const std::string db = folder / "db";
    write_input(db, {article_page(kWarc, 8, 8)});
    std::vector<index::WriteOperation> pages;
    for (int i = 1; i <= 7; ++i)
        pages.push_back(article_page(kWarc, i, static_cast<std::uint64_t>(i)));
    const std::size_t at = GENERATE(0U, 3U, 6U);
    pages[at].article->document.add_term(std::string(300, 'x'));
    const Outcomes outcomes = write_input(db, pages);
    REQUIRE(outcomes.size() == 7);
    for (std::size_t i = 0; i < outcomes.size(); ++i)
        CHECK(outcomes[i] == (i == at ? Written::failed : Written::added));
    const auto entry = entry_of(db, kWarc);
    CHECK(entry.outcome == InputOutcome::failed);
    CHECK(entry.failed == 1);
    REQUIRE(entry.failures.size() == 1);
    CHECK(entry.failures[0].record_offset == at + 1);
    CHECK(entry.articles == 7);  // six, and the one it gave before
    check_sound(db, 7);
}

TEST_CASE("an input that is cut short stays unfinished, and loses nothing by it") {
    const TempFolder folder;
    const std::string db = folder / "db";
    write_input(db, {article_page(kWarc, 1, 1), article_page(kWarc, 2, 2)});
    {
        auto writer = index::IndexWriter::open(db, 10);  // each page is a batch
        REQUIRE(writer);
        auto page = article_page(kWarc, 3, 3);
        page.stamp.extractor = 7;
        page.last_of_input = false;
        REQUIRE((*writer)->write(page));
    }
    const auto entry = entry_of(db, kWarc);
    CHECK(entry.outcome == InputOutcome::unfinished);
    CHECK(entry.stale);
    CHECK_FALSE(entry.still_holds_for(entry));
    check_sound(db, 3);
    auto first = article_page(kWarc, 1, 1);
    auto third = article_page(kWarc, 3, 3);
    first.stamp.extractor = third.stamp.extractor = 7;
    CHECK(write_input(db, {first, third}) == Outcomes{Written::replaced, Written::replaced});
    CHECK(places_of(db, 2).empty());
    check_sound(db, 2);
}

TEST_CASE("thousands that an input gives no more go in steps") {
    const TempFolder folder;
    const std::string db = folder / "db";
    std::vector<index::WriteOperation> pages;
    for (int i = 0; i < 2500; ++i)
        pages.push_back(article_page(kWarc, i, static_cast<std::uint64_t>(i)));
    write_input(db, pages);
    check_sound(db, 2500);
    CHECK(write_pages(db, {pages[7]}).back().dropped == 2499);
    CHECK(entry_of(db, kWarc).outcome == InputOutcome::indexed);
    CHECK(entry_of(db, kWarc).articles == 1);
    check_sound(db, 1);
}
