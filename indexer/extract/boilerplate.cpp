// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/boilerplate.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "common/unicode.hpp"

namespace news::extract {
namespace {

using html::Node;
using html::Tag;

// Words of a class or id. Sorted.
constexpr auto kWords = std::to_array<std::string_view>({
    "ad",
    "addthis",
    "addtoany",
    "ads",
    "adsbygoogle",
    "adsense",
    "adslot",
    "adunit",
    "adv",
    "advert",
    "advertise",
    "advertisement",
    "advertising",
    "adverts",
    "alsoread",
    "authorbio",
    "authorbox",
    "authorinfo",
    "authors",
    "banner",
    "billboard",
    "bio",
    "breadcrumb",
    "breadcrumbs",
    "byline",
    "bylines",
    "caption",
    "captions",
    "carousel",
    "cmp",
    "colophon",
    "commentform",
    "commentlist",
    "comments",
    "consent",
    "cookie",
    "cookies",
    "copyright",
    "credit",
    "credits",
    "crumb",
    "crumbs",
    "dateline",
    "dfp",
    "disclaimer",
    "disqus",
    "donate",
    "donation",
    "drawer",
    "dropdown",
    "figcaption",
    "flyout",
    "follow",
    "footer",
    "gallery",
    "gdpr",
    "gpt",
    "imagecredit",
    "interstitial",
    "jwplayer",
    "keywords",
    "leaderboard",
    "lightbox",
    "livefyre",
    "login",
    "masthead",
    "menu",
    "metadata",
    "mgid",
    "modal",
    "mostpopular",
    "mostread",
    "mpu",
    "nav",
    "navbar",
    "navigation",
    "newsletter",
    "newsletters",
    "noprint",
    "offcanvas",
    "outbrain",
    "overlay",
    "pager",
    "pagination",
    "paging",
    "photocredit",
    "player",
    "plista",
    "podcast",
    "poll",
    "popular",
    "popup",
    "prevnext",
    "promo",
    "promobox",
    "promos",
    "promotion",
    "pubdate",
    "pullquote",
    "rating",
    "ratings",
    "readalso",
    "readmore",
    "readnext",
    "recirc",
    "recirculation",
    "recommendation",
    "recommendations",
    "recommended",
    "recommends",
    "register",
    "relacionadas",
    "relacionados",
    "related",
    "relatedposts",
    "relateds",
    "respond",
    "revcontent",
    "screenreader",
    "searchform",
    "share",
    "shareaholic",
    "sharebar",
    "sharedaddy",
    "shares",
    "sharethis",
    "sharing",
    "sidebar",
    "signin",
    "signup",
    "skyscraper",
    "slideshow",
    "social",
    "socials",
    "sponsor",
    "sponsored",
    "sponsors",
    "submenu",
    "subnav",
    "subscribe",
    "subscription",
    "subscriptions",
    "taboola",
    "taglist",
    "tags",
    "teads",
    "teaser",
    "teasers",
    "ticker",
    "timestamp",
    "toc",
    "toolbar",
    "tooltip",
    "topics",
    "trending",
    "upnext",
    "verwandt",
    "viafoura",
    "weather",
    "zergnet",
});

// Two words of a class that follow each other. Sorted.
constexpr auto kPairs = std::to_array<std::string_view>({
    "about author",    "also like",       "also read",       "article footer", "article meta",
    "article tools",   "author bio",      "author box",      "author card",    "author info",
    "author profile",  "call to",         "comment form",    "comment list",   "entry footer",
    "entry meta",      "further reading", "image credit",    "inline link",    "jp relatedposts",
    "latest news",     "latest posts",    "latest stories",  "more articles",  "more from",
    "more news",       "more on",         "more stories",    "most popular",   "most read",
    "most viewed",     "next article",    "photo credit",    "post footer",    "post meta",
    "post navigation", "post tags",       "print hide",      "pull quote",     "read also",
    "read more",       "read next",       "screen reader",   "see also",       "side bar",
    "site footer",     "site header",     "skip link",       "sr only",        "tag list",
    "top stories",     "up next",         "visually hidden", "you may",
});

// Inside of a paragraph only what is plainly no text of the article. Sorted.
constexpr auto kInlineWords = std::to_array<std::string_view>({
    "ad",
    "ads",
    "advertisement",
    "caption",
    "credit",
    "figcaption",
    "imagecredit",
    "newsletter",
    "photocredit",
    "screenreader",
    "share",
    "sharedaddy",
    "sharethis",
    "tooltip",
});
constexpr auto kInlinePairs = std::to_array<std::string_view>({
    "image credit",
    "photo credit",
    "screen reader",
    "sr only",
    "visually hidden",
});

// What pages call the element that holds the text, as one word or two. Sorted.
constexpr auto kLabelWords = std::to_array<std::string_view>({
    "articlebody",
    "articlecontent",
    "articletext",
    "bodytext",
    "entrycontent",
    "newsbody",
    "newscontent",
    "newstext",
    "postbody",
    "postcontent",
    "storybody",
    "storycontent",
    "storytext",
});
constexpr auto kLabelPairs = std::to_array<std::string_view>({
    "article body",
    "article content",
    "article text",
    "body text",
    "content body",
    "entry content",
    "news body",
    "news content",
    "news text",
    "post body",
    "post content",
    "rich text",
    "story body",
    "story content",
    "story text",
});

constexpr auto kCaptionWords = std::to_array<std::string_view>({
    "bildtext",
    "bildunterschrift",
    "caption",
    "captions",
    "captiontext",
    "figcaption",
    "imagecaption",
    "imagetext",
    "leyenda",
    "newscaption",
    "photocaption",
    "subcaption",
});
constexpr auto kCaptionPairs = std::to_array<std::string_view>({
    "image caption",
    "image description",
    "image sub",
    "image text",
    "image title",
    "img caption",
    "media description",
    "media lead",
    "media subtitle",
    "photo caption",
    "photo description",
    "photo text",
    "pic caption",
});
constexpr auto kCreditWords = std::to_array<std::string_view>({
    "agency",
    "attribution",
    "author",
    "autor",
    "byline",
    "copyright",
    "credit",
    "creditline",
    "credits",
    "fotograf",
    "imagecredit",
    "license",
    "photocredit",
    "photographer",
    "provider",
    "quelle",
    "rights",
    "source",
});
static_assert(std::ranges::is_sorted(kCaptionWords));
static_assert(std::ranges::is_sorted(kCaptionPairs));
static_assert(std::ranges::is_sorted(kCreditWords));
static_assert(std::ranges::is_sorted(kLabelWords));
static_assert(std::ranges::is_sorted(kLabelPairs));
static_assert(std::ranges::is_sorted(kWords));
static_assert(std::ranges::is_sorted(kPairs));
static_assert(std::ranges::is_sorted(kInlineWords));
static_assert(std::ranges::is_sorted(kInlinePairs));

template <std::size_t N>
std::string_view look_up(const std::array<std::string_view, N>& words, std::string_view word) {
    const auto found = std::ranges::lower_bound(words, word);
    return found != words.end() && *found == word ? *found : std::string_view();
}

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
char ascii_lower(char c) {
    return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

// "article-tools relatedStories" → article, tools, "", related, stories: an empty word parts the
// classes.
std::vector<std::string> split_words(std::string_view classes) {
    std::vector<std::string> words;
    std::string word;
    const auto end_word = [&] {
        if (!word.empty()) words.push_back(std::move(word));
        word.clear();
    };
    for (std::size_t i = 0; i < classes.size(); ++i) {
        const char c = classes[i];
        if (!is_upper(c) && !is_lower(c)) {
            end_word();
            if (c == ' ' || c == '\n' || c == '\t') words.emplace_back();
            continue;
        }
        if (is_upper(c) && i > 0 && is_lower(classes[i - 1])) end_word();
        word += ascii_lower(c);
    }
    end_word();
    return words;
}

template <std::size_t N, std::size_t M>
std::string_view look_up_any(std::string_view classes,
                             const std::array<std::string_view, N>& single,
                             const std::array<std::string_view, M>& pairs) {
    const std::vector<std::string> words = split_words(classes);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (const std::string_view word = look_up(single, words[i]); !word.empty()) return word;
        if (i == 0 || words[i].empty() || words[i - 1].empty()) continue;
        const std::string_view pair = look_up(pairs, words[i - 1] + ' ' + words[i]);
        if (!pair.empty()) return pair;
    }
    return {};
}

std::string_view rule_for_name(Node element) {
    switch (element.tag()) {
        case Tag::nav:
            return "nav element";
        case Tag::aside:
            return "aside element";
        case Tag::footer:
            return "footer element";
        case Tag::form:
            return "form element";
        case Tag::figure:
        case Tag::figcaption:
        case Tag::picture:
            return "figure element";
        case Tag::dialog:
            return "dialog element";
        case Tag::menu:
            return "menu element";
        case Tag::fieldset:
            return "fieldset element";
        case Tag::header:
            // The head of a page, not that of an article.
            return element.ancestor(Tag::article) || element.ancestor(Tag::main) ||
                           element.find(Tag::h1)
                       ? std::string_view()
                       : "header element";
        default:
            return {};
    }
}

std::string_view rule_for_role(Node element) {
    const std::string_view role = element.attribute("role");
    if (role.empty()) return {};
    for (std::string_view known : {"navigation", "complementary", "contentinfo", "search", "dialog",
                                   "alertdialog", "menu", "menubar", "toolbar", "tooltip"}) {
        if (role == known) return known;
    }
    return {};
}

}  // namespace

const RegionRules::Words& RegionRules::judge(std::string_view classes) {
    const auto [entry, is_new] = judged_.try_emplace(std::string(classes));
    Words& rules = entry->second;
    if (!is_new) return rules;
    const std::vector<std::string> words = split_words(classes);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (rules.block_rule.empty()) {
            rules.block_rule = look_up(kWords, words[i]);
        }
        if (rules.inline_rule.empty()) rules.inline_rule = look_up(kInlineWords, words[i]);
        if (i == 0 || words[i].empty() || words[i - 1].empty()) continue;
        const std::string pair = words[i - 1] + ' ' + words[i];
        if (rules.block_rule.empty()) rules.block_rule = look_up(kPairs, pair);
        if (rules.inline_rule.empty()) rules.inline_rule = look_up(kInlinePairs, pair);
    }
    return rules;
}

