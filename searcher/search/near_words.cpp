// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/near_words.hpp"

#include <algorithm>

namespace news::search {

namespace {

constexpr char32_t kLastCodePoint = 0x10FFFF;
constexpr char32_t kFirstSurrogate = 0xD800;
constexpr char32_t kAfterSurrogates = 0xE000;

}  // namespace

NearWords::NearWords(std::u32string_view word, std::size_t limit) : word_(word), limit_(limit) {
    // outside the diagonal's neighbourhood everything is too far, and nothing is written there
    const auto too_far = static_cast<std::uint8_t>(limit + 1);
    rows_.assign(word.size() + limit + 1, Row(word.size() + 1, too_far));
    for (std::size_t column = 0; column < end_column(0); ++column)
        rows_[0][column] = static_cast<std::uint8_t>(column);
}

std::size_t NearWords::end_column(std::size_t row) const {
    return std::min(word_.size(), row + limit_) + 1;
}

// False, and nothing is changed: no near string begins like that.
bool NearWords::push(char32_t next) {
    const std::size_t at = depth() + 1;
    if (at >= rows_.size()) return false;
    Row& row = rows_[at];
    const Row& above = rows_[at - 1];
    std::size_t least = limit_ + 1;
    for (std::size_t column = first_column(at); column < end_column(at); ++column) {
        std::size_t distance = above[column] + std::size_t{1};
        if (column > 0) {
            const bool same = word_[column - 1] == next;
            distance = std::min({distance, row[column - 1] + std::size_t{1},
                                 above[column - 1] + std::size_t{same ? 0U : 1U}});
            if (at > 1 && column > 1 && word_[column - 2] == next &&
                word_[column - 1] == text_.back())
                distance = std::min(distance, rows_[at - 2][column - 2] + std::size_t{1});
        }
        distance = std::min(distance, limit_ + 1);
        row[column] = static_cast<std::uint8_t>(distance);
        least = std::min(least, distance);
    }
    if (least > limit_) return false;
    text_ += next;
    return true;
}

// The least character no less than `from` that a near string may go on with. False: none.
bool NearWords::push_least(char32_t from) {
    if (from > kLastCodePoint) return false;
    if (from >= kFirstSurrogate && from < kAfterSurrogates) from = kAfterSurrogates;
    const std::size_t at = depth();
    const std::size_t first = first_column(at);
    const auto row = rows_[at].begin();
    const auto least = *std::min_element(row + static_cast<std::ptrdiff_t>(first),
                                         row + static_cast<std::ptrdiff_t>(end_column(at)));
    // with an edit to spare it may be any
    if (least < limit_ && push(from)) return true;
    std::u32string next = word_.substr(first, 2 * limit_ + 1);
    std::sort(next.begin(), next.end());
    return std::any_of(std::lower_bound(next.begin(), next.end(), from), next.end(),
                       [this](char32_t c) { return push(c); });
}

std::optional<NearWords::Near> NearWords::from(std::u32string_view text) {
    text_.clear();
    while (depth() < text.size() && push(text[depth()])) {
    }
    // what lies behind what could not be pushed, else what goes on from it
    if (depth() < text.size() && !push_least(text[depth()] + 1)) {
        do {
            if (depth() == 0) return std::nullopt;
            pop();
        } while (!push_least(text[depth()] + 1));
    }
    for (;;) {
        const std::size_t distance = rows_[depth()][word_.size()];
        if (distance <= limit_) return Near{text_, distance};
        // each beginning has an end: the rest of the word
        if (!push_least(0)) return std::nullopt;
    }
}

}  // namespace news::search
