// SPDX-License-Identifier: GPL-3.0-or-later
// A file of many articles one after another: what marks each of them off, and the reader that takes
// them out, each as a record of its own bytes.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "common/container/reader.hpp"

namespace news::container {

// How the articles of one kind of file are told from what lies between them. One for each stream:
// it may remember how far it has looked.
class PartShape {
  public:
    virtual ~PartShape() = default;

    struct Beginning {
        bool found = false;
        std::size_t at = 0;  // where the part begins; not found: what holds none and may go
    };
    // The first part that begins in `bytes`. `at_end`: there are no more bytes behind them.
    virtual Beginning find_beginning(std::string_view bytes, bool at_end) = 0;

    struct Ending {
        std::size_t length = 0;  // of the part
        bool cut_off = false;    // another part begins before this one has ended
    };
    // `bytes` begin with the part. nullopt where it is not over within them: it is asked again with
    // more of the same bytes. With `at_end`, nullopt means that the part breaks off there.
    virtual std::optional<Ending> find_ending(std::string_view bytes, bool at_end) = 0;
};

struct PartFormat {
    std::string_view name;  // of the file's format: "reuters-sgml"
    RecordFormat record;
    std::string content_type = {};  // of every part, where the file says it
};

// White space around a part is not the article's. A part over limits.page_bytes is skipped, one
// that breaks off has failed, and reading goes on behind it; one that ends where another begins is
// read with a warning. A file without any part is skipped. Memory: the longest part.
std::unique_ptr<Reader> read_parts(StreamInput input, bytes::StreamBuffer buffer, PartFormat format,
                                   std::unique_ptr<PartShape> shape);

}  // namespace news::container
