// SPDX-License-Identifier: GPL-3.0-or-later
// Decompression of brotli (RFC 7932): what HTTP calls "br".
#pragma once

#include <memory>

#include "common/bytes/byte_stream.hpp"

namespace news::bytes {

// What `packed` unpacks to. No entry points, no resume(). Memory: the window that the data asks
// for, at most 16 MiB (RFC 7932, 9.1), and a buffer of 64 KiB.
std::unique_ptr<ByteStream> stream_brotli(std::unique_ptr<ByteStream> packed);

}  // namespace news::bytes
