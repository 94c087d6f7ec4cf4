// SPDX-License-Identifier: GPL-3.0-or-later
// What surrounds an article on its page: told by element names, classes and the words of a line.
// The rules are those of the web at large; none is about one site.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "indexer/html/node.hpp"

namespace news::extract {

// Elements whose name, role, class or id says that they hold no part of an article. Remembers the
// classes it has judged: one object a page, which must outlive it.
class RegionRules {
  public:
    // Why a block element is no part of the article ("nav", "class related"); empty: nothing known
    // against it. A hint: whoever finds most of the text inside knows better.
    std::string_view rule_for(html::Node element);
    // The same for an inline element, whose text is then left out of the block around it.
    std::string_view inline_rule_for(html::Node element);

  private:
    struct Words {
        std::string_view block_rule;
        std::string_view inline_rule;
    };
    const Words& judge(std::string_view classes);

    std::unordered_map<std::string_view, Words> judged_;  // by views of the page
};

// What a page calls the element that holds an article's text ("itemprop articleBody", "entry
// content"); empty: nothing telling.
std::string_view article_label(html::Node element);

// Whether the class says that the element holds a picture's caption, or its credit.
bool is_caption_element(html::Node element);
bool is_credit_element(html::Node element);

// Whether the class or the itemprop says that the element is the standfirst.
bool is_standfirst_element(html::Node element);

// A picture with a line or two of text.
bool is_picture_box(html::Node element);
bool is_picture(html::Node node);

// Not shown to readers: the hidden attribute or a style that says so.
bool is_hidden(html::Node element);

// Whether a whole line of text is promotion, navigation or a notice of the site ("Read more: …",
// "Sign up for our newsletter", "Advertisement").
bool is_promotion(std::string_view line);

// Whether the last paragraph of a text is the site's own: it asks to subscribe, to follow, to
// write.
bool is_closing_promotion(std::string_view paragraph);

// Whether a line is nothing but a date, a time of day perhaps with it. `language`: the page's, as a
// primary subtag, for what two languages call different months; empty: not known.
bool is_dating(std::string_view line, std::string_view language);

// Whether a line says no more than when a teaser, an entry or a comment was written: a day with a
// time of day, and hardly a word beside them.
bool is_timestamp(std::string_view line, std::string_view language);

// Whether a heading opens what follows an article: "Related articles", "Comments", "More from …".
bool heads_appendix(std::string_view heading);

}  // namespace news::extract
