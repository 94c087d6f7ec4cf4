// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/concordance/line_order.hpp"

#include <utility>

#include "common/unicode.hpp"
#include "searcher/concordance/hit_finder.hpp"

namespace news::concordance {

namespace {

// A short word stands before a longer one that begins so.
constexpr char kEnd = '\0';
// Stands behind every date.
constexpr char kUndated = '~';

std::string date_text(const Article& article, bool newest_first) {
    if (!article.date) return {kUndated};
    std::string text = article.date->iso();
    if (newest_first) {
        for (char& c : text)
            if (c >= '0' && c <= '9') c = static_cast<char>('0' + '9' - c);
        // of a month the days stand before the month itself
        text += kUndated;
    }
    return text;
}

std::string_view left_term(const ReadText& text, const search::Span& hit, unsigned word) {
    const std::size_t before = text.words_before(hit);
    return word <= before ? text.term(text.words[before - word]) : std::string_view();
}

std::string_view right_term(const ReadText& text, const search::Span& hit, unsigned word) {
    const std::size_t index = text.first_behind(hit) + word - 1;
    return index < text.words.size() ? text.term(text.words[index]) : std::string_view();
}

std::string hit_text(const ReadText& text, const search::Span& hit) {
    std::string joined;
    const std::size_t end = text.first_behind(hit);
    for (std::size_t word = text.words_before(hit); word < end; ++word)
        joined.append(text.term(text.words[word])).append(1, ' ');
    return joined;
}

}  // namespace

std::optional<LineKey> line_key_from(std::string_view name) {
    using enum LineKey::By;
    if (name == "hit") return LineKey{hit, 0};
    if (name == "date") return LineKey{oldest_first, 0};
    if (name == "-date") return LineKey{newest_first, 0};
    if (name == "publisher") return LineKey{publisher, 0};
    for (const auto& [side, word] : {std::pair{left, "left"}, std::pair{right, "right"}}) {
        if (!name.starts_with(word)) continue;
        const std::string_view number = name.substr(std::string_view(word).size());
        if (number.size() == 1 && number[0] >= '1' &&
            number[0] <= static_cast<char>('0' + kFarthestWord))
            return LineKey{side, static_cast<unsigned>(number[0] - '0')};
    }
    return std::nullopt;
}

std::string sort_text(const std::vector<LineKey>& order, const ReadText& text,
                      const search::Span& hit, const Article& article) {
    std::string joined;
    for (const LineKey& key : order) {
        switch (key.by) {
            case LineKey::By::hit:
                joined += hit_text(text, hit);
                break;
            case LineKey::By::left:
                joined += left_term(text, hit, key.word);
                break;
            case LineKey::By::right:
                joined += right_term(text, hit, key.word);
                break;
            case LineKey::By::oldest_first:
                joined += date_text(article, false);
                break;
            case LineKey::By::newest_first:
                joined += date_text(article, true);
                break;
            case LineKey::By::publisher:
                joined += fold_value(article.publisher);
                break;
        }
        joined += kEnd;
    }
    return joined;
}

}  // namespace news::concordance
