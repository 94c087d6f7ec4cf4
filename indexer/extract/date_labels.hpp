// SPDX-License-Identifier: GPL-3.0-or-later
// What the words and class names around a date say about it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "indexer/html/node.hpp"

namespace news::extract {

enum class DateLabel : std::uint8_t {
    none,
    published,  // "Published", "Veröffentlicht am", class "pubdate"
    dated,      // class "date", "timestamp", "byline": a date of some kind
    modified,   // "Updated", "Stand:", class "updated"
    entry,      // class "updated" alone (in hAtom, without a "published", the publication too), or
                // "Stand:", the only date that many German pages show
    foreign,    // another thing's day: copyright, event, comment, birth, expiry
};

struct TextLabel {
    DateLabel label = DateLabel::none;
    std::size_t spaces_behind = 0;  // from where it begins to the end of the text
};

// The label that stands last in `before`, the text in front of a date on its line (or the line
// above it).
TextLabel find_label(std::string_view before);
DateLabel label_in_text(std::string_view before);

// By the names of the element and the few around it: the nearest that says something. `own`: an
// element of the article itself, may be null: boxes around it are not foreign to the article.
DateLabel label_of_element(html::Node node, html::Node own);

}  // namespace news::extract
