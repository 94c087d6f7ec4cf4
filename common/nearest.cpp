// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/nearest.hpp"

#include <algorithm>
#include <array>

#include "common/unicode.hpp"

namespace news {

std::u32string code_points(std::string_view text) {
    std::u32string points;
    for (std::size_t at = 0; at < text.size();)
        points += next_code_point(text, at);
    return points;
}

std::size_t edit_distance(std::u32string_view a, std::u32string_view b, std::size_t limit) {
    const std::size_t over = limit + 1;
    if (a.size() > b.size() + limit || b.size() > a.size() + limit) return over;
    // three rows of the table: an exchange looks back two
    std::array<std::vector<std::size_t>, 3> rows;
    for (auto& row : rows)
        row.resize(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        rows[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto& row = rows[i % 3];
        const auto& above = rows[(i + 2) % 3];
        const auto& two_above = rows[(i + 1) % 3];
        row[0] = i;
        std::size_t least = row[0];
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], two_above[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > limit) return over;
    }
    return std::min(rows[a.size() % 3].back(), over);
}

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    return edit_distance(code_points(a), code_points(b), limit);
}

std::string nearest_of(std::string_view word, const std::vector<std::string>& candidates) {
    constexpr std::size_t kMostSlips = 2;
    std::string nearest;
    std::size_t least = kMostSlips + 1;
    for (const std::string& candidate : candidates) {
        const std::size_t distance = edit_distance(word, candidate, kMostSlips);
        // in a short word two slips would make it any other
        if (distance < least && distance * 3 <= word.size()) {
            least = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

}  // namespace news
