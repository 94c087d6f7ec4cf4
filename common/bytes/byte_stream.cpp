// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/bytes/byte_stream.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include <sys/stat.h>
#include <unistd.h>

namespace news::bytes {

namespace {

class FileStream final : public ByteStream {
  public:
    explicit FileStream(FileDescriptor file) : file_(std::move(file)) {
        const off_t offset = lseek(file_.get(), 0, SEEK_CUR);
        begin_ = offset > 0 ? static_cast<std::uint64_t>(offset) : 0;
    }

    std::size_t read(char* into, std::size_t room) override {
        while (true) {
            const ssize_t got = ::read(file_.get(), into, room);
            if (got >= 0) return static_cast<std::size_t>(got);
            if (errno == EINTR) continue;
            trouble_ = std::strerror(errno);
            return 0;
        }
    }
    std::string trouble() const override { return trouble_; }
    std::optional<std::uint64_t> entry_point(std::uint64_t position) const override {
        return begin_ + position;
    }
    bool seek(std::uint64_t offset) override {
        return lseek(file_.get(), static_cast<off_t>(offset), SEEK_SET) >= 0;
    }
    std::optional<std::uint64_t> size() const override {
        struct stat status {};
        if (fstat(file_.get(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
        return static_cast<std::uint64_t>(status.st_size);
    }

  private:
    FileDescriptor file_;
    std::uint64_t begin_ = 0;
    std::string trouble_;
};

class TextStream final : public ByteStream {
  public:
    explicit TextStream(std::string bytes) : bytes_(std::move(bytes)) {}

    std::size_t read(char* into, std::size_t room) override {
        const std::size_t count = std::min(room, bytes_.size() - at_);
        std::memcpy(into, bytes_.data() + at_, count);
        at_ += count;
        return count;
    }
    bool seek(std::uint64_t offset) override {
        if (offset > bytes_.size()) return false;
        at_ = static_cast<std::size_t>(offset);
        return true;
    }
    std::optional<std::uint64_t> size() const override { return bytes_.size(); }

  private:
    std::string bytes_;
    std::size_t at_ = 0;
};

}  // namespace

std::unique_ptr<ByteStream> stream_file(FileDescriptor file) {
    return std::make_unique<FileStream>(std::move(file));
}

std::unique_ptr<ByteStream> stream_text(std::string bytes) {
    return std::make_unique<TextStream>(std::move(bytes));
}

ReadAll read_all(ByteStream& stream, std::size_t limit) {
    constexpr std::size_t kFirstChunk = 64 * 1024;
    ReadAll result;
    const std::optional<std::uint64_t> size = stream.size();
    std::size_t filled = 0;
    // one byte more than there are: to see the end at once
    std::size_t chunk = size && *size < limit ? static_cast<std::size_t>(*size) + 1 : kFirstChunk;
    while (filled <= limit) {
        if (filled == result.bytes.size()) {
            result.bytes.resize(std::min(limit + 1, filled + chunk));
            chunk = std::max(kFirstChunk, result.bytes.size());  // double it: linear in all
        }
        const std::size_t got =
            stream.read(result.bytes.data() + filled, result.bytes.size() - filled);
        if (got == 0) break;
        filled += got;
    }
    result.over_limit = filled > limit;
    result.bytes.resize(result.over_limit ? 0 : filled);
    result.trouble = stream.trouble();
    result.warning = stream.warning();
    return result;
}

}  // namespace news::bytes
