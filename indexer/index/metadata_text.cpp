// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/metadata_text.hpp"

#define XXH_INLINE_ALL
#include <fmt/format.h>
#include <xxhash.h>

namespace news::index {

std::string metadata_key(std::string_view prefix, std::string_view path) {
    // Xapian's metadata keys share the 252 bytes of its B-tree keys with an escape for each NUL
    constexpr std::size_t kLongest = 200;
    std::string key(prefix);
    if (path.size() <= kLongest) return key.append(path);
    return key.append(path.substr(0, kLongest - 16))
        .append(fmt::format("{:016x}", XXH3_64bits(path.data(), path.size())));
}

std::string bytes_to_text(std::string_view bytes) {
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80U) {
            text += c;
        } else {
            text += static_cast<char>(0xC0U | (byte >> 6U));
            text += static_cast<char>(0x80U | (byte & 0x3FU));
        }
    }
    return text;
}

std::string text_to_bytes(std::string_view text) {
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto lead = static_cast<unsigned char>(text[i]);
        if (lead < 0x80U || i + 1 == text.size()) {
            bytes += text[i];
        } else {
            const auto trail = static_cast<unsigned char>(text[++i]);
            bytes += static_cast<char>(((lead & 0x03U) << 6U) | (trail & 0x3FU));
        }
    }
    return bytes;
}

}  // namespace news::index
