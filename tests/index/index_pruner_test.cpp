// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/index_pruner.hpp"

#include <catch2/catch.hpp>

#include "indexer/index/article_selection.hpp"
#include "indexer/index/index_check.hpp"
#include "tests/index/pages.hpp"
#include "tests/support/temp_folder.hpp"

using namespace news;
using index::IndexPruner;
using index::Written;
using test::article_page;
using test::entry_of;
using test::page_sha256;
using test::places_of;
using test::TempFolder;
using test::write_input;

namespace {

void check_sound(const std::string& db, std::uint64_t articles) {
    const auto report = index::check_index(db);
    REQUIRE(report);
    CHECK(report->problems == std::vector<std::string>{});
    CHECK(report->articles == articles);
}

// The documents of these words, by their ids or by a query.
Result<index::ArticleSelection> select(const std::string& db,
                                       const std::vector<std::string>& words) {
    return index::select_articles(db, Xapian::Database(db), words, 2);
}

void remove(const std::string& db, const std::vector<std::string>& words) {
    const auto selection = select(db, words);
    REQUIRE(selection);
    auto pruner = IndexPruner::open(db);
    REQUIRE(pruner);
    for (const Xapian::docid document : selection->documents)
        REQUIRE((*pruner)->remove_article(document));
    REQUIRE((*pruner)->commit());
}

}  // namespace

TEST_CASE("an input that is dropped takes with it only what lies nowhere else") {
    const TempFolder folder;
    const std::string db = folder / "db";
    write_input(db, {article_page("/p/a.warc", 1, 1), article_page("/p/a.warc", 2, 2)});
    write_input(db, {article_page("/p/b.warc", 2, 9)});
    {
        auto pruner = IndexPruner::open(db);
        REQUIRE(pruner);
        const auto dropped = (*pruner)->drop_input("/p/a.warc");
        REQUIRE(dropped);
        CHECK(*dropped == 1);
        CHECK((*pruner)->drop_input("/p/never.warc").value() == 0);
        REQUIRE((*pruner)->commit());
    }
    CHECK(places_of(db, 1).empty());
    CHECK(places_of(db, 2) == std::vector<std::string>{"/p/b.warc @ 9"});
    CHECK(Xapian::Database(db).get_metadata(index::ledger_key("/p/a.warc")).empty());
    check_sound(db, 1);
}

TEST_CASE("an article that is removed stays away until it is forced") {
    const TempFolder folder;
    const std::string db = folder / "db";
    const auto pages = [] {
        return std::vector{article_page("/p/a.warc", 1, 1), article_page("/p/a.warc", 2, 2)};
    };
    write_input(db, pages());
    write_input(db, {article_page("/p/b.warc", 2, 9)});
    remove(db, {"headline:\"ferry report 2\""});
    CHECK(places_of(db, 2).empty());
    CHECK(entry_of(db, "/p/a.warc").articles == 1);
    CHECK(entry_of(db, "/p/b.warc").articles == 0);
    check_sound(db, 1);

    // neither its file nor another brings it back
    const auto reports = test::write_pages(db, pages());
    REQUIRE(reports.size() == 2);
    CHECK(reports[0].written == Written::unchanged);
    CHECK(reports[1].written == Written::skipped);
    CHECK_THAT(reports[1].reason, Catch::StartsWith("removed"));
    write_input(db, {article_page("/p/c.warc", 2, 5)});
    check_sound(db, 1);

    auto forced = article_page("/p/c.warc", 2, 5);
    forced.forced = true;
    CHECK(write_input(db, {forced}) == std::vector{Written::added});
    check_sound(db, 2);
    CHECK(write_input(db, pages()) == std::vector{Written::unchanged, Written::duplicate});
}

TEST_CASE("more articles than a step has are removed as well") {
    const TempFolder folder;
    const std::string db = folder / "db";
    std::vector<index::WriteOperation> pages;
    for (int i = 0; i < 2100; ++i)
        pages.push_back(article_page("/p/a.warc", i, static_cast<std::uint64_t>(i)));
    write_input(db, std::move(pages));
    remove(db, {"ferry"});
    CHECK(entry_of(db, "/p/a.warc").articles == 0);
    check_sound(db, 0);
}

TEST_CASE("articles are selected by ids or by a query, and by nothing that is not understood") {
    const TempFolder folder;
    const std::string db = folder / "db";
    write_input(db, {article_page("/p/a.warc", 0x1a, 1), article_page("/p/a.warc", 2, 2)});
    const auto by_id = select(db, {"NA:" + page_sha256(2), "na:" + page_sha256(2)});
    REQUIRE(by_id);
    CHECK(by_id->documents.size() == 1);
    CHECK_THAT(by_id->first_headlines.at(0), Catch::Contains("Ferry report 2"));
    const auto by_query = select(db, {"ferry", "AND", "report"});
    REQUIRE(by_query);
    CHECK(by_query->documents.size() == 2);
    const auto none = select(db, {"zeppelin"});
    REQUIRE(none);
    CHECK(none->documents.empty());

    const auto ambiguous = select(db, {"na:0000"});
    REQUIRE_FALSE(ambiguous);
    CHECK(ambiguous.error().code == ErrorCode::usage);
    const auto absent = select(db, {"na:ffff"});
    REQUIRE(absent);
    CHECK(absent->documents.empty());
    CHECK(absent->unknown_ids == std::vector<std::string>{"na:ffff"});
    const auto unclosed = select(db, {"(ferry"});
    REQUIRE_FALSE(unclosed);
    CHECK(unclosed.error().code == ErrorCode::query);
    CHECK_THAT(unclosed.error().message, Catch::Contains("^"));
}

TEST_CASE("nothing is pruned where nothing is") {
    const TempFolder folder;
    const auto pruner = IndexPruner::open(folder / "missing");
    REQUIRE_FALSE(pruner);
    CHECK(pruner.error().code == ErrorCode::no_database);
}
