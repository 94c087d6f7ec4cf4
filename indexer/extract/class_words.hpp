// SPDX-License-Identifier: GPL-3.0-or-later
// What the words of a class or an id tell of an element: the vocabulary of the web's style sheets.
#pragma once

#include <cstdint>
#include <string_view>

namespace news::extract {

enum class ClassSense : std::uint8_t {
    boilerplate,         // no part of the article: "related-stories", "newsletterSignup"
    inline_boilerplate,  // no part of the paragraph it stands in: "sr-only", "photo-credit"
    article_text,        // holds the text: "article-body", "entryContent"
    caption,             // "wp-caption-text", "imageCaption"
    credit,              // "photo-credit", "copyright"
    picture,             // "image-widget", "inlinePhoto"
    standfirst,          // "article-dek", "subtitle"
    emblem,              // a picture that is about the site or the writer: "avatar", "site-logo"
};

// The first word, or two words in a row, of `classes` (an attribute's value) with that sense; empty
// where there is none. Words are parted by anything but letters and at "camelCase" humps. The view
// is valid forever.
std::string_view find_class_word(std::string_view classes, ClassSense sense);

}  // namespace news::extract
