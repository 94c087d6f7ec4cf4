// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/archive/member_reader.hpp"

#include <catch2/catch.hpp>

#include "common/archive/open_reader.hpp"
#include "tests/support/archive_file.hpp"
#include "tests/support/gzip.hpp"
#include "tests/support/outcomes.hpp"
#include "tests/support/temp_folder.hpp"

using namespace news::test;
using Lines = std::vector<std::string>;

namespace {

const std::string kPage = "<html><body><p>Talks went on in Lausanne.</p></body></html>";
const std::string kText = "The harbour was closed on Monday.";
const std::vector<ArchiveMember> kMembers = {
    {"news/", ""}, {"news/talks.html", kPage}, {"news/harbour.txt", kText}};

Lines with_places(const std::string& before) {
    return {"page " + before + "news/talks.html: " + kPage,
            "page " + before + "news/harbour.txt: " + kText};
}

}  // namespace

TEST_CASE("the members of each kind of archive are pages") {
    const auto kind = GENERATE(ArchiveKind::tar, ArchiveKind::zip, ArchiveKind::zip_stored,
                               ArchiveKind::seven_zip);
    CHECK(outcomes_of("news", make_archive(kind, kMembers)) == with_places(""));
}

TEST_CASE("an archive may be packed") {
    const std::string tar = make_archive(ArchiveKind::tar, kMembers);
    CHECK(outcomes_of("news.tar.gz", gzip(tar)) == with_places(""));
    CHECK(outcomes_of("news.tar.xz", xz(tar)) == with_places(""));
    CHECK(outcomes_of("news.tar.bz2", bzip2(tar)) == with_places(""));
    CHECK(outcomes_of("news.zip.gz", gzip(make_archive(ArchiveKind::zip, kMembers))) ==
          with_places(""));
}

TEST_CASE("a page may be packed without an archive") {
    CHECK(outcomes_of("a.html.xz", xz(kPage)) == Lines{"page: " + kPage});
    CHECK(outcomes_of("a.html.bz2", bzip2(kPage)) == Lines{"page: " + kPage});
    CHECK(outcomes_of("a.html.xz", xz(kPage) + xz(kText)) == Lines{"page: " + kPage + kText});
    std::string text;
    for (int i = 0; i < 50'000; ++i)
        text += std::to_string(i * 7919 % 100'003) + ' ';
    for (const std::string& packed : {xz(text), bzip2(text)})
        CHECK_THAT(outcomes_of("a", packed.substr(0, packed.size() - 20)).front(),
                   Catch::Contains("truncated "));
    CHECK(outcomes_of("a", xz(kPage).substr(0, 40)) == Lines{"failed: damaged or truncated xz"});
}

TEST_CASE("an archive in an archive: its members' names come behind its own") {
    const std::string inner = make_archive(ArchiveKind::zip, kMembers);
    const std::string outer =
        make_archive(ArchiveKind::tar, {{"2014/inner.zip", inner}, {"end.txt", kText}});
    Lines expected = with_places("2014/inner.zip/");
    expected.push_back("page end.txt: " + kText);
    CHECK(outcomes_of("outer.tar", outer) == expected);
}

TEST_CASE("archives within archives end at the bound") {
    std::string archive = make_archive(ArchiveKind::tar, {{"a.txt", kText}});
    for (int i = 0; i < 6; ++i)
        archive = make_archive(ArchiveKind::tar, {{"in.tar", archive}});
    const Lines lines = outcomes_of("deep.tar", archive);
    REQUIRE(lines.size() == 1);
    CHECK_THAT(lines[0], Catch::EndsWith("limit: archives within archives, more than 4"));
}

TEST_CASE("names are labels: nothing is written where they point to") {
    const std::string name = "../../../tmp/newsarchive_escape.txt";
    CHECK(outcomes_of("bad.zip", make_archive(ArchiveKind::zip, {{name, kText}})) ==
          Lines{"page " + name + ": " + kText});
    CHECK_FALSE(std::filesystem::exists("/tmp/newsarchive_escape.txt"));
}

TEST_CASE("names come as they are, in whatever locale") {
    CHECK(outcomes_of("a.tar", make_archive(ArchiveKind::tar, {{"Z\xC3\xBCrich.txt", kText}})) ==
          Lines{"page Z\xC3\xBCrich.txt: " + kText});
}

TEST_CASE("links, encrypted members and what is no article say why") {
    CHECK(outcomes_of("a.tar", make_archive(ArchiveKind::tar, {{"a.txt", "", "/etc/passwd"}})) ==
          Lines{"skipped a.txt: a link: not followed inside an archive"});
    CHECK(outcomes_of("a.zip", make_archive(ArchiveKind::zip, {{"a.txt", kText}}, "secret")) ==
          Lines{"skipped a.txt: encrypted"});
    CHECK(outcomes_of("a.tar", make_archive(ArchiveKind::tar, {{"site/style.css", "p {}"}})) ==
          Lines{"skipped site/style.css: no article by its name"});
    CHECK(outcomes_of("a.zip", make_archive(ArchiveKind::zip, {})) ==
          Lines{"skipped: nothing in the archive"});
    CHECK(outcomes_of("a.tar", make_archive(ArchiveKind::tar, {{"empty.html", ""}})) ==
          Lines{"skipped empty.html: empty"});
}

TEST_CASE("a member over the bound costs the bound") {
    news::container::ReadLimits limits;
    limits.page_bytes = 1000;
    const std::string archive = make_archive(
        ArchiveKind::zip, {{"bomb.txt", std::string(20'000'000, 'a')}, {"b.txt", kText}});
    CHECK(archive.size() < 100'000);
    CHECK(outcomes_of("bomb.zip", archive, limits) ==
          Lines{"skipped bomb.txt: limit: more than 1000 bytes", "page b.txt: " + kText});
}

TEST_CASE("damage in a member costs that member") {
    std::string zip = make_archive(ArchiveKind::zip_stored,
                                   {{"a.txt", kText}, {"b.txt", kPage}, {"c.txt", kText}});
    zip[zip.find("Lausanne")] = 'X';
    const Lines lines = outcomes_of("a.zip", zip);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0] == "page a.txt: " + kText);
    CHECK_THAT(lines[1], Catch::StartsWith("failed b.txt: ZIP bad CRC"));
    CHECK(lines[2] == "page c.txt: " + kText);
}

TEST_CASE("a damaged header of a tar costs its member, and it is told") {
    std::string tar =
        make_archive(ArchiveKind::tar, {{"a.txt", kText}, {"b.txt", kPage}, {"c.txt", kText}});
    tar[tar.find("b.txt")] = 'B';
    const Lines lines = outcomes_of("a.tar", tar);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0] == "page a.txt: " + kText);
    CHECK_THAT(lines[1], Catch::StartsWith("failed: ") && Catch::Contains("amaged"));
    CHECK(lines[2] == "page c.txt: " + kText);
}

