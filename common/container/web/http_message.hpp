// SPDX-License-Identifier: GPL-3.0-or-later
// An HTTP response as a crawler wrote it down: its head, and the body that the head describes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace news::container::web {

// What stands before the body (RFC 9112, 4 and 5).
struct HttpHead {
    int status = 0;                    // 0: there is no status line, and nothing else is filled
    std::string content_type;          // as it stands
    std::vector<std::string> codings;  // in the order in which they were put on
    bool chunked = false;              // the last transfer coding
    std::optional<std::uint64_t> content_length;  // as the server said
    std::size_t size = 0;                         // bytes, the empty line included
    std::string damage;                           // why the head cannot be read; empty: it can
};

// Bounds, inclusive: one mebibyte of head.
HttpHead parse_http_head(std::string_view message);

// A body with everything taken off that was put on for the transport. One of `bytes`, `skipped`
// and `damage` is filled, or none where the body is empty.
struct HttpBody {
    std::string bytes;
    std::string skipped;  // a bound, an unknown coding
    std::string damage;
    std::string warning;
};

// `body`: what lies behind the head. A body that claims to be chunked or coded and plainly is not,
// because the crawler took that off, is given as it stands. `cut`: the crawler itself stopped
// within the body; what can be decoded of it is given. `limit`: bytes after decoding, inclusive.
// Memory: the body twice.
HttpBody decode_body(const HttpHead& head, std::string_view body, bool cut, std::size_t limit);

}  // namespace news::container::web
