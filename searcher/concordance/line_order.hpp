// SPDX-License-Identifier: GPL-3.0-or-later
// The orders in which concordance lines can stand.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.hpp"
#include "searcher/search/search_results.hpp"

namespace news::concordance {

struct ReadText;

struct LineKey {
    enum class By { hit, left, right, oldest_first, newest_first, publisher };
    By by = By::hit;
    unsigned word = 0;  // of left and right: 1 is the word beside the hit
    friend bool operator==(const LineKey&, const LineKey&) = default;
};

inline constexpr unsigned kFarthestWord = 5;

// "hit", "left1" to "left5", "right1" to "right5", "date", "-date", "publisher".
std::optional<LineKey> line_key_from(std::string_view name);

// What lines are compared by, byte by byte: words as the index has them, without capitals and
// accents. Where there is no such word, the line stands first; without a date, last.
std::string sort_text(const std::vector<LineKey>& order, const ReadText& text,
                      const search::Span& hit, const Article& article);

}  // namespace news::concordance
