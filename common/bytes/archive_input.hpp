// SPDX-License-Identifier: GPL-3.0-or-later
// libarchive over a stream: where its callbacks, statuses and locale end.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "common/bytes/byte_stream.hpp"

struct archive;
struct archive_entry;

namespace news::bytes {

// Choose formats and filters on handle(), then open(). Nothing of an archive is written anywhere.
// Not thread-safe; does not move, since libarchive holds its address.
class ArchiveInput {
  public:
    explicit ArchiveInput(std::unique_ptr<ByteStream> stream);
    ArchiveInput(const ArchiveInput&) = delete;
    ArchiveInput& operator=(const ArchiveInput&) = delete;
    ~ArchiveInput();

    ::archive* handle() { return archive_; }

    // Seeks where the stream can. A status of libarchive, as all below.
    int open();

    // The next entry; it is valid until the next call. Names come as UTF-8 whatever the locale.
    int next_header(archive_entry*& entry);

    // Bytes of the entry's data; 0 at its end, or a status below that.
    std::ptrdiff_t read(char* into, std::size_t room);

    // Of the last call that failed, in libarchive's words; the stream's own trouble comes first.
    std::string error() const;

  private:
    static std::ptrdiff_t give(::archive*, void* self, const void** bytes);
    static std::int64_t go_to(::archive*, void* self, std::int64_t offset, int whence);

    std::unique_ptr<ByteStream> stream_;
    ::archive* archive_;
    std::array<char, std::size_t{64} * 1024> chunk_;
    std::uint64_t origin_ = 0;    // where in its file the stream begins
    std::uint64_t position_ = 0;  // from there
};

}  // namespace news::bytes
