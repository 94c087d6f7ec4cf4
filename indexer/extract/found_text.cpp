// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/found_text.hpp"

#include <utility>

namespace news::extract {

std::string beginning_of(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) return std::string(text);
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80)
        --bytes;
    return std::string(text.substr(0, bytes));
}

std::string first_words_of(std::string_view text, std::size_t bytes) {
    std::string kept = beginning_of(text, bytes);
    if (kept.size() == text.size()) return kept;
    const std::size_t space = kept.rfind(' ');
    if (space != kept.npos && space > bytes / 2) kept.resize(space + 1);
    return kept + "…";
}

Reason make_reason(std::string field, std::string rule, std::string place, std::string value) {
    constexpr std::size_t kLongestValue = 200;  // Reason's promise
    if (value.size() > kLongestValue) value = beginning_of(value, kLongestValue);
    return {std::move(field), std::move(rule), std::move(place), std::move(value)};
}

}  // namespace news::extract
