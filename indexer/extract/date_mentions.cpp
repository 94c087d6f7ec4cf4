// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/date_mentions.hpp"

#include <algorithm>
#include <array>

#include "indexer/extract/byline.hpp"
#include "indexer/html/tag.hpp"

namespace news::extract {

namespace {

bool is_heading(html::Node node) {
    using html::Tag;
    constexpr std::array kHeadings = {Tag::h1, Tag::h2, Tag::h3, Tag::h4, Tag::h5, Tag::h6};
    return node && std::ranges::find(kHeadings, node.tag()) != kHeadings.end();
}

bool is_paragraph(const PageLine& line) {
    constexpr std::size_t kSentence = 60;  // bytes
    constexpr std::size_t kLong = 160;     // whatever it ends in
    return line.length > kLong || (line.length > kSentence && is_sentence_with(line.text, {}));
}

}  // namespace

DateMentions::DateMentions(const PageLines& lines) : lines_(lines) {
    const std::size_t begin = lines.article != PageLines::kNone ? lines.article : lines.headline;
    for (std::size_t i = begin; i < lines.article_end; ++i) {
        if (!is_paragraph(lines.lines[i])) continue;
        if (first_ == PageLines::kNone)
            first_ = i;
        else if (second_ == PageLines::kNone)
            second_ = i;
        last_ = i;
    }
}

bool DateMentions::is_below_head(std::size_t line) const {
    return line > first_ && line < lines_.article_end;
}

bool DateMentions::only_mentions(std::size_t line, std::span<const DateRange> dates) const {
    const PageLine& it = lines_.lines[line];
    if (is_sentence_with(it.text, dates)) return true;
    if (!is_below_head(line)) return false;
    const bool among_paragraphs = line > second_ && line < last_;
    return among_paragraphs || is_heading(it.node) ||
           !(is_bare_date(it.text, dates) || is_byline(it.text));
}

}  // namespace news::extract
