// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parts/archive_writer.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include <fmt/format.h>

#include "common/columns/column_writer.hpp"
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

}  // namespace

ArchiveWriter::ArchiveWriter(std::string path, std::size_t batch_bytes)
    : path_(std::move(path)), batch_bytes_(batch_bytes), parts_(path_) {}

Result<std::unique_ptr<ArchiveWriter>> ArchiveWriter::open(const std::string& path,
                                                           std::size_t batch_bytes,
                                                           const MergeStep& step) {
    std::unique_ptr<ArchiveWriter> writer(new ArchiveWriter(path, batch_bytes));
    index::bring_back(index::real_folder(path));
    if (auto opened = writer->open_direct(); !opened) return tl::unexpected(opened.error());
    if (writer->parts_.exists()) {
        if (!writer->parts_.is_trustworthy())
            writer->parts_.remove();
        else if (auto merged = writer->merge(std::nullopt, step); !merged)
            return tl::unexpected(merged.error());
    }
    return writer;
}

Result<void> ArchiveWriter::open_direct() {
    auto opened = index::IndexWriter::open(path_, batch_bytes_);
    if (!opened) return tl::unexpected(opened.error());
    direct_ = std::move(*opened);
    auto reader = index::open_for_reading(path_);
    if (!reader) return tl::unexpected(reader.error());
    articles_before_ = reader->get_doccount();
    added_directly_ = 0;
    return {};
}

Result<void> ArchiveWriter::record_roots(const std::vector<index::Root>& roots) {
    return direct_->record_roots(roots);
}

bool ArchiveWriter::wants_parts(std::uint64_t bytes) const {
    if (articles_before_ == 0) return true;
    const std::uint64_t worthwhile = std::max(kFewArticles, articles_before_ / kMergeShare);
    return added_directly_ >= worthwhile || bytes / kBytesAnArticle >= worthwhile;
}

Result<std::unique_ptr<PartWriter>> ArchiveWriter::part_writer() {
    auto reader = index::open_for_reading(path_);
    if (!reader) return tl::unexpected(reader.error());
    return guarded(path_,
                   [&] { return std::make_unique<PartWriter>(std::move(*reader), parts_, met_); });
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
    return guarded(path_, [&] {
        if (!journal_) journal_.emplace(parts_.journal_path(), met_);
        return std::vector<index::WriteReport>{journal_->record(operation)};
    });
}

std::optional<PartRange> ArchiveWriter::settle(std::uint64_t chunk) {
    last_chunk_ = chunk;
    return parts_.settle(chunk);
}

Result<std::vector<index::WriteReport>> ArchiveWriter::finish(const MergeStep& step) {
    auto reports = direct_->commit();
    if (!reports) return reports;
    if (!journal_) {
        parts_.remove();  // parts of which nothing was taken
        refresh_columns();
        return reports;
    }
    auto committed = guarded(path_, [&] { journal_->commit(); });
    if (!committed) return tl::unexpected(committed.error());
    journal_.reset();
    if (auto merged = merge(last_chunk_, step); !merged) return tl::unexpected(merged.error());
    return reports;
}

// Searches read from them what the database has in values; where they cannot be written now, the
// next search does it.
void ArchiveWriter::refresh_columns() const {
    auto reader = index::open_for_reading(path_);
    if (!reader) return;
    static_cast<void>(guarded(path_, [&] {
        if (columns::columns_are_behind(*reader, path_))
            static_cast<void>(columns::write_columns(*reader, path_));
    }));
}

// `last_chunk`: what lies behind it is not taken; nullopt: everything.
Result<void> ArchiveWriter::merge(std::optional<std::uint64_t> last_chunk, const MergeStep& step) {
    const fs::path folder = index::real_folder(path_);
    const fs::path merged = folder.string() + ".merging";
    if (auto removed = index::remove_leftover(merged); !removed) return removed;
    std::vector<std::string> sources = {path_};
    for (const PartRange& part : parts_.sealed())
        if (!last_chunk || part.last <= *last_chunk) sources.push_back(parts_.part_path(part));
    std::error_code error;
    if (fs::exists(parts_.journal_path(), error)) sources.push_back(parts_.journal_path());
    auto written = merge_databases(sources, merged.string(), step);
    if (written)
        written = guarded(merged.string(), [&] {
            Xapian::WritableDatabase database(merged.string(), Xapian::DB_OPEN);
            tie_loose_ends(database);
            static_cast<void>(columns::write_columns(database, merged.string()));
        });
    if (written) written = index::sync_folder(merged);
    if (written) written = index::change_places(folder, merged);
    if (!written) {
        fs::remove_all(merged, error);
        return tl::unexpected(written.error());
    }
    if (auto synced = index::sync_name(folder); !synced) return synced;
    direct_.reset();
    fs::remove_all(merged, error);  // the old form and its parts
    parts_.forget();
    met_.clear();
    last_chunk_.reset();
    return open_direct();
}

Result<void> bring_in_parts(const std::string& path, const MergeStep& step) {
    if (!PartFolder(path).exists()) return {};
    auto writer = ArchiveWriter::open(path, 0, step);
    if (!writer) return tl::unexpected(writer.error());
    return {};
}

}  // namespace news::parts
