// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a page line by line, bylines and dates included: what stands around a headline.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/html/node.hpp"

namespace news::extract {

struct PageLine {
    html::Node node;                // the block element that holds it
    std::string text;               // clean; of a long line only the beginning
    std::size_t length;             // bytes of the whole line
    std::string linked;             // what of it stands within links, clean, as much as is kept
    std::vector<html::Node> marks;  // links and inline elements with a class in it, the first few
    std::vector<html::Node> times;  // the first with a stamp() in it, also those without text
};

// The moment that an element gives for programs: of a time element, or in an attribute that
// scripts make the printed date of ("data-timestamp"). Empty: none.
std::string_view stamp(html::Node node);

// Longer lines are running text: only this much of them is kept.
inline constexpr std::size_t kLongLine = 400;

struct PageLines {
    std::vector<PageLine> lines;   // in the order of the page
    std::size_t headline = kNone;  // index of the line that shows the headline
    std::size_t article = kNone;   // index of the first line of the article's text
    std::size_t article_end = 0;   // one past its last line, 0 where the text is not known
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
};

// `headline`: the element that shows it; `article`: the one that holds the text. Both may be null.
PageLines read_page_lines(html::Node body, html::Node headline, html::Node article);

}  // namespace news::extract
