// SPDX-License-Identifier: GPL-3.0-or-later
// The record of one page's original bytes, and what reading an archive can come to.
#pragma once

#include <string>
#include <variant>

#include "common/article.hpp"

namespace news::container {

// One page as the archive holds it, before anybody looks into it. A gzipped file stands for what
// it decompresses to: the same page, packed or not, is one article.
struct PageRecord {
    Location location;
    std::string bytes;              // the page's own bytes
    std::string sha256;             // of `bytes`, 64 lower-case hex digits
    std::string url;                // where the archive says it; else empty
    std::string http_content_type;  // where the archive says it; else empty
    std::string crawled;            // ISO 8601, where the archive says it; else empty
    std::string warning;            // readable, but not quite as it should be; else empty
};

// Left out by policy: a bound, nothing in it, a media type. Not an error.
struct SkippedInput {
    Location location;
    std::string reason;
};

// Could not be read: truncated, damaged, no permission.
struct FailedInput {
    Location location;
    std::string reason;
};

using ReadOutcome = std::variant<PageRecord, SkippedInput, FailedInput>;

}  // namespace news::container
