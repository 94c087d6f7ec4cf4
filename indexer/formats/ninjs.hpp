// SPDX-License-Identifier: GPL-3.0-or-later
// ninjs, the IPTC's news in JSON (https://www.iptc.org/std/ninjs/), 1.x and 2.x, and what agencies
// wrap it in.
#pragma once

#include <string_view>

#include "common/container/page_record.hpp"
#include "indexer/extract/source_fields.hpp"

namespace news::formats {

// Whether a JSON object is a ninjs item, or an agency's answer with items in it ("item", "items" or
// "data.item"). False for what is no JSON.
bool is_ninjs(std::string_view json);

// Of several items in one answer the first is read, with a warning. An item that is only a picture
// or a recording is skipped. Precondition: is_ninjs(record.bytes).
extract::SourceFields read_ninjs(const container::PageRecord& record);

}  // namespace news::formats
