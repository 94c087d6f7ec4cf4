// SPDX-License-Identifier: GPL-3.0-or-later
// The header of a WARC record (ISO 28500; WARC 0.17, 0.18, 1.0 and 1.1 are alike in form).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "common/bytes/stream_buffer.hpp"
#include "common/container/web/header_fields.hpp"
#include "common/container/web/record_frames.hpp"

namespace news::container::web {

struct WarcHeader {
    HeaderFields fields;
    std::string type;  // in lower case: "response"
    std::optional<std::uint64_t> content_length;
    std::string damage;  // why no record can be read by it; empty: one can
};

// A line "WARC/1.0" with a field's name on the next line.
RecordMark warc_mark();

// Takes a header from its version line to its empty line. One that breaks off leaves what does not
// belong to it. Bounds: a mebibyte.
WarcHeader take_warc_header(bytes::StreamBuffer& buffer);

}  // namespace news::container::web
