// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/index_reader.hpp"

#include <filesystem>

#include <catch2/catch.hpp>

#include "searcher/search/engine.hpp"
#include "tests/search/archive.hpp"

namespace news::test {

TEST_CASE("a database that is named twice is opened once") {
    TempFolder folder;
    Archive archive;
    const std::string path = archive.reader().paths().front();
    const std::string other_name = folder / "link";
    std::filesystem::create_symlink(path, other_name);
    auto reader = search::IndexReader::open({path, path + "/", other_name});
    REQUIRE(reader);
    CHECK(reader->paths() == std::vector<std::string>{path});
    CHECK(search::summarise(*reader, selection("iran"), {})->total->articles == 6);
}

TEST_CASE("only a folder with a database of ours is opened") {
    TempFolder folder;
    std::string path = folder / "db";
    ErrorCode code = ErrorCode::no_database;
    std::string hint = "news-indexer --db " + path + " add FOLDER";
    SECTION("nothing there") {}
    SECTION("an empty folder") {
        std::filesystem::create_directory(path);
    }
    SECTION("a text file, which Xapian would read as a stub") {
        folder.write("db", "remote localhost:1\n");
        hint = "news-indexer --db NEW-FOLDER";
    }
    SECTION("a folder with a stub file") {
        std::filesystem::create_directory(path);
        folder.write("db/XAPIANDB", "remote localhost:1\n");
    }
    SECTION("a path with a space is quoted") {
        path = folder / "my db";
        hint = "news-indexer --db '" + path + "' add FOLDER";
    }
    SECTION("a Xapian database of another program") {
        Xapian::WritableDatabase database(path, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
        database.add_document(Xapian::Document());
        database.commit();
        code = ErrorCode::foreign_database;
        hint = "news-indexer --db NEW-FOLDER";
    }
    SECTION("a damaged one") {
        std::filesystem::create_directory(path);
        folder.write("db/iamglass", "no glass");
        code = ErrorCode::damaged_database;
        hint = "news-indexer";
    }
    const auto reader = search::IndexReader::open({path});
    REQUIRE_FALSE(reader);
    CHECK(reader.error().code == code);
    CHECK(exit_status(reader.error().code) == ExitStatus::database);
    CHECK(reader.error().hint.substr(0, hint.size()) == hint);
}

TEST_CASE("what a writer took away is read again from the newest state") {
    Archive archive;
    int calls = 0;
    const auto seen = archive.reader().read([&](const Xapian::Database& database) -> Result<int> {
        if (++calls == 1) {
            add_articles(archive.path(), {make_article('4', "2016", "More", "The coalition.")});
            throw Xapian::DatabaseModifiedError("the pages are used again");
        }
        return static_cast<int>(database.get_doccount());
    });
    REQUIRE(seen);
    CHECK(*seen == 10);
    CHECK(calls == 2);
}

TEST_CASE("a database that changes all the time is given up at last") {
    Archive archive;
    const auto seen = archive.reader().read([](const Xapian::Database&) -> Result<int> {
        throw Xapian::DatabaseModifiedError("again");
    });
    REQUIRE_FALSE(seen);
    CHECK(seen.error().hint == "try again");
}

TEST_CASE("other exceptions of Xapian become errors") {
    Archive archive;
    const auto seen = archive.reader().read([](const Xapian::Database&) -> Result<int> {
        throw Xapian::DatabaseCorruptError("a block is wrong");
    });
    REQUIRE_FALSE(seen);
    CHECK(seen.error().code == ErrorCode::damaged_database);
}

TEST_CASE("an empty database answers that nothing is found") {
    Archive archive(std::vector<Article>{});
    const auto results = search::search(archive.reader(), request("iran"));
    REQUIRE(results);
    CHECK(results->nothing_found);
    CHECK(results->total->articles == 0);
}

}  // namespace news::test
