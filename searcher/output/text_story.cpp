// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <fmt/format.h>

#include "common/progress.hpp"
#include "searcher/output/link_address.hpp"
#include "searcher/output/text_writer.hpp"

namespace news::output {

namespace {

using Change = copies::TextRun::Change;

// Before the ends of paragraphs: a change is shown as one.
std::string in_one_line(std::string_view text, bool unicode) {
    constexpr std::string_view kParagraphEnd = "\n\n";
    std::string line;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(kParagraphEnd, at), text.size());
        line.append(text.substr(at, end - at));
        at = end + kParagraphEnd.size();
        if (end == text.size()) break;
        line.append(end == 0 ? "" : " ").append(unicode ? "¶" : "//");
        if (at < text.size()) line.append(" ");
    }
    return line;
}

StyledText run_text(const copies::TextRun& run, const TextStyle& style) {
    const std::string text = in_one_line(run.text, style.unicode);
    switch (run.change) {
        case Change::removed:
            return StyledText(style.color ? text : "[-" + text + "-]", Style::removed);
        case Change::added:
            return StyledText(style.color ? text : "{+" + text + "+}", Style::added);
        case Change::left_out:
            return StyledText(style.unicode ? "…" : "...", Style::label);
        case Change::same:
            break;
    }
    return StyledText(text);
}

std::string words_text(std::size_t words) {
    return with_thousands(words) + (words == 1 ? " word" : " words");
}

// "headline; text: 12 words added, 31 removed".
std::string difference_text(const copies::StoryArticle& article) {
    std::string text;
    for (const copies::FieldChange& change : article.changes) {
        text += (text.empty() ? "" : "; ") + change.field;
        if (change.added > 0 && change.removed > 0)
            text += fmt::format(": {} added, {} removed", words_text(change.added),
                                with_thousands(change.removed));
        else if (change.added + change.removed > 0)
            text += fmt::format(": {} {}", words_text(change.added + change.removed),
                                change.added > 0 ? "added" : "removed");
    }
    return text.empty() ? "the same text" : text;
}

}  // namespace

void TextWriter::changes(const copies::StoryArticle& article, std::size_t indent) {
    for (const copies::FieldChange& change : article.changes) {
        StyledText text(change.field + ":", Style::label);
        for (const copies::TextRun& run : change.runs) {
            text.append(" ");
            text.append(run_text(run, style_));
        }
        paragraph(text, indent);
    }
}

void TextWriter::story(const copies::Story& story) {
    StyledText head(articles_text(story.articles.size()), Style::headline);
    head.append("   " + story.id, Style::number);
    std::string first, last;
    std::size_t undated = 0;
    for (const copies::StoryArticle& article : story.articles) {
        if (article.date.empty()) ++undated;
        if (first.empty()) first = article.date;
        if (!article.date.empty()) last = article.date;
    }
    if (!first.empty())
        head.append(first == last ? "   " + first
                                  : fmt::format("   {} {} {}", first, ellipsis(), last));
    if (undated > 0) head.append(fmt::format("   {} undated", with_thousands(undated)));
    line(head);

    const std::size_t indent =
        std::max<std::size_t>(2, std::to_string(story.articles.size()).size()) + 2;
    std::size_t rank = 0;
    for (const copies::StoryArticle& article : story.articles) {
        line();
        StyledText id;
        id.append_link(article.id, article_address(article.url, article.location.path),
                       Style::number);
        headline_line(article.headline, {}, id, ++rank, indent);
        StyledText source;
        if (!article.publisher.empty()) source.append(article.publisher + std::string(dot()));
        source.append(article.date.empty()
                          ? std::string("no date")
                          : fmt::format("{} ({})", article.date, article.date_source));
        source.append(dot());
        if (article.id == story.compared_with)
            source.append(
                words_text(article.words) +
                    (story.articles.size() > 1 ? ", with which the others are compared" : ""),
                Style::label);
        else
            source.append(difference_text(article), Style::label);
        paragraph(source, indent);
        if (story.with_runs) changes(article, indent);
    }
}

}  // namespace news::output
