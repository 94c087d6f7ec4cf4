// SPDX-License-Identifier: GPL-3.0-or-later
// Why nothing was found.
#include <algorithm>

#include <fmt/format.h>

#include "common/progress.hpp"
#include "common/unicode.hpp"
#include "searcher/output/text_writer.hpp"

namespace news::output {

namespace {

std::string looser_text(const search::LooserQuery& looser) {
    using Change = search::LooserQuery::Change;
    const std::string part = printable(looser.part);
    std::string text;
    switch (looser.change) {
        case Change::left_out:
            text = fmt::format("without {}: {}", part, articles_text(looser.articles));
            break;
        case Change::not_excluded:
            text = fmt::format("{} leaves out all {}", part, articles_text(looser.articles));
            break;
        case Change::anywhere:
            text =
                fmt::format("{} with its words anywhere: {}", part, articles_text(looser.articles));
            break;
    }
    return looser.text.empty() ? text : text + "   try: " + printable(looser.text);
}

}  // namespace

std::string no_matches_text(const search::MatchSummary& summary) {
    constexpr std::size_t kGap = 4;
    std::vector<std::string> words;
    std::size_t width = 0, digits = 0;
    for (const search::WordCount& word : summary.query.words) {
        words.push_back(printable(word.text));
        width = std::max(width, display_width(words.back()));
        digits = std::max(digits, with_thousands(word.articles).size());
    }
    std::string text = "no matches\n";
    for (std::size_t i = 0; i < words.size(); ++i) {
        const search::WordCount& word = summary.query.words[i];
        text += fmt::format("  {}{}{:>{}}", words[i],
                            std::string(width - display_width(words[i]) + kGap, ' '),
                            with_thousands(word.articles), digits);
        // the unit once, so that the column of numbers stays a column
        if (i == 0) text += word.articles == 1 ? " article" : " articles";
        if (word.negated) text += "   (excluded)";
        if (!word.suggestion.empty())
            text += fmt::format("   did you mean: {} ({})?", printable(word.suggestion),
                                with_thousands(word.suggestion_articles));
        text += '\n';
    }
    if (summary.query.articles_without_date) {
        text +=
            fmt::format("  at any date: {}", articles_text(*summary.query.articles_without_date));
        if (summary.undated_left_out > 0)
            text += fmt::format(", {} of them undated", with_thousands(summary.undated_left_out));
        text += '\n';
    }
    for (const search::NeverTogether& pair : summary.query.never_together)
        text += fmt::format("  no article has both {} and {}\n", printable(pair.first),
                            printable(pair.second));
    for (const search::LooserQuery& looser : summary.query.looser)
        text += fmt::format("  {}\n", looser_text(looser));
    return text;
}

}  // namespace news::output
