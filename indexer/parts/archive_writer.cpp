// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parts/archive_writer.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include <fmt/format.h>

#include "common/columns/column_writer.hpp"
#include "common/index_metadata.hpp"
#include "common/unicode.hpp"
#include "common/xapian_guard.hpp"
#include "indexer/index/database_folder.hpp"
#include "indexer/index/folder_exchange.hpp"
#include "indexer/parts/loose_ends.hpp"

namespace news::parts {

namespace fs = std::filesystem;

namespace {

// A merge writes every article that is there anew, each for a twelfth of what it costs more to
// write one directly. So parts are worth it from a twelfth on; and never having known what would
// come costs at most twice the best.
constexpr std::uint64_t kMergeShare = 12;
constexpr std::uint64_t kFewArticles = 1000;
constexpr std::uint64_t kBytesAnArticle = 4096;  // in a packed archive

fs::path merged_folder(const std::string& path) {
    return index::real_folder(path).string() + ".merging";
}

// The articles are not lost with a run that does not succeed.
Error waiting_error(Error error, const std::string& path) {
    error.message += fmt::format("; the articles wait in {} and are found after the next run",
                                 printable((fs::path(path) / kPartsFolder).string()));
    return error;
}

// As that, and what to do where it is not the system that refuses.
Error merge_error(Error error, const std::string& path) {
    if (error.code != ErrorCode::damaged_database && error.code != ErrorCode::no_database)
        return waiting_error(std::move(error), path);
    error.code = ErrorCode::damaged_database;
    const std::string shown = printable(path);
    if (error.message.starts_with(shown + " is damaged"))
        error.hint = fmt::format("news-indexer --db {} check", shown);
    else
        error.hint =
            fmt::format("remove {}, then run the same command again: what was in it is read again",
                        printable((fs::path(path) / kPartsFolder).string()));
    return error;
}

// Searches read from them what the database has in values; where they cannot be written now, the
// next search does it.
void refresh_columns(const std::string& path) {
    auto reader = index::open_for_reading(path);
    if (!reader) return;
    static_cast<void>(guarded(path, [&] { columns::refresh_columns(*reader, path); }));
}

}  // namespace

ArchiveWriter::ArchiveWriter(std::string path, std::size_t batch_bytes, std::size_t group_size)
    : path_(std::move(path)), batch_bytes_(batch_bytes), parts_(path_, group_size) {}

Result<std::unique_ptr<ArchiveWriter>> ArchiveWriter::open(const std::string& path,
                                                           std::size_t batch_bytes,
                                                           const MergeStep& step,
                                                           std::size_t group_size) {
    std::unique_ptr<ArchiveWriter> writer(new ArchiveWriter(path, batch_bytes, group_size));
    index::bring_back(index::real_folder(path));
    if (auto opened = writer->open_direct(); !opened) return tl::unexpected(opened.error());
    if (auto taken = writer->take_up(step); !taken) return tl::unexpected(taken.error());
    return writer;
}

// What a killed run has left.
Result<void> ArchiveWriter::take_up(const MergeStep& step) {
    // the old form of the database; where something else stands there, merge() will tell
    (void)index::remove_leftover(merged_folder(path_));
    if (!parts_.exists()) return {};
    if (!parts_.is_trustworthy()) {
        const auto lost = parts_.sealed();
        taken_up_.any_dropped = lost && !lost->empty();
        return parts_.remove();
    }
    const std::uint64_t before = articles_before_;
    auto merged = merge(step);
    if (merged) taken_up_.articles = articles_before_ - std::min(before, articles_before_);
    return merged;
}

Result<void> ArchiveWriter::open_direct() {
    auto opened = index::IndexWriter::open(path_, batch_bytes_);
    if (!opened) return tl::unexpected(opened.error());
    direct_ = std::move(*opened);
    auto reader = index::open_for_reading(path_);
    if (!reader) return tl::unexpected(reader.error());
    can_merge_ = index::can_change_places(index::real_folder(path_));
    articles_before_ = reader->get_doccount();
    added_directly_ = 0;
    return {};
}

Result<void> ArchiveWriter::record_roots(const std::vector<index::Root>& roots) {
    return direct_->record_roots(roots);
}

bool ArchiveWriter::wants_parts(std::uint64_t bytes) const {
    if (!can_merge_) return false;
    if (articles_before_ == 0) return true;
    const std::uint64_t worthwhile = std::max(kFewArticles, articles_before_ / kMergeShare);
    return added_directly_ >= worthwhile || bytes / kBytesAnArticle >= worthwhile;
}

Result<std::unique_ptr<PartWriter>> ArchiveWriter::part_writer() {
    constexpr int kMostAttempts = 10;
    for (int attempt = 0; attempt < kMostAttempts; ++attempt) {
        auto reader = index::open_for_reading(path_);
        if (!reader) return tl::unexpected(reader.error());
        try {
            return guarded(path_, [&] {
                return std::make_unique<PartWriter>(std::move(*reader), parts_, met_, known_forms_);
            });
        } catch (const Xapian::DatabaseModifiedError&) {
            // what goes to the database directly was committed twice meanwhile
        }
    }
    return fail(ErrorCode::io, fmt::format("{} changes too fast to be read", printable(path_)),
                "run the same command again: it goes on");
}

template <class Step>
Result<void> ArchiveWriter::on_journal(Step step) {
    try {
        step();
        return {};
    } catch (const Xapian::Error& error) {
        journal_.reset();  // with all that was not committed
        return tl::unexpected(index::write_error(error, parts_.journal_path()));
    }
}

Result<void> ArchiveWriter::commit_journal() {
    if (auto committed = on_journal([&] { journal_->commit(); }); !committed) return committed;
    kept_.insert(kept_.end(), recorded_.begin(), recorded_.end());
    any_waits_ = any_waits_ || !recorded_.empty();
    recorded_.clear();
    return {};
}

Result<std::vector<index::WriteReport>> ArchiveWriter::write(index::WriteOperation operation) {
    if (!operation.in_parts) {
        auto reports = direct_->write(std::move(operation));
        if (reports)
            added_directly_ += static_cast<std::uint64_t>(std::count_if(
                reports->begin(), reports->end(),
                [](const auto& report) { return report.written == index::Written::added; }));
        return reports;
    }
    if (auto prepared = parts_.prepare(); !prepared) return tl::unexpected(prepared.error());
    auto recorded = on_journal([&] {
        if (!journal_) journal_.emplace(parts_.journal_path(), met_);
        recorded_.push_back(journal_->record(operation));
    });
    if (!recorded) return tl::unexpected(recorded.error());
    return take_kept();
}

Result<std::optional<PartRange>> ArchiveWriter::settle(std::uint64_t chunk) {
    const auto group = parts_.settle(chunk);
    if (!journal_) return group;
    if (auto settled = on_journal([&] { journal_->settle(chunk); }); !settled)
        return tl::unexpected(settled.error());
    // what a kill or a full disk costs is the chunks on their way; a commit costs about one page
    if (auto committed = commit_journal(); !committed) return tl::unexpected(committed.error());
    return group;
}

void ArchiveWriter::put_together(PartRange range) {
    (void)merge_parts(parts_, range);
}

Result<std::vector<index::WriteReport>> ArchiveWriter::finish(const MergeStep& step) {
    auto reports = direct_->commit();
    if (!reports) return tl::unexpected(with_waiting(reports.error()));
    if (!journal_) {
        // parts of which nothing was taken
        if (auto removed = parts_.remove(); !removed) return tl::unexpected(removed.error());
        if (auto settled = direct_->settle_stories(); !settled)
            return tl::unexpected(settled.error());
        refresh_columns(path_);
        return reports;
    }
    kept_.insert(kept_.begin(), reports->begin(), reports->end());
    if (auto committed = commit_journal(); !committed)
        return tl::unexpected(with_waiting(committed.error()));
    journal_.reset();
    if (auto merged = merge(step); !merged) return tl::unexpected(merged.error());
    return take_kept();
}

Error ArchiveWriter::with_waiting(Error error) const {
    return any_waits_ ? waiting_error(std::move(error), path_) : error;
}

// The parts up to this chunk, put together until they can be read at once.
Result<std::vector<std::string>> ArchiveWriter::parts_until(std::uint64_t chunk) {
    for (;;) {
        auto parts = parts_.sealed();
        if (!parts) return tl::unexpected(parts.error());
        std::erase_if(*parts, [&](const PartRange& part) { return part.last > chunk; });
        const std::size_t most = parts_.group_size();
        if (parts->size() <= most) {
            std::vector<std::string> paths;
            for (const PartRange& part : *parts)
                paths.push_back(parts_.part_path(part));
            return paths;
        }
        // the last ones are the smallest, of a group that was not whole when the run ended
        const std::size_t excess = parts->size() - most;
        const std::size_t first = excess < most ? most - 1 : 0;
        for (std::size_t begin = first; begin < parts->size(); begin += most) {
            const std::size_t last = std::min(begin + most, parts->size()) - 1;
            const PartRange range = {(*parts)[begin].first, (*parts)[last].last};
            if (auto merged = merge_parts(parts_, range); !merged)
                return tl::unexpected(merged.error());
        }
    }
}

Result<void> ArchiveWriter::merge(const MergeStep& step) {
    const auto settled = last_settled(parts_.journal_path());
    if (!settled) return tl::unexpected(merge_error(settled.error(), path_));
    if (!*settled) return parts_.remove();  // nothing in them counts
    const auto parts = parts_until(**settled);
    if (!parts) return tl::unexpected(merge_error(parts.error(), path_));
    const fs::path folder = index::real_folder(path_);
    const fs::path merged = merged_folder(path_);
    if (auto removed = index::remove_leftover(merged); !removed) return removed;
    std::vector<std::string> sources = {path_};
    sources.insert(sources.end(), parts->begin(), parts->end());
    sources.push_back(parts_.journal_path());
    auto written = merge_databases(sources, merged.string(), step);
    if (written) written = tie_loose_ends(merged.string());
    if (written) refresh_columns(merged.string());
    if (written) written = index::sync_folder(merged);
    if (written) written = index::change_places(folder, merged);
    std::error_code error;
    if (!written) {
        fs::remove_all(merged, error);
        return tl::unexpected(merge_error(written.error(), path_));
    }
    if (auto synced = index::sync_name(folder); !synced) return synced;
    direct_.reset();
    fs::remove_all(merged, error);  // the old form and its parts
    parts_.forget();
    any_waits_ = false;
    met_.clear();
    known_forms_.clear();  // chunks are counted from 0 again
    return open_direct();
}

Result<TakenUp> bring_in_parts(const std::string& path, const MergeStep& step) {
    if (!PartFolder(path).exists()) return TakenUp{};
    auto writer = ArchiveWriter::open(path, 0, step);
    if (!writer) return tl::unexpected(writer.error());
    return (*writer)->taken_up();
}

}  // namespace news::parts
