// SPDX-License-Identifier: GPL-3.0-or-later
// Every record of our own samples is found again where it says that it lies.
#include "common/archive/original.hpp"

#include <filesystem>

#include <catch2/catch.hpp>

#include "common/archive/open_reader.hpp"

namespace news::test {

namespace fs = std::filesystem;

TEST_CASE("the bytes of each sample's records are fetched by their place") {
    std::size_t records = 0;
    for (const auto& entry :
         fs::recursive_directory_iterator(PROJECT_SOURCE_DIR "/tests/formats/cases")) {
        if (!entry.is_regular_file() || entry.path().extension() == ".jsonl") continue;
        const auto reader = archive::open_reader({entry.path().string(), true});
        while (const auto outcome = reader->next()) {
            const auto* page = std::get_if<container::PageRecord>(&*outcome);
            if (page == nullptr) continue;
            INFO(entry.path().string() << " at " << page->location.record_offset.value_or(0));
            const auto original = archive::fetch_original({page->location}, page->sha256);
            REQUIRE(original);
            CHECK(original->bytes == page->bytes);
            ++records;
        }
    }
    CHECK(records > 15);
}

}  // namespace news::test
