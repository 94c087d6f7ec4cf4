// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/shell_word.hpp"

#include <algorithm>
#include <cctype>

#include "common/unicode.hpp"

namespace news {

std::string shell_word(std::string_view text) {
    constexpr std::string_view kPlain = "_-./+,@%^:=~";
    const bool plain = !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || kPlain.find(c) != kPlain.npos;
    });
    if (plain) return std::string(text);
    std::string word = "'";
    for (const char c : printable(text))
        word += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return word + "'";
}

}  // namespace news
