// SPDX-License-Identifier: GPL-3.0-or-later
// Reads WARC files (ISO 28500), as they are after unpacking.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/container/reader.hpp"
#include "common/container/web/capture.hpp"
#include "common/container/web/page_memory.hpp"
#include "common/container/web/record_frames.hpp"
#include "common/container/web/warc_header.hpp"

namespace news::container::web {

// One outcome a record, in their order: pages of response, resource and conversion records;
// revisits of pages of this archive as KnownPage; everything else skipped with its reason. Damage
// costs the record in which it is. Memory: two of the longest page, and the archive's PageMemory.
class WarcReader final : public Reader {
  public:
    WarcReader(StreamInput input, bytes::StreamBuffer buffer);

    std::optional<ReadOutcome> next() override;

    // WARC-Type of the record of the last outcome, in lower case; empty where that was no record.
    std::string_view record_type() const { return type_; }

  private:
    ReadOutcome read_record();
    ReadOutcome read_block(const WarcHeader& header, Location location, std::string_view bytes);
    ReadOutcome read_revisit(const WarcHeader& header, Location location) const;
    void remember(const WarcHeader& header, std::string_view sha256);

    StreamInput input_;
    RecordFrames frames_;
    PageMemory memory_;
    std::string type_;
    bool any_outcome_ = false;
};

// Whether the bytes are the beginning of a WARC file, or of one of its records.
bool is_warc(std::string_view bytes);

}  // namespace news::container::web
