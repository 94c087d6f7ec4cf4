// SPDX-License-Identifier: GPL-3.0-or-later
// Mail: a single message, which a page saved as MHTML is too (RFC 5322, RFC 2557), or an mbox of
// many (RFC 4155).
#pragma once

#include <memory>
#include <string_view>

#include "common/container/reader.hpp"

namespace news::container {

// Whether `beginning` is that of a message: a header with fields that only mail has. Empty lines
// before it, which some programs leave, do not count.
bool is_mail(std::string_view beginning);
// A message behind a "From " line.
bool is_mbox(std::string_view beginning);

// The message as one PageRecord of RecordFormat::mail, where the stream itself lies.
std::unique_ptr<Reader> open_mail(StreamInput input, bytes::StreamBuffer buffer);

// Each message as such a record, its bytes without the "From " line and the empty line that ends
// it; they lie in "mbox". Memory is bounded by limits.page_bytes for a message.
std::unique_ptr<Reader> split_mbox(StreamInput input, bytes::StreamBuffer buffer);

}  // namespace news::container
