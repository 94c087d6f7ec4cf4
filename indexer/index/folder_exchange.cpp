// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/folder_exchange.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/index_metadata.hpp"
#include "common/unicode.hpp"
#include "indexer/index/write_hint.hpp"

namespace news::index {

namespace fs = std::filesystem;

namespace {

Error io_error(const std::string& doing, const fs::path& path, int number) {
    return {ErrorCode::io,
            fmt::format("cannot {} {}: {}; the database is as it was", doing,
                        printable(path.string()), std::strerror(number)),
            write_hint(std::strerror(number))};
}

// Whether nothing is in the folder but what a database has: the rest would not be ours to remove.
bool is_only_database(const fs::path& folder) {
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        const std::string name = entry.path().filename().string();
        const bool is_ours = name == "iamglass" || name == "flintlock" || name == "writer.pid" ||
                             name == kPartsFolder || name.starts_with("newsarchive.") ||
                             name.ends_with(".glass") || name.ends_with(".tmp");
        if (!is_ours) return false;
    }
    return !error;
}

Result<void> sync(const fs::path& path, int flags) {
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC | flags);
    const bool synced = descriptor >= 0 && fsync(descriptor) == 0;
    const int number = errno;
    if (descriptor >= 0) close(descriptor);
    if (!synced) return tl::unexpected(io_error("write", path, number));
    return {};
}

fs::path aside_of(const fs::path& folder) {
    return folder.string() + ".uncompacted";
}

}  // namespace

fs::path real_folder(const std::string& path) {
    std::error_code error;
    const fs::path absolute = fs::absolute(path, error);
    fs::path folder = fs::weakly_canonical(absolute, error);
    return error ? absolute : folder;
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

Result<void> sync_folder(const fs::path& folder) {
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (auto synced = sync(entry.path(), 0); !synced) return synced;
    if (error) return tl::unexpected(io_error("read", folder, error.value()));
    return sync(folder, O_DIRECTORY);
}

Result<void> sync_name(const fs::path& folder) {
    return sync(folder.parent_path(), O_DIRECTORY);
}

Result<void> change_places(const fs::path& folder, const fs::path& fresh) {
    const fs::path aside = aside_of(folder);
    if (renameat2(AT_FDCWD, fresh.c_str(), AT_FDCWD, folder.c_str(), RENAME_EXCHANGE) == 0)
        return {};
    if (errno != EINVAL && errno != ENOSYS)
        return tl::unexpected(io_error("put the new form in the place of", folder, errno));
    // `fresh` gets the old form, as after an exchange
    if (std::rename(folder.c_str(), aside.c_str()) != 0)
        return tl::unexpected(io_error("move", folder, errno));
    if (std::rename(fresh.c_str(), folder.c_str()) != 0) {
        const int number = errno;
        std::rename(aside.c_str(), folder.c_str());
        return tl::unexpected(io_error("put the new form in the place of", folder, number));
    }
    std::rename(aside.c_str(), fresh.c_str());
    return {};
}

bool can_change_places(const fs::path& folder) {
    const fs::path parent = folder.parent_path();
    if (access(parent.c_str(), W_OK | X_OK) != 0) return false;
    struct statx inner {};
    struct statx outer {};
    if (statx(AT_FDCWD, folder.c_str(), 0, STATX_BASIC_STATS, &inner) != 0) return false;
    if (statx(AT_FDCWD, parent.c_str(), 0, STATX_BASIC_STATS, &outer) != 0) return false;
    // a part of one file system can be mounted within itself; before Linux 5.8 nobody tells
    if ((inner.stx_attributes & inner.stx_attributes_mask & STATX_ATTR_MOUNT_ROOT) != 0)
        return false;
    return inner.stx_dev_major == outer.stx_dev_major && inner.stx_dev_minor == outer.stx_dev_minor;
}

void bring_back(const fs::path& folder) {
    std::error_code error;
    if (!fs::exists(folder, error) && fs::exists(aside_of(folder), error))
        std::rename(aside_of(folder).c_str(), folder.c_str());
}

}  // namespace news::index
