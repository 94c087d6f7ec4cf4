// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/markup_text.hpp"

#include "common/unicode.hpp"
#include "indexer/extract/outline.hpp"
#include "indexer/html/document.hpp"

namespace news::extract {
namespace {

std::string paragraphs_of(const html::Document& document) {
    std::string text;
    if (!document.body()) return text;
    for (const Block& block : read_outline(document.body()).blocks) {
        if (!text.empty()) text += "\n\n";
        text += block.text;
    }
    return text;
}

// Line breaks between them as they stand.
std::string text_nodes_of(const html::Document& document) {
    std::string text;
    const html::Node root = document.root();
    for (html::Node node = root.first_child(); node; node = node.next_in(root))
        if (node.is_text()) text += node.text();
    return text;
}

}  // namespace

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

std::string paragraphs_of_markup(std::string_view markup) {
    std::string text(markup);
    // Escaped once or twice, it is markup only then.
    constexpr int kMostTimes = 3;
    for (int times = 0; times < kMostTimes; ++times) {
        const bool elements =
            text.find("</") != std::string::npos || text.find("/>") != std::string::npos ||
            text.find("<p") != std::string::npos || text.find("<br") != std::string::npos;
        const auto reference = text.find('&');
        const bool escaped =
            reference != std::string::npos && text.find(';', reference) - reference < 10;
        if (!elements && !escaped) break;
        const auto document = html::Document::parse(text);
        if (!document) break;
        text = elements ? paragraphs_of(*document) : text_nodes_of(*document);
    }
    return text;
}

}  // namespace news::extract
