// SPDX-License-Identifier: GPL-3.0-or-later
// The chunked transfer coding (RFC 9112, 7.1).
#pragma once

#include <string>
#include <string_view>

namespace news::container::web {

struct ChunkedBody {
    std::string bytes;    // of all chunks that could be read
    bool begun = false;   // the first line is the size of a chunk
    std::string damage;   // why the chunks break off; empty: they do not
    std::string warning;  // the last chunk is missing
};

// Extensions and trailers are passed over. Linear time.
ChunkedBody join_chunks(std::string_view body);

}  // namespace news::container::web
