// SPDX-License-Identifier: GPL-3.0-or-later
// A damaged file never gives a wrong count, and one that somebody made up takes nothing down.
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <catch2/catch.hpp>

#include "common/columns/column_check.hpp"
#include "common/columns/column_writer.hpp"
#include "tests/columns/valued_database.hpp"
#include "tests/support/temp_folder.hpp"

namespace news::test {

namespace {

std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Xapian::Database some_database(const TempFolder& folder) {
    Chance chance(4);
    std::vector<Slots> documents;
    for (int i = 0; i < 12; ++i)
        documents.push_back(random_slots(chance));
    Xapian::Database database = valued_database(folder / "db", documents);
    REQUIRE(columns::write_columns(database, folder / "db"));
    return database;
}

std::string all_values(columns::Columns columns, const std::vector<Xapian::docid>& documents) {
    std::string text;
    for (const std::uint32_t slot : columns::column_slots())
        for (const auto& [document, values] : values_of(columns.column(slot), documents))
            text += std::to_string(document) + "=" + values + "\n";
    return text;
}

// The file with the checksums that belong to what stands in it now.
std::string with_checksums(std::string bytes) {
    columns::FileHeader header;
    std::memcpy(&header, bytes.data(), sizeof header);
    if (header.entries > columns::column_slots().size()) return bytes;
    std::vector<columns::ColumnEntry> entries(header.entries);
    const std::size_t size = entries.size() * sizeof(columns::ColumnEntry);
    std::memcpy(entries.data(), bytes.data() + sizeof header, size);
    for (columns::ColumnEntry& entry : entries)
        if (entry.offset < bytes.size() && entry.bytes <= bytes.size() - entry.offset)
            entry.checksum =
                columns::checksum_of(std::string_view(bytes).substr(entry.offset, entry.bytes));
    header.checksum = columns::checksum_of(header, entries);
    std::memcpy(bytes.data(), &header, sizeof header);
    std::memcpy(bytes.data() + sizeof header, entries.data(), size);
    return bytes;
}

}  // namespace

TEST_CASE("whichever byte of a column file is damaged, the counts are right") {
    const TempFolder folder;
    const Xapian::Database database = some_database(folder);
    const auto documents = documents_of(database);
    const std::string expected = all_values(columns::Columns::of_values(database), documents);
    const std::string whole = bytes_of(column_path(folder / "db"));
    CHECK(all_values(columns::Columns::open(database, folder / "db"), documents) == expected);
    // so that it is not mended at once
    std::filesystem::create_directory(column_path(folder / "db") + ".tmp");
    const std::size_t beginning =
        sizeof(columns::FileHeader) + columns::column_slots().size() * sizeof(columns::ColumnEntry);
    std::size_t wrong = 0;
    std::size_t found = 0;
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ (1 << at % 8));
        folder.write("db/newsarchive.columns", damaged);
        if (!columns::check_columns(database, folder / "db").empty()) ++found;
        if (all_values(columns::Columns::open(database, folder / "db"), documents) != expected)
            ++wrong;
    }
    CHECK(wrong == 0);
    // of a file without a sound beginning nothing is claimed
    CHECK(found == whole.size() - beginning);
}

TEST_CASE("a damaged column file is mended by who reads the damage") {
    const TempFolder folder;
    const Xapian::Database database = some_database(folder);
    const std::string whole = bytes_of(column_path(folder / "db"));
    const auto at = GENERATE(0.0, 0.05, 0.3, 0.6, 0.99);
    std::string damaged = whole;
    damaged[static_cast<std::size_t>(at * static_cast<double>(whole.size()))] ^= 1;
    folder.write("db/newsarchive.columns", damaged);
    all_values(columns::Columns::open(database, folder / "db"), documents_of(database));
    CHECK(bytes_of(column_path(folder / "db")) == whole);
}

TEST_CASE("a column file that ends early gives no wrong count") {
    const TempFolder folder;
    const Xapian::Database database = some_database(folder);
    const auto documents = documents_of(database);
    const std::string expected = all_values(columns::Columns::of_values(database), documents);
    const std::string whole = bytes_of(column_path(folder / "db"));
    std::filesystem::create_directory(column_path(folder / "db") + ".tmp");
    std::size_t wrong = 0;
    for (std::size_t size = 0; size < whole.size(); size += 7) {
        folder.write("db/newsarchive.columns", whole.substr(0, size));
        if (all_values(columns::Columns::open(database, folder / "db"), documents) != expected)
            ++wrong;
    }
    CHECK(wrong == 0);
}

TEST_CASE("a column file with right checksums may say what it likes and is only wrong") {
    const TempFolder folder;
    const Xapian::Database database = some_database(folder);
    const auto documents = documents_of(database);
    const std::string path = column_path(folder / "db");
    const std::string whole = bytes_of(path);
    std::filesystem::create_directory(path + ".tmp");
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string forged = whole;
        forged[at] = static_cast<char>(at % 2 == 0 ? 0xFF : 0x7F);
        folder.write("db/newsarchive.columns", with_checksums(forged));
        all_values(columns::Columns::open(database, folder / "db"), documents);
        columns::check_columns(database, folder / "db");
    }
    SUCCEED("nothing was read past the end");
}

TEST_CASE("check tells a column that is not what the articles say") {
    const TempFolder folder;
    const Xapian::Database database = some_database(folder);
    CHECK(columns::check_columns(database, folder / "db").empty());
    std::string forged = bytes_of(column_path(folder / "db"));
    forged.replace(forged.find("Paper 1"), 7, "Poper 1");
    folder.write("db/newsarchive.columns", forged);
    const auto damaged = columns::check_columns(database, folder / "db");
    REQUIRE(damaged.size() == 1);
    CHECK(damaged.front().find("publisher is damaged") != std::string::npos);
    folder.write("db/newsarchive.columns", with_checksums(forged));
    const auto other = columns::check_columns(database, folder / "db");
    REQUIRE(other.size() == 1);
    CHECK(other.front().find("publisher is not what the articles say") != std::string::npos);
}

}  // namespace news::test
