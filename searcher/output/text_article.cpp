// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <fmt/format.h>

#include "common/progress.hpp"
#include "searcher/output/link_address.hpp"
#include "searcher/output/text_writer.hpp"

namespace news::output {

namespace {

// Where the bytes lie, with the place inside a container.
StyledText location_text(const Location& location) {
    StyledText text;
    text.append_link(location.path, file_address(location.path), Style::plain);
    if (!location.member.empty()) text.append("  " + location.member);
    if (location.record_offset) text.append(fmt::format("  at byte {}", *location.record_offset));
    if (!location.crawled.empty()) text.append("  fetched " + location.crawled);
    return text;
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string text;
    for (const std::string& part : parts)
        text.append(text.empty() ? "" : separator).append(part);
    return text;
}

// The marks that lie in [start, end), from `start` on.
std::vector<search::Span> spans_within(const std::vector<search::Span>& spans, std::size_t start,
                                       std::size_t end) {
    std::vector<search::Span> within;
    for (const search::Span& span : spans)
        if (span.end > start && span.start < end)
            within.push_back(
                {std::max(span.start, start) - start, std::min(span.end, end) - start});
    return within;
}

std::string names_of(const std::vector<Entity>& entities, EntityType type,
                     std::string_view separator) {
    std::vector<std::string> names;
    for (const Entity& entity : entities)
        if (entity.type == type) names.push_back(entity.name);
    return joined(names, separator);
}

// "headline 1, body 4": how often what was looked for stands where; empty: nothing was.
std::string marks_text(const search::ShownArticle& shown) {
    std::size_t captions = 0;
    for (const auto& spans : shown.captions)
        captions += spans.size();
    std::string text;
    const auto add = [&](std::string_view where, std::size_t times) {
        if (times > 0)
            text += fmt::format("{}{} {}", text.empty() ? "" : ", ", where, with_thousands(times));
    };
    add("headline", shown.headline.size());
    add("deck", shown.deck.size());
    add("body", shown.body.size());
    add("caption", captions);
    return text;
}

}  // namespace

void TextWriter::article(const search::ShownArticle& shown) {
    const Article& article = shown.stored.article;
    StyledText headline;
    if (article.headline.empty())
        headline.append("(no headline)", Style::label);
    else
        headline.append_marked(article.headline, shown.headline, Style::headline,
                               Style::headline_mark);
    paragraph(headline, 0);
    if (!article.deck.empty()) {
        StyledText deck;
        deck.append_marked(article.deck, shown.deck, Style::plain, Style::mark);
        paragraph(deck, 0);
    }
    line();

    constexpr std::size_t kLabelWidth = 11;
    const auto row = [&](std::string_view name, const StyledText& value, bool wrap = true) {
        if (value.empty()) return;
        const std::size_t width = wrap ? style_.width - kLabelWidth : value.width();
        bool first = true;
        for (const StyledText& part : value.wrapped(width, width)) {
            StyledText text(first ? name : "", Style::label);
            text.append(std::string(kLabelWidth - (first ? name.size() : 0), ' '));
            text.append(part);
            line(text);
            first = false;
        }
    };
    row("id", StyledText("na:" + article.sha256, Style::number), false);
    row("byline", StyledText(joined(article.authors, ", ")));
    row("publisher", StyledText(article.publisher));
    row("agency", StyledText(article.agency));
    row("date", StyledText(article.date ? fmt::format("{} ({})", article.date->iso(),
                                                      to_string(article.date_source))
                                        : std::string("not known")));
    row("section", StyledText(article.section));
    row("slug", StyledText(article.slug));
    row("keyword", StyledText(joined(article.keywords, dot())));
    row("language", StyledText(article.language));
    if (article.type != PageType::article) row("type", StyledText(to_string(article.type)));
    StyledText url;
    url.append_link(article.url, web_address(article.url), Style::plain);
    row("url", url, false);
    for (const Location& location : shown.stored.locations)
        row("path", location_text(location), false);
    row("words", StyledText(with_thousands(article.words)));
    row("marked", StyledText(marks_text(shown)));
    row("person", StyledText(names_of(article.entities, EntityType::person, dot())));
    row("org", StyledText(names_of(article.entities, EntityType::organisation, dot())));
    row("place", StyledText(names_of(article.entities, EntityType::place, dot())));

    for (std::size_t start = 0; start < article.body.size();) {
        const std::size_t end = std::min(article.body.find("\n\n", start), article.body.size());
        StyledText text;
        text.append_marked(std::string_view(article.body).substr(start, end - start),
                           spans_within(shown.body, start, end), Style::plain, Style::mark);
        line();
        paragraph(text, 0);
        start = end + 2;
    }
    const auto list = [&](std::string_view title, const std::vector<std::string>& texts,
                          const std::vector<std::vector<search::Span>>& spans) {
        for (std::size_t i = 0; i < texts.size(); ++i) {
            if (i == 0) line();
            StyledText text(std::string(title) + ": ", Style::label);
            text.append_marked(texts[i], i < spans.size() ? spans[i] : std::vector<search::Span>(),
                               Style::plain, Style::mark);
            paragraph(text, 0);
        }
    };
    list("caption", article.captions, shown.captions);
    list("credit", article.credits, {});
}

void TextWriter::citation(std::string_view text, const std::string& url) {
    const std::size_t at = url.empty() ? text.npos : text.find(url);
    StyledText citation(text.substr(0, at));
    if (at != text.npos) {
        citation.append_link(url, web_address(url), Style::plain);
        citation.append(text.substr(at + url.size()));
    }
    line(citation);
}

void TextWriter::articles(const std::vector<search::ShownArticle>& articles) {
    bool first = true;
    for (const search::ShownArticle& shown : articles) {
        if (!first) {
            line();
            line(StyledText(std::string(style_.width, '-'), Style::label));
            line();
        }
        first = false;
        article(shown);
    }
}

}  // namespace news::output
