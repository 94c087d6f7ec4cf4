// SPDX-License-Identifier: GPL-3.0-or-later
// Archives cut, flipped and torn at random: nothing crashes or hangs, and what lies before the
// damage is read as before. The thousand times a sample are hidden behind [damage]; they are meant
// for a build with sanitizers.
#include <filesystem>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "tests/support/brotli.hpp"
#include "tests/support/chance.hpp"
#include "tests/support/damage.hpp"
#include "tests/support/gzip.hpp"
#include "tests/support/zstd.hpp"
#include "tests/web/web_records.hpp"

namespace fs = std::filesystem;
using namespace news::container;
using namespace news::test;

namespace {

const news::Location& location_of(const ReadOutcome& outcome) {
    return std::visit([](const auto& what) -> const news::Location& { return what.location; },
                      outcome);
}

// `by_record`: offsets are those of the file, because it is plain or packed record by record.
void read_damaged(const std::string& bytes, const std::string& name, bool by_record, int times) {
    CAPTURE(name);
    const auto whole = read_bytes(bytes, name);
    Chance chance(static_cast<unsigned>(bytes.size()));
    int kept_wrong = 0;
    for (int i = 0; i < times; ++i) {
        const Damaged damaged = damage(bytes, chance);
        const auto outcomes = read_bytes(damaged.bytes, name);
        // every record takes some bytes, and so does every failure
        if (outcomes.size() > bytes.size()) ++kept_wrong;
        if (!by_record) continue;
        for (std::size_t at = 0; at + 1 < whole.size(); ++at) {
            if (location_of(whole[at + 1]).record_offset > damaged.first) break;
            if (at >= outcomes.size() || in_short(outcomes[at]) != in_short(whole[at])) {
                UNSCOPED_INFO(fmt::format("time {}: record {} of {}, damage at byte {}", i, at,
                                          whole.size(), damaged.first));
                ++kept_wrong;
                break;
            }
        }
    }
    CHECK(kept_wrong == 0);
}

std::string arc_record(const std::string& block) {
    return fmt::format("http://news.example/1 192.0.2.1 20030102030405 text/html {}\n{}\n",
                       block.size(), block);
}

// One record of each kind.
std::vector<std::string> warc_records() {
    const std::string page = news_page("coded");
    const std::string digest = "WARC-Payload-Digest: sha1:B2LTWWPUOYAH7UIPQ7ZUPQ4VMBSVC36A\r\n";
    const std::string coded = "Content-Encoding: ";
    return {
        warc_record({.type = "warcinfo", .block = "software: a crawler\r\n", .url = ""}),
        page_record("one"),
        warc_record({.block = http_response(chunked(page, 37), "Transfer-Encoding: chunked\r\n"),
                     .fields = digest}),
        warc_record({.block = http_response(gzip(page), coded + "gzip\r\n")}),
        warc_record({.block = http_response(brotli(page), coded + "br\r\n")}),
        warc_record({.block = http_response(zstd(page), coded + "zstd\r\n")}),
        warc_record({.type = "revisit", .block = "HTTP/1.1 200 OK\r\n\r\n", .fields = digest}),
        warc_record({.type = "conversion", .block = "Text.", .content_type = "text/plain"}),
        page_record("last"),
    };
}

void read_own_damaged(int times) {
    std::string plain;
    std::string gzips;
    std::string zstds;
    for (const std::string& record : warc_records()) {
        plain += record;
        gzips += gzip(record);
        zstds += zstd(record);
    }
    read_damaged(plain, "a.warc", true, times);
    read_damaged(gzips, "a.warc.gz", true, times);
    read_damaged(zstds, "a.warc.zst", true, times);
    read_damaged(gzip(plain), "b.warc.gz", false, times);
    read_damaged(zstd(plain), "b.warc.zst", false, times);
    std::string arc = "filedesc://a.arc 0.0.0.0 20021231235959 text/plain 4\n1 0\n\n";
    std::string arcs = gzip(arc);
    for (const char* mark : {"one", "two", "three"}) {
        arc += arc_record(http_response(news_page(mark)));
        arcs += gzip(arc_record(http_response(news_page(mark))));
    }
    read_damaged(arc, "a.arc", true, times);
    read_damaged(arcs, "a.arc.gz", true, times);
}

}  // namespace

TEST_CASE("archives of our own, damaged at random") {
    read_own_damaged(50);
}

TEST_CASE("archives of our own, damaged at random a thousand times", "[.damage]") {
    read_own_damaged(1000);
}

TEST_CASE("real web archives, damaged at random a thousand times", "[.damage]") {
    const fs::path samples = fs::path(PROJECT_SOURCE_DIR) / "../shared/corpora/formats/warc";
    if (!fs::exists(samples)) {
        WARN("skipped: ../shared/corpora/formats is not there");
        return;
    }
    for (const auto& file : fs::directory_iterator(samples)) {
        std::ifstream stream(file.path(), std::ios::binary);
        std::ostringstream bytes;
        bytes << stream.rdbuf();
        const std::string name = file.path().filename().string();
        // one gzip over all; and the only one whose records lack the line ends behind them
        const bool by_record = name != "example-trunc.warc" && name != "bad.arc";
        read_damaged(bytes.str(), name, by_record, 1000);
    }
}
