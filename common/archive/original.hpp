// SPDX-License-Identifier: GPL-3.0-or-later
// An article's original bytes, out of the archive where they lie.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.hpp"
#include "common/result.hpp"

namespace news::archive {

struct Original {
    std::string bytes;  // with exactly the SHA-256 that was asked for
    Location location;  // where they were found, one of those given
};

// The bytes of which this is the SHA-256 (64 lower-case hex digits), from the first of `locations`
// that still has them. A record is read at its offset where its container can be entered there;
// otherwise the container is read from its beginning. Fails with ErrorCode::io; the message says
// for each place what is wrong there: gone, or other bytes now. Memory: one page.
Result<Original> fetch_original(const std::vector<Location>& locations, std::string_view sha256);

// Whether the record that begins at this byte of the file has these bytes. False, too, where
// reading cannot begin there.
bool lies_at(const std::string& path, std::uint64_t offset, std::string_view sha256);

}  // namespace news::archive
