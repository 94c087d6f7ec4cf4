// SPDX-License-Identifier: GPL-3.0-or-later
// A run that is killed anywhere, and the next one over the same inputs: nothing is lost, nothing
// double, whatever was old goes.
#include <functional>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "indexer/index/index_check.hpp"
#include "tests/index/pages.hpp"
#include "tests/support/chance.hpp"
#include "tests/support/killed_child.hpp"
#include "tests/support/temp_folder.hpp"

using namespace news;
using test::TempFolder;

namespace {

constexpr int kPages = 60;

// Two files of many articles, between them one of a single page.
std::vector<index::WriteOperation> all_pages() {
    std::vector<index::WriteOperation> pages;
    for (int i = 0; i < kPages; ++i)
        pages.push_back(test::article_page(i < kPages / 2 ? "/p/a.warc" : "/p/b.warc", i,
                                           static_cast<std::uint64_t>(i)));
    pages[kPages / 2 - 1].last_of_input = true;
    for (int i = 0; i + 1 < kPages; ++i)
        pages[static_cast<std::size_t>(i)].last_of_input = i + 1 == kPages / 2;
    pages.insert(pages.begin() + kPages / 2, test::article_page("/p/single.html", 1000, 0));
    return pages;
}

// Small batches, so that a kill can fall between many commits; `step` is called with each page.
void write_all(const std::string& db, const std::function<void()>& step = {}) {
    constexpr std::size_t kBatchBytes = 200;
    auto writer = index::IndexWriter::open(db, kBatchBytes);
    if (!writer) return;
    for (auto& page : all_pages()) {
        if (!(*writer)->write(std::move(page))) return;
        if (step) step();
    }
    (void)(*writer)->commit();
}

}  // namespace

TEST_CASE("a run that was killed anywhere is made whole by the next") {
    test::Chance chance(20141106);
    for (int trial = 0; trial < 20; ++trial) {
        const TempFolder folder;
        const std::string db = folder / "db";
        // what the second file gave before and gives no more
        test::write_input(db, {test::article_page("/p/b.warc", 2000, 7),
                               test::article_page("/p/b.warc", kPages - 1, 8)});
        for (int kills = 0; kills < 2; ++kills)
            test::kill_within(chance.below(kPages + 1), static_cast<unsigned>(chance.below(3000)),
                              [&](const auto& step) { write_all(db, step); });
        const auto between = index::check_index(db);
        REQUIRE(between);
        CHECK(between->problems == std::vector<std::string>{});
        write_all(db);
        const auto report = index::check_index(db);
        REQUIRE(report);
        CHECK(report->problems == std::vector<std::string>{});
        CHECK(report->articles == kPages + 1);
        CHECK(test::places_of(db, 2000).empty());
        for (const char* path : {"/p/a.warc", "/p/b.warc", "/p/single.html"})
            CHECK(test::entry_of(db, path).outcome == index::InputOutcome::indexed);
        CHECK(test::entry_of(db, "/p/b.warc").articles == kPages / 2);
    }
}
