// SPDX-License-Identifier: GPL-3.0-or-later
// Decompression of gzip (RFC 1952), bounded.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace news::container {

bool is_gzip(std::string_view bytes);

enum class GzipEnd {
    complete,
    trailing_garbage,  // whole members, then something that is none: the members are good
    over_limit,        // more than `limit` bytes come out; `bytes` is empty
    truncated,
    damaged,  // bad CRC, length or code
};

struct Gunzipped {
    GzipEnd end = GzipEnd::complete;
    std::string bytes;
    std::string reason;  // in words, where `end` is not complete
};

// All members of `packed`, one after another. Memory: at most `limit` bytes beside the input.
Gunzipped gunzip(std::string_view packed, std::size_t limit);

}  // namespace news::container
