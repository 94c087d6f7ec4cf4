// SPDX-License-Identifier: GPL-3.0-or-later
// Decompression of Zstandard (RFC 8878), as a stream that knows where each frame begins.
#pragma once

#include <memory>
#include <string_view>

#include "common/bytes/byte_stream.hpp"

namespace news::bytes {

// Whether the bytes begin with a frame, or with one that decoders pass over.
bool is_zstd(std::string_view bytes);

// 2 to the power of how many bytes a frame may look back: those of a file packed with --long, and
// what HTTP allows (RFC 9659).
inline constexpr int kZstdFileWindow = 27;
inline constexpr int kZstdHttpWindow = 23;

// What `packed` unpacks to, all frames one after another; skippable ones are passed over. A first
// one of magic 0x184D2A5D is the dictionary of all others, packed by itself or not (IIPC, "Use of
// Zstandard compression in WARC files", 2.2). A position at which a frame begins has the entry
// point of that frame, except where there is a dictionary: nothing can be read without it. After
// damage resume() goes on with the next frame. Memory: the window, the dictionary (16 MiB at most)
// and buffers of 64 KiB.
std::unique_ptr<ByteStream> stream_zstd(std::unique_ptr<ByteStream> packed,
                                        int window = kZstdFileWindow);

}  // namespace news::bytes
