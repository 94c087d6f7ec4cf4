// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way: files, threads, chunks, parts, the merge.
#include <atomic>
#include <filesystem>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "indexer/add_inputs.hpp"
#include "indexer/pipeline.hpp"
#include "indexer/run_inputs.hpp"
#include "tests/index/pages.hpp"
#include "tests/parts/archive.hpp"
#include "tests/support/temp_folder.hpp"

using namespace news;
using test::TempFolder;

namespace {

// Of different lengths, so that the threads finish in another order than they begin.
std::string page(int number) {
    std::string body = fmt::format("<h1>Harbour report {}</h1>", number);
    for (int i = 0; i < (number % 7) * 20 + 3; ++i)
        body += fmt::format(
            "<p>In paragraph {} the harbour master of port {} spoke to the crews again, and they "
            "listened until the tide had turned.</p>",
            i, number);
    return "<html lang=en><head><title>Harbour report</title></head><body><article>" + body +
           "</article></body></html>";
}

// Runs `add` on the folder's pages.
AddTotals add(const TempFolder& folder, const std::string& db, AddOptions options) {
    Log log(true);
    options.input.no_entities = true;
    options.memory_mb = 2;  // 64 kB on the way: chunks of some pages
    auto source = open_source({folder / "pages"}, options.input, false);
    auto archive = test::open_archive(db);
    source.pass_over_known(Xapian::Database(db));
    AddTotals totals;
    const auto trouble = add_inputs(source, options, nullptr, archive.get(), log, totals);
    if (trouble) FAIL(trouble->message);
    return totals;
}

AddOptions with_jobs(std::size_t jobs) {
    AddOptions options;
    options.input.jobs = jobs;
    return options;
}

}  // namespace

TEST_CASE("articles stand in the order of the inputs, whatever the number of threads") {
    const TempFolder folder;
    constexpr int kPages = 90;
    for (int i = 0; i < kPages; ++i)
        // every tenth has the bytes of an earlier one
        folder.write(fmt::format("pages/{:03}.html", i), page(i % 10 == 9 ? i - 5 : i));
    const AddTotals alone = add(folder, folder / "one", with_jobs(1));
    const AddTotals four = add(folder, folder / "four", with_jobs(4));
    CHECK(alone.added == 81);
    CHECK(alone.duplicates == 9);
    CHECK(four.added == alone.added);
    CHECK(four.duplicates == alone.duplicates);
    test::check_whole(folder / "one", 81);
    test::check_whole(folder / "four", 81);
    CHECK(test::ids_of(folder / "one") == test::ids_of(folder / "four"));
    CHECK(add(folder, folder / "four", with_jobs(4)).unchanged == kPages);
    test::check_whole(folder / "four", 81);
}

TEST_CASE("with fail-fast nothing behind the page that failed is in the database") {
    const TempFolder folder;
    for (int i = 0; i < 60; ++i)
        folder.write(fmt::format("pages/{:03}.html", i), page(i));
    folder.write("pages/037.html.gz", "\x1f\x8b\x08 broken");
    AddOptions options = with_jobs(GENERATE(1U, 4U));
    options.input.fail_fast = true;
    const AddTotals totals = add(folder, folder / "db", options);
    CHECK(totals.failed == 1);
    CHECK(totals.added == 38);
    test::check_whole(folder / "db", 38);
    CHECK(test::entry_of(folder / "db", folder / "pages/037.html.gz").outcome ==
          index::InputOutcome::failed);
    std::filesystem::remove(folder / "pages/037.html.gz");
    CHECK(add(folder, folder / "db", with_jobs(2)).added == 22);
    test::check_whole(folder / "db", 60);
}

TEST_CASE("a run that is interrupted has in the database what it took, and no more") {
    const TempFolder folder;
    for (int i = 0; i < 60; ++i)
        folder.write(fmt::format("pages/{:03}.html", i), page(i));
    PipelineOptions options;
    options.jobs = 3;
    options.in_flight_bytes = 30'000;
    auto archive = test::open_archive(folder / "db");
    options.archive = archive.get();
    options.build_documents = true;
    auto source = open_source({folder / "pages"}, {}, false);
    std::atomic<bool> cancelled{false};
    std::size_t taken = 0;
    const auto consume = [&](PageResult result) {
        index::WriteOperation operation;
        operation.stamp = result.stamp;
        operation.location = result.location;
        operation.article = std::move(result.prepared);
        operation.in_parts = result.in_parts;
        operation.route = result.route;
        REQUIRE(archive->write(std::move(operation)));
        if (++taken == 5) cancelled = true;
        return true;
    };
    CHECK_FALSE(run_pipeline(source, options, consume, [&] { return cancelled.load(); }));
    REQUIRE(archive->finish());
    archive.reset();
    CHECK(taken >= 5);
    CHECK(taken < 60);
    test::check_whole(folder / "db", taken);
    CHECK(add(folder, folder / "db", with_jobs(2)).added == 60 - taken);
    test::check_whole(folder / "db", 60);
}
