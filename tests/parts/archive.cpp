// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/parts/archive.hpp"

#include <filesystem>
#include <utility>

#include <catch2/catch.hpp>

#include "common/stored_article.hpp"
#include "indexer/index/index_check.hpp"

namespace news::test {

namespace {

constexpr std::size_t kBatchBytes = 1'000'000;
constexpr std::size_t kGroup = 2;

bool is_to_be_read(const Xapian::Database& before, index::WriteOperation& page) {
    const auto entry =
        index::parse_ledger_entry(before.get_metadata(index::ledger_key(page.stamp.path)));
    page.resumed = entry && entry->can_go_on_as(page.stamp);
    page.in_parts = !entry || page.resumed;
    return !entry || !entry->still_holds_for(page.stamp);
}

}  // namespace

std::unique_ptr<parts::ArchiveWriter> open_archive(const std::string& db,
                                                   const parts::MergeStep& step) {
    auto archive = parts::ArchiveWriter::open(db, kBatchBytes, step, kGroup);
    if (!archive) FAIL(archive.error().message);
    return std::move(*archive);
}

Pages seal_chunk(parts::PartWriter& writer, std::uint64_t chunk, Pages pages) {
    writer.begin(chunk);
    for (index::WriteOperation& page : pages) {
        page.in_parts = true;
        if (!page.article) continue;
        page.route =
            writer.knows(page.article->sha256).value() ? index::Route::known : index::Route::part;
        if (page.route == index::Route::part) CHECK(writer.add(*page.article).value());
        page.article->document = {};
    }
    CHECK(writer.seal().value());
    return pages;
}

std::vector<index::Written> record_chunk(parts::ArchiveWriter& archive, std::uint64_t chunk,
                                         Pages pages) {
    std::vector<index::Written> outcomes;
    const auto take = [&](const Result<std::vector<index::WriteReport>>& reports) {
        REQUIRE(reports);
        for (const index::WriteReport& report : *reports)
            outcomes.push_back(report.written);
    };
    for (index::WriteOperation& page : pages)
        take(archive.write(std::move(page)));
    const auto group = archive.settle(chunk);
    REQUIRE(group);
    if (*group) archive.put_together(**group);
    return outcomes;
}

Result<void> write_archive(const std::string& db, Pages pages, std::size_t chunk_pages,
                           const std::function<void()>& step) {
    const auto tell = [&](std::size_t, std::size_t) {
        if (step) step();
    };
    auto archive = parts::ArchiveWriter::open(db, kBatchBytes, tell, kGroup);
    if (!archive) return tl::unexpected(archive.error());
    const Xapian::Database before(db);
    auto writer = (*archive)->part_writer();
    if (!writer) return tl::unexpected(writer.error());
    std::uint64_t number = 0;
    Pages chunk;
    const auto send = [&]() -> Result<void> {
        if (chunk.empty()) return {};
        if (chunk.front().in_parts) chunk = seal_chunk(**writer, number, std::move(chunk));
        for (index::WriteOperation& page : std::exchange(chunk, {}))
            if (auto written = (*archive)->write(std::move(page)); !written)
                return tl::unexpected(written.error());
        const auto group = (*archive)->settle(number++);
        if (!group) return tl::unexpected(group.error());
        if (*group) (*archive)->put_together(**group);
        if (step) step();
        return {};
    };
    for (index::WriteOperation& page : pages) {
        if (!is_to_be_read(before, page)) continue;
        const bool fits = chunk.size() < chunk_pages &&
                          (chunk.empty() || chunk.front().in_parts == page.in_parts);
        if (!fits)
            if (auto sent = send(); !sent) return sent;
        chunk.push_back(std::move(page));
    }
    if (auto sent = send(); !sent) return sent;
    auto finished = (*archive)->finish(tell);
    if (!finished) return tl::unexpected(finished.error());
    return {};
}

std::vector<std::string> ids_of(const std::string& db) {
    const Xapian::Database database(db);
    std::vector<std::string> ids;
    for (auto document = database.postlist_begin(""); document != database.postlist_end("");
         ++document) {
        const auto stored = parse_stored_article(database.get_document(*document).get_data());
        REQUIRE(stored);
        ids.push_back(stored->article.sha256);
    }
    return ids;
}

void check_whole(const std::string& db, std::size_t articles) {
    const auto report = index::check_index(db);
    REQUIRE(report);
    CHECK(report->problems == std::vector<std::string>{});
    CHECK(report->articles == articles);
    CHECK_FALSE(std::filesystem::exists(db + "/parts"));
    CHECK_FALSE(std::filesystem::exists(db + ".merging"));
    const Xapian::Database database(db);
    for (const std::string prefix : {"place:", "revisit:", "recount:", "settled"})
        CHECK(database.metadata_keys_begin(prefix) == database.metadata_keys_end(prefix));
}

}  // namespace news::test
