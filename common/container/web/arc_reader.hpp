// SPDX-License-Identifier: GPL-3.0-or-later
// Reads ARC files, versions 1 and 2, as they are after unpacking: what crawlers wrote before WARC.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/container/reader.hpp"
#include "common/container/web/arc_header.hpp"
#include "common/container/web/record_frames.hpp"

namespace news::container::web {

// One outcome a record, in their order. Damage costs the record in which it is. Memory: two of the
// longest page.
class ArcReader final : public Reader {
  public:
    ArcReader(StreamInput input, bytes::StreamBuffer buffer);

    std::optional<ReadOutcome> next() override;

  private:
    ReadOutcome read_record();

    StreamInput input_;
    RecordFrames frames_;
};

// Whether the bytes are the beginning of an ARC file, or of one of its records.
bool is_arc(std::string_view bytes);

}  // namespace news::container::web
