// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline.hpp"

#include <atomic>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "tests/support/temp_folder.hpp"

using namespace news;
using test::TempFolder;

namespace {

InputSource source_of(const TempFolder& folder) {
    return InputSource(archive::DirectoryWalk({folder.path().string()}, {}), "");
}

// A page of some length, so that the threads finish in another order than they begin.
std::string page(int number) {
    std::string body = fmt::format("<h1>Story number {}</h1>", number);
    for (int i = 0; i < (number % 7) * 40 + 3; ++i)
        body += fmt::format(
            "<p>In paragraph {} the delegates of story {} met again in the old "
            "town hall, and they talked until the evening came.</p>",
            i, number);
    return fmt::format("<html lang=en><head><title>Story number {}</title></head><body><article>",
                       number) +
           body + "</article></body></html>";
}

bool never() {
    return false;
}

}  // namespace

TEST_CASE("results come in the order of the inputs, whatever the number of threads") {
    const TempFolder folder;
    for (int i = 0; i < 60; ++i)
        folder.write(fmt::format("{:02}.html", i), page(i));
    const std::size_t jobs = GENERATE(1U, 4U);
    PipelineOptions options;
    options.jobs = jobs;
    options.in_flight_bytes = 40'000;  // a few pages at a time
    options.today = "2026-01-01";
    auto source = source_of(folder);
    std::vector<std::string> headlines;
    run_pipeline(
        source, options,
        [&](const PageResult& result) {
            CHECK(result.outcome == PageOutcome::extracted);
            headlines.push_back(result.extraction.article.headline);
            return true;
        },
        never);
    REQUIRE(headlines.size() == 60);
    for (std::size_t i = 0; i < headlines.size(); ++i)
        CHECK(headlines[i] == fmt::format("Story number {}", i));
}

TEST_CASE("bad inputs are outcomes with reasons among the good ones") {
    const TempFolder folder;
    folder.write("1.html", page(1));
    folder.write("2.html.gz", "\x1f\x8b\x08 broken");
    folder.write("3.png", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
    folder.write("4.html", page(4));
    auto source = source_of(folder);
    std::vector<PageOutcome> outcomes;
    std::vector<std::string> reasons;
    run_pipeline(
        source, {},
        [&](const PageResult& result) {
            outcomes.push_back(result.outcome);
            reasons.push_back(result.reason);
            return true;
        },
        never);
    CHECK(outcomes == std::vector{PageOutcome::extracted, PageOutcome::failed, PageOutcome::skipped,
                                  PageOutcome::extracted});
    CHECK_FALSE(reasons[1].empty());
    CHECK_FALSE(reasons[2].empty());
}

TEST_CASE("a run ends early without hanging when it is told to") {
    const TempFolder folder;
    for (int i = 0; i < 60; ++i)
        folder.write(fmt::format("{:02}.html", i), page(i));
    PipelineOptions options;
    options.jobs = 3;
    options.in_flight_bytes = 10'000;
    int taken = 0;
    SECTION("by the consumer") {
        auto source = source_of(folder);
        run_pipeline(
            source, options, [&](const PageResult&) { return ++taken < 5; }, never);
        CHECK(taken == 5);
    }
    SECTION("by Control-C; what was not extracted is never handed on") {
        auto source = source_of(folder);
        std::atomic<bool> cancelled{false};
        run_pipeline(
            source, options,
            [&](const PageResult& result) {
                CHECK_FALSE(result.extraction.article.headline.empty());
                if (++taken == 5) cancelled = true;
                return true;
            },
            [&] { return cancelled.load(); });
        CHECK(taken >= 5);
        CHECK(taken < 60);
    }
}
