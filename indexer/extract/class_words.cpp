// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/class_words.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_set>

namespace news::extract {
namespace {

// Words of a class or an id that speak against a region.
constexpr auto kWords = std::to_array<std::string_view>(
    {// Advertising
     "ad", "ads", "adsbygoogle", "adsense", "adslot", "adunit", "adv", "advert", "advertise",
     "advertisement", "advertising", "adverts", "banner", "billboard", "dfp", "gpt", "interstitial",
     "leaderboard", "mpu", "skyscraper", "sponsor", "sponsored", "sponsors", "teads",
     // Other articles
     "alsoread", "carousel", "mgid", "mostpopular", "mostread", "outbrain", "plista", "popular",
     "prevnext", "readalso", "readmore", "readnext", "recirc", "recirculation", "recommendation",
     "recommendations", "recommended", "recommends", "relacionadas", "relacionados", "related",
     "relatedposts", "relateds", "revcontent", "slideshow", "taboola", "teaser", "teasers",
     "ticker", "trending", "upnext", "verwandt", "viafoura", "zergnet",
     // What readers are asked to do
     "addthis", "addtoany", "donate", "donation", "follow", "login", "newsletter", "newsletters",
     "poll", "promo", "promobox", "promos", "promotion", "rating", "ratings", "register", "share",
     "shareaholic", "sharebar", "sharedaddy", "shares", "sharethis", "sharing", "signin", "signup",
     "social", "socials", "subscribe", "subscription", "subscriptions",
     // Readers' comments
     "commentform", "commentlist", "comments", "disqus", "livefyre", "respond",
     // The frame of the page
     "breadcrumb", "breadcrumbs", "colophon", "crumb", "crumbs", "drawer", "dropdown", "flyout",
     "footer", "masthead", "menu", "nav", "navbar", "navigation", "noprint", "offcanvas", "pager",
     "pagination", "paging", "searchform", "sidebar", "submenu", "subnav", "toc", "toolbar",
     "tooltip", "weather",
     // Notices
     "consent", "cookie", "cookies", "copyright", "disclaimer", "gdpr", "lightbox", "modal",
     "overlay", "popup", "screenreader",
     // About the article
     "authorbio", "authorbox", "authorinfo", "authors", "bio", "byline", "bylines", "dateline",
     "keywords", "metadata", "pubdate", "pullquote", "taglist", "tags", "timestamp", "topics",
     // Pictures and players
     "caption", "captions", "credit", "credits", "figcaption", "gallery", "imagecredit", "jwplayer",
     "photocredit", "player", "podcast"});

// The same for two words that follow each other.
constexpr auto kPairs = std::to_array<std::string_view>(
    {"about author",   "also like",       "also read",       "article footer",  "article meta",
     "article tools",  "author bio",      "author box",      "author card",     "author info",
     "author profile", "call to",         "comment form",    "comment list",    "entry footer",
     "entry meta",     "further reading", "image credit",    "inline link",     "jp relatedposts",
     "latest news",    "latest posts",    "latest stories",  "more articles",   "more from",
     "more news",      "more on",         "more stories",    "most popular",    "most read",
     "most viewed",    "next article",    "paywall barrier", "paywall cta",     "paywall message",
     "paywall notice", "paywall offer",   "paywall prompt",  "photo credit",    "post footer",
     "post meta",      "post navigation", "post tags",       "print hide",      "pull quote",
     "read also",      "read more",       "read next",       "screen reader",   "see also",
     "side bar",       "site footer",     "site header",     "skip link",       "sr only",
     "tag list",       "top stories",     "up next",         "visually hidden", "you may"});

// Inside of a paragraph only what is plainly no text of the article.
constexpr auto kInlineWords = std::to_array<std::string_view>(
    {"ad", "ads", "advertisement", "caption", "credit", "figcaption", "imagecredit", "newsletter",
     "photocredit", "screenreader", "share", "sharedaddy", "sharethis", "tooltip"});
constexpr auto kInlinePairs = std::to_array<std::string_view>(
    {"image credit", "photo credit", "screen reader", "sr only", "visually hidden"});

// What pages call the element that holds the text, as one word or two.
constexpr auto kLabelWords = std::to_array<std::string_view>(
    {"articlebody", "articlecontent", "articletext", "bodytext", "entrycontent", "newsbody",
     "newscontent", "newstext", "postbody", "postcontent", "storybody", "storycontent",
     "storytext"});
constexpr auto kLabelPairs = std::to_array<std::string_view>(
    {"article body", "article content", "article text", "body text", "content body",
     "entry content", "news body", "news content", "news text", "post body", "post content",
     "rich text", "story body", "story content", "story text"});

constexpr auto kCaptionWords = std::to_array<std::string_view>(
    {"bildtext", "bildunterschrift", "caption", "captions", "captiontext", "figcaption",
     "imagecaption", "imagetext", "leyenda", "newscaption", "photocaption", "subcaption"});
constexpr auto kCaptionPairs = std::to_array<std::string_view>(
    {"image caption", "image description", "image sub", "image text", "image title", "img caption",
     "media description", "media lead", "media subtitle", "photo caption", "photo description",
     "photo text", "pic caption"});
constexpr auto kCreditWords = std::to_array<std::string_view>(
    {"agency", "attribution", "author", "autor", "byline", "copyright", "credit", "creditline",
     "credits", "fotograf", "imagecredit", "license", "photocredit", "photographer", "provider",
     "quelle", "rights", "source"});

constexpr auto kPictureWords = std::to_array<std::string_view>(
    {"bild", "foto", "illustration", "image", "img", "photo", "photograph", "picture"});

constexpr auto kStandfirstWords = std::to_array<std::string_view>(
    {"abstract",    "bajada",      "catenaccio", "chapeau",    "chapo",     "deck",
     "dek",         "entradilla",  "excerpt",    "ingress",    "intro",     "introtext",
     "lead",        "lede",        "leadtext",   "manchet",    "occhiello", "perex",
     "sommario",    "sottotitolo", "soustitre",  "standfirst", "strap",     "strapline",
     "subheadline", "subtitle",    "subtitulo",  "sumario",    "summary",   "underrubrik",
     "unterzeile",  "vorspann"});

constexpr auto kStandfirstPairs =
    std::to_array<std::string_view>({"article description", "article teaser", "post description",
                                     "sous titre", "sub headline", "sub title"});

constexpr auto kEmblemWords =
    std::to_array<std::string_view>({"author", "avatar", "gravatar", "headshot", "icon", "logo"});

using Words = std::span<const std::string_view>;

// What is looked up hardly ever is there, and its length with its first letter tells so.
class Phrasebook {
  public:
    explicit Phrasebook(Words phrases) : phrases_(phrases.begin(), phrases.end()) {
        for (const std::string_view phrase : phrases)
            first_letters_.at(phrase.size()) |= letter(phrase);
    }

