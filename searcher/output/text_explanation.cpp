// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <fmt/format.h>

#include "common/progress.hpp"
#include "searcher/output/link_address.hpp"
#include "searcher/output/text_writer.hpp"

namespace news::output {

namespace {

constexpr std::size_t kMostForms = 20;  // shown of one word

// "2", or where there are several spellings "iran 3, iranian 1".
std::string times_text(const search::WordPlace& place) {
    if (place.forms.size() < 2) return with_thousands(place.times);
    std::string text;
    for (const search::FormTimes& form : place.forms)
        text +=
            fmt::format("{}{} {}", text.empty() ? "" : ", ", form.form, with_thousands(form.times));
    return text;
}

// A word that stands for its own spelling only needs no list of forms.
bool stands_for_others(const search::WordCount& word) {
    return word.forms.size() > 1 ||
           (word.forms.size() == 1 && word.text.find_first_of("*?") != std::string::npos);
}

}  // namespace

void TextWriter::article_match(const search::ArticleMatch& match) {
    line();
    StyledText title(match.headline.empty() ? "(no headline)" : match.headline, Style::headline);
    title.append("   ");
    title.append_link(match.id, article_address(match.url, match.path), Style::number);
    paragraph(title, 0);
    if (!match.matches) {
        line("does not match");
    } else {
        std::string score = fmt::format("matches, score {:.4f}", match.score);
        if (match.recency)
            score += fmt::format(": what the words add, times {:.4g} for its date ({})",
                                 *match.recency, match.date.empty() ? "not known" : match.date);
        line(score);
        line(fmt::format("{} words were indexed, the average is {}", with_thousands(match.length),
                         with_thousands(static_cast<std::size_t>(match.average_length + 0.5))));
    }
    for (const search::WordInArticle& word : match.words) {
        StyledText text("  " + word.text);
        const bool holds = word.matches != word.negated;
        text.append(fmt::format("   {}{}", word.matches ? "found" : "not found",
                                holds ? "" : ", so this part does not hold"),
                    Style::label);
        if (word.score && *word.score > 0)
            text.append(fmt::format(", adds {:.4f} (it is in {})", *word.score,
                                    articles_text(word.articles)),
                        Style::label);
        line(text);
        for (const search::WordPlace& place : word.places) {
            StyledText where(fmt::format("{} ({}): ", place.snippet.field, times_text(place)),
                             Style::label);
            where.append_marked(place.snippet.text, place.snippet.spans, Style::plain, Style::mark);
            paragraph(where, 6);
        }
    }
}

void TextWriter::forms(const search::WordCount& word) {
    StyledText text;
    const std::size_t shown = std::min(kMostForms, word.forms.size());
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0) text.append(dot());
        text.append(word.forms[i].form + " ");
        text.append(with_thousands(word.forms[i].articles), Style::number);
    }
    if (shown < word.forms.size())
        text.append(
            fmt::format(" {} and {} more", ellipsis(), with_thousands(word.forms.size() - shown)));
    paragraph(text, 6);
}

void TextWriter::explanation(const search::Explanation& explanation) {
    // A stage may be long and have lines of its own.
    const auto stage = [&](std::string_view name, std::string_view text) {
        StyledText label(name, Style::label);
        label.append(std::string(11 - name.size(), ' '));
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            label.append(text.substr(0, end));
            line(label);
            label = StyledText(std::string(11, ' '));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    };
    stage("query", explanation.query.text);
    if (explanation.query.translated) stage("translated", *explanation.query.translated);
    stage("tokens", explanation.tokens);
    stage("tree", explanation.tree);
    stage("rewritten", explanation.rewritten);
    stage("reading", explanation.query.reading);
    stage("xapian", explanation.xapian);
    stage("matches", articles_text(explanation.articles));

    std::size_t widest = 0;
    for (const search::WordCount& word : explanation.query.words)
        widest = std::max(widest, StyledText(word.text).width());
    if (!explanation.query.words.empty()) line();
    for (const search::WordCount& word : explanation.query.words) {
        StyledText text("  " + word.text);
        text.append(std::string(widest + 2 + 3 - text.width(), ' '));
        text.append(articles_text(word.articles));
        if (word.negated) text.append(" (excluded)", Style::label);
        line(text);
        if (stands_for_others(word)) forms(word);
    }
    if (explanation.article) article_match(*explanation.article);
}

}  // namespace news::output
