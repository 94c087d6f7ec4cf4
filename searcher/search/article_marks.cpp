// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/article_marks.hpp"

#include <algorithm>

namespace news::search {

ArticleMarks::ArticleMarks(const Article& article, const Highlighter& highlighter,
                           const std::vector<query::SoughtName>& names)
    : article_(article),
      highlighter_(highlighter),
      names_(names.size()),
      mentions_(Mentions::of(article, names)) {}

MarkedText ArticleMarks::in(Field field, std::string_view text, std::size_t caption) const {
    MarkedText marked = highlighter_.mark(field, text, article_.language);
    for (const Mark& mention : mentions_.in(field, caption))
        marked.marks.push_back(
            {mention.start, mention.end, highlighter_.needles() + mention.needle});
    std::stable_sort(marked.marks.begin(), marked.marks.end(),
                     [](const Mark& a, const Mark& b) { return a.start < b.start; });
    return marked;
}

}  // namespace news::search
