// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/compaction.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>

#include <fmt/format.h>
#include <unistd.h>

#include "common/columns/column_writer.hpp"
#include "common/unicode.hpp"
#include "common/xapian_guard.hpp"
#include "indexer/index/database_folder.hpp"
#include "indexer/index/folder_exchange.hpp"
#include "indexer/index/write_hint.hpp"

namespace news::index {

namespace fs = std::filesystem;

namespace {

// Writes the compact form. Compares, because Xapian says nothing where it leaves something out.
Result<void> write_compact(const Xapian::Database& database, const fs::path& target) {
    return guarded(target.string(),
                   [&]() -> Result<void> {
                       Xapian::Database source(database);
                       source.compact(target.string(), Xapian::DBCOMPACT_NO_RENUMBER);
                       const Xapian::Database compact(target.string(), Xapian::DB_BACKEND_GLASS);
                       if (compact.get_doccount() != database.get_doccount() ||
                           compact.get_lastdocid() != database.get_lastdocid())
                           return fail(ErrorCode::damaged_database,
                                       fmt::format("{} articles are there, its compact form has {}",
                                                   database.get_doccount(), compact.get_doccount()),
                                       "news-indexer check   says what is wrong");
                       // the old ones are of another uuid; searches make them where this fails
                       columns::refresh_columns(compact, target.string());
                       return {};
                   })
        .and_then([](Result<void> result) { return result; });
}

}  // namespace

Result<Compaction> compact_database(const std::string& path) {
    std::error_code error;
    const fs::path folder = real_folder(path);
    const fs::path compact = folder.string() + ".compacting";
    bring_back(folder);
    auto reader = open_for_reading(path);
    if (!reader) return tl::unexpected(reader.error());
    // holds the lock until the places have changed
    auto writer = open_for_writing(path);
    if (!writer) return tl::unexpected(writer.error());
    std::optional<WriterMark> mark(std::in_place, folder.string());
    if (auto removed = remove_leftover(compact); !removed) return tl::unexpected(removed.error());
    // asked first, because Xapian says that the database cannot be opened
    if (access(compact.parent_path().c_str(), W_OK | X_OK) != 0) {
        const std::string reason = std::strerror(errno);
        return fail(ErrorCode::io,
                    fmt::format("cannot write to {}, where the compact form is made: {}",
                                printable(compact.parent_path().string()), reason),
                    write_hint(reason));
    }
    Compaction compaction;
    compaction.bytes_before = bytes_of(folder);
    auto written = write_compact(*writer, compact);
    if (written) written = sync_folder(compact);
    if (written) {
        compaction.bytes_after = bytes_of(compact);
        mark.reset();  // by its path: the next writer's must not be meant
        written = change_places(folder, compact);
    }
    if (!written) {
        fs::remove_all(compact, error);
        return tl::unexpected(written.error());
    }
    if (auto synced = sync_name(folder); !synced) return tl::unexpected(synced.error());
    writer->close();
    fs::remove_all(compact, error);  // the old form; what is left of it the next run removes
    return compaction;
}

}  // namespace news::index
