// SPDX-License-Identifier: GPL-3.0-or-later
// From one record to the next in an archive whose records tell their own length, and back to the
// next good one where that length is wrong.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "common/bytes/stream_buffer.hpp"

namespace news::container::web {

// How the records of a format are told.
struct RecordMark {
    // Whether a record's header begins with these bytes.
    bool (*begins)(std::string_view bytes);
    // Where the first one begins at `from` or behind it; npos: nowhere.
    std::size_t (*find)(std::string_view bytes, std::size_t from);
    std::size_t look;          // bytes that both have to see of a header
    std::string_view closing;  // the line ends that a record ends with
};

// Not thread-safe. Memory: `most_held` and a little more.
class RecordFrames {
  public:
    RecordFrames(bytes::StreamBuffer buffer, RecordMark mark, std::size_t most_held);

    bytes::StreamBuffer& buffer() { return buffer_; }

    enum class Place { record, garbage, trouble, end };
    // Passes over empty lines and says what comes next.
    Place look_ahead();

    // Takes at least one byte and all to the next record's beginning, the trouble or the end;
    // returns how many.
    std::uint64_t pass_garbage();

    // Returns the reason and goes on behind it where that can be; otherwise the next place is the
    // end.
    std::string pass_trouble();

    struct Block {
        std::string_view bytes;  // all of it or the first `most_held`; valid until leave_block()
        bool is_broken = false;  // the length is wrong or the bytes break off; leave_block() says
        std::string warning;
    };
    // The block that begins here, by the length that its header gives. What ends neither at the
    // archive's end nor before a record is broken: then the length is wrong, and the next record
    // may begin anywhere, also within the block.
    Block look_at_block(std::uint64_t length);

    // Takes that block, or so much of it as there is before the next record. Returns its damage;
    // empty: there is none.
    std::string leave_block();

  private:
    enum class Ending { good, bare, broken };
    Ending ending(std::string_view rest) const;
    std::string leave_broken();
    std::string leave_long();
    std::string cut_short(std::uint64_t there);

    bytes::StreamBuffer buffer_;
    RecordMark mark_;
    std::size_t most_held_;
    std::uint64_t length_ = 0;
    bool is_broken_ = false;
    std::size_t troubles_ = 0;  // since the last good record
    bool is_over_ = false;
};

}  // namespace news::container::web
