// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/index_writer.hpp"

#define XXH_INLINE_ALL
#include <algorithm>
#include <cstring>
#include <new>
#include <utility>

#include <fmt/format.h>
#include <xxhash.h>

#include "common/schema.hpp"
#include "common/stored_article.hpp"
#include "common/unicode.hpp"
#include "common/xapian_guard.hpp"

namespace news::index {

namespace {

// Xapian slows down with many documents in one batch; and a batch is what a kill can cost.
constexpr std::size_t kMostArticles = 1000;
constexpr std::size_t kMostOperations = 10'000;
constexpr std::size_t kMostKnownForms = 4'000'000;

Error write_error(const Xapian::Error& error, const std::string& path) {
    if (const char* system = error.get_error_string())
        return {ErrorCode::io,
                fmt::format("cannot write to {}: {}; what was committed before is safe",
                            printable(path), system),
                "make room or mend the disk, then run the same command again: it goes on"};
    return database_error(error, path);
}

}  // namespace

Result<std::unique_ptr<IndexWriter>> IndexWriter::open(const std::string& path,
                                                       std::size_t batch_bytes) {
    auto database = open_for_writing(path);
    if (!database) return tl::unexpected(database.error());
    return std::unique_ptr<IndexWriter>(new IndexWriter(path, batch_bytes, std::move(*database)));
}

IndexWriter::IndexWriter(std::string path, std::size_t batch_bytes,
                         Xapian::WritableDatabase database)
    : path_(std::move(path)),
      batch_bytes_(batch_bytes),
      database_(std::move(database)),
      mark_(path_),
      any_removed_(database_.metadata_keys_begin(std::string(kRemovedPrefix)) !=
                   database_.metadata_keys_end(std::string(kRemovedPrefix))) {}

Result<void> IndexWriter::record_roots(const std::vector<Root>& roots) {
    return guarded(path_, [&] {
        bool any_new = false;
        for (const Root& root : roots) {
            const std::string key = root_key(root.path);
            const std::string text = serialise(root);
            if (database_.get_metadata(key) == text) continue;
            database_.set_metadata(key, text);
            any_new = true;
        }
        if (any_new) database_.commit();
    });
}

void IndexWriter::add_forms(const PreparedArticle& article) {
    for (const SpelledForm& form : article.forms) {
        const std::uint64_t key_hash = XXH3_64bits(form.key.data(), form.key.size());
        const std::uint64_t hash =
            XXH3_64bits_withSeed(form.form.data(), form.form.size(), key_hash);
        if (!known_forms_.insert(hash).second) continue;
        database_.add_synonym(form.key, form.form);
    }
    if (known_forms_.size() > kMostKnownForms) known_forms_.clear();
}

void IndexWriter::write_entry(const LedgerEntry& entry) {
    database_.set_metadata(ledger_key(entry.path), serialise(entry));
}

void IndexWriter::begin_input(const WriteOperation& operation) {
    const LedgerEntry& stamp = operation.stamp;
    std::optional<LedgerEntry> before;
    std::vector<Xapian::docid> old;
    if (operation.in_ledger) {
        before = parse_ledger_entry(database_.get_metadata(ledger_key(stamp.path)));
        if (before) old = articles_.of_input(stamp.path);
    }
    input_.emplace(stamp, before, std::move(old), operation.forced);
    // a killed run is then known to have been here
    if (operation.in_ledger && !operation.last_of_input) write_entry(input_->unfinished());
}

WriteReport IndexWriter::apply(const WriteOperation& operation) {
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
        report.reason = "removed: it stays away unless it is added with --again";
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

Written IndexWriter::apply_page(const WriteOperation& operation) {
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
bool IndexWriter::stays_away(const WriteOperation& operation) {
    if (!any_removed_ || !operation.article) return false;
    const std::string key = std::string(kRemovedPrefix) + operation.article->sha256;
    if (database_.get_metadata(key).empty()) return false;
    if (operation.forced) database_.set_metadata(key, "");
    return !operation.forced;
}

Written IndexWriter::put_article(const WriteOperation& operation) {
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
std::uint64_t IndexWriter::end_input() {
    std::vector<Xapian::docid> gone = input_->gone();
    if (gone.size() > kMostArticles) {
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

// What is committed cannot be lost any more; a sweep that waited for it is made, in steps, so that
// memory stays bounded. A kill within leaves the input unfinished.
void IndexWriter::settle(std::vector<WriteReport>& reports) {
    settled_ = input_;
    if (!sweep_) return;
    const Sweep sweep = *std::exchange(sweep_, std::nullopt);
    std::size_t step = 0;
    for (const Xapian::docid document : sweep.gone) {
        if (articles_.leave(document, sweep.input.path())) ++reports.back().dropped;
        if (++step % kMostArticles == 0) database_.commit();
    }
    write_entry(sweep.input.finished(articles_.count_of_input(sweep.input.path())));
    database_.commit();
}

void IndexWriter::reopen() {
    database_.close();
    // what the lost batch had put into the table of forms is lost with it
    known_forms_.clear();
    input_ = settled_;
    sweep_.reset();
    database_ = Xapian::WritableDatabase(path_, Xapian::DB_OPEN);
}

namespace {

// Why Xapian refused something. Rethrows what is no document's fault: trouble of the disk or the
// system, which trying again would not mend.
std::string refusal() {
    try {
        throw;
    } catch (const Xapian::DatabaseError&) {
        throw;
    } catch (const Xapian::Error& error) {
        return fmt::format("the index refuses it: {}", printable(error.get_msg()));
    } catch (const std::bad_alloc&) {
        return "too large for the memory there is";
    }
}

}  // namespace

// Runs `step`, turning trouble of the disk or the system into an Error.
template <class Step>
Result<std::vector<WriteReport>> IndexWriter::safely(Step step) {
    try {
        return step();
    } catch (const Xapian::DatabaseLockError&) {
        return fail(ErrorCode::locked,
                    fmt::format("another program has begun to write to {}", printable(path_)),
                    "wait until it has finished, then run the same command again: it goes on");
    } catch (const Xapian::Error& error) {
        return tl::unexpected(write_error(error, path_));
    }
}

Result<std::vector<WriteReport>> IndexWriter::write(WriteOperation operation) {
    return safely([&]() -> std::vector<WriteReport> {
        if (operation.article) {
            gathered_bytes_ += operation.article->text_bytes;
            ++gathered_articles_;
        }
        batch_.push_back(std::move(operation));
        try {
            applied_.push_back(apply(batch_.back()));
        } catch (...) {
            refusal();
            return replay_batch();
        }
        const bool is_full = sweep_ || gathered_bytes_ >= batch_bytes_ ||
                             gathered_articles_ >= kMostArticles ||
                             batch_.size() >= kMostOperations;
        return is_full ? commit_batch() : std::vector<WriteReport>();
    });
}

Result<std::vector<WriteReport>> IndexWriter::commit() {
    return safely([&] { return commit_batch(); });
}

std::vector<WriteReport> IndexWriter::commit_batch() {
    try {
        database_.commit();
    } catch (...) {
        refusal();
        return replay_batch();
    }
    settle(applied_);
    return end_batch(std::move(applied_));
}

std::vector<WriteReport> IndexWriter::replay_batch() {
    std::vector<WriteReport> reports;
    reopen();
    replay(0, batch_.size(), reports);
    return end_batch(std::move(reports));
}

std::vector<WriteReport> IndexWriter::end_batch(std::vector<WriteReport> reports) {
    batch_.clear();
    applied_.clear();
    gathered_bytes_ = 0;
    gathered_articles_ = 0;
    return reports;
}

// Applies and commits batch_[begin, end); why Xapian refuses it, nullopt where it does not.
std::optional<std::string> IndexWriter::refused(std::size_t begin, std::size_t end,
                                                std::vector<WriteReport>& reports) {
    std::vector<WriteReport> applied;
    try {
        for (std::size_t i = begin; i < end; ++i)
            applied.push_back(apply(batch_[i]));
        database_.commit();
    } catch (...) {
        std::string reason = refusal();
        reopen();
        return reason;
    }
    settle(applied);
    std::move(applied.begin(), applied.end(), std::back_inserter(reports));
    return std::nullopt;
}

// Writes batch_[begin, end), halving it where Xapian refuses something.
void IndexWriter::replay(std::size_t begin, std::size_t end, std::vector<WriteReport>& reports) {
    auto reason = refused(begin, end, reports);
    if (!reason) return;
    if (end - begin > 1) {
        const std::size_t middle = begin + (end - begin) / 2;
        replay(begin, middle, reports);
        replay(middle, end, reports);
        return;
    }
    WriteOperation& culprit = batch_[begin];
    culprit.article.reset();
    culprit.kind = WriteOperation::Kind::failed;
    culprit.reason = std::move(*reason);
    std::vector<WriteReport> applied = {apply(culprit)};
    database_.commit();
    settle(applied);
    reports.push_back(std::move(applied.front()));
}

}  // namespace news::index
