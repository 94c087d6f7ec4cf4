// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <variant>
#include <vector>

#include <catch2/catch.hpp>

#include "common/archive/open_reader.hpp"
#include "common/archive/original.hpp"
#include "tests/support/temp_folder.hpp"

namespace news::test {

namespace fs = std::filesystem;
using container::FailedInput;
using container::PageRecord;
using container::ReadOutcome;
using container::SkippedInput;

namespace {

const fs::path kCases = PROJECT_SOURCE_DIR "/tests/formats/cases";

std::vector<ReadOutcome> read_all(const std::string& path, const container::ReadLimits& limits = {},
                                  bool is_named = true) {
    std::vector<ReadOutcome> outcomes;
    const auto reader = archive::open_reader({path, is_named}, limits);
    while (auto outcome = reader->next())
        outcomes.push_back(std::move(*outcome));
    return outcomes;
}

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string item(const std::string& text) {
    return "<item><title>" + text + "</title></item>";
}

// A feed's own elements are no articles, and so many of them are long.
std::string feed_of(const std::string& items) {
    return "<?xml version=\"1.0\"?>\n<rss><channel><title>t</title>" + items + "</channel></rss>\n";
}

template <class Outcome>
std::size_t count(const std::vector<ReadOutcome>& outcomes) {
    std::size_t found = 0;
    for (const ReadOutcome& outcome : outcomes)
        found += std::holds_alternative<Outcome>(outcome) ? 1U : 0U;
    return found;
}

}  // namespace

TEST_CASE("a record's bytes are those at its place, and are fetched from there") {
    std::size_t records = 0;
    for (const auto& entry : fs::recursive_directory_iterator(kCases)) {
        if (!entry.is_regular_file() || entry.path().extension() == ".jsonl") continue;
        INFO(entry.path().string());
        const std::string all = bytes_of(entry.path());
        for (const ReadOutcome& outcome : read_all(entry.path().string())) {
            const auto* page = std::get_if<PageRecord>(&outcome);
            if (page == nullptr || page->format != container::RecordFormat::xml) continue;
            const Location& place = page->location;
            if (place.container_format == "xml")
                CHECK(all.substr(*place.record_offset, page->bytes.size()) == page->bytes);
            const auto original = archive::fetch_original({place}, page->sha256);
            REQUIRE(original);
            CHECK(original->bytes == page->bytes);
            ++records;
        }
    }
    CHECK(records >= 20);
}

TEST_CASE("a record that does not end costs itself, and one too long is passed over") {
    const TempFolder folder;
    const std::string path =
        folder.write("feed.xml", feed_of(item("one") + "<item><title>" + item("three") +
                                         item(std::string(300, 'x')) + item("five")));
    container::ReadLimits limits;
    limits.page_bytes = 200;
    const auto outcomes = read_all(path, limits);
    REQUIRE(outcomes.size() == 5);
    CHECK(std::get<FailedInput>(outcomes[1]).reason == "<item> does not end");
    CHECK(std::get<PageRecord>(outcomes[2]).bytes == item("three"));
    CHECK(std::get<SkippedInput>(outcomes[3]).reason == "limit: more than 200 bytes");
    CHECK(std::get<PageRecord>(outcomes[4]).bytes == item("five"));
}

TEST_CASE("signs in comments, sections, values and broken tags are no tags") {
    const TempFolder folder;
    const std::string odd =
        "<item a='>' b=\"</item>\"><!-- </item> --><![CDATA[</item><item>]]>1 < 2 <3 <? </item> ?>"
        "<b \"><i/></item>";
    const std::string path = folder.write("feed.xml", feed_of(odd + item("two")));
    const auto outcomes = read_all(path);
    // the value with '<' in it is no XML, so its tag is text and the record never began
    REQUIRE(count<PageRecord>(outcomes) == 1);
    const std::string sound =
        "<item a='>'><!-- </item> --><![CDATA[</item><item>]]>1 < 2 <3 <? </item> ?></item>";
    const auto again = read_all(folder.write("sound.xml", feed_of(sound + item("two"))));
    REQUIRE(again.size() == 2);
    CHECK(std::get<PageRecord>(again[0]).bytes == sound);
}

TEST_CASE("a feed of many records and long texts is read as a stream") {
    const TempFolder folder;
    std::string items;
    for (int i = 0; i < 3000; ++i)
        items += item("n" + std::to_string(i) + "<![CDATA[" + std::string(200, ']') + "]]>");
    const auto outcomes = read_all(folder.write("feed.xml", feed_of(items)));
    CHECK(count<PageRecord>(outcomes) == 3000);
    CHECK(outcomes.size() == 3000);
}

TEST_CASE("nesting, unclosed signs and many attributes end soon") {
    const TempFolder folder;
    const std::size_t many = 300'000;
    const auto repeated = [&](std::string_view piece) {
        std::string text;
        for (std::size_t i = 0; i < many; ++i)
            text += piece;
        return text;
    };
    for (const char* piece : {"<a>", "<a ", "<!--", "<![CDATA[", "<a b=\"", "<item>", "</", "<?"})
        CHECK(read_all(folder.write("x.xml", feed_of(repeated(piece)))).size() <= many + 1);
    CHECK(read_all(folder.write("d.xml", "<!DOCTYPE rss [" + repeated("<!ENTITY ") + "<rss>"))
              .size() == 1);
}

TEST_CASE("an ALTO file that a METS file names is its page, unless the user names it") {
    const std::string page = (kCases / "issue/alderbrook_19100321_0001.xml").string();
    const auto found = read_all(page, {}, false);
    REQUIRE(found.size() == 1);
    CHECK(std::get<SkippedInput>(found[0]).reason == "a page of alderbrook_19100321_mets.xml");
    CHECK(std::get<SkippedInput>(found[0]).expected);
    CHECK(count<PageRecord>(read_all(page, {}, true)) == 1);
    const TempFolder folder;
    fs::copy(page, folder / "alone_0001.xml");
    CHECK(count<PageRecord>(read_all(folder / "alone_0001.xml", {}, false)) == 1);
}

TEST_CASE("METS opens nothing outside its folder") {
    const TempFolder folder;
    fs::create_directory(folder / "in");
    fs::copy(kCases / "pages_only/weekly-mets.xml", folder / "in/weekly-mets.xml");
    fs::copy(kCases / "pages_only/weekly_0001.xml", folder / "weekly_0001.xml");
    const std::string mets = folder / "in/weekly-mets.xml";
    const auto reason = [&] { return std::get<SkippedInput>(read_all(mets).at(0)).reason; };
    CHECK(reason() == "its page is not there: weekly_0001.xml");
    fs::create_symlink(folder / "weekly_0001.xml", folder / "in/weekly_0001.xml");
    CHECK(reason() == "its page is not there: weekly_0001.xml");
    fs::remove(folder / "in/weekly_0001.xml");
    fs::rename(folder / "weekly_0001.xml", folder / "in/weekly_0001.xml");
    CHECK(count<PageRecord>(read_all(mets)) == 1);
}

}  // namespace news::test
