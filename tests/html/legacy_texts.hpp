// SPDX-License-Identifier: GPL-3.0-or-later
// Short articles of our own in many languages, for pages in the encodings of their time.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace news::html {

// Two paragraphs, the first of one or two sentences, in UTF-8. `language` is a two-letter code,
// or "zh-hans" and "zh-hant".
struct LegacyText {
    std::string_view language;
    std::string_view headline;
    std::vector<std::string_view> paragraphs;
};

const std::vector<LegacyText>& legacy_texts();
const LegacyText& legacy_text(std::string_view language);

}  // namespace news::html
