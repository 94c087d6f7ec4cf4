// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/database_folder.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>

#include <fmt/format.h>
#include <unistd.h>

#include "common/index_metadata.hpp"
#include "common/unicode.hpp"
#include "common/xapian_guard.hpp"

namespace news::index {

namespace fs = std::filesystem;

namespace {

constexpr const char* kPidFile = "writer.pid";
constexpr const char* kGlassFile = "iamglass";

enum class FolderKind { nothing, database };

// What a run that was killed while it made the database has left: Xapian writes iamglass last.
bool is_of_beginning(const fs::directory_entry& entry) {
    constexpr std::uintmax_t kBlock = 8192;
    const std::string name = entry.path().filename().string();
    if (name == kPidFile || name == "flintlock" || name == "v.tmp") return true;
    std::error_code error;
    return name.ends_with(".glass") && entry.file_size(error) <= kBlock && !error;
}

// Decides what stands at `path`; fails where it is neither nothing nor a database.
Result<FolderKind> look_at(const std::string& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    std::error_code ignored;
    if (fs::is_symlink(fs::symlink_status(path, ignored)) &&
        status.type() == fs::file_type::not_found)
        return fail(ErrorCode::no_database,
                    fmt::format("{} points to {}, which is not there", printable(path),
                                printable(fs::read_symlink(path, ignored).string())),
                    "make that folder, or name another: --db FOLDER");
    if (status.type() == fs::file_type::not_found) return FolderKind::nothing;
    if (error)
        return fail(ErrorCode::io,
                    fmt::format("cannot look at {}: {}", printable(path), error.message()));
    const std::string other = "name another folder: --db FOLDER";
    if (!fs::is_directory(status))
        return fail(ErrorCode::foreign_database,
                    fmt::format("{} is a file, not a database folder", printable(path)), other);
    if (fs::exists(fs::path(path) / kGlassFile, error)) return FolderKind::database;
    for (const auto& entry : fs::directory_iterator(path, error))
        if (!is_of_beginning(entry))
            return fail(ErrorCode::foreign_database,
                        fmt::format("{} is a folder with other things in it, not a database",
                                    printable(path)),
                        other);
    if (error)
        return fail(ErrorCode::io,
                    fmt::format("cannot read the folder {}: {}", printable(path), error.message()));
    return FolderKind::nothing;
}

Error locked_error(const std::string& path) {
    std::ifstream file(fs::path(path) / kPidFile);
    long pid = 0;
    file >> pid;
    const std::string who =
        pid > 0 ? fmt::format("process {}", pid) : std::string("another process");
    return {ErrorCode::locked, fmt::format("{} is being written by {}", printable(path), who),
            pid > 0 ? fmt::format("wait until it has finished, or look what it is: ps -p {}", pid)
                    : std::string("wait until it has finished")};
}

// Xapian takes the half of a database for a whole one that it cannot open. What is written over was
// never committed; the lock is taken before.
Xapian::WritableDatabase open_or_make(const std::string& path, FolderKind kind) {
    try {
        return Xapian::WritableDatabase(path, Xapian::DB_CREATE_OR_OPEN);
    } catch (const Xapian::DatabaseOpeningError&) {
        if (kind != FolderKind::nothing) throw;
    }
    return Xapian::WritableDatabase(path,
                                    Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS);
}

}  // namespace

Result<Xapian::WritableDatabase> open_for_writing(const std::string& path) {
    const auto kind = look_at(path);
    if (!kind) return tl::unexpected(kind.error());
    std::error_code error;
    if (*kind == FolderKind::nothing) fs::create_directories(path, error);
    if (error)
        return fail(ErrorCode::io,
                    fmt::format("cannot make the folder {}: {}", printable(path), error.message()),
                    "name another folder: --db FOLDER");
    // asked first, because Xapian takes a folder that cannot be written for a locked one
    if (access(path.c_str(), W_OK | X_OK) != 0)
        return fail(ErrorCode::io,
                    fmt::format("cannot write to {}: {}", printable(path), std::strerror(errno)),
                    "name another folder: --db FOLDER");
    // only our own commits count: Xapian's automatic one would expose points that nobody chose
    setenv("XAPIAN_FLUSH_THRESHOLD", "1000000000", 1);
    try {
        Xapian::WritableDatabase database = open_or_make(path, *kind);
        // nothing was ever written: new, or interrupted before its first commit
        if (database.get_lastdocid() == 0 &&
            database.metadata_keys_begin() == database.metadata_keys_end()) {
            write_index_metadata(database);
            database.commit();
        }
        if (auto checked = check_index_metadata(database, path); !checked)
            return tl::unexpected(checked.error());
        return database;
    } catch (const Xapian::DatabaseLockError& problem) {
        return tl::unexpected(is_held_by_another(problem) ? locked_error(path)
                                                          : database_error(problem, path));
    } catch (const Xapian::Error& problem) {
        return tl::unexpected(database_error(problem, path));
    }
}

Result<Xapian::Database> open_for_reading(const std::string& path) {
    const auto kind = look_at(path);
    if (!kind) return tl::unexpected(kind.error());
    if (*kind == FolderKind::nothing)
        return fail(ErrorCode::no_database,
                    fmt::format("there is no database at {}", printable(path)),
                    fmt::format("news-indexer --db {} add PATH…", printable(path)));
    try {
        Xapian::Database database(path, Xapian::DB_BACKEND_GLASS);
        if (auto checked = check_index_metadata(database, path); !checked)
            return tl::unexpected(checked.error());
        return database;
    } catch (const Xapian::Error& problem) {
        return tl::unexpected(database_error(problem, path));
    }
}

WriterMark::WriterMark(const std::string& path) : file_((fs::path(path) / kPidFile).string()) {
    std::ofstream(file_, std::ios::trunc) << getpid() << '\n';
}

WriterMark::~WriterMark() {
    unlink(file_.c_str());
}

}  // namespace news::index
