// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parts/archive_writer.hpp"

#include <filesystem>
#include <fstream>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "indexer/index/index_check.hpp"
#include "tests/index/pages.hpp"
#include "tests/parts/archive.hpp"
#include "tests/support/temp_folder.hpp"

using namespace news;
using index::InputOutcome;
using test::article_page;
using test::TempFolder;
namespace fs = std::filesystem;

namespace {

// Files of one page each.
test::Pages single_pages(int first, int count) {
    test::Pages pages;
    for (int i = first; i < first + count; ++i)
        pages.push_back(article_page(fmt::format("/p/{:03}.html", i), i, 0));
    return pages;
}

std::vector<std::string> ids(int first, int count) {
    std::vector<std::string> all;
    for (int i = first; i < first + count; ++i)
        all.push_back(test::page_sha256(i));
    return all;
}

// Chunks 0 and 1 are settled and on the disk, chunk 2 is sealed only; as a kill leaves it.
void leave_parts(const std::string& db) {
    auto archive = test::open_archive(db);
    auto writer = archive->part_writer();
    test::record_chunk(*archive, 0, test::seal_chunk(**writer, 0, single_pages(0, 3)));
    test::record_chunk(*archive, 1, test::seal_chunk(**writer, 1, single_pages(3, 3)));
    test::seal_chunk(**writer, 2, single_pages(6, 3));
}

}  // namespace

TEST_CASE("a new database has all articles of its parts in the order of the inputs") {
    const TempFolder folder;
    const std::string db = folder / "db";
    const int pages = GENERATE(1, 3, 4, 40);
    REQUIRE(test::write_archive(db, single_pages(0, pages), 3));
    test::check_whole(db, static_cast<std::size_t>(pages));
    CHECK(test::ids_of(db) == ids(0, pages));
    CHECK(test::entry_of(db, "/p/000.html").outcome == InputOutcome::indexed);
    CHECK(test::entry_of(db, "/p/000.html").articles == 1);
    // a second run changes nothing
    REQUIRE(test::write_archive(db, single_pages(0, pages), 3));
    CHECK(test::ids_of(db) == ids(0, pages));
}

TEST_CASE("parts come on top of what is there, and the same writer goes on") {
    const TempFolder folder;
    const std::string db = folder / "db";
    test::write_input(db, {article_page("/p/000.html", 0, 0)});
    auto archive = test::open_archive(db);
    CHECK_FALSE(archive->wants_parts(1000));
    CHECK(archive->wants_parts(100'000'000));
    auto writer = archive->part_writer();
    test::record_chunk(*archive, 0, test::seal_chunk(**writer, 0, single_pages(1, 5)));
    REQUIRE(archive->finish());
    REQUIRE(archive->write(article_page("/p/006.html", 6, 0)));
    REQUIRE(archive->finish());
    writer = archive->part_writer();
    test::record_chunk(*archive, 0, test::seal_chunk(**writer, 0, single_pages(5, 5)));
    REQUIRE(archive->finish());
    archive.reset();
    test::check_whole(db, 10);
    CHECK(test::places_of(db, 5).size() == 1);
}

TEST_CASE("what is reported of parts is reported once, after the journal has it") {
    const TempFolder folder;
    auto archive = test::open_archive(folder / "db");
    auto writer = archive->part_writer();
    const auto reported = [&](std::uint64_t chunk, int first, int count) {
        return test::record_chunk(*archive, chunk,
                                  test::seal_chunk(**writer, chunk, single_pages(first, count)))
            .size();
    };
    // a chunk is committed when it is settled, and told with what is written next
    CHECK(reported(0, 0, 3) == 0);
    CHECK(reported(1, 3, 2) == 3);
    CHECK(reported(2, 5, 1) == 2);
    const auto reports = archive->finish();
    REQUIRE(reports);
    CHECK(reports->size() == 1);
}

