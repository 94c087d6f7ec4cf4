// SPDX-License-Identifier: GPL-3.0-or-later
// What every kind of archive looks like from outside: a run of outcomes, read as a stream.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "common/bytes/stream_buffer.hpp"
#include "common/container/page_record.hpp"

namespace news::container {

// Inclusive bounds.
struct ReadLimits {
    std::size_t page_bytes = 10 * 1024 * 1024;  // of one page, after decompression
    int depth = 4;                              // archives within archives
};

// Reads one input. Not thread-safe. Damage costs its own record only: after a FailedInput the next
// call goes on with what comes behind it, where anything does.
class Reader {
  public:
    virtual ~Reader() = default;

    // nullopt at the end.
    virtual std::optional<ReadOutcome> next() = 0;
};

// One input as the walk found it.
struct InputFile {
    std::string path;        // raw bytes; "-" is standard input
    bool explicit_ = false;  // named by the user, not found in a folder
    // Only this member of an archive (Location::member) is wanted; the others are passed over.
    std::string only_member = {};
};

// A stream of bytes that is to be read, and what is known of it: a file, or a member of an archive.
struct StreamInput {
    Location location;  // of the stream as a whole: path, format and member where it lies in one
    std::string name;   // the file's or member's name, less ".gz" and the like once unpacked
    bool explicit_ = false;  // as of InputFile
    int depth = 0;           // archives around it
    ReadLimits limits;
    std::string only_member = {};  // as of InputFile
};

// Where the record lies that begins with the buffer's next byte, in a container of this format: the
// offset is an entry point of the stream where it has one there, so that the record can be read
// without what comes before; otherwise the bytes since the stream's beginning.
inline Location record_location(const StreamInput& input, std::string_view format,
                                const bytes::StreamBuffer& buffer) {
    Location location = input.location;
    if (location.container_format.empty()) location.container_format = format;
    location.record_offset = buffer.entry_point().value_or(buffer.position());
    return location;
}

// An input of one outcome that is known already.
class SingleOutcome final : public Reader {
  public:
    explicit SingleOutcome(ReadOutcome outcome) : outcome_(std::move(outcome)) {}
    std::optional<ReadOutcome> next() override { return std::exchange(outcome_, std::nullopt); }

  private:
    std::optional<ReadOutcome> outcome_;
};

}  // namespace news::container
