// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/bytes/file_bytes.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace news::bytes {

FileDescriptor& FileDescriptor::operator=(FileDescriptor&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

FileDescriptor::~FileDescriptor() {
    if (descriptor_ > STDERR_FILENO) close(descriptor_);
}

OpenedFile open_input(const std::string& path) {
    if (path == "-") return {FileDescriptor(STDIN_FILENO), OpenProblem::none, {}};
    if (path.find('\0') != std::string::npos)
        return {FileDescriptor(), OpenProblem::failed, "its name holds a NUL byte"};
    // O_NONBLOCK: opening a FIFO without a writer would wait for ever
    FileDescriptor descriptor(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
    if (!descriptor) return {FileDescriptor(), OpenProblem::failed, std::strerror(errno)};
    struct stat status {};
    if (fstat(descriptor.get(), &status) != 0)
        return {FileDescriptor(), OpenProblem::failed, std::strerror(errno)};
    if (!S_ISREG(status.st_mode))
        return {FileDescriptor(), OpenProblem::not_a_file, "not a regular file"};
    return {std::move(descriptor), OpenProblem::none, {}};
}

ReadBytes read_up_to(int descriptor, std::size_t limit) {
    constexpr std::size_t kFirstChunk = 64 * 1024;
    ReadBytes result;
    std::size_t filled = 0;
    struct stat status {};
    std::size_t chunk = kFirstChunk;
    if (fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0)
        chunk = static_cast<std::size_t>(status.st_size) + 1;  // one more: to see the end at once
    while (filled < limit) {
        result.bytes.resize(std::min(limit, filled + chunk));
        const ssize_t got =
            read(descriptor, result.bytes.data() + filled, result.bytes.size() - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) result.error = errno;
        if (got <= 0) break;
        filled += static_cast<std::size_t>(got);
        chunk = std::max(kFirstChunk, filled);  // double it: linear in all
    }
    result.bytes.resize(filled);
    return result;
}

}  // namespace news::bytes
