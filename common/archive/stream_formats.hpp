// SPDX-License-Identifier: GPL-3.0-or-later
// THE table of what a stream of bytes can be: how each kind is recognised, and who reads it.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "common/container/reader.hpp"

namespace news::archive {

// What a stream is recognised by.
struct StreamBeginning {
    std::string_view bytes;  // its first kBeginning bytes, or all
    std::string_view name;   // StreamInput::name: for what cannot be told by content (a CSV table)
};
inline constexpr std::size_t kBeginning = 64 * 1024;

struct StreamFormat {
    std::string_view name;  // of the format: "warc", "tar", "jsonl"
    bool (*fits)(const StreamBeginning& beginning);
    std::unique_ptr<container::Reader> (*open)(container::StreamInput input,
                                               bytes::StreamBuffer buffer);
};

// The first that fits is taken; special ones stand before general ones. What fits none is a page.
std::span<const StreamFormat> stream_formats();

}  // namespace news::archive
