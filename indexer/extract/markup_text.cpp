// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/markup_text.hpp"

#include "common/unicode.hpp"
#include "indexer/html/document.hpp"

namespace news::extract {

std::string text_of_markup(std::string_view markup) {
    if (markup.find_first_of("<&") == std::string_view::npos) return clean_text(markup);
    const auto document = html::Document::parse(std::string(markup));
    if (!document) return clean_text(markup);
    std::string text = html::visible_text(document->root());
    // Escaped twice: "&amp;quot;" is seen often enough to read it once more.
    const auto reference = text.find('&');
    if (reference != std::string::npos && text.find(';', reference) != std::string::npos) {
        const auto again = html::Document::parse(std::move(text));
        return again ? html::visible_text(again->root()) : std::string();
    }
    return text;
}

}  // namespace news::extract
