// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/export/report_hit.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "common/location_text.hpp"
#include "searcher/citation/citation_line.hpp"
#include "searcher/citation/reference.hpp"
#include "searcher/export/html_text.hpp"
#include "searcher/output/text_writer.hpp"
#include "searcher/search/snippet.hpp"

namespace news::exports {

namespace {

// For hyphens and voices; only what is a language's code may stand in the attribute.
std::string lang_attribute(const std::string& language) {
    const bool is_code =
        !language.empty() &&
        std::all_of(language.begin(), language.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return is_code ? " lang=\"" + language + "\"" : "";
}

std::string source_line(const Article& article, const std::string& copies) {
    std::string html;
    const auto add = [&](const std::string& part) {
        if (!part.empty()) html += (html.empty() ? "" : " · ") + part;
    };
    const auto text = [](const std::string& part) {
        return part.empty() ? part : "<bdi>" + html_text(part) + "</bdi>";
    };
    add(text(article.publisher));
    add(article.date ? fmt::format("{} ({})", article.date->iso(), to_string(article.date_source))
                     : std::string("no date"));
    add(html_text(copies));
    add(text(search::byline_of(article)));
    add("<code>" + article_id(article.sha256) + "</code>");
    return "<p class=\"source\">" + html + "</p>\n";
}

}  // namespace

std::string report_hit(const search::MatchedArticle& matched, std::size_t rank, bool folded) {
    const Article& article = matched.stored.article;
    const std::string lang = lang_attribute(article.language);
    const std::string headline = article.headline.empty()
                                     ? "<span class=\"none\">no headline</span>"
                                     : html_marked(article.headline, matched.headline_spans);
    std::string html =
        fmt::format("<li>\n<h3><span class=\"rank\">{}</span> <bdi{}>{}</bdi></h3>\n", rank, lang,
                    html_link(article.url, headline));
    html += source_line(
        article, folded && matched.story
                     ? output::copies_text(*matched.story, article.date ? article.date->iso() : "")
                     : "");
    for (const search::Snippet& snippet : matched.snippets) {
        if (snippet.field == "headline") continue;  // it stands above, marked
        const std::string label =
            snippet.field == "body"
                ? ""
                : "<span class=\"field\">" + html_text(snippet.field) + ":</span> ";
        html += fmt::format("<p{} dir=\"auto\">{}{}</p>\n", lang, label,
                            html_marked(snippet.text, snippet.spans));
    }
    const auto reference = citation::reference_of(matched.stored);
    html += "<p class=\"cite\" dir=\"auto\">" + html_text(citation::citation_line(reference)) +
            "</p>\n";
    html += "<p class=\"place\">" + html_text(location_text(article.location)) + "</p>\n";
    return html + "</li>\n";
}

}  // namespace news::exports
