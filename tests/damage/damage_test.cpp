// SPDX-License-Identifier: GPL-3.0-or-later
// Archives that were cut short or hit by a stray bit: whatever is read from them ends, and the
// records before the damage are still there.
#include "tests/support/damage.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include <catch2/catch.hpp>

#include "common/archive/open_reader.hpp"
#include "indexer/formats/article_reader.hpp"
#include "tests/support/chance.hpp"
#include "tests/support/temp_folder.hpp"

using namespace news;
using container::PageRecord;
using container::ReadOutcome;
namespace fs = std::filesystem;

namespace {

std::string bytes_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

// What was read of an archive, as far as it can be compared.
struct Reading {
    std::map<std::uint64_t, std::string> pages;  // SHA-256 by the place of the record
    std::set<std::uint64_t> places;              // of all records
    std::size_t outcomes = 0;
};

const Location& location_of(const ReadOutcome& outcome) {
    return std::visit([](const auto& known) -> const Location& { return known.location; }, outcome);
}

Reading read(const std::string& path, bool with_articles) {
    // no archive of the samples holds more; a reader that does not end would
    constexpr std::size_t kMostOutcomes = 5000;
    Reading reading;
    const auto reader = archive::open_reader({path, true});
    while (const auto outcome = reader->next()) {
        REQUIRE(++reading.outcomes < kMostOutcomes);
        const Location& location = location_of(*outcome);
        if (location.record_offset) reading.places.insert(*location.record_offset);
        const auto* page = std::get_if<PageRecord>(&*outcome);
        if (!page) continue;
        if (with_articles) formats::read_article(*page);
        if (location.record_offset && location.member.empty())
            reading.pages.emplace(*location.record_offset, page->sha256);
    }
    return reading;
}

// The records that end before byte `place`: those behind which another one begins by then.
std::map<std::uint64_t, std::string> pages_before(const Reading& whole, std::uint64_t place) {
    std::map<std::uint64_t, std::string> kept;
    for (const auto& [offset, sha256] : whole.pages) {
        const auto next = whole.places.upper_bound(offset);
        if (next != whole.places.end() && *next <= place) kept.emplace(offset, sha256);
    }
    return kept;
}

bool counts_in_the_file(const Reading& whole, std::uint64_t size) {
    return !whole.places.empty() && *whole.places.rbegin() < size;
}

void damage_often(const fs::path& sample, std::size_t times) {
    INFO(sample.string());
    const test::TempFolder folder;
    const std::string bytes = bytes_of(sample);
    const std::string name = sample.filename().string();
    const Reading whole = read(folder.write(name, bytes), true);
    // a flipped bit in the first bytes makes it another kind of file
    constexpr std::size_t kBeginning = 64;
    const bool comparable = counts_in_the_file(whole, bytes.size());
    test::Chance chance(static_cast<unsigned>(sample.string().size() + bytes.size()));
    for (std::size_t i = 0; i < times; ++i) {
        const test::Damaged damaged = test::damage(bytes, chance);
        INFO("variation " << i << ", damage at " << damaged.first);
        const Reading reading = read(folder.write(name, damaged.bytes), true);
        if (!comparable || damaged.first < kBeginning) continue;
        for (const auto& [offset, sha256] : pages_before(whole, damaged.first)) {
            INFO("the record at " << offset);
            const auto found = reading.pages.find(offset);
            REQUIRE(found != reading.pages.end());
            REQUIRE(found->second == sha256);
        }
    }
}

std::vector<fs::path> files_below(const fs::path& folder) {
    std::vector<fs::path> files;
    if (!fs::exists(folder)) return files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file() && entry.path().extension() != ".md" &&
            entry.path().extension() != ".tsv")
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

}  // namespace

TEST_CASE("our own samples, cut short and hit: what is read ends, records before are kept") {
    const auto samples = files_below(fs::path(PROJECT_SOURCE_DIR) / "tests/formats/cases");
    REQUIRE(samples.size() >= 30);
    for (const fs::path& sample : samples)
        damage_often(sample, 20);
}

// A thousand variations of each sample: minutes under a sanitizer. DAMAGE_TIMES says another
// number, DAMAGE_ONLY names a part of the path.
TEST_CASE("the real samples, cut short and hit", "[.][damage]") {
    const auto samples = files_below(fs::path(PROJECT_SOURCE_DIR) / "../shared/corpora/formats");
    if (samples.empty()) WARN("skipped: no samples beside the project");
    const char* times = std::getenv("DAMAGE_TIMES");
    const char* only = std::getenv("DAMAGE_ONLY");
    for (const fs::path& sample : samples)
        if (!only || sample.string().find(only) != std::string::npos)
            damage_often(sample, times ? std::strtoul(times, nullptr, 10) : 1000);
}
