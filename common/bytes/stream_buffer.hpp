// SPDX-License-Identifier: GPL-3.0-or-later
// A stream that can be looked into before it is taken.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "common/bytes/byte_stream.hpp"

namespace news::bytes {

// Holds what was looked at and not yet taken; memory is the longest look. Not thread-safe.
class StreamBuffer {
  public:
    explicit StreamBuffer(std::unique_ptr<ByteStream> stream);

    // The next `count` bytes, or all that are left before the end or the trouble where they are
    // fewer. Valid until the next call that is not const.
    std::string_view peek(std::size_t count);

    // What is held already and not taken, without reading on; valid as above.
    std::string_view held() const;

    // Takes up to `count` bytes unseen; returns how many there were.
    std::uint64_t skip(std::uint64_t count);

    // Takes up to `count` bytes; fewer only at the end or before trouble.
    std::string take(std::size_t count);

    // Takes a line with its end ("\n" included; the last may lack it). nullopt at the end or before
    // trouble with nothing left. A longer line than `limit` bytes comes back cut, not ended, and
    // the next call goes on within it.
    std::optional<std::string> take_line(std::size_t limit);

    // Bytes taken so far.
    std::uint64_t position() const { return position_; }
    // ByteStream::entry_point() of the next byte.
    std::optional<std::uint64_t> entry_point() const { return stream_->entry_point(position_); }

    // Why no more bytes come; told only once all that came before is taken. Empty at the true end.
    std::string trouble() const;
    std::string warning() const { return stream_->warning(); }
    // After trouble(): ByteStream::resume().
    bool resume();

    // Gives the stream away, wound back to its beginning where it can be; otherwise with what is
    // held put in front of it. Nothing may have been taken before.
    std::unique_ptr<ByteStream> release();

  private:
    bool fill(std::size_t count);

    std::unique_ptr<ByteStream> stream_;
    std::string buffer_;
    std::size_t begin_ = 0;  // of what is not taken in buffer_
    std::uint64_t position_ = 0;
    bool at_end_ = false;  // the stream gave 0 bytes
};

}  // namespace news::bytes