TEST_CASE("a run that fails has told all that the next one brings in") {
    const TempFolder folder;
    const std::string db = folder / "db";
    std::size_t told = 0;
    {
        auto archive = test::open_archive(db);
        auto writer = archive->part_writer();
        CHECK(archive->with_waiting({ErrorCode::io, "full"}).message == "full");
        for (int chunk = 0; chunk < 3; ++chunk) {
            const auto number = static_cast<std::uint64_t>(chunk);
            auto pages = test::seal_chunk(**writer, number, single_pages(3 * chunk, 3));
            told += test::record_chunk(*archive, number, std::move(pages)).size();
        }
        CHECK(archive->with_waiting({ErrorCode::io, "full"}).message.find(db + "/parts") !=
              std::string::npos);
        SECTION("while it reads") {}
        SECTION("when it puts the parts together") {
            folder.write("db.merging/letter.txt", "not ours");
            CHECK_FALSE(archive->finish());
            fs::remove_all(db + ".merging");
        }
        told += archive->take_kept().size();
    }
    const auto taken_up = parts::bring_in_parts(db);
    REQUIRE(taken_up);
    CHECK(taken_up->articles == 9);
    CHECK(told == 9);
    CHECK(parts::bring_in_parts(db)->articles == 0);
}

TEST_CASE("the next run takes what the journal of a killed one speaks of, and no more") {
    const TempFolder folder;
    const std::string db = folder / "db";
    leave_parts(db);
    CHECK(fs::exists(db + "/parts"));
    CHECK(test::ids_of(db).empty());
    SECTION("when it opens the database") {
        test::open_archive(db);
    }
    SECTION("when it is to be changed otherwise") {
        REQUIRE(parts::bring_in_parts(db));
    }
    test::check_whole(db, 6);
    CHECK(test::ids_of(db) == ids(0, 6));
    REQUIRE(test::write_archive(db, single_pages(0, 9), 3));
    test::check_whole(db, 9);
}

TEST_CASE("parts of another boot are thrown away, with what the journal says of them") {
    const TempFolder folder;
    const std::string db = folder / "db";
    leave_parts(db);
    SECTION("written down") {
        std::ofstream(db + "/parts/boot") << "another\n";
    }
    SECTION("or not known") {
        fs::remove(db + "/parts/boot");
    }
    CHECK(test::open_archive(db)->taken_up().any_dropped);
    CHECK_FALSE(test::open_archive(db)->taken_up().any_dropped);
    test::check_whole(db, 0);
    REQUIRE(test::write_archive(db, single_pages(0, 9), 3));
    test::check_whole(db, 9);
}

TEST_CASE("a merge that cannot be made costs nothing") {
    const TempFolder folder;
    const std::string db = folder / "db";
    leave_parts(db);
    SECTION("something else stands in the way") {
        const std::string other = folder.write("db.merging/letter.txt", "not ours");
        const auto refused = parts::bring_in_parts(db);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().message.find("in the way") != std::string::npos);
        CHECK(fs::exists(other));
        fs::remove_all(db + ".merging");
    }
    SECTION("a part is damaged") {
        const std::string part = db + "/parts/0000000000-0000000001";
        REQUIRE(fs::exists(part));
        fs::rename(part + "/postlist.glass", folder / "away");
        // not there, or not what it was
        if (GENERATE(false, true))
            folder.write("db/parts/" + fs::path(part).filename().string() + "/postlist.glass",
                         std::string(9000, 'x'));
        const auto refused = parts::bring_in_parts(db);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::damaged_database);
        CHECK(refused.error().message.starts_with(part + " is damaged"));
        CHECK(refused.error().hint.starts_with("remove " + db + "/parts, "));
        fs::rename(folder / "away", part + "/postlist.glass");
    }
    const auto between = index::check_index(db);
    REQUIRE(between);
    CHECK(between->problems == std::vector<std::string>{});
    REQUIRE(parts::bring_in_parts(db));
    test::check_whole(db, 6);
}

