// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/snippet.hpp"

#include <algorithm>

#include "searcher/search/passage.hpp"

namespace news::search {

namespace {

constexpr std::size_t kMostCaptions = 2;

std::size_t different_needles(const MarkedText& marked) {
    std::vector<std::size_t> needles;
    for (const Mark& mark : marked.marks)
        needles.push_back(mark.needle);
    std::sort(needles.begin(), needles.end());
    return static_cast<std::size_t>(std::unique(needles.begin(), needles.end()) - needles.begin());
}

void add_passage(std::vector<Snippet>& snippets, std::string_view field, std::string_view text,
                 const MarkedText& marked) {
    Snippet snippet = best_passage(text, marked, kSnippetColumns);
    if (snippet.text.empty()) return;
    snippet.field = field;
    snippets.push_back(std::move(snippet));
}

void add_captions(std::vector<Snippet>& snippets, const Article& article,
                  const ArticleMarks& marks) {
    struct Candidate {
        std::size_t caption;
        std::size_t different;
        MarkedText marked;
    };
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < article.captions.size(); ++i) {
        MarkedText marked = marks.in(Field::caption, article.captions[i], i);
        if (marked.marks.empty()) continue;
        const std::size_t different = different_needles(marked);
        candidates.push_back({i, different, std::move(marked)});
    }
    std::stable_sort(
        candidates.begin(), candidates.end(),
        [](const Candidate& a, const Candidate& b) { return a.different > b.different; });
    if (candidates.size() > kMostCaptions)
        candidates.erase(candidates.begin() + kMostCaptions, candidates.end());
    for (const Candidate& candidate : candidates)
        add_passage(snippets, "caption", article.captions[candidate.caption], candidate.marked);
}

// The first bytes of a text that hold a snippet's worth of words, so that a long text without marks
// is not read to its end.
std::string_view beginning(std::string_view text) {
    constexpr std::size_t kEnough = 6 * kSnippetColumns;
    if (text.size() <= kEnough) return text;
    const std::size_t cut = text.find_last_of(" \n", kEnough);
    return text.substr(0, cut == text.npos ? text.size() : cut);
}

}  // namespace

std::vector<Snippet> make_snippets(const Article& article, const ArticleMarks& marks) {
    std::vector<Snippet> snippets;
    const auto add_marked = [&](Field field, std::string_view text) {
        const MarkedText marked = marks.in(field, text);
        if (!marked.marks.empty()) add_passage(snippets, info(field).name, text, marked);
    };
    if (!marks.empty()) {
        add_marked(Field::body, article.body);
        add_captions(snippets, article, marks);
        add_marked(Field::deck, article.deck);
    }
    const bool shows_text = !snippets.empty();
    if (!marks.empty()) {
        add_marked(Field::byline, byline_of(article));
        add_marked(Field::headline, article.headline);
    }
    if (!shows_text) {
        const std::string_view start = beginning(article.body);
        MarkedText unmarked = Highlighter({}).mark(Field::body, start, article.language);
        add_passage(snippets, info(Field::body).name, start, unmarked);
        if (start.size() < article.body.size() && !snippets.empty() &&
            !snippets.back().text.ends_with("…"))
            snippets.back().text += " …";
    }
    return snippets;
}

std::vector<Span> headline_spans(const Article& article, const ArticleMarks& marks) {
    if (marks.empty()) return {};
    return merged_spans(marks.in(Field::headline, article.headline).marks);
}

std::string byline_of(const Article& article) {
    std::string byline;
    for (const std::string& author : article.authors)
        byline.append(byline.empty() ? "" : ", ").append(author);
    return byline;
}

}  // namespace news::search
