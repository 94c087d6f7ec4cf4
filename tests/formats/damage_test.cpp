// SPDX-License-Identifier: GPL-3.0-or-later
// Cut and changed files: nothing crashes or hangs, and records before the damage stay what they
// were.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <variant>
#include <vector>

#include <catch2/catch.hpp>

#include "common/archive/open_reader.hpp"
#include "indexer/formats/article_reader.hpp"
#include "tests/support/temp_folder.hpp"

namespace news::test {

namespace fs = std::filesystem;

namespace {

struct Record {
    std::uint64_t end;  // of its bytes in the file
    std::string sha256;
};

// Everything is read to the end and made into articles; told are the records that have a place in
// the file itself.
std::vector<Record> read_records(const std::string& path, std::size_t most_outcomes) {
    std::vector<Record> records;
    const auto reader = archive::open_reader({path, true});
    std::size_t outcomes = 0;
    while (const auto outcome = reader->next()) {
        REQUIRE(++outcomes <= most_outcomes);
        const auto* page = std::get_if<container::PageRecord>(&*outcome);
        if (page == nullptr) continue;
        static_cast<void>(formats::read_article(*page));
        if (page->location.container_format == "xml")
            records.push_back({*page->location.record_offset + page->bytes.size(), page->sha256});
    }
    return records;
}

void damage_and_read(const fs::path& sample, int times) {
    const TempFolder folder;
    // what lies beside it belongs to it
    if (sample.parent_path().filename() != "cases")
        for (const auto& entry : fs::directory_iterator(sample.parent_path()))
            if (entry.is_regular_file())
                fs::copy(entry.path(), folder / entry.path().filename().string());
    std::ifstream file(sample, std::ios::binary);
    const std::string sound{std::istreambuf_iterator<char>(file), {}};
    if (sound.empty()) return;
    const std::size_t most = sound.size() + 10;
    const std::string name = sample.filename().string();
    const auto records = read_records(folder.write(name, sound), most);
    std::minstd_rand chance(20'141'106);
    for (int i = 0; i < times; ++i) {
        std::string bytes = sound;
        std::size_t first = sound.size();  // that is not as it was
        if (i % 2 == 0) {
            first = chance() % sound.size();
            bytes.resize(first);
        } else {
            for (int flips = 0; flips < 3; ++flips) {
                const std::size_t at = chance() % sound.size();
                bytes[at] = static_cast<char>(chance() % 256);
                first = std::min(first, at);
            }
        }
        INFO(sample.string() << ", " << i << ", damaged from " << first);
        const auto left = read_records(folder.write(name, bytes), most);
        for (std::size_t at = 0; at < records.size() && records[at].end <= first; ++at) {
            REQUIRE(at < left.size());
            CHECK(left[at].sha256 == records[at].sha256);
        }
    }
}

}  // namespace

TEST_CASE("damaged samples are read as far as they are sound") {
    for (const auto& entry :
         fs::recursive_directory_iterator(PROJECT_SOURCE_DIR "/tests/formats/cases"))
        if (entry.is_regular_file() && entry.path().extension() != ".jsonl")
            damage_and_read(entry.path(), 20);
}

// The folder that SAMPLES names, TIMES times each file.
TEST_CASE("damaged files of a folder are read as far as they are sound", "[.][damage]") {
    const char* folder = std::getenv("SAMPLES");
    const char* times = std::getenv("TIMES");
    REQUIRE(folder != nullptr);
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            damage_and_read(entry.path(), times == nullptr ? 1000 : std::atoi(times));
}

}  // namespace news::test