TEST_CASE("the folder itself is exchanged where the database is a link") {
    const TempFolder folder;
    fs::create_directories(folder / "disk/real");
    fs::create_directory_symlink("disk/real", folder / "db");
    REQUIRE(test::write_archive(folder / "db", single_pages(0, 9), 3));
    CHECK(fs::is_symlink(folder / "db"));
    test::check_whole(folder / "db", 9);
    test::check_whole(folder / "disk/real", 9);
}

TEST_CASE("what a kill has left of the old form goes with the next run") {
    const TempFolder folder;
    const std::string db = folder / "db";
    REQUIRE(test::write_archive(db, single_pages(0, 3), 3));
    folder.write("db.merging/iamglass", "the old form");
    folder.write("db.merging/parts/0000000000-0000000000/iamglass", "and its parts");
    REQUIRE(test::write_archive(db, single_pages(0, 3), 3));
    test::check_whole(db, 3);
}

TEST_CASE("a second writer is told at once, also while parts lie there") {
    const TempFolder folder;
    const auto archive = test::open_archive(folder / "db");
    fs::create_directory(folder / "db/parts");
    const auto second = parts::ArchiveWriter::open(folder / "db", 1000);
    REQUIRE_FALSE(second);
    CHECK(second.error().code == ErrorCode::locked);
    CHECK(fs::exists(folder / "db/parts"));
}

TEST_CASE("an article that Xapian refuses costs its part alone, and is known by its reason") {
    const TempFolder folder;
    const std::string db = folder / "db";
    auto archive = test::open_archive(db);
    auto writer = archive->part_writer();
    REQUIRE(writer);
    auto good = single_pages(0, 2);
    auto bad = article_page("/p/bad.html", 9, 0);
    SECTION("at once") {
        bad.article->document.add_term("T" + std::string(300, 'x'));
    }
    SECTION("when the part is sealed") {
        bad.article->document.add_term("T" + std::string(200, '\0'));
    }
    (*writer)->begin(0);
    REQUIRE((*writer)->add(*good[0].article).value());
    const auto taken = (*writer)->add(*bad.article);
    REQUIRE(taken);
    if (*taken) CHECK_FALSE((*writer)->seal().value());
    CHECK_FALSE((*writer)->knows(test::page_sha256(0)).value());
    CHECK_FALSE((*writer)->refusal(*good[0].article).value());
    const auto reason = (*writer)->refusal(*bad.article);
    REQUIRE(reason);
    REQUIRE(*reason);
    CHECK((*reason)->find("refuses") != std::string::npos);
    test::record_chunk(*archive, 0, test::seal_chunk(**writer, 0, std::move(good)));
    REQUIRE(archive->finish());
    archive.reset();
    test::check_whole(db, 2);
}

TEST_CASE("a part that was begun and not sealed never gets into another") {
    const TempFolder folder;
    const std::string db = folder / "db";
    auto archive = test::open_archive(db);
    auto writer = archive->part_writer();
    (*writer)->begin(0);
    REQUIRE((*writer)->add(*article_page("/p/lost.html", 9, 0).article).value());
    test::record_chunk(*archive, 1, test::seal_chunk(**writer, 1, single_pages(0, 2)));
    REQUIRE(archive->finish());
    archive.reset();
    test::check_whole(db, 2);
}

TEST_CASE("a database that a kill left half made is made anew") {
    const TempFolder folder;
    const std::string db = folder / "db";
    for (const char* name : {"flintlock", "postlist.glass", "termlist.glass", "v.tmp"})
        folder.write(std::string("db/") + name, "");
    SECTION("while nothing was in it") {
        REQUIRE(test::write_archive(db, single_pages(0, 3), 3));
        test::check_whole(db, 3);
    }
    SECTION("but not where something is") {
        folder.write("db/postlist.glass", std::string(10'000, 'x'));
        CHECK_FALSE(parts::ArchiveWriter::open(db, 1000));
    }
}
