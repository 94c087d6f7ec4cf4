// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/text_writer.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "common/progress.hpp"
#include "common/unicode.hpp"
#include "searcher/output/link_address.hpp"

namespace news::output {

namespace {

// The text, padded or not, with something at the right end of the line.
StyledText with_right_end(StyledText line, const StyledText& end, std::size_t width) {
    const std::size_t used = line.width() + end.width();
    line.append(std::string(used < width ? width - used : 1, ' '));
    line.append(end);
    return line;
}

}  // namespace

std::string articles_text(std::size_t articles) {
    return with_thousands(articles) + (articles == 1 ? " article" : " articles");
}

std::string total_text(const search::Total& total) {
    std::string text = articles_text(total.articles);
    if (total.stories < total.articles)
        text += fmt::format(" in {} {}", with_thousands(total.stories),
                            total.stories == 1 ? "story" : "stories");
    return text;
}

std::size_t counted_total(const search::MatchSummary& summary) {
    return summary.counted == search::Counted::stories ? summary.total->stories
                                                       : summary.total->articles;
}

std::string copies_text(const search::HitStory& story, std::string_view date) {
    if (story.articles < 2) return {};
    const std::size_t copies = story.articles - 1;
    std::string text =
        fmt::format("+{} {}", with_thousands(copies), copies == 1 ? "copy" : "copies");
    const bool is_earlier = !story.first_date.empty() && (date.empty() || story.first_date < date);
    if (is_earlier)
        text += fmt::format(" (first: {}{}{})", story.first_publisher,
                            story.first_publisher.empty() ? "" : " ", story.first_date);
    return text;
}

void TextWriter::paragraph(const StyledText& text, std::size_t indent) {
    const std::size_t width = style_.width - indent;
    for (const StyledText& part : text.wrapped(width, width)) {
        StyledText indented{std::string(indent, ' ')};
        indented.append(part);
        line(indented);
    }
}

void TextWriter::header(const search::MatchSummary& summary, std::size_t listed) {
    StyledText count;
    if (summary.total)
        count.append(total_text(*summary.total), Style::headline);
    else
        count.append(fmt::format("{} shown, the others not counted", articles_text(listed)),
                     Style::headline);
    const StyledText reading(summary.query.reading);
    std::string dates;
    if (!summary.first_date.empty())
        dates = summary.first_date == summary.last_date
                    ? summary.first_date
                    : fmt::format("{} {} {}", summary.first_date, ellipsis(), summary.last_date);
    const auto add = [&](std::string_view what, std::size_t number) {
        if (number > 0)
            dates +=
                fmt::format("{}{} {}", dates.empty() ? "" : ", ", with_thousands(number), what);
    };
    if (summary.total) add("undated", summary.total->undated);
    add("undated left out", summary.undated_left_out);

    constexpr std::string_view kGap = "   ";
    const std::size_t whole =
        count.width() + kGap.size() + reading.width() + kGap.size() + display_width(dates);
    StyledText first = count;
    if (!reading.empty()) {
        first.append(kGap);
        first.append(reading);
    }
    if (dates.empty()) {
        paragraph(first, 0);
    } else if (whole <= style_.width) {
        first.append(kGap);
        first.append(dates);
        line(first);
    } else {
        paragraph(first, 0);
        line(dates);
    }
}

void TextWriter::found_by(const std::vector<std::string>& words) {
    if (words.empty()) return;
    StyledText text("by: ", Style::label);
    for (const std::string& word : words)
        text.append((&word == &words.front() ? "" : ", ") + word);
    paragraph(text, 0);
}

void TextWriter::headline_line(const std::string& text, const std::vector<search::Span>& marks,
                               const StyledText& id, std::size_t rank, std::size_t indent) {
    StyledText headline;
    if (text.empty())
        headline.append("(no headline)", Style::label);
    else
        headline.append_marked(text, marks, Style::headline, Style::headline_mark);
    const std::size_t width = style_.width - indent;
    const std::size_t first_width = width > id.width() + 2 ? width - id.width() - 2 : width;
    bool first = true;
    for (const StyledText& part : headline.wrapped(first_width, first_width)) {
        StyledText row(first ? fmt::format("{:>{}}  ", rank, indent - 2)
                             : std::string(indent, ' '));
        row.append(part);
        line(first ? with_right_end(std::move(row), id, style_.width) : row);
        first = false;
    }
}

void TextWriter::hit(const search::Hit& hit, std::size_t rank, std::size_t indent, bool folded) {
    StyledText id;
    id.append_link(hit.id, article_address(hit.url, hit.location.path), Style::number);
    headline_line(hit.headline, hit.headline_spans, id, rank, indent);
    StyledText source;
    if (!hit.publisher.empty()) {
        source.append(hit.publisher);
        source.append(dot());
    }
    source.append(hit.date.empty() ? std::string("no date")
                                   : fmt::format("{} ({})", hit.date, hit.date_source));
    if (folded && hit.story && hit.story->articles > 1) {
        source.append(dot());
        source.append(copies_text(*hit.story, hit.date), Style::number);
    }
    paragraph(source, indent);

    for (const search::Snippet& snippet : hit.snippets) {
        if (snippet.field == "headline") continue;  // it stands above, marked
        StyledText text;
        if (snippet.field != "body") text.append(snippet.field + ": ", Style::label);
        text.append_marked(snippet.text, snippet.spans, Style::plain, Style::mark);
        paragraph(text, indent);
    }

    // never broken into lines, so that it can be copied
    StyledText path{std::string(indent, ' ')};
    path.append_link(hit.location.path, file_address(hit.location.path), Style::label);
    if (!hit.location.member.empty()) path.append("  " + hit.location.member, Style::label);
    if (hit.places > 1)
        path.append(fmt::format("  (and {} more)", with_thousands(hit.places - 1)), Style::label);
    line(path);
}

void TextWriter::hits(const search::SearchResults& results) {
    header(results, results.hits.size());
    found_by(results.query.by);
    const std::size_t last_rank = results.offset + results.hits.size();
    const std::size_t indent = std::max<std::size_t>(2, std::to_string(last_rank).size()) + 2;
    std::size_t rank = results.offset;
    for (const search::Hit& one : results.hits) {
        line();
        hit(one, ++rank, indent, results.folded);
    }
    const auto facets = facet_lines(results.facets, style_);
    const auto timeline = timeline_lines(results, style_);
    if (!facets.empty() || !timeline.empty()) line();
    for (const StyledText& text : facets)
        line(text);
    for (const StyledText& text : timeline)
        line(text);
}

void TextWriter::count(const search::GroupedCounts& counts) {
    if (counts.by.empty()) {
        line(std::to_string(counted_total(counts)));
        return;
    }
    // columns for people and, by tabs, for `cut` and spreadsheets
    for (const auto& row : counts.rows) {
        StyledText text;
        for (const std::string& value : row.values) {
            text.append(value.empty() ? "-" : value);
            sink_(text.rendered(style_.color) + "\t");
            text = {};
        }
        sink_(std::to_string(row.count) + "\n");
    }
}

void TextWriter::fields(const std::vector<search::FieldCount>& counts) {
    std::size_t name_width = 0, values_width = std::string_view("values").size();
    for (const search::FieldCount& count : counts) {
        name_width = std::max(name_width, info(count.field).name.size());
        if (count.values)
            values_width = std::max(values_width, with_thousands(*count.values).size());
    }
    const std::size_t indent = name_width + 2 + values_width + 2;
    line(StyledText(fmt::format("{:<{}}  {:>{}}", "field", name_width, "values", values_width),
                    Style::label));
    for (const search::FieldCount& count : counts) {
        const FieldInfo& field = info(count.field);
        const std::size_t width = style_.width - std::min(indent, style_.width / 2);
        StyledText row(field.name, Style::headline);
        row.append(fmt::format("{}  {:>{}}  ", std::string(name_width - field.name.size(), ' '),
                               count.values ? with_thousands(*count.values) : "", values_width));
        for (const StyledText& part : StyledText(field.help).wrapped(width, width)) {
            row.append(part);
            line(row);
            row = StyledText(std::string(indent, ' '));
        }
        StyledText second(field.example, Style::number);
        std::string aliases;
        for (const std::string_view alias : field.aliases)
            aliases.append(aliases.empty() ? "   also " : ", ").append(alias);
        second.append(aliases, Style::label);
        paragraph(second, indent);
    }
}

}  // namespace news::output
