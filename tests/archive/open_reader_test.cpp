// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/archive/open_reader.hpp"

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include "common/archive/media_kind.hpp"
#include "common/archive/sidecar.hpp"
#include "common/bytes/sha256.hpp"
#include "tests/support/gzip.hpp"
#include "tests/support/temp_folder.hpp"

using namespace news::archive;
using namespace news::container;
using news::bytes::sha256_hex;
using news::test::gzip;
using news::test::TempFolder;

namespace {

ReadOutcome read_one(const std::string& path, bool named = true, ReadLimits limits = {}) {
    const auto reader = open_reader({path, named}, limits);
    auto outcome = reader->next();
    REQUIRE(outcome);
    REQUIRE_FALSE(reader->next());
    return std::move(*outcome);
}

std::string skip_reason(const ReadOutcome& outcome) {
    const auto* skipped = std::get_if<SkippedInput>(&outcome);
    return skipped ? skipped->reason : "not skipped";
}

std::string failure_reason(const ReadOutcome& outcome) {
    const auto* failed = std::get_if<FailedInput>(&outcome);
    return failed ? failed->reason : "not failed";
}

constexpr std::string_view kPage = "<html><body><p>Talks went on in Lausanne.</p></body></html>";

}  // namespace

TEST_CASE("a page, packed or not, is one page") {
    const TempFolder folder;
    const auto plain = std::get<PageRecord>(read_one(folder.write("a.html", kPage)));
    const auto packed = std::get<PageRecord>(read_one(folder.write("a.html.gz", gzip(kPage))));
    CHECK(plain.bytes == kPage);
    CHECK(plain.sha256 == sha256_hex(kPage));
    CHECK(packed.bytes == kPage);
    CHECK(packed.sha256 == plain.sha256);
}

TEST_CASE("gzip is told by its bytes, not by the name") {
    const TempFolder folder;
    CHECK(std::get<PageRecord>(read_one(folder.write("a.html.gz", kPage))).bytes == kPage);
    CHECK(std::get<PageRecord>(read_one(folder.write("b.html", gzip(kPage)))).bytes == kPage);
}

TEST_CASE("damaged gzip fails with its reason and gives no half of a page") {
    const TempFolder folder;
    const std::string packed = gzip(std::string(kPage) + std::string(2000, 'x'));
    const auto cut = packed.substr(0, packed.size() - 9);
    CHECK(failure_reason(read_one(folder.write("cut.gz", cut))) == "truncated gzip");
    std::string bad_crc = packed;
    bad_crc[bad_crc.size() - 6] = static_cast<char>(bad_crc[bad_crc.size() - 6] ^ 0x55);
    CHECK_THAT(failure_reason(read_one(folder.write("crc.gz", bad_crc))),
               Catch::Contains("gzip CRC"));
    const auto garbage = std::get<PageRecord>(read_one(folder.write("tail.gz", packed + "tail")));
    CHECK(garbage.warning == "4 bytes behind the gzip data");
}

TEST_CASE("bounds are inclusive and name themselves") {
    const TempFolder folder;
    const ReadLimits limits{.page_bytes = 100};
    const std::string exact(100, 'a');
    CHECK(std::holds_alternative<PageRecord>(
        read_one(folder.write("exact.txt", exact), true, limits)));
    CHECK(skip_reason(read_one(folder.write("over.txt", exact + "b"), true, limits)) ==
          "limit: more than 100 bytes");
    CHECK(std::holds_alternative<PageRecord>(
        read_one(folder.write("exact.gz", gzip(exact)), true, limits)));
    CHECK_THAT(skip_reason(read_one(folder.write("over.gz", gzip(exact + "b")), true, limits)),
               Catch::StartsWith("limit: more than 100 bytes"));
}

TEST_CASE("what is no page is skipped by what it is") {
    const TempFolder folder;
    const auto [bytes, reason] = GENERATE(
        table<std::string, std::string>({{"", "empty"},
                                         {"PK\x03\x04 [Content_Types].xml", "Office document"},
                                         {"%PDF-1.4", "PDF"},
                                         {"[\"a\"]", "JSON"},
                                         {"<?xml version=\"1.0\"?><rss></rss>", "XML"}}));
    CHECK_THAT(skip_reason(read_one(folder.write("input", bytes))), Catch::StartsWith(reason));
}

TEST_CASE("XHTML behind an XML declaration is a page, and so is text in brackets") {
    CHECK(unread_kind("<?xml version=\"1.0\"?>\n<!DOCTYPE html><html xmlns='x'>").empty());
    CHECK(unread_kind("[Update] The talks went on.").empty());
}

TEST_CASE("text that is no article by its name is left out of folders, not when it is named") {
    const TempFolder folder;
    const std::string style = folder.write("page_files/site.css", "p { margin: 0 }");
    CHECK(skip_reason(read_one(style, false)) == "no article by its name");
    CHECK(std::holds_alternative<PageRecord>(read_one(style, true)));
    const std::string notes = folder.write("notes.md", "# Notes\n<b>bold</b> `x.html`");
    CHECK(skip_reason(read_one(notes, false)) == "no article by its name");
    CHECK(skip_reason(read_one(folder.write("README.txt", "Notes."), false)) ==
          "no article by its name");
    // an HTML document wins over the name
    CHECK(std::holds_alternative<PageRecord>(read_one(folder.write("page.php", kPage), false)));
    CHECK(std::holds_alternative<PageRecord>(read_one(folder.write("story.txt", "Text."), false)));
}

TEST_CASE("a FIFO is not waited for and a missing file fails") {
    const TempFolder folder;
    const std::string fifo = folder / "fifo";
    REQUIRE(mkfifo(fifo.c_str(), 0600) == 0);
    CHECK(skip_reason(read_one(fifo)) == "not a regular file");
    CHECK(failure_reason(read_one(folder / "missing")) == "No such file or directory");
}

TEST_CASE("a page comes with the file of fields beside it") {
    const TempFolder folder;
    const std::string page = folder.write("a.txt.gz", gzip("Talks went on."));
    CHECK(std::get<PageRecord>(read_one(page)).sidecar.empty());
    CHECK(sidecar_stamp(page).empty());
    folder.write("a.txt.gz.meta.json", "{\"date\": \"2014-11-06\"}");
    CHECK(std::get<PageRecord>(read_one(page)).sidecar == "{\"date\": \"2014-11-06\"}");
    const std::string stamp = sidecar_stamp(page);
    CHECK_FALSE(stamp.empty());
    folder.write("a.txt.gz.meta.json", "{}");
    CHECK(sidecar_stamp(page) != stamp);
}
