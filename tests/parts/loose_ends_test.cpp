// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parts/loose_ends.hpp"

#include <catch2/catch.hpp>

#include "tests/index/pages.hpp"
#include "tests/parts/archive.hpp"
#include "tests/support/temp_folder.hpp"

using namespace news;
using index::InputOutcome;
using index::Written;
using test::article_page;
using test::TempFolder;
using Places = std::vector<std::string>;

namespace {

index::WriteOperation inner(index::WriteOperation page) {
    page.last_of_input = false;
    return page;
}

}  // namespace

TEST_CASE("the same bytes in two parts become one article with both places") {
    const TempFolder folder;
    const std::string db = folder / "db";
    auto archive = test::open_archive(db);
    auto one = archive->part_writer();
    auto two = archive->part_writer();
    // neither thread has heard of the other's article
    auto first = test::seal_chunk(
        **one, 0, {inner(article_page("/p/a.warc", 1, 10)), article_page("/p/a.warc", 2, 20)});
    auto second = test::seal_chunk(
        **two, 1,
        {inner(article_page("/p/b.warc", 2, 30)), inner(article_page("/p/b.warc", 3, 40)),
         article_page("/p/b.warc", 2, 50)});
    CHECK(second[0].route == index::Route::part);
    CHECK(second[2].route == index::Route::known);
    test::record_chunk(*archive, 0, std::move(first));
    test::record_chunk(*archive, 1, std::move(second));
    REQUIRE(archive->finish());
    archive.reset();
    test::check_whole(db, 3);
    CHECK(test::ids_of(db) ==
          Places{test::page_sha256(1), test::page_sha256(2), test::page_sha256(3)});
    CHECK(test::places_of(db, 2) == Places{"/p/a.warc @ 20", "/p/b.warc @ 30", "/p/b.warc @ 50"});
    CHECK(test::entry_of(db, "/p/a.warc").articles == 2);
    CHECK(test::entry_of(db, "/p/b.warc").articles == 2);
}

TEST_CASE("further places of an article are put on record, and its inputs counted again") {
    const TempFolder folder;
    const std::string db = folder / "db";
    test::write_input(db, {article_page("/p/old.html", 1, 0)});
    auto archive = test::open_archive(db);
    auto writer = archive->part_writer();
    test::record_chunk(
        *archive, 0,
        test::seal_chunk(
            **writer, 0,
            {inner(article_page("/p/a.warc", 1, 10)), inner(article_page("/p/a.warc", 2, 20)),
             inner(test::known_page("/p/a.warc", 2, 30)), test::known_page("/p/a.warc", 99, 40)}));
    const auto reports = archive->finish();
    REQUIRE(reports);
    REQUIRE(reports->size() == 4);
    CHECK((*reports)[0].written == Written::duplicate);
    CHECK((*reports)[1].written == Written::added);
    CHECK((*reports)[2].written == Written::skipped);
    archive.reset();
    test::check_whole(db, 2);
    CHECK(test::places_of(db, 1).size() == 2);
    CHECK(test::places_of(db, 2) == Places{"/p/a.warc @ 20", "/p/a.warc @ 30"});
    const auto entry = test::entry_of(db, "/p/a.warc");
    CHECK(entry.outcome == InputOutcome::indexed);  // page 99 was no article
    CHECK(entry.articles == 2);
}

TEST_CASE("an article that only shares a fingerprint with another is not lost") {
    const TempFolder folder;
    const std::string db = folder / "db";
    auto archive = test::open_archive(db);
    auto writer = archive->part_writer();
    auto other = article_page("/p/b.html", 2, 0);
    other.article->sha256 = test::page_sha256(1);
    other.article->sha256.back() = 'f';  // the first half is the same
    test::record_chunk(*archive, 0,
                       test::seal_chunk(**writer, 0, {article_page("/p/a.html", 1, 0)}));
    auto pages = test::seal_chunk(**writer, 1, {std::move(other)});
    CHECK(pages.front().route == index::Route::known);
    test::record_chunk(*archive, 1, std::move(pages));
    REQUIRE(archive->finish());
    archive.reset();
    CHECK(test::entry_of(db, "/p/a.html").outcome == InputOutcome::indexed);
    // so it is read again
    CHECK(test::entry_of(db, "/p/b.html").outcome == InputOutcome::unfinished);
}
