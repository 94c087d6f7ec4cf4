// SPDX-License-Identifier: GPL-3.0-or-later
// A page for a test, parsed and laid out.
#pragma once

#include <string>
#include <utility>

#include <catch2/catch.hpp>

#include "indexer/extract/outline.hpp"
#include "indexer/html/document.hpp"

namespace news::test {

struct Page {
    html::Document document;
    extract::Outline outline;
};

inline Page page_of(std::string html) {
    auto document = html::Document::parse(std::move(html));
    REQUIRE(document);
    extract::Outline outline = extract::read_outline(document->body());
    return {std::move(*document), std::move(outline)};
}

// A paragraph long enough to be running text, told apart by its number.
inline std::string paragraph(int number) {
    return "The council of the harbour town met for the " + std::to_string(number) +
           "th time this year and put off its decision on the new bridge.";
}

inline std::string paragraphs(int first, int last) {
    std::string all;
    for (int i = first; i <= last; ++i)
        all += "<p>" + paragraph(i) + "</p>\n";
    return all;
}

}  // namespace news::test
