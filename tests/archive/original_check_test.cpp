// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/archive/original_check.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "common/archive/open_reader.hpp"
#include "common/bytes/sha256.hpp"
#include "tests/support/archive_file.hpp"
#include "tests/support/gzip.hpp"
#include "tests/support/temp_folder.hpp"

namespace news::test {

namespace {

using archive::OriginalCheck;
using archive::OriginalPlace;

std::string page(std::string_view word) {
    return fmt::format("<html><body><p>The ferry to {} sailed again.</p></body></html>", word);
}

// Where the records of the file lie now.
std::vector<OriginalPlace> places_in(const std::string& path) {
    std::vector<OriginalPlace> places;
    const auto reader = archive::open_reader({path, true});
    while (const auto outcome = reader->next())
        if (const auto* page = std::get_if<container::PageRecord>(&*outcome))
            places.emplace_back(page->location, page->sha256);
    return places;
}

// "unchanged 2, missing 1": the states with how often each was found.
std::string states(OriginalCheck check) {
    std::map<std::string, int> found;
    while (const auto checked = check.next())
        ++found[std::string(to_string(checked->state))];
    std::string text;
    for (const auto& [state, times] : found)
        text += fmt::format("{}{} {}", text.empty() ? "" : ", ", state, times);
    return text;
}

std::string reason_of_first(OriginalCheck check) {
    const auto checked = check.next();
    return checked ? checked->reason : "nothing came";
}

std::string lines(int number, std::string_view word) {
    std::string text;
    for (int i = 0; i < number; ++i)
        text += fmt::format("{{\"title\":\"Ferry {}\",\"body\":\"It sailed to {}.\"}}\n", i, word);
    return text;
}

}  // namespace

TEST_CASE("a file of its own is unchanged, changed or missing") {
    const TempFolder folder;
    const std::string path = folder.write("a.html", page("Norwick"));
    const auto places = places_in(path);
    REQUIRE(places.size() == 1);
    CHECK(states(OriginalCheck(path, places)) == "unchanged 1");
    folder.write("a.html", test::gzip(page("Norwick")));
    CHECK(states(OriginalCheck(path, places)) == "unchanged 1");
    folder.write("a.html", page("Southwick"));
    CHECK(states(OriginalCheck(path, places)) == "changed 1");
    CHECK(reason_of_first(OriginalCheck(path, places)) ==
          "other bytes now, SHA-256 " + bytes::sha256_hex(page("Southwick")));
    folder.write("a.html", "");
    CHECK(reason_of_first(OriginalCheck(path, places)) == "no page now: empty");
    std::filesystem::remove(path);
    CHECK(states(OriginalCheck(path, places)) == "missing 1");
    CHECK(reason_of_first(OriginalCheck(path, places)) == "the file is gone");
    CHECK(reason_of_first(OriginalCheck(folder / "no/a.html", places)) == "the folder is gone");
    folder.write("a.html/index.html", page("Norwick"));
    CHECK(states(OriginalCheck(path, places)) == "missing 1");
    CHECK(reason_of_first(OriginalCheck(path, places)) == "a folder stands in its place");
    CHECK(reason_of_first(OriginalCheck("/dev/null", places)) ==
          "something that is no file stands in its place");
    CHECK(reason_of_first(OriginalCheck("-", places)) == "it was read from standard input");
}

TEST_CASE("the members of an archive are told apart") {
    const ArchiveKind kind = GENERATE(ArchiveKind::tar, ArchiveKind::zip, ArchiveKind::seven_zip);
    const TempFolder folder;
    const std::string path = folder / "a.archive";
    const auto write = [&](const std::vector<ArchiveMember>& members) {
        folder.write("a.archive", make_archive(kind, members));
    };
    write({{"a.html", page("A")}, {"b.html", page("B")}, {"c.html", page("C")}});
    const auto places = places_in(path);
    REQUIRE(places.size() == 3);
    CHECK(states(OriginalCheck(path, places)) == "unchanged 3");
    write({{"a.html", page("A")}, {"b.html", page("X")}});
    CHECK(states(OriginalCheck(path, places)) == "changed 1, missing 1, unchanged 1");
    // what was renamed is still there
    write({{"c.html", page("C")}, {"new/b.html", page("B")}, {"a.html", page("A")}});
    CHECK(states(OriginalCheck(path, places)) == "unchanged 3");
}

TEST_CASE("of two places with the same bytes each is looked at by itself") {
    const TempFolder folder;
    const std::string path = folder / "a.zip";
    folder.write("a.zip",
                 make_archive(ArchiveKind::zip, {{"a.html", page("A")}, {"b.html", page("A")}}));
    const auto places = places_in(path);
    folder.write("a.zip",
                 make_archive(ArchiveKind::zip, {{"a.html", page("A")}, {"b.html", page("B")}}));
    CHECK(states(OriginalCheck(path, places)) == "changed 1, unchanged 1");
}

TEST_CASE("a container is read once, however many records are looked for") {
    const TempFolder folder;
    const int number = GENERATE(3, 100);
    const std::string path = folder.write("a.jsonl", lines(number, "Norwick"));
    const auto places = places_in(path);
    REQUIRE(places.size() == static_cast<std::size_t>(number));
    int asked = 0;
    const auto count = [&] {
        ++asked;
        return false;
    };
    CHECK(states(OriginalCheck(path, places, count)) == fmt::format("unchanged {}", number));
    CHECK(asked <= number + 1);
}

TEST_CASE("records that have moved within their file are unchanged") {
    const TempFolder folder;
    const std::string path = folder.write("a.jsonl", lines(100, "Norwick"));
    const auto places = places_in(path);
    const std::string all = lines(100, "Norwick");
    folder.write("a.jsonl", lines(1, "Southwick by the sea") + all.substr(all.find('\n') + 1));
    const std::string found = states(OriginalCheck(path, places));
    CHECK(found == "changed 1, unchanged 99");
}

TEST_CASE("what lies behind damage is unreadable") {
    const TempFolder folder;
    const std::string whole = test::gzip(make_archive(
        ArchiveKind::tar,
        {{"a.html", page("A")}, {"b.html", std::string(20'000, 'b')}, {"c.html", page("C")}}));
    const std::string path = folder.write("a.tar.gz", whole);
    const auto places = places_in(path);
    REQUIRE(places.size() == 3);
    folder.write("a.tar.gz", whole.substr(0, whole.size() - 60));
    const std::string found = states(OriginalCheck(path, places));
    CHECK_THAT(found, Catch::Contains("unreadable") && !Catch::Contains("missing") &&
                          !Catch::Contains("changed 3"));
}

TEST_CASE("a check that is to stop leaves the rest out") {
    const TempFolder folder;
    const std::string path = folder.write("a.jsonl", lines(100, "Norwick"));
    int asked = 0;
    OriginalCheck check(path, places_in(path), [&] { return ++asked > 10; });
    int come = 0;
    while (check.next())
        ++come;
    CHECK(come == 10);
}

}  // namespace news::test
