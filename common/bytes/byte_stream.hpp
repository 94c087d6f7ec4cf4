// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes that come one after another: a file, what a packed file unpacks to, a member of an archive.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "common/bytes/file_bytes.hpp"

namespace news::bytes {

// Not thread-safe. A stream over another stream owns it.
class ByteStream {
  public:
    virtual ~ByteStream() = default;

    // Puts up to `room` bytes into `into` and returns how many; 0 only at the end, or where the
    // bytes break off (see trouble()). May give fewer than `room` before that.
    virtual std::size_t read(char* into, std::size_t room) = 0;

    // Why the bytes break off here ("truncated gzip", "Input/output error"); empty: they do not.
    virtual std::string trouble() const { return {}; }

    // What is odd but cost nothing ("12 bytes behind the gzip data"); empty: nothing is.
    virtual std::string warning() const { return {}; }

    // After trouble(): goes on with the next bytes that can be read, clearing the trouble; false
    // where there are none. What lies between is lost.
    virtual bool resume() { return false; }

    // `position`: bytes read since the beginning. Where reading of the file (or archive member) can
    // start so that the next byte is the one at `position`: a byte offset into that file. nullopt:
    // only reading from the beginning gets there. Known for the last positions read only.
    virtual std::optional<std::uint64_t> entry_point(std::uint64_t position) const {
        return position;
    }

    // Goes to this offset; false where the stream cannot.
    virtual bool seek(std::uint64_t offset) {
        (void)offset;
        return false;
    }
    // Bytes in all, where that is known without reading.
    virtual std::optional<std::uint64_t> size() const { return std::nullopt; }
};

// The bytes of an opened file from its descriptor's position on; entry points are offsets into the
// file. Seekable where the file is.
std::unique_ptr<ByteStream> stream_file(FileDescriptor file);

// Bytes held in memory.
std::unique_ptr<ByteStream> stream_text(std::string bytes);

struct ReadAll {
    std::string bytes;
    bool over_limit = false;  // there are more than `limit`; `bytes` is empty
    std::string trouble;      // as of the stream; `bytes` is what came before
    std::string warning;
};

// All that is left of a stream, up to `limit` bytes. Memory: at most twice that.
ReadAll read_all(ByteStream& stream, std::size_t limit);

}  // namespace news::bytes
