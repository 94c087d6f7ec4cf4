// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parts/part_journal.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>

#include <fmt/format.h>

#include "common/unicode.hpp"
#include "common/xapian_guard.hpp"

namespace news::parts {

using index::Written;

namespace {

// The number that the text begins with; the number and the byte behind it are taken away.
std::uint64_t take_number(std::string_view& text) {
    std::uint64_t number = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
    const auto length = static_cast<std::size_t>(parsed.ptr - text.data());
    text.remove_prefix(std::min(length + 1, text.size()));
    return number;
}

}  // namespace

// Each text behind its length, as in a netstring.
std::string serialise_place(const Location& location) {
    const std::string offset =
        location.record_offset ? std::to_string(*location.record_offset) : std::string();
    std::string text;
    for (const std::string* part :
         {&location.path, &location.container_format, &offset, &location.member, &location.crawled})
        text.append(std::to_string(part->size())).append(1, ':').append(*part);
    return text;
}

Location parse_place(std::string_view text) {
    std::array<std::string, 5> parts;
    for (std::string& part : parts) {
        const std::uint64_t stated = take_number(text);  // before what is left is measured
        const std::size_t size = std::min<std::uint64_t>(stated, text.size());
        part = text.substr(0, size);
        text.remove_prefix(size);
    }
    Location location;
    location.path = std::move(parts[0]);
    location.container_format = std::move(parts[1]);
    std::string_view offset = parts[2];
    if (!offset.empty()) location.record_offset = take_number(offset);
    location.member = std::move(parts[3]);
    location.crawled = std::move(parts[4]);
    return location;
}

Result<std::optional<std::uint64_t>> last_settled(const std::string& journal_path) {
    using Settled = std::optional<std::uint64_t>;
    std::error_code error;
    if (!std::filesystem::exists(journal_path, error)) {
        if (!error) return Settled();
        return fail(ErrorCode::io,
                    fmt::format("cannot look at {}: {}", printable(journal_path), error.message()));
    }
    return guarded(journal_path, [&]() -> Settled {
        const Xapian::Database journal(journal_path, Xapian::DB_BACKEND_GLASS);
        const std::string number = journal.get_metadata(std::string(kSettledKey));
        std::string_view text = number;
        return text.empty() ? Settled() : take_number(text);
    });
}

PartJournal::PartJournal(const std::string& path, FingerprintSet& met)
    : journal_(path,
               Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC),
      met_(&met) {
    // what is not settled goes with it, whoever throws
    journal_.begin_transaction();
}

void PartJournal::settle(std::uint64_t chunk) {
    journal_.set_metadata(std::string(kSettledKey), std::to_string(chunk));
}

void PartJournal::commit() {
    journal_.commit_transaction();
    journal_.begin_transaction();
}

void PartJournal::write_entry(const index::LedgerEntry& entry) {
    journal_.set_metadata(index::ledger_key(entry.path), index::serialise(entry));
}

void PartJournal::place(std::string_view prefix, const std::string& sha256,
                        const Location& location) {
    journal_.set_metadata(fmt::format("{}{}{:016x}", prefix, sha256, places_++),
                          serialise_place(location));
}

index::WriteReport PartJournal::record(const index::WriteOperation& operation) {
    if (!input_ || input_->path() != operation.stamp.path) {
        input_.emplace(operation.stamp, std::nullopt, std::vector<Xapian::docid>(),
                       operation.forced);
        again_ = !journal_.get_metadata(index::ledger_key(operation.stamp.path)).empty();
        added_ = 0;
        recount_ = false;
        // a killed run is then known to have been here
        if (operation.in_ledger && !operation.last_of_input) {
            index::LedgerEntry entry = input_->unfinished();
            entry.fresh = true;
            write_entry(entry);
        }
    }
    index::WriteReport report;
    report.location = operation.location;
    report.undated = operation.undated;
    report.reason = operation.reason;
    report.expected = operation.expected;
    report.written = record_page(operation);
    if (operation.last_of_input) {
        if (operation.in_ledger) end_input();
        input_.reset();
    }
    return report;
}

Written PartJournal::record_page(const index::WriteOperation& operation) {
    switch (operation.kind) {
        case index::WriteOperation::Kind::article:
            return record_article(operation);
        case index::WriteOperation::Kind::known_page:
            place(kRevisitPrefix, operation.known_sha256, operation.location);
            recount_ = true;
            break;
        case index::WriteOperation::Kind::skipped:
            break;
        case index::WriteOperation::Kind::failed:
            input_->count_failure(operation.location, operation.reason);
            return Written::failed;
    }
    input_->count_skip(operation.reason);
    return Written::skipped;
}

Written PartJournal::record_article(const index::WriteOperation& operation) {
    const index::PreparedArticle& article = *operation.article;
    input_->count_article();
    const bool is_new = met_->insert(article.sha256);
    if (operation.route == index::Route::part) {
        if (is_new) {
            ++added_;
            return Written::added;
        }
        // two threads met the same bytes at the same time: the merge makes one article of both
        recount_ = true;
        return again_ ? Written::unchanged : Written::duplicate;
    }
    place(kPlacePrefix, article.sha256, article.location);
    recount_ = true;
    // what an interrupted run has taken from this input, or this one before, is no double
    return operation.resumed || again_ ? Written::unchanged : Written::duplicate;
}

void PartJournal::end_input() {
    write_entry(input_->finished(added_));
    if (recount_)
        journal_.set_metadata(std::string(kRecountPrefix) + index::ledger_key(input_->path()),
                              input_->path());
}

}  // namespace news::parts
