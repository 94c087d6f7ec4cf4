// SPDX-License-Identifier: GPL-3.0-or-later
// A build through parts that is killed anywhere, or runs out of room, and the next one over the
// same inputs: nothing is lost, nothing double.
#include <csignal>

#include <catch2/catch.hpp>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "indexer/index/index_check.hpp"
#include "tests/index/pages.hpp"
#include "tests/parts/archive.hpp"
#include "tests/support/chance.hpp"
#include "tests/support/killed_child.hpp"
#include "tests/support/temp_folder.hpp"

using namespace news;
using test::TempFolder;

namespace {

constexpr int kPages = 40;
constexpr std::size_t kChunk = 3;
constexpr std::size_t kSteps = 14 + 6;  // chunks, and the tables of the merge

// Two files of many articles, between them one of a single page; the first article once more at the
// end.
test::Pages all_pages() {
    test::Pages pages;
    for (int i = 0; i < kPages; ++i) {
        const bool is_first_half = i < kPages / 2;
        if (i == kPages / 2) pages.push_back(test::article_page("/p/single.html", 1000, 0));
        pages.push_back(test::article_page(is_first_half ? "/p/a.warc" : "/p/b.warc",
                                           i + 1 == kPages ? 0 : i, static_cast<std::uint64_t>(i)));
        pages.back().last_of_input = i + 1 == kPages / 2 || i + 1 == kPages;
    }
    return pages;
}

constexpr std::size_t kArticles = kPages;  // the last page is the first again

// The same command once more, undisturbed.
void write_whole(const std::string& db) {
    const auto written = test::write_archive(db, all_pages(), kChunk);
    if (!written) FAIL(written.error().message);
    test::check_whole(db, kArticles);
    CHECK(test::places_of(db, 0).size() == 2);
    for (const char* path : {"/p/a.warc", "/p/b.warc", "/p/single.html"})
        CHECK(test::entry_of(db, path).outcome == index::InputOutcome::indexed);
    CHECK(test::entry_of(db, "/p/a.warc").articles == kPages / 2);
    CHECK(test::entry_of(db, "/p/b.warc").articles == kPages / 2);
}

}  // namespace

TEST_CASE("a build that was killed anywhere, also in its merge, is made whole by the next") {
    test::Chance chance(20150402);
    for (int trial = 0; trial < 12; ++trial) {
        const TempFolder folder;
        const std::string db = folder / "db";
        for (int kills = 0; kills < 2; ++kills)
            test::kill_within(chance.below(kSteps + 1), static_cast<unsigned>(chance.below(5000)),
                              [&](const auto& step) {
                                  (void)test::write_archive(db, all_pages(), kChunk, step);
                              });
        if (const auto between = index::check_index(db))
            CHECK(between->problems == std::vector<std::string>{});
        write_whole(db);
    }
}

TEST_CASE("a build that runs out of room says so, and goes on once there is some") {
    // bytes that a file may have: the first stops a part, the last the merge
    for (const rlim_t room : {9'000U, 20'000U, 40'000U}) {
        const TempFolder folder;
        const std::string db = folder / "db";
        const pid_t child = fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit = {room, room};
            setrlimit(RLIMIT_FSIZE, &limit);
            const auto written = test::write_archive(db, all_pages(), kChunk);
            _exit(written ? 0 : written.error().hint.empty() ? 2 : 1);
        }
        int status = 0;
        waitpid(child, &status, 0);
        REQUIRE(WIFEXITED(status));
        CAPTURE(room);
        CHECK(WEXITSTATUS(status) == 1);
        write_whole(db);
    }
}
