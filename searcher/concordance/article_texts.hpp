// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of an article that are searched word by word.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/article.hpp"
#include "common/schema.hpp"

namespace news::concordance {

// Nothing reaches from one text into another.
struct ArticleText {
    Field field;           // headline, deck, body, caption or byline
    std::uint32_t number;  // of several captions or authors, from 0
    std::string_view text;
};

// In this order, empty ones left out; views into the article.
std::vector<ArticleText> texts_of(const Article& article);

}  // namespace news::concordance
