// SPDX-License-Identifier: GPL-3.0-or-later
// Decompression of gzip (RFC 1952), as a stream that knows where each member begins.
#pragma once

#include <memory>
#include <string_view>

#include "common/bytes/byte_stream.hpp"

namespace news::bytes {

bool is_gzip(std::string_view bytes);

// What `packed` unpacks to, all members one after another. Zeros behind the last member are
// padding; anything else there is a warning(). A position at which a member begins has the entry
// point of that member in `packed`. After damage resume() goes on with the next member. Memory: two
// buffers of 64 KiB.
std::unique_ptr<ByteStream> stream_gzip(std::unique_ptr<ByteStream> packed);

// The same for zlib's format (RFC 1950) or a bare deflate stream (RFC 1951), whichever it is: what
// HTTP calls "deflate". No entry points, no resume().
std::unique_ptr<ByteStream> stream_deflate(std::unique_ptr<ByteStream> packed);

}  // namespace news::bytes
