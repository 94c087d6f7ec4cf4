// SPDX-License-Identifier: GPL-3.0-or-later
// Real archives and hostile ones, beside the checkout where there are any.
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "common/bytes/file_bytes.hpp"
#include "common/bytes/gzip_stream.hpp"
#include "common/container/web/warc_reader.hpp"
#include "tests/support/source_tree.hpp"
#include "tests/web/web_records.hpp"

namespace fs = std::filesystem;
using namespace news;
using namespace news::container;
using news::test::in_short;

namespace {

const fs::path kFormats = fs::path(PROJECT_SOURCE_DIR) / "../shared/corpora/formats";
const fs::path kHostile = fs::path(PROJECT_SOURCE_DIR) / "../shared/hostile/files/warc";

bool is_there(const fs::path& folder) {
    if (fs::exists(folder)) return true;
    WARN("skipped: " << folder.string() << " is not there");
    return false;
}

std::string bytes_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

struct Counted {
    std::map<std::string, int> types;
    std::map<std::string, int> outcomes;
    int html = 0;
};

Counted count(const fs::path& file) {
    std::unique_ptr<bytes::ByteStream> stream = bytes::stream_text(bytes_of(file));
    if (file.extension() == ".gz") stream = bytes::stream_gzip(std::move(stream));
    web::WarcReader reader({file_location(file.string()), file.filename().string(), true, 0, {}},
                           bytes::StreamBuffer(std::move(stream)));
    Counted counted;
    while (auto outcome = reader.next()) {
        ++counted.types[std::string(reader.record_type())];
        const auto* page = std::get_if<PageRecord>(&*outcome);
        counted.html += page && page->http_content_type.starts_with("text/html") ? 1 : 0;
        ++counted.outcomes[page ? "page " + page->http_content_type : in_short(*outcome)];
    }
    return counted;
}

std::string in_line(const std::map<std::string, int>& counts) {
    std::string line;
    for (const auto& [name, count] : counts)
        line += fmt::format("{}{}={}", line.empty() ? "" : " ", name, count);
    return line;
}

// file → types, pages of HTML, by the list beside the samples
struct Expected {
    std::string types;
    int html = 0;
};
std::map<std::string, Expected> expected_counts() {
    std::map<std::string, Expected> expected;
    const auto lines = test::read_lines(kFormats / "WARC_EXPECTED.tsv");
    for (std::size_t i = 1; i < lines.size(); ++i) {
        std::vector<std::string> columns;
        std::istringstream line(lines[i]);
        for (std::string column; std::getline(line, column, '\t');)
            columns.push_back(column);
        // what a file that is no WARC would be to a reader of WARC only
        if (columns.size() < 4 || columns[2].empty()) continue;
        expected[columns[0]] = {columns[2], std::stoi(columns[3])};
    }
    // One more than the list has: its reader stopped where the length of the third is wrong.
    expected["example-trunc.warc"] = {"request=1 response=1 warcinfo=2", 0};
    // Cut short with the archive: 75,207 of 88,275 bytes are no article.
    expected["clipped.warc.gz"].html = 0;
    // A resource record of an HTML page; the list counts responses only.
    expected["example-resource.warc.gz"].html = 1;
    return expected;
}

}  // namespace

TEST_CASE("records and pages of real archives are those of the list") {
    if (!is_there(kFormats)) return;
    const auto expected = expected_counts();
    CHECK(expected.size() == 16);
    for (const auto& [name, counts] : expected) {
        CAPTURE(name);
        const Counted counted = count(kFormats / "warc" / name);
        CHECK(in_line(counted.types) == counts.types);
        CHECK(counted.html == counts.html);
    }
}

