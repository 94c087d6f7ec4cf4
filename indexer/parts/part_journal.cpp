// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parts/part_journal.hpp"

#include <array>
#include <charconv>

#include <fmt/format.h>

namespace news::parts {

using index::Written;

namespace {

// A commit costs about as much as ten pages.
constexpr std::size_t kMostGathered = 1000;
constexpr char kBetween = '\0';  // stands in no path and in no other of these texts

}  // namespace

std::string serialise_place(const Location& location) {
    const std::string offset =
        location.record_offset ? std::to_string(*location.record_offset) : std::string();
    std::string text;
    for (const std::string* part :
         {&location.path, &location.container_format, &offset, &location.member, &location.crawled})
        text.append(*part).append(1, kBetween);
    return text;
}

Location parse_place(std::string_view text) {
    std::array<std::string, 5> parts;
    for (std::string& part : parts) {
        const std::size_t end = std::min(text.find(kBetween), text.size());
        part = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    Location location;
    location.path = std::move(parts[0]);
    location.container_format = std::move(parts[1]);
    if (!parts[2].empty()) {
        std::uint64_t offset = 0;
        std::from_chars(parts[2].data(), parts[2].data() + parts[2].size(), offset);
        location.record_offset = offset;
    }
    location.member = std::move(parts[3]);
    location.crawled = std::move(parts[4]);
    return location;
}

PartJournal::PartJournal(const std::string& path, FingerprintSet& met)
    : journal_(path,
               Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC),
      met_(&met) {}

void PartJournal::commit() {
    journal_.commit();
    gathered_ = 0;
}

void PartJournal::write_entry(const index::LedgerEntry& entry) {
    journal_.set_metadata(index::ledger_key(entry.path), index::serialise(entry));
}

void PartJournal::place(const std::string& sha256, const Location& location) {
    journal_.set_metadata(fmt::format("{}{}{:016x}", kPlacePrefix, sha256, places_++),
                          serialise_place(location));
}

index::WriteReport PartJournal::record(const index::WriteOperation& operation) {
    if (!input_ || input_->path() != operation.stamp.path) {
        input_.emplace(operation.stamp, std::nullopt, std::vector<Xapian::docid>(),
                       operation.forced);
        added_ = 0;
        recount_ = false;
        // a killed run is then known to have been here
        if (operation.in_ledger && !operation.last_of_input) write_entry(input_->unfinished());
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
    if (++gathered_ >= kMostGathered) commit();
    return report;
}

Written PartJournal::record_page(const index::WriteOperation& operation) {
    switch (operation.kind) {
        case index::WriteOperation::Kind::article:
            return record_article(operation);
        case index::WriteOperation::Kind::known_page:
            // one that is no article after all is passed over when the places are put on record
            place(operation.known_sha256, operation.location);
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
        return Written::duplicate;
    }
    place(article.sha256, article.location);
    recount_ = true;
    return Written::duplicate;
}

void PartJournal::end_input() {
    write_entry(input_->finished(added_));
    if (recount_)
        journal_.set_metadata(std::string(kRecountPrefix) + index::ledger_key(input_->path()),
                              input_->path());
}

}  // namespace news::parts
