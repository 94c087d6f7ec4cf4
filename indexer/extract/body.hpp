// SPDX-License-Identifier: GPL-3.0-or-later
// The text of an article: the blocks of a page that belong to it, without what surrounds them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/extraction.hpp"
#include "indexer/extract/outline.hpp"
#include "indexer/html/node.hpp"

namespace news::extract {

// What else is known of the page; every member may be empty.
struct BodyContext {
    std::string_view headline;       // not repeated in the body
    std::string_view description;    // what the page says it is about: marks the standfirst
    std::string_view stated_body;    // articleBody of the page's own structured data
    html::Node headline_node;        // the element that shows the headline
    bool explain = false;            // whether to name also what lies outside of the article
    std::string_view language = {};  // as the page states it, a primary subtag
};

struct Body {
    std::string text;  // paragraphs separated by one blank line; empty: no article found
    std::string deck;  // the standfirst, which also opens the text
    html::Node node;   // the element that holds the paragraphs; null where the text is not in it
    std::vector<std::size_t> blocks;    // of the outline, in order
    std::vector<std::size_t> captions;  // blocks between the paragraphs that are captions
    std::vector<std::size_t> notices;   // blocks in and around it that ask to subscribe
    std::vector<Reason> chosen;
    std::vector<Reason> lost;
    std::vector<Discarded> discarded;  // what lies within `node` and was left out; see explain
};

// Puts another text in the place of the one found in the page's elements; what told that one is a
// loser then. The deck stays.
void replace_text(Body& body, std::string text, Reason reason);

Body find_body(const Outline& outline, const BodyContext& context);

}  // namespace news::extract
