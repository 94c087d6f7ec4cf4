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
constexpr std::size_t kMostOperations = 1000;
constexpr std::size_t kMostKnownForms = 4'000'000;

Error write_error(const Xapian::Error& error, const std::string& path) {
    if (const char* system = error.get_error_string())
        return {ErrorCode::io,
                fmt::format("cannot write to {}: {}; what was committed before is safe",
                            printable(path), system),
                "make room or mend the disk, then run the same command again: it goes on"};
    return database_error(error, path);
}

std::string article_term(const std::string& sha256) {
    return make_term(info(Field::id).prefix, sha256);
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
      mark_(path_) {}

Xapian::docid IndexWriter::find(const std::string& sha256) const {
    const std::string term = article_term(sha256);
    const auto posting = database_.postlist_begin(term);
    return posting == database_.postlist_end(term) ? 0 : *posting;
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

// `read_again`: the input had given this very article before, so its fields are written anew;
// otherwise bytes that are known already only gain a location.
void IndexWriter::put_article(const PreparedArticle& article, bool read_again, bool& was_new) {
    const Xapian::docid known = find(article.sha256);
    was_new = known == 0;
    if (was_new) {
        database_.add_document(article.document);
        add_forms(article);
        return;
    }
    Xapian::Document old = database_.get_document(known);
    auto stored = parse_stored_article(old.get_data());
    // an article whose data is damaged is written anew from the input at hand
    std::vector<Location> locations = stored ? stored->locations : std::vector<Location>{};
    const bool is_listed =
        std::find(locations.begin(), locations.end(), article.location) != locations.end();
    if (!is_listed) locations.push_back(article.location);
    if (stored && !read_again) {
        if (is_listed) return;
        stored->locations = std::move(locations);
        old.set_data(serialise(*stored));
        database_.replace_document(known, old);
        return;
    }
    Xapian::Document document = article.document;
    if (auto fresh = parse_stored_article(document.get_data())) {
        fresh->locations = std::move(locations);
        document.set_data(serialise(*fresh));
    }
    database_.replace_document(known, document);
    add_forms(article);
}

void IndexWriter::drop_location(const std::string& sha256, const Location& place) {
    const Xapian::docid known = find(sha256);
    if (known == 0) return;
    Xapian::Document document = database_.get_document(known);
    auto stored = parse_stored_article(document.get_data());
    if (!stored) return;  // damaged: `check` reports it; nothing is thrown away unseen
    std::erase_if(stored->locations,
                  [&](const Location& location) { return location.path == place.path; });
    if (stored->locations.empty()) {
        database_.delete_document(known);
        return;
    }
    document.set_data(serialise(*stored));
    database_.replace_document(known, document);
}

Written IndexWriter::apply(const WriteOperation& operation) {
    const std::string key = ledger_key(operation.entry.path);
    const auto before = parse_ledger_entry(database_.get_metadata(key));
    const std::vector<std::string> old_articles =
        before ? before->articles : std::vector<std::string>();
    // a new time of change over the same bytes (a copy, a restored backup) changes the ledger only
    if (before && !operation.forced && operation.in_ledger && !old_articles.empty() &&
        operation.entry.outcome == InputOutcome::indexed &&
        before->outcome == InputOutcome::indexed && old_articles == operation.entry.articles &&
        before->extractor == operation.entry.extractor &&
        before->options == operation.entry.options) {
        database_.set_metadata(key, serialise(operation.entry));
        return Written::unchanged;
    }
    bool any_new = false;
    for (const PreparedArticle& article : operation.articles) {
        const bool read_again = std::find(old_articles.begin(), old_articles.end(),
                                          article.sha256) != old_articles.end();
        bool was_new = false;
        put_article(article, read_again, was_new);
        any_new = any_new || was_new;
    }
    // a failure says nothing of the articles that the input gave before: they stay
    if (operation.entry.outcome != InputOutcome::failed)
        for (const std::string& sha256 : old_articles)
            if (std::find(operation.entry.articles.begin(), operation.entry.articles.end(),
                          sha256) == operation.entry.articles.end())
                drop_location(sha256, file_location(operation.entry.path));
    if (operation.in_ledger) {
        LedgerEntry entry = operation.entry;
        if (entry.outcome == InputOutcome::failed) entry.articles = old_articles;
        database_.set_metadata(key, serialise(entry));
    }
    if (operation.entry.outcome == InputOutcome::skipped) return Written::skipped;
    if (operation.entry.outcome == InputOutcome::failed) return Written::failed;
    if (!old_articles.empty()) return Written::replaced;
    return any_new ? Written::added : Written::duplicate;
}

void IndexWriter::reopen() {
    database_.close();
    // what the lost batch had put into the table of forms is lost with it
    known_forms_.clear();
    database_ = Xapian::WritableDatabase(path_, Xapian::DB_OPEN);
}

namespace {

WriteReport report_of(const WriteOperation& operation, Written written) {
    return {operation.entry.path, written, operation.entry.reason, operation.undated};
}

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
        for (const PreparedArticle& article : operation.articles)
            gathered_ += article.text_bytes;
        batch_.push_back(std::move(operation));
        try {
            applied_.push_back(report_of(batch_.back(), apply(batch_.back())));
        } catch (...) {
            refusal();
            return replay_batch();
        }
        const bool is_full = gathered_ >= batch_bytes_ || batch_.size() >= kMostOperations;
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
    gathered_ = 0;
    return reports;
}

// Applies and commits batch_[begin, end), halving it where Xapian refuses something.
void IndexWriter::replay(std::size_t begin, std::size_t end, std::vector<WriteReport>& reports) {
    std::string reason;
    try {
        std::vector<WriteReport> applied;
        for (std::size_t i = begin; i < end; ++i)
            applied.push_back(report_of(batch_[i], apply(batch_[i])));
        database_.commit();
        std::move(applied.begin(), applied.end(), std::back_inserter(reports));
        return;
    } catch (...) {
        reason = refusal();
    }
    reopen();
    if (end - begin > 1) {
        const std::size_t middle = begin + (end - begin) / 2;
        replay(begin, middle, reports);
        replay(middle, end, reports);
        return;
    }
    WriteOperation& culprit = batch_[begin];
    culprit.articles.clear();
    culprit.entry.articles.clear();
    culprit.entry.outcome = InputOutcome::failed;
    culprit.entry.reason = reason;
    reports.push_back(report_of(culprit, apply(culprit)));
    database_.commit();
}

}  // namespace news::index
