// SPDX-License-Identifier: GPL-3.0-or-later
// Decompression of xz and bzip2 files, by libarchive.
#pragma once

#include <memory>
#include <string_view>

#include "common/bytes/byte_stream.hpp"

namespace news::bytes {

bool is_xz(std::string_view bytes);
bool is_bzip2(std::string_view bytes);

// What `packed` unpacks to, all its streams one after another. No entry points, no resume().
// Memory: the dictionary that the file asks for, up to 1 GiB for xz, touched only as far as it
// unpacks to.
std::unique_ptr<ByteStream> stream_xz(std::unique_ptr<ByteStream> packed);
std::unique_ptr<ByteStream> stream_bzip2(std::unique_ptr<ByteStream> packed);

}  // namespace news::bytes
