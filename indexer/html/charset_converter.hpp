// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of a legacy encoding → UTF-8, by ICU's converters.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/html/charset_labels.hpp"

namespace news::html {

struct ConvertedText {
    std::string utf8;
    std::size_t replaced = 0;  // invalid sequences that became U+FFFD
};

// nullopt where ICU has no such converter.
std::optional<ConvertedText> convert(std::string_view bytes, Encoding encoding);

}  // namespace news::html
