// SPDX-License-Identifier: GPL-3.0-or-later
// JSON files of articles, sliced into the objects that are one each: JSON Lines (one object a
// line), an array of objects, what a web service answered (an object with such an array in it), or
// a single object.
#pragma once

#include <memory>
#include <string_view>

#include "common/container/reader.hpp"

namespace news::container {

// Whether `beginning` is that of an object, or of an array whose first element is one.
bool is_json_of_objects(std::string_view beginning);

// Each object as a PageRecord of RecordFormat::json: valid JSON, its bytes as they stand. Several
// lie in "jsonl" or "json"; the place of a single one is that of the stream itself. A line that is
// no object fails with its number, and reading goes on with the next. Linear; memory is bounded by
// limits.page_bytes for an object.
std::unique_ptr<Reader> split_json(StreamInput input, bytes::StreamBuffer buffer);

}  // namespace news::container
