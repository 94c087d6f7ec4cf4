// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/page_writer.hpp"

#define XXH_INLINE_ALL
#include <utility>

#include <xxhash.h>

namespace news::index {

namespace {

constexpr std::size_t kMostSwept = 1000;  // articles in one batch
constexpr std::size_t kMostKnownForms = 4'000'000;

bool has_removed(const Xapian::Database& database) {
    const std::string prefix(kRemovedPrefix);
    return database.metadata_keys_begin(prefix) != database.metadata_keys_end(prefix);
}

}  // namespace

PageWriter::PageWriter(Xapian::WritableDatabase& database)
    : database_(&database), articles_(database), any_removed_(has_removed(database)) {}

void PageWriter::add_forms(const PreparedArticle& article) {
    for (const SpelledForm& form : article.forms) {
        const std::uint64_t key_hash = XXH3_64bits(form.key.data(), form.key.size());
        const std::uint64_t hash =
            XXH3_64bits_withSeed(form.form.data(), form.form.size(), key_hash);
        if (!known_forms_.insert(hash).second) continue;
        database_->add_synonym(form.key, form.form);
    }
    if (known_forms_.size() > kMostKnownForms) known_forms_.clear();
}

void PageWriter::write_entry(const LedgerEntry& entry) {
    database_->set_metadata(ledger_key(entry.path), serialise(entry));
}

void PageWriter::begin_input(const WriteOperation& operation) {
    const LedgerEntry& stamp = operation.stamp;
    std::optional<LedgerEntry> before;
    std::vector<Xapian::docid> old;
    if (operation.in_ledger) {
        before = parse_ledger_entry(database_->get_metadata(ledger_key(stamp.path)));
        if (before) old = articles_.of_input(stamp.path);
    }
    input_.emplace(stamp, before, std::move(old), operation.forced);
    // a killed run is then known to have been here
    if (operation.in_ledger && !operation.last_of_input) write_entry(input_->unfinished());
}

WriteReport PageWriter::apply(const WriteOperation& operation) {
    const bool is_first = !input_ || input_->path() != operation.stamp.path;
    if (is_first) begin_input(operation);
    const bool is_only = is_first && operation.last_of_input;
    WriteReport report;
    report.location = operation.location;
    report.undated = operation.undated;
    report.reason = operation.reason;
    report.expected = operation.expected;
    if (stays_away(operation)) {
        report.written = Written::skipped;
        report.reason = kStaysAway;
        input_->count_skip(report.reason);
    } else {
        report.written = apply_page(operation);
    }
    if (is_only && input_->gave_articles_before() &&
        (report.written == Written::added || report.written == Written::duplicate))
        report.written = Written::replaced;
    if (!operation.last_of_input) return report;
    if (operation.in_ledger) report.dropped = end_input();
    // the one that was replaced is told as such
    if (is_only && report.written == Written::replaced && report.dropped > 0) --report.dropped;
    input_.reset();
    return report;
}

Written PageWriter::apply_page(const WriteOperation& operation) {
    switch (operation.kind) {
        case WriteOperation::Kind::article:
            return put_article(operation);
        case WriteOperation::Kind::known_page:
            if (const Xapian::docid known = articles_.find(operation.known_sha256))
                articles_.place(known, operation.location,
                                input_->meet(known) ? Placement::only : Placement::another);
            break;
        case WriteOperation::Kind::skipped:
            break;
        case WriteOperation::Kind::failed:
            input_->count_failure(operation.location, operation.reason);
            return Written::failed;
    }
    input_->count_skip(operation.reason);
    return Written::skipped;
}

// Whether this is an article that was removed for good; a forced run takes it back.
bool PageWriter::stays_away(const WriteOperation& operation) {
    if (!any_removed_ || !operation.article) return false;
    const std::string key = std::string(kRemovedPrefix) + operation.article->sha256;
    if (database_->get_metadata(key).empty()) return false;
    if (operation.forced) database_->set_metadata(key, "");
    return !operation.forced;
}

Written PageWriter::put_article(const WriteOperation& operation) {
    const PreparedArticle& article = *operation.article;
    input_->count_article();
    const Xapian::docid known = articles_.find(article.sha256);
    if (known == 0) {
        articles_.add(article);
        add_forms(article);
        return Written::added;
    }
    const bool met_again = input_->meet(known);
    const Placement placement = met_again ? Placement::only : Placement::another;
    if (!(met_again && input_->is_stale())) {
        const Placed placed = articles_.place(known, article.location, placement);
        if (placed == Placed::was_here && met_again) return Written::unchanged;
        if (placed != Placed::damaged) return Written::duplicate;
    }
    articles_.rewrite(known, article, placement);
    add_forms(article);
    return Written::replaced;
}

// Takes the places from what the input gives no more; where that is too much for one batch it is
// left for after the commit. How many articles went with it.
std::uint64_t PageWriter::end_input() {
    std::vector<Xapian::docid> gone = input_->gone();
    if (gone.size() > kMostSwept) {
        write_entry(input_->unfinished());
        sweep_.emplace(Sweep{*input_, std::move(gone)});
        return 0;
    }
    std::uint64_t dropped = 0;
    for (const Xapian::docid document : gone)
        if (articles_.leave(document, input_->path())) ++dropped;
    write_entry(input_->finished(articles_.count_of_input(input_->path())));
    return dropped;
}

std::uint64_t PageWriter::settle() {
    settled_ = input_;
    if (!sweep_) return 0;
    const Sweep sweep = *std::exchange(sweep_, std::nullopt);
    std::uint64_t dropped = 0;
    std::size_t step = 0;
    for (const Xapian::docid document : sweep.gone) {
        if (articles_.leave(document, sweep.input.path())) ++dropped;
        if (++step % kMostSwept == 0) database_->commit();
    }
    write_entry(sweep.input.finished(articles_.count_of_input(sweep.input.path())));
    database_->commit();
    return dropped;
}

void PageWriter::fall_back() {
    // what the lost batch had put into the table of forms is lost with it
    known_forms_.clear();
    input_ = settled_;
    sweep_.reset();
}

}  // namespace news::index
