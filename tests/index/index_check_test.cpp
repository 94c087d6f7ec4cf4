// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/index_check.hpp"

#include <filesystem>
#include <fstream>
#include <functional>

#include <catch2/catch.hpp>

#include "common/columns/column_writer.hpp"
#include "tests/index/articles.hpp"
#include "tests/support/temp_folder.hpp"

using namespace news;
using test::TempFolder;

namespace {

std::string make_database(const TempFolder& folder) {
    const std::string path = folder / "db";
    auto writer = index::IndexWriter::open(path, 1'000'000);
    REQUIRE(writer);
    REQUIRE((*writer)->write(test::operation(test::lausanne_article(), "/p/lausanne")));
    REQUIRE((*writer)->write(test::operation(test::short_article('b', "Second one."), "/p/b")));
    REQUIRE((*writer)->commit());
    return path;
}

}  // namespace

TEST_CASE("a database as it was written is sound") {
    const TempFolder folder;
    const auto report = index::check_index(make_database(folder));
    REQUIRE(report);
    CHECK(report->articles == 2);
    CHECK(report->problems.empty());
    CHECK(report->more == 0);
}

TEST_CASE("damaged columns are found") {
    const TempFolder folder;
    const std::string path = make_database(folder);
    REQUIRE(columns::write_columns(Xapian::Database(path), path));
    CHECK(index::check_index(path)->problems.empty());
    std::fstream file(path + "/newsarchive.columns", std::ios::in | std::ios::out);
    file.seekp(-3, std::ios::end);
    file << "???";
    file.close();
    CHECK(index::check_index(path)->problems.size() == 1);
}

TEST_CASE("a changed term, position, value, text, identity or ledger entry is found") {
    const TempFolder folder;
    const std::string path = make_database(folder);
    using Change = std::function<void(Xapian::WritableDatabase&, Xapian::Document&)>;
    const Change change = GENERATE(
        Change([](auto&, auto& document) { document.add_term("extra"); }),
        Change([](auto&, auto& document) { document.remove_term("iran"); }),
        Change([](auto&, auto& document) { document.add_posting("iran", 77, 0); }),
        Change([](auto&, auto& document) { document.add_value(1, "Somebody Else"); }),
        Change([](auto&, auto& document) { document.set_data(document.get_data() + "x"); }),
        Change([](auto&, auto& document) { document.remove_term("Q" + std::string(64, 'a')); }),
        Change([](auto& database, auto&) { database.delete_document(2); }));
    {
        Xapian::WritableDatabase database(path, Xapian::DB_OPEN);
        Xapian::Document document = database.get_document(1);
        change(database, document);
        database.replace_document(1, document);
        database.commit();
    }
    const auto report = index::check_index(path);
    REQUIRE(report);
    CHECK_FALSE(report->problems.empty());
}

TEST_CASE("files that are damaged badly come back as an error, never as a crash") {
    const TempFolder folder;
    const std::string path = make_database(folder);
    const auto file = std::filesystem::path(path) / "postlist.glass";
    const auto size = std::filesystem::file_size(file);
    {
        std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
        for (std::uintmax_t at = 0; at < size; at += 7) {
            bytes.seekp(static_cast<std::streamoff>(at));
            bytes.put('\xee');
        }
    }
    const auto report = index::check_in_child(path);
    CHECK((!report || !report->problems.empty()));
    // not the command that has just failed
    if (!report) CHECK_THAT(report.error().hint, Catch::EndsWith(index::hint_for_damaged(path)));
}

TEST_CASE("checking in a child says the same as checking here") {
    const TempFolder folder;
    const std::string path = make_database(folder);
    const auto sound = index::check_in_child(path);
    REQUIRE(sound);
    CHECK(sound->articles == 2);
    CHECK(sound->problems.empty());
    const auto missing = index::check_in_child(folder / "missing");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::no_database);
}
