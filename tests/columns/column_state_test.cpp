// SPDX-License-Identifier: GPL-3.0-or-later
// Which state of which database a file is of, and what is done where it is of another one.
#include <filesystem>

#include <catch2/catch.hpp>

#include "common/columns/column_check.hpp"
#include "common/columns/column_writer.hpp"
#include "common/index_metadata.hpp"
#include "tests/columns/valued_database.hpp"
#include "tests/support/temp_folder.hpp"

namespace news::test {

namespace {

namespace fs = std::filesystem;

std::vector<Slots> papers(std::size_t number) {
    std::vector<Slots> documents;
    for (std::size_t i = 0; i < number; ++i)
        documents.push_back({{kPublisher, "Paper " + std::to_string(i % 3)}});
    return documents;
}

void add(Xapian::WritableDatabase& database, const Slots& slots) {
    database.add_document(valued_document(slots, database.get_lastdocid() + 1));
    database.commit();
}

bool counts_right(const Xapian::Database& database, const std::string& folder) {
    return values_of(columns::Columns::open(database, folder).column(kPublisher),
                     documents_of(database)) == expected_values(database, kPublisher);
}

std::uint32_t covered(const std::string& folder) {
    const auto file = columns::ColumnFile::open(folder);
    return file ? file->state().last_docid : 0;
}

}  // namespace

TEST_CASE("newer articles are read over what the file covers, until they are many") {
    const TempFolder folder;
    const std::string db = folder / "db";
    Xapian::WritableDatabase database = valued_database(db, papers(200));
    CHECK(columns::columns_are_behind(database, db));
    REQUIRE(columns::write_columns(database, db));
    CHECK_FALSE(columns::columns_are_behind(database, db));
    add(database, {{kPublisher, "Paper 1"}});
    add(database, {{kPublisher, "Another\x1fPaper 0"}});
    add(database, {});
    CHECK(counts_right(database, db));
    CHECK(covered(db) == 200);
    for (int i = 0; i < 5; ++i)
        add(database, {{kPublisher, "Another"}});
    CHECK(columns::columns_are_behind(database, db));
    CHECK(counts_right(database, db));
    CHECK(covered(db) == 208);
}

TEST_CASE("values that only newer articles have can be met without asking for articles") {
    const TempFolder folder;
    const std::string db = folder / "db";
    Xapian::WritableDatabase database = valued_database(db, papers(200));
    REQUIRE(columns::write_columns(database, db));
    add(database, {{kPublisher, "Another\x1fPaper 0"}});
    auto column = columns::Columns::open(database, db).column(kPublisher);
    CHECK(column.values() == 3);
    column.read_newer();
    column.read_newer();
    CHECK(column.values() == 4);
    CHECK(column.text(4) == "Another");
    auto without_file = columns::Columns::of_values(database).column(kPublisher);
    without_file.read_newer();
    CHECK(without_file.values() == 4);
}

TEST_CASE("the number of a value stays its number when newer articles have it") {
    const TempFolder folder;
    const std::string db = folder / "db";
    Xapian::WritableDatabase database = valued_database(db, papers(200));
    REQUIRE(columns::write_columns(database, db));
    add(database, {{kPublisher, "Paper 2"}});
    add(database, {{kPublisher, "New\x1fNew"}});
    columns::Column column = columns::Columns::open(database, db).column(kPublisher);
    CHECK(column.count(documents_of(database)) == std::vector<std::uint32_t>{0, 67, 67, 67, 2});
    CHECK(column.text(4) == "New");
}

TEST_CASE("values that were replaced are read anew") {
    const TempFolder folder;
    const std::string db = folder / "db";
    Xapian::WritableDatabase database = valued_database(db, papers(200));
    REQUIRE(columns::write_columns(database, db));
    database.replace_document(7, valued_document({{kPublisher, "Renamed"}}, 7));
    count_rewrite(database);
    database.commit();
    CHECK(count_of_rewrites(database) == 1);
    CHECK(columns::check_columns(database, db).empty());
    CHECK(counts_right(database, db));
    CHECK_FALSE(columns::columns_are_behind(database, db));
}

TEST_CASE("deleted articles leave the file as it is") {
    const TempFolder folder;
    const std::string db = folder / "db";
    Xapian::WritableDatabase database = valued_database(db, papers(200));
    REQUIRE(columns::write_columns(database, db));
    const auto written = fs::last_write_time(column_path(db));
    database.delete_document(7);
    database.commit();
    CHECK(counts_right(database, db));
    CHECK(columns::check_columns(database, db).empty());
    CHECK(fs::last_write_time(column_path(db)) == written);
    // the last one is what tells a database from its backup
    database.delete_document(200);
    database.commit();
    CHECK(counts_right(database, db));
}

TEST_CASE("the file of another database is not believed") {
    const TempFolder folder;
    const std::string db = folder / "db";
    const std::string other = folder / "other";
    const Xapian::Database database = valued_database(db, papers(9));
    std::vector<Slots> others = papers(9);
    others[4] = {{kPublisher, "Elsewhere"}};
    REQUIRE(columns::write_columns(valued_database(other, others), other));
    fs::copy_file(column_path(other), column_path(db));
    CHECK(counts_right(database, db));
}

TEST_CASE("the file of a state that the database was put back from is not believed") {
    const TempFolder folder;
    const std::string db = folder / "db";
    const std::string backup = folder / "backup";
    {
        valued_database(db, papers(200));
        fs::copy(db, backup);
        Xapian::WritableDatabase database(db);
        for (unsigned i = 0; i < 2; ++i)
            database.add_document(valued_document({{kPublisher, "Lost"}}, 1000 + i));
        database.commit();
        REQUIRE(columns::write_columns(database, db));
    }
    Xapian::WritableDatabase database(backup);
    fs::copy_file(column_path(db), column_path(backup));
    CHECK(counts_right(database, backup));  // ahead of it

    fs::copy_file(column_path(db), column_path(backup), fs::copy_options::overwrite_existing);
    for (unsigned i = 0; i < 3; ++i)
        database.add_document(valued_document({{kPublisher, "Found"}}, 2000 + i));
    database.commit();
    CHECK(counts_right(database, backup));  // as long, but not the same
}

TEST_CASE("a reader with an older view of the database counts what it sees") {
    const TempFolder folder;
    const std::string db = folder / "db";
    Xapian::WritableDatabase database = valued_database(db, papers(20));
    const Xapian::Database reader(db);
    add(database, {{kPublisher, "Later"}});
    REQUIRE(columns::write_columns(database, db));
    CHECK(counts_right(reader, db));
    CHECK(counts_right(database, db));
}

}  // namespace news::test