TEST_CASE("a truncated archive gives what comes before, and says where it ends") {
    const std::string tar =
        make_archive(ArchiveKind::tar, {{"a.txt", kText}, {"b.txt", std::string(5000, 'b')}});
    const Lines lines = outcomes_of("a.tar", tar.substr(0, 3000));
    REQUIRE(lines.size() >= 2);
    CHECK(lines[0] == "page a.txt: " + kText);
    CHECK_THAT(lines[1], Catch::StartsWith("failed b.txt: truncated"));
    for (const std::string& line : lines)
        CHECK_THAT(line, !Catch::Contains("bbb"));
}

TEST_CASE("of a WACZ the web archive is read and its notes are expected") {
    const std::string wacz =
        make_archive(ArchiveKind::zip_stored, {{"datapackage.json", R"({"wacz_version": "1.1.1"})"},
                                               {"pages/pages.jsonl", R"({"title": "Talks"})"},
                                               {"archive/data.txt", kText}});
    CHECK(outcomes_of("a.wacz", wacz) ==
          Lines{"skipped datapackage.json: one of the WACZ's own notes",
                "skipped pages/pages.jsonl: one of the WACZ's own notes",
                "page archive/data.txt: " + kText});
    const std::string no_wacz = make_archive(ArchiveKind::zip, {{"datapackage.json", "{}"}});
    CHECK(outcomes_of("b.wacz", no_wacz).back() ==
          "failed: no WACZ: nothing in it lies below archive/");
}

TEST_CASE("one member alone can be read") {
    const TempFolder folder;
    const std::string inner = make_archive(ArchiveKind::zip, kMembers);
    const std::string path = folder.write(
        "a.tar", make_archive(ArchiveKind::tar, {{"a.zip", inner}, {"a.zipped.txt", kText}}));
    const auto reader = news::archive::open_reader({path, true, "a.zip/news/harbour.txt"});
    CHECK(outcomes(*reader) == Lines{"page a.zip/news/harbour.txt: " + kText});
}
