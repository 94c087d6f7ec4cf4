// SPDX-License-Identifier: GPL-3.0-or-later
// What every kind of archive looks like from outside: a run of outcomes, read as a stream.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "common/container/page_record.hpp"

namespace news::container {

// Inclusive bounds on one page.
struct ReadLimits {
    std::size_t page_bytes = 10 * 1024 * 1024;  // after decompression
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
};

// Opens an input and recognises by its first bytes what it is: a page or text of its own, the same
// gzipped, or a container that this version does not read (which comes back as one SkippedInput
// that names it). Whatever goes wrong comes back as an outcome; never null.
std::unique_ptr<Reader> open_reader(const InputFile& input, const ReadLimits& limits = {});

}  // namespace news::container
