// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/web/chunked_body.hpp"

#include <charconv>
#include <cstdint>
#include <optional>

#include <fmt/format.h>

#include "common/container/web/header_fields.hpp"

namespace news::container::web {

namespace {

struct SizeLine {
    std::uint64_t size = 0;
    std::size_t length = 0;  // of the line with its end
};

// "1a3; name=value" and the end of the line.
std::optional<SizeLine> read_size_line(std::string_view body) {
    constexpr std::size_t kLongestLine = 4096;  // extensions
    const std::size_t end = body.substr(0, kLongestLine).find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    std::string_view digits = body.substr(0, end);
    digits = trimmed(digits.substr(0, digits.find(';')));
    SizeLine line{0, end + 1};
    const char* const last = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), last, line.size, 16);
    if (error != std::errc() || stop != last) return std::nullopt;
    return line;
}

}  // namespace

ChunkedBody join_chunks(std::string_view body) {
    ChunkedBody result;
    std::size_t at = 0;
    while (true) {
        if (result.begun && trimmed(body.substr(at)).empty()) {
            result.warning = "the last chunk of the body is missing";
            return result;
        }
        const auto line = read_size_line(body.substr(at));
        if (!line) {
            result.damage = fmt::format("bad chunk size at byte {} of the body", at);
            return result;
        }
        result.begun = true;
        if (line->size == 0) return result;
        at += line->length;
        const std::string_view chunk = body.substr(at);
        if (line->size > chunk.size()) {
            result.bytes += chunk;
            result.damage = fmt::format("a chunk of the body is cut short: {} of {} bytes",
                                        chunk.size(), line->size);
            return result;
        }
        const auto size = static_cast<std::size_t>(line->size);
        result.bytes += chunk.substr(0, size);
        at += size;
        if (body.substr(at).starts_with("\r\n"))
            at += 2;
        else if (body.substr(at).starts_with('\n'))
            ++at;
    }
}

}  // namespace news::container::web
