// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/columns/column_writer.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/columns/column_builder.hpp"
#include "common/columns/column_file.hpp"
#include "common/unicode.hpp"

namespace news::columns {

namespace {

// The file under the name that it has until it is whole. Held by a lock, so that no two processes
// write it; one that a killed process left is written over.
class UnfinishedFile {
  public:
    explicit UnfinishedFile(std::string path)
        : path_(std::move(path)),
          descriptor_(open(path_.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666)) {
        struct stat opened {};
        struct stat named {};
        // another may have finished it between the two calls: then this is no longer its name
        is_ours_ = descriptor_ >= 0 && flock(descriptor_, LOCK_EX | LOCK_NB) == 0 &&
                   fstat(descriptor_, &opened) == 0 && stat(path_.c_str(), &named) == 0 &&
                   opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
        error_ = descriptor_ < 0 ? errno : 0;
        if (is_ours_ && ftruncate(descriptor_, 0) != 0) error_ = errno;
    }
    ~UnfinishedFile() {
        if (is_ours_) unlink(path_.c_str());
        if (descriptor_ >= 0) close(descriptor_);
    }
    UnfinishedFile(const UnfinishedFile&) = delete;
    UnfinishedFile& operator=(const UnfinishedFile&) = delete;

    bool is_ours() const { return is_ours_; }
    int error() const { return error_; }  // the errno of the first failure

    void write(std::uint64_t offset, const void* data, std::size_t size) {
        const char* bytes = static_cast<const char*>(data);
        while (size > 0 && error_ == 0) {
            const ssize_t written = pwrite(descriptor_, bytes, size, static_cast<off_t>(offset));
            if (written < 0 && errno == EINTR) continue;
            if (written <= 0) {
                error_ = written < 0 ? errno : EIO;
                return;
            }
            bytes += written;
            size -= static_cast<std::size_t>(written);
            offset += static_cast<std::uint64_t>(written);
        }
    }

    // Not waited for until it is on the disk: what a crash of the machine leaves of it is told by
    // the checksums, and made anew.
    void finish(const std::string& path) {
        if (error_ != 0) return;
        if (std::rename(path_.c_str(), path.c_str()) == 0)
            is_ours_ = false;
        else
            error_ = errno;
    }

  private:
    std::string path_;
    int descriptor_;
    bool is_ours_ = false;
    int error_ = 0;
};

tl::unexpected<Error> cannot_write(const std::string& path, std::string_view why) {
    return fail(ErrorCode::io, fmt::format("cannot write {}: {}", printable(path), why),
                "searches work without it, but count more slowly");
}

}  // namespace

Result<void> write_columns(const Xapian::Database& database, const std::string& folder,
                           ColumnSet set) {
    const std::string path = (std::filesystem::path(folder) / file_name(set)).string();
    UnfinishedFile file(path + ".tmp");
    if (file.error() != 0) return cannot_write(path, std::strerror(file.error()));
    if (!file.is_ours()) return {};
    FileHeader header;
    header.state = state_of(database, database.get_lastdocid(), set);
    const std::span<const std::uint32_t> slots = column_slots(set);
    std::vector<ColumnEntry> entries(slots.size());
    header.entries = entries.size();
    std::uint64_t end = aligned(sizeof header + entries.size() * sizeof(ColumnEntry));
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto block = ColumnBuilder(database, slots[i]).block();
        if (!block) return cannot_write(path, "there are too many values");
        entries[i] = block->entry;
        entries[i].offset = end;
        file.write(end, block->bytes.data(), block->bytes.size());
        end += block->bytes.size();
    }
    header.file_bytes = end;
    header.checksum = checksum_of(header, entries);
    file.write(0, &header, sizeof header);
    file.write(sizeof header, entries.data(), entries.size() * sizeof(ColumnEntry));
    file.finish(path);
    if (file.error() != 0) return cannot_write(path, std::strerror(file.error()));
    return {};
}

bool columns_are_behind(const Xapian::Database& database, const std::string& folder,
                        ColumnSet set) {
    const auto file = ColumnFile::open(folder, set);
    return !file || !file->is_of(database) || file->is_far_behind(database);
}

void refresh_columns(const Xapian::Database& database, const std::string& folder) {
    for (const ColumnSet set : {ColumnSet::values, ColumnSet::stories})
        if (columns_are_behind(database, folder, set))
            static_cast<void>(write_columns(database, folder, set));
}

}  // namespace news::columns
