// SPDX-License-Identifier: GPL-3.0-or-later
// A stream that is one record as a whole.
#pragma once

#include "common/container/reader.hpp"

namespace news::container {

// All that is left in the buffer as a PageRecord where the stream lies; or why not: more than
// limits.page_bytes, nothing, trouble.
ReadOutcome take_whole(const StreamInput& input, bytes::StreamBuffer& buffer, RecordFormat format);

}  // namespace news::container
