// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/index/pages.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "common/location_text.hpp"
#include "common/stored_article.hpp"

namespace news::test {

namespace {

index::WriteOperation page(const std::string& input, index::WriteOperation::Kind kind) {
    index::WriteOperation operation;
    operation.stamp.path = input;
    operation.kind = kind;
    operation.location.path = input;
    operation.location.container_format = "warc";
    return operation;
}

using Kind = index::WriteOperation::Kind;

}  // namespace

std::string page_sha256(int number) {
    // different from the first digits on, as real ones are
    return fmt::format("{:016x}{:048x}", number + 1, 0);
}

index::WriteOperation article_page(const std::string& input, int number, std::uint64_t offset) {
    index::WriteOperation operation = page(input, Kind::article);
    operation.location.record_offset = offset;
    Article article;
    article.sha256 = page_sha256(number);
    article.location = operation.location;
    article.language = "en";
    article.headline = fmt::format("Ferry report {}", number);
    article.body = fmt::format("The ferry left at {} minutes past nine.", number);
    operation.article = index::DocumentBuilder("2026-01-02").build(std::move(article));
    return operation;
}

index::WriteOperation known_page(const std::string& input, int number, std::uint64_t offset) {
    index::WriteOperation operation = page(input, Kind::known_page);
    operation.location.record_offset = offset;
    operation.known_sha256 = page_sha256(number);
    operation.reason = "revisit: the same page";
    return operation;
}

index::WriteOperation skipped_page(const std::string& input, const std::string& reason) {
    index::WriteOperation operation = page(input, Kind::skipped);
    operation.reason = reason;
    return operation;
}

index::WriteOperation failed_page(const std::string& input, std::uint64_t offset,
                                  const std::string& reason) {
    index::WriteOperation operation = page(input, Kind::failed);
    operation.location.record_offset = offset;
    operation.reason = reason;
    return operation;
}

std::vector<index::WriteReport> write_pages(const std::string& db,
                                            std::vector<index::WriteOperation> pages) {
    constexpr std::size_t kBatchBytes = 1'000'000;
    auto writer = index::IndexWriter::open(db, kBatchBytes);
    REQUIRE(writer);
    std::vector<index::WriteReport> all;
    const auto take = [&](const Result<std::vector<index::WriteReport>>& reports) {
        REQUIRE(reports);
        all.insert(all.end(), reports->begin(), reports->end());
    };
    for (std::size_t i = 0; i < pages.size(); ++i) {
        pages[i].last_of_input = i + 1 == pages.size();
        take((*writer)->write(std::move(pages[i])));
    }
    take((*writer)->commit());
    return all;
}

std::vector<index::Written> write_input(const std::string& db,
                                        std::vector<index::WriteOperation> pages) {
    std::vector<index::Written> outcomes;
    for (const index::WriteReport& report : write_pages(db, std::move(pages)))
        outcomes.push_back(report.written);
    return outcomes;
}

index::LedgerEntry entry_of(const std::string& db, const std::string& input) {
    const Xapian::Database database(db);
    const auto entry = index::parse_ledger_entry(database.get_metadata(index::ledger_key(input)));
    REQUIRE(entry);
    return *entry;
}

std::vector<std::string> places_of(const std::string& db, int number) {
    const Xapian::Database database(db);
    const std::string term = "Q" + page_sha256(number);
    const auto posting = database.postlist_begin(term);
    if (posting == database.postlist_end(term)) return {};
    const auto stored = parse_stored_article(database.get_document(*posting).get_data());
    REQUIRE(stored);
    std::vector<std::string> places;
    for (const Location& location : stored->locations)
        places.push_back(location_text(location));
    return places;
}

}  // namespace news::test
