// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/index_writer.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <iterator>
#include <new>
#include <utility>

#include <fmt/format.h>

#include "common/unicode.hpp"
#include "common/xapian_guard.hpp"
#include "indexer/index/write_hint.hpp"
#include "indexer/stories/story_writer.hpp"

namespace news::index {

namespace {

// Xapian slows down with many documents in one batch; and a batch is what a kill can cost.
constexpr std::size_t kMostArticles = 1000;
constexpr std::size_t kMostOperations = 10'000;

// The system's word within Xapian's own: where even falling back failed those are no help to
// anyone.
std::string system_word(const std::string& message) {
    if (lacks_file_handles(message)) return std::strerror(EMFILE);
    for (const int number : {ENOSPC, EDQUOT, EFBIG, EIO, EROFS, EACCES, EPERM})
        if (message.find(std::strerror(number)) != message.npos) return std::strerror(number);
    return printable(message);
}

}  // namespace

Error write_error(const Xapian::Error& error, const std::string& path) {
    const char* system = error.get_error_string();
    if (!system && std::string_view(error.get_type()) != "DatabaseError")
        return database_error(error, path);
    const std::string reason = system ? std::string(system) : system_word(error.get_msg());
    return {ErrorCode::io,
            fmt::format("cannot write to {}: {}; what was committed before is safe",
                        printable(path), reason),
            write_hint(reason) + ": it goes on"};
}

Result<std::unique_ptr<IndexWriter>> IndexWriter::open(const std::string& path,
                                                       std::size_t batch_bytes) {
    auto database = open_for_writing(path);
    if (!database) return tl::unexpected(database.error());
    return guarded(path, [&] {
        return std::unique_ptr<IndexWriter>(
            new IndexWriter(path, batch_bytes, std::move(*database)));
    });
}

IndexWriter::IndexWriter(std::string path, std::size_t batch_bytes,
                         Xapian::WritableDatabase database)
    : path_(std::move(path)),
      batch_bytes_(batch_bytes),
      database_(std::move(database)),
      mark_(path_) {}

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

void IndexWriter::reopen() {
    database_.close();
    pages_.fall_back();
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
    } catch (const Xapian::DatabaseLockError& error) {
        if (!is_held_by_another(error)) return tl::unexpected(write_error(error, path_));
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
            applied_.push_back(pages_.apply(batch_.back()));
        } catch (...) {
            refusal();
            return replay_batch();
        }
        const bool is_full = pages_.wants_commit() || gathered_bytes_ >= batch_bytes_ ||
                             gathered_articles_ >= kMostArticles ||
                             batch_.size() >= kMostOperations;
        return is_full ? commit_batch() : std::vector<WriteReport>();
    });
}

Result<std::vector<WriteReport>> IndexWriter::commit() {
    return safely([&] { return commit_batch(); });
}

Result<void> IndexWriter::settle_stories() {
    return safely([&] {
               stories::write_stories(database_, path_, stories::Extent::undecided);
               return std::vector<WriteReport>();
           })
        .map([](const auto&) {});
}

std::vector<WriteReport> IndexWriter::commit_batch() {
    try {
        database_.commit();
    } catch (...) {
        refusal();
        return replay_batch();
    }
    if (!applied_.empty()) applied_.back().dropped += pages_.settle();
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
            applied.push_back(pages_.apply(batch_[i]));
        database_.commit();
    } catch (...) {
        std::string reason = refusal();
        reopen();
        return reason;
    }
    if (!applied.empty()) applied.back().dropped += pages_.settle();
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
    WriteReport report = pages_.apply(culprit);
    database_.commit();
    report.dropped += pages_.settle();
    reports.push_back(std::move(report));
}

}  // namespace news::index
