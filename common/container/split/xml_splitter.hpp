// SPDX-License-Identifier: GPL-3.0-or-later
// XML documents: one that is an article as it is, one of many articles a record each.
#pragma once

#include <memory>
#include <string_view>

#include "common/container/reader.hpp"

namespace news::container {

// Whether the beginning of a stream is an XML document that is no HTML page.
bool is_xml(std::string_view beginning);

// A record is the bytes of its element, or of the whole document; RecordFormat::xml, with the
// encoding in its http_content_type. Nothing is parsed here but tags, so that the damage of a
// record costs that record. Documents that declare entities of others or outside, and those of no
// known kind, come to one outcome with the reason.
std::unique_ptr<Reader> open_xml(StreamInput input, bytes::StreamBuffer buffer);

}  // namespace news::container
