// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <fmt/format.h>

#include "common/progress.hpp"
#include "searcher/output/link_address.hpp"
#include "searcher/output/text_writer.hpp"
#include "searcher/search/mentions.hpp"

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

// The parts of the spans, which are in order and apart, that lie in [start, end), from `start` on.
std::vector<search::Span> spans_within(const std::vector<search::Span>& spans, std::size_t start,
                                       std::size_t end) {
    std::vector<search::Span> within;
    for (auto span = std::partition_point(
             spans.begin(), spans.end(), [&](const search::Span& one) { return one.end <= start; });
         span != spans.end() && span->start < end; ++span)
        within.push_back({std::max(span->start, start) - start, std::min(span->end, end) - start});
    return within;
}

struct TextStyles {
    Style text, mention, mark;
};
constexpr TextStyles kHeadlineStyles = {Style::headline, Style::headline_mention,
                                        Style::headline_mark};
constexpr TextStyles kTextStyles = {Style::plain, Style::mention, Style::mark};

// What is said of a text by byte ranges in it: who is mentioned, and over that what was looked for.
struct Spans {
    std::vector<search::Span> mentions;
    std::vector<search::Span> marks;

    Spans within(std::size_t start, std::size_t end) const {
        return {spans_within(mentions, start, end), spans_within(marks, start, end)};
    }
};

StyledText styled(std::string_view text, const Spans& spans, const TextStyles& styles) {
    StyledText result;
    const auto append = [&](std::size_t start, std::size_t end) {
        result.append_marked(text.substr(start, end - start),
                             spans_within(spans.mentions, start, end), styles.text, styles.mention);
    };
    std::size_t at = 0;
    for (const search::Span& mark : spans.marks) {
        const std::size_t start = std::clamp(mark.start, at, text.size());
        const std::size_t end = std::clamp(mark.end, start, text.size());
        append(at, start);
        result.append(text.substr(start, end - start), styles.mark);
        at = end;
    }
    append(at, text.size());
    return result;
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
    const search::Mentions mentions = search::Mentions::all(article);
    const auto spans_in = [&](Field field, const std::vector<search::Span>& marks,
                              std::size_t caption = 0) {
        return Spans{search::merged_spans(mentions.in(field, caption)), marks};
    };
    if (article.headline.empty())
        paragraph(StyledText("(no headline)", Style::label), 0);
    else
        paragraph(
            styled(article.headline, spans_in(Field::headline, shown.headline), kHeadlineStyles),
            0);
    if (!article.deck.empty())
        paragraph(styled(article.deck, spans_in(Field::deck, shown.deck), kTextStyles), 0);
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

    const Spans body = spans_in(Field::body, shown.body);
    for (std::size_t start = 0; start < article.body.size();) {
        const std::size_t end = std::min(article.body.find("\n\n", start), article.body.size());
        line();
        paragraph(styled(std::string_view(article.body).substr(start, end - start),
                         body.within(start, end), kTextStyles),
                  0);
        start = end + 2;
    }
    const auto item = [&](std::string_view title, const StyledText& value, bool first) {
        if (first) line();
        StyledText text(std::string(title) + ": ", Style::label);
        text.append(value);
        paragraph(text, 0);
    };
    for (std::size_t i = 0; i < article.captions.size(); ++i) {
        const auto marks = i < shown.captions.size() ? shown.captions[i] : decltype(shown.body)();
        item("caption",
             styled(article.captions[i], spans_in(Field::caption, marks, i), kTextStyles), i == 0);
    }
    for (std::size_t i = 0; i < article.credits.size(); ++i)
        item("credit", StyledText(article.credits[i]), i == 0);
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
