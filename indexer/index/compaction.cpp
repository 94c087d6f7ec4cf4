// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/compaction.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <optional>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "common/unicode.hpp"
#include "common/xapian_guard.hpp"
#include "indexer/index/database_folder.hpp"

namespace news::index {

namespace fs = std::filesystem;

namespace {

Error io_error(const std::string& doing, const fs::path& path, int number) {
    return {ErrorCode::io,
            fmt::format("cannot {} {}: {}; the database is as it was", doing,
                        printable(path.string()), std::strerror(number)),
            "make room or mend the disk, then run the same command again"};
}

std::uint64_t bytes_of(const fs::path& folder) {
    std::uint64_t bytes = 0;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        const auto size = entry.file_size(error);
        if (!error) bytes += size;
    }
    return bytes;
}

// Whether nothing is in the folder but what a database has: the rest would not be ours to remove.
bool is_only_database(const fs::path& folder) {
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        const std::string name = entry.path().filename().string();
        const bool is_ours = name == "iamglass" || name == "flintlock" || name == "writer.pid" ||
                             name.ends_with(".glass") || name.ends_with(".tmp");
        if (!is_ours) return false;
    }
    return !error;
}

Result<void> remove_leftover(const fs::path& folder) {
    std::error_code error;
    if (!fs::exists(fs::symlink_status(folder, error))) return {};
    if (!is_only_database(folder))
        return fail(ErrorCode::io,
                    fmt::format("{} is in the way, and is no leftover of an earlier run",
                                printable(folder.string())),
                    "move it away, then run the same command again");
    fs::remove_all(folder, error);
    if (error) return tl::unexpected(io_error("remove", folder, error.value()));
    return {};
}

// Xapian leaves the writing to the system when it compacts; before the old form goes the new one
// must be on the disk.
Result<void> sync(const fs::path& path, int flags) {
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC | flags);
    const bool synced = descriptor >= 0 && fsync(descriptor) == 0;
    const int number = errno;
    if (descriptor >= 0) close(descriptor);
    if (!synced) return tl::unexpected(io_error("write", path, number));
    return {};
}

Result<void> sync_folder(const fs::path& folder) {
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (auto synced = sync(entry.path(), 0); !synced) return synced;
    if (error) return tl::unexpected(io_error("read", folder, error.value()));
    return sync(folder, O_DIRECTORY);
}

Result<void> change_places(const fs::path& path, const fs::path& compact, const fs::path& aside) {
    if (renameat2(AT_FDCWD, compact.c_str(), AT_FDCWD, path.c_str(), RENAME_EXCHANGE) == 0)
        return {};
    if (errno != EINVAL && errno != ENOSYS)
        return tl::unexpected(io_error("put the compact form in the place of", path, errno));
    // `compact` gets the old form, as after an exchange
    if (std::rename(path.c_str(), aside.c_str()) != 0)
        return tl::unexpected(io_error("move", path, errno));
    if (std::rename(compact.c_str(), path.c_str()) != 0) {
        const int number = errno;
        std::rename(aside.c_str(), path.c_str());
        return tl::unexpected(io_error("put the compact form in the place of", path, number));
    }
    std::rename(aside.c_str(), compact.c_str());
    return {};
}

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
                       return {};
                   })
        .and_then([](Result<void> result) { return result; });
}

}  // namespace

Result<Compaction> compact_database(const std::string& path) {
    std::error_code error;
    // what is exchanged is the folder, not a link to it
    const fs::path folder = fs::weakly_canonical(path, error);
    const fs::path compact = folder.string() + ".compacting";
    const fs::path aside = folder.string() + ".uncompacted";
    if (!fs::exists(folder, error) && fs::exists(aside, error))
        std::rename(aside.c_str(), folder.c_str());
    auto reader = open_for_reading(folder.string());
    if (!reader) return tl::unexpected(reader.error());
    // holds the lock until the places have changed
    auto writer = open_for_writing(folder.string());
    if (!writer) return tl::unexpected(writer.error());
    std::optional<WriterMark> mark(std::in_place, folder.string());
    if (auto removed = remove_leftover(compact); !removed) return tl::unexpected(removed.error());
    Compaction compaction;
    compaction.bytes_before = bytes_of(folder);
    auto written = write_compact(*writer, compact);
    if (written) written = sync_folder(compact);
    if (written) {
        compaction.bytes_after = bytes_of(compact);
        mark.reset();  // by its path: the next writer's must not be meant
        written = change_places(folder, compact, aside);
    }
    if (!written) {
        fs::remove_all(compact, error);
        return tl::unexpected(written.error());
    }
    if (auto synced = sync(folder.parent_path(), O_DIRECTORY); !synced)
        return tl::unexpected(synced.error());
    writer->close();
    fs::remove_all(compact, error);  // the old form; what is left of it the next run removes
    return compaction;
}

}  // namespace news::index
