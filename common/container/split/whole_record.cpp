// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/split/whole_record.hpp"

#include <string>
#include <utility>

#include <fmt/format.h>

#include "common/bytes/sha256.hpp"

namespace news::container {

ReadOutcome take_whole(const StreamInput& input, bytes::StreamBuffer& buffer, RecordFormat format) {
    const std::size_t limit = input.limits.page_bytes;
    std::string bytes = buffer.take(limit);
    if (!buffer.peek(1).empty())
        return SkippedInput{input.location, fmt::format("limit: more than {} bytes", limit)};
    if (std::string trouble = buffer.trouble(); !trouble.empty())
        return FailedInput{input.location, std::move(trouble)};
    if (bytes.empty()) return SkippedInput{input.location, "empty"};
    PageRecord page;
    page.format = format;
    page.location = input.location;
    page.crawled = input.location.crawled;
    page.sha256 = bytes::sha256_hex(bytes);
    page.bytes = std::move(bytes);
    page.warning = buffer.warning();
    return page;
}

}  // namespace news::container
