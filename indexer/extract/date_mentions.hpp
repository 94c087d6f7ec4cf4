// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines of a page are about a day, as against those that say of when the article is.
#pragma once

#include <cstddef>
#include <span>

#include "indexer/extract/dated_line.hpp"
#include "indexer/extract/page_lines.hpp"

namespace news::extract {

// `lines` must outlive it.
class DateMentions {
  public:
    explicit DateMentions(const PageLines& lines);

    // Whether the first paragraph of the article's text stands above the line, in its element.
    bool is_below_head(std::size_t line) const;

    // Whether the line, which has no label, only mentions its dates. From the first paragraph on
    // all do but those that are nothing else than a date or a byline; no subhead dates an article.
    bool only_mentions(std::size_t line, std::span<const DateRange> dates) const;

  private:
    const PageLines& lines_;
    // The first paragraph may be a standfirst with the date below it; what lies between the others
    // is text.
    std::size_t first_ = PageLines::kNone;
    std::size_t second_ = PageLines::kNone;
    std::size_t last_ = PageLines::kNone;
};

}  // namespace news::extract