    // `phrase`: of lower-case letters, not empty.
    std::string_view find(std::string_view phrase) const {
        if (phrase.size() >= first_letters_.size() ||
            (first_letters_[phrase.size()] & letter(phrase)) == 0) {
            return {};
        }
        const auto found = phrases_.find(phrase);
        return found != phrases_.end() ? *found : std::string_view();
    }

  private:
    static std::uint32_t letter(std::string_view phrase) {
        return std::uint32_t{1} << static_cast<unsigned>(phrase.front() - 'a');
    }

    std::unordered_set<std::string_view> phrases_;
    std::array<std::uint32_t, 24> first_letters_{};  // of the phrases of each length
};

// Made once a sense, and read by all threads: every class of every page is looked up in them.
struct Vocabulary {
    Vocabulary(Words all_words, Words all_pairs) : words(all_words), pairs(all_pairs) {}

    Phrasebook words;
    Phrasebook pairs;
};

const Vocabulary& vocabulary_of(ClassSense sense) {
    static const std::array<Vocabulary, 8> kVocabularies = {
        Vocabulary{kWords, kPairs},
        Vocabulary{kInlineWords, kInlinePairs},
        Vocabulary{kLabelWords, kLabelPairs},
        Vocabulary{kCaptionWords, kCaptionPairs},
        Vocabulary{kCreditWords, {}},
        Vocabulary{kPictureWords, {}},
        Vocabulary{kStandfirstWords, kStandfirstPairs},
        Vocabulary{kEmblemWords, {}},
    };
    return kVocabularies.at(static_cast<std::size_t>(sense));
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

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Names that a build made, such as "ad4f91c2": letters behind digits, but for sizes ("300x250").
bool is_hash(std::string_view name) {
    int changes = 0;  // from a digit to a letter
    for (std::size_t i = 1; i < name.size(); ++i) {
        if (!is_digit(name[i - 1]) || (!is_upper(name[i]) && !is_lower(name[i]))) continue;
        const bool size = name[i] == 'x' && i + 1 < name.size() && is_digit(name[i + 1]);
        if (!size) ++changes;
    }
    return changes > 1 || (changes == 1 && name.size() >= 6 && is_digit(name.back()));
}

std::string_view name_at(std::string_view classes, std::size_t start) {
    std::size_t end = start;
    while (end < classes.size() &&
           (is_upper(classes[end]) || is_lower(classes[end]) || is_digit(classes[end]))) {
        ++end;
    }
    return classes.substr(start, end - start);
}

// "article-tools relatedStories" → "article tools  related stories ": two spaces part the classes.
std::string words_of(std::string_view classes) {
    std::string words;
    words.reserve(classes.size() + classes.size() / 2 + 1);
    bool in_word = false;
    const auto end_word = [&] {
        if (in_word) words += ' ';
        in_word = false;
    };
    bool in_name = false;
    for (std::size_t i = 0; i < classes.size(); ++i) {
        const char c = classes[i];
        const bool letter = is_upper(c) || is_lower(c);
        if (!in_name && (letter || is_digit(c))) {
            if (const std::string_view name = name_at(classes, i); is_hash(name)) {
                i += name.size() - 1;
                continue;
            }
        }
        in_name = letter || is_digit(c);
        if (!letter) {
            end_word();
            if (c == ' ' || c == '\n' || c == '\t') words += ' ';
            continue;
        }
        if (is_upper(c) && i > 0 && is_lower(classes[i - 1])) end_word();
        words += ascii_lower(c);
        in_word = true;
    }
    end_word();
    return words;
}

}  // namespace

std::string_view find_class_word(std::string_view classes, ClassSense sense) {
    if (classes.empty()) return {};
    const Vocabulary& vocabulary = vocabulary_of(sense);
    const std::string all = words_of(classes);
    const std::string_view words = all;
    std::size_t before = 0;  // where the word before begins
    for (std::size_t begin = 0; begin < words.size();) {
        const std::size_t end = words.find(' ', begin);
        if (end > begin) {
            const std::string_view word = vocabulary.words.find(words.substr(begin, end - begin));
            if (!word.empty()) return word;
            if (begin > before + 1) {
                const std::string_view pair =
                    vocabulary.pairs.find(words.substr(before, end - before));
                if (!pair.empty()) return pair;
            }
        }
        before = begin;
        begin = end + 1;
    }
    return {};
}

}  // namespace news::extract