TEST_CASE("a real crawl: what is left out, and why") {
    if (!is_there(kFormats)) return;
    CHECK(count(kFormats / "warc/iana.warc.gz").outcomes ==
          std::map<std::string, int>{{"expected: request record", 171},
                                     {"expected: warcinfo record", 1},
                                     {"page text/html; charset=UTF-8", 9},
                                     {"page text/html; charset=utf-8", 7},
                                     {"skipped: media type: application/octet-stream", 5},
                                     {"skipped: media type: application/x-javascript", 17},
                                     {"skipped: media type: image/png", 1},
                                     {"skipped: media type: image/svg+xml", 3},
                                     {"skipped: media type: text/css", 2},
                                     {"skipped: revisit: of a record that is no page", 123},
                                     {"skipped: status 302", 4}});
    CHECK(count(kFormats / "warc/example.warc.gz").outcomes ==
          std::map<std::string, int>{{"expected: request record", 2},
                                     {"expected: warcinfo record", 2},
                                     {"known: revisit: the page of 2017-03-06T04:02:06Z", 1},
                                     {"page text/html", 1}});
    CHECK(
        count(kFormats / "warc/clipped.warc.gz").outcomes ==
        std::map<std::string, int>{{"failed: truncated gzip: 75207 of 88275 bytes are there", 1}});
}

TEST_CASE("real ARC files") {
    if (!is_there(kFormats)) return;
    for (const char* name : {"example.arc", "example.arc.gz"}) {
        const auto lines = test::told(bytes_of(kFormats / "warc" / name), name);
        REQUIRE(lines.size() == 2);
        CHECK(lines[0] == "expected: the archive's own notes");
        CHECK_THAT(lines[1], Catch::StartsWith("page: <!doctype html>"));
    }
    CHECK(test::told(bytes_of(kFormats / "warc/bad.arc"), "bad.arc") ==
          std::vector<std::string>{
              "failed: its length is no number: -1", "failed: its length is no number: -1",
              "failed: no HTTP status line", "failed: its length is no number: abc"});
}

TEST_CASE("hostile web archives do what their list says") {
    if (!is_there(kHostile)) return;
    const std::string notes = "expected: warcinfo record";
    const auto [name, found, others] =
        GENERATE(table<std::string, std::vector<std::string>, std::vector<std::string>>({
            {"ok_mix.warc", {"hsw001", "hsw002"}, {"expected: request record"}},
            {"clen_too_small.warc",
             {"hsw003", "hsw005"},
             {"failed: wrong length: 60 bytes are said, 1081 lie before the next record"}},
            {"clen_too_big.warc",
             {"hsw006"},
             {"failed: truncated record: 1077 of 999999999 bytes are there"}},
            {"missing_crlf.warc", {"hsw008", "hsw009"}, {}},
            {"chunked_ok.warc", {"hsw010"}, {}},
            {"chunked_bad.warc", {"hsw012"}, {"failed: bad chunk size at byte 0 of the body"}},
            {"ce_gzip.warc", {"hsw013"}, {}},
            {"ce_deflate_raw.warc", {"hsw014"}, {}},
            {"ce_br.warc", {"hsw026", "hsw015"}, {}},
            {"revisit.warc", {"hsw016"}, {"skipped: revisit: it does not say of what"}},
            {"conversion.warc", {"hsw017"}, {}},
            {"nonhtml.warc",
             {"hsw018"},
             {"skipped: media type: image/jpeg", "skipped: media type: application/json"}},
            {"huge_header.warc", {"hsw019", "hsw020"}, {}},
            {"404.warc", {"hsw022"}, {"skipped: status 404"}},
            {"lying_type.warc", {"hsw023"}, {}},
            {"truncated.warc.gz",
             {"hsw024"},
             {"failed: truncated gzip: 982 of 1100 bytes are there"}},
        }));
    CAPTURE(name);
    std::vector<std::string> words;
    std::vector<std::string> rest;
    for (const ReadOutcome& outcome : test::read_bytes(bytes_of(kHostile / name), name)) {
        if (const auto* page = std::get_if<PageRecord>(&outcome)) {
            CHECK(page->bytes.find("\r\n25\r\n") == std::string::npos);  // no sizes of chunks
            words.push_back(page->bytes.substr(page->bytes.find("hsw"), 6));
        } else if (in_short(outcome) != notes) {
            rest.push_back(in_short(outcome));
        }
    }
    CHECK(words == found);
    CHECK(rest == others);
}

TEST_CASE("hostile files that are no web archive") {
    if (!is_there(kHostile)) return;
    using Lines = std::vector<std::string>;
    CHECK(test::told(bytes_of(kHostile / "empty.warc"), "empty.warc") == Lines{"skipped: empty"});
    CHECK(test::told(bytes_of(kHostile / "garbage.warc"), "garbage.warc") ==
          Lines{"failed: no WARC header"});
}
