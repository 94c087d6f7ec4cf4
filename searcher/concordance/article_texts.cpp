// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/concordance/article_texts.hpp"

#include <string>

namespace news::concordance {

std::vector<ArticleText> texts_of(const Article& article) {
    std::vector<ArticleText> texts;
    const auto add = [&](Field field, std::uint32_t number, std::string_view text) {
        if (!text.empty()) texts.push_back({field, number, text});
    };
    const auto add_all = [&](Field field, const std::vector<std::string>& several) {
        for (std::uint32_t number = 0; number < several.size(); ++number)
            add(field, number, several[number]);
    };
    add(Field::headline, 0, article.headline);
    add(Field::deck, 0, article.deck);
    add(Field::body, 0, article.body);
    add_all(Field::caption, article.captions);
    add_all(Field::byline, article.authors);
    return texts;
}

}  // namespace news::concordance