std::string_view RegionRules::rule_for(Node element) {
    if (const std::string_view rule = rule_for_name(element); !rule.empty()) return rule;
    if (const std::string_view rule = rule_for_role(element); !rule.empty()) return rule;
    if (element.attribute("aria-hidden") == "true") return "aria-hidden";
    for (std::string_view attribute : {"class", "id"}) {
        const std::string_view value = element.attribute(attribute);
        if (value.empty()) continue;
        const std::string_view rule = judge(value).block_rule;
        if (!rule.empty()) return rule;
    }
    return {};
}

std::string_view RegionRules::inline_rule_for(Node element) {
    const std::string_view value = element.attribute("class");
    return value.empty() ? std::string_view() : judge(value).inline_rule;
}

std::string_view article_label(Node element) {
    if (element.attribute("itemprop") == "articleBody") return "itemprop articleBody";
    for (std::string_view attribute : {"class", "id"}) {
        const std::string_view label =
            look_up_any(element.attribute(attribute), kLabelWords, kLabelPairs);
        if (!label.empty()) return label;
    }
    return {};
}

bool is_caption_element(Node element) {
    const std::string_view classes = element.attribute("class");
    return !classes.empty() && !look_up_any(classes, kCaptionWords, kCaptionPairs).empty();
}

bool is_credit_element(Node element) {
    if (element.tag() == html::Tag::cite) return true;
    constexpr std::array<std::string_view, 0> kNoPairs{};
    const std::string_view classes = element.attribute("class");
    return !classes.empty() && !look_up_any(classes, kCreditWords, kNoPairs).empty();
}

bool is_hidden(Node element) {
    if (element.has_attribute("hidden")) return true;
    const std::string_view style = element.attribute("style");
    if (style.empty()) return false;
    std::string plain;
    for (char c : style) {
        if (c != ' ') plain += ascii_lower(c);
    }
    return plain.find("display:none") != std::string::npos ||
           plain.find("visibility:hidden") != std::string::npos;
}

}  // namespace news::extract
