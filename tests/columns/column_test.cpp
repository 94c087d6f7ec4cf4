// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/columns/column.hpp"

#include <filesystem>
#include <map>

#include <catch2/catch.hpp>

#include "common/columns/column_writer.hpp"
#include "tests/columns/valued_database.hpp"
#include "tests/support/temp_folder.hpp"

namespace news::test {

namespace {

void check_all_columns(const Xapian::Database& database, const std::string& folder) {
    columns::Columns from_file = columns::Columns::open(database, folder);
    columns::Columns from_values = columns::Columns::of_values(database);
    const auto documents = documents_of(database);
    for (const std::uint32_t slot : columns::column_slots()) {
        const Values expected = expected_values(database, slot);
        CHECK(values_of(from_file.column(slot), documents) == expected);
        CHECK(values_of(from_values.column(slot), documents) == expected);
    }
}

}  // namespace

TEST_CASE("a column has the values of all articles, in their order") {
    const TempFolder folder;
    Chance chance(1);
    std::vector<Slots> documents;
    for (int i = 0; i < 200; ++i)
        documents.push_back(random_slots(chance));
    Xapian::WritableDatabase database = valued_database(folder / "db", documents);
    // numbers that no document has
    for (Xapian::docid document = 3; document < 200; document += 7)
        database.delete_document(document);
    database.commit();
    REQUIRE(columns::write_columns(database, folder / "db"));
    check_all_columns(database, folder / "db");
}

TEST_CASE("a column counts and finds the first values of some articles") {
    const TempFolder folder;
    const Xapian::Database database = valued_database(folder / "db", {{{kPerson,
                                                                        "Ann\x1f"
                                                                        "Bo"}},
                                                                      {{kPerson, "Bo"}},
                                                                      {},
                                                                      {{kPerson,
                                                                        "Bo\x1f\x1f"
                                                                        "Bo\x1f"
                                                                        "Cy"}}});
    REQUIRE(columns::write_columns(database, folder / "db"));
    columns::Columns columns = columns::Columns::open(database, folder / "db");
    columns::Column persons = columns.column(kPerson);
    REQUIRE(persons.values() == 3);
    const std::vector<Xapian::docid> some = {1, 3, 4};
    CHECK(persons.count(some) == std::vector<std::uint32_t>{0, 1, 3, 1});
    CHECK(persons.first_of(some) == std::vector<std::uint32_t>{1, 0, 2});
    CHECK(persons.text(1) == "Ann");
    CHECK(persons.text(3) == "Cy");
}

TEST_CASE("few and most of the articles are counted alike, also deleted and newer ones") {
    const TempFolder folder;
    Chance chance(9);
    std::vector<Slots> documents;
    for (int i = 0; i < 300; ++i)
        documents.push_back(random_slots(chance));
    Xapian::WritableDatabase database = valued_database(folder / "db", documents);
    for (Xapian::docid document = 3; document < 300; document += 7)
        database.delete_document(document);
    database.commit();
    REQUIRE(columns::write_columns(database, folder / "db"));
    for (Xapian::docid document = 4; document < 300; document += 70)
        database.delete_document(document);
    for (unsigned i = 0; i < 3; ++i)
        database.add_document(valued_document(random_slots(chance), 1000 + i));
    database.commit();
    const unsigned percent = GENERATE(0U, 10U, 45U, 55U, 97U, 100U);
    std::vector<Xapian::docid> chosen;
    for (const Xapian::docid document : documents_of(database))
        if (chance.percent(percent)) chosen.push_back(document);
    columns::Columns columns = columns::Columns::open(database, folder / "db");
    for (const std::uint32_t slot : {kPublisher, kPerson, kDate}) {
        columns::Column column = columns.column(slot);
        std::map<std::uint32_t, std::uint32_t> expected;
        column.visit(chosen, [&](std::size_t, std::uint32_t number) { ++expected[number]; });
        std::map<std::uint32_t, std::uint32_t> counted;
        const std::vector<std::uint32_t> counts = column.count(chosen);
        for (std::uint32_t number = 1; number < counts.size(); ++number)
            if (counts[number] > 0) counted[number] = counts[number];
        CHECK(counted == expected);
    }
}

TEST_CASE("numbers of one, two and four bytes") {
    const TempFolder folder;
    const auto [values, separator] =
        GENERATE(table<int, bool>({{255, false}, {256, false}, {65'536, false}, {65'536, true}}));
    std::vector<Slots> documents;
    for (int i = 0; i < values; ++i)
        documents.push_back({{kPublisher, std::to_string(i) + (separator ? "\x1f"
                                                                           "0"
                                                                         : "")}});
    const Xapian::Database database = valued_database(folder / "db", documents);
    REQUIRE(columns::write_columns(database, folder / "db"));
    columns::Column column = columns::Columns::open(database, folder / "db").column(kPublisher);
    CHECK(column.values() == static_cast<std::uint32_t>(values));
    CHECK(values_of(column, documents_of(database)) == expected_values(database, kPublisher));
}

TEST_CASE("a database without values or without articles has columns, too") {
    const TempFolder folder;
    const auto articles = GENERATE(std::size_t{0}, std::size_t{3});
    const Xapian::Database database = valued_database(folder / "db", std::vector<Slots>(articles));
    REQUIRE(columns::write_columns(database, folder / "db"));
    CHECK_FALSE(columns::columns_are_behind(database, folder / "db"));
    check_all_columns(database, folder / "db");
    CHECK(columns::Columns::open(database, folder / "db").column(kPerson).values() == 0);
}

TEST_CASE("what a killed run left unfinished is in nobody's way") {
    const TempFolder folder;
    Chance chance(2);
    const Xapian::Database database =
        valued_database(folder / "db", {random_slots(chance), random_slots(chance)});
    folder.write("db/newsarchive.columns.tmp", std::string(100'000, 'x'));
    REQUIRE(columns::write_columns(database, folder / "db"));
    CHECK_FALSE(std::filesystem::exists(column_path(folder / "db") + ".tmp"));
    check_all_columns(database, folder / "db");
}

TEST_CASE("where columns cannot be written the values are read") {
    const TempFolder folder;
    Chance chance(3);
    const Xapian::Database database =
        valued_database(folder / "db", {random_slots(chance), random_slots(chance)});
    // a folder of that name: nobody can write a file there, whoever they are
    std::filesystem::create_directory(column_path(folder / "db") + ".tmp");
    const auto written = columns::write_columns(database, folder / "db");
    REQUIRE_FALSE(written);
    CHECK(written.error().code == ErrorCode::io);
    check_all_columns(database, folder / "db");
    CHECK_FALSE(std::filesystem::exists(column_path(folder / "db")));
}

}  // namespace news::test
