// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/captions.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "common/unicode.hpp"
#include "indexer/extract/body_regions.hpp"
#include "indexer/extract/boilerplate.hpp"
#include "indexer/extract/caption_text.hpp"
#include "indexer/extract/class_words.hpp"
#include "indexer/extract/credits.hpp"
#include "indexer/extract/found_text.hpp"
#include "indexer/extract/markup_text.hpp"

namespace news::extract {
namespace {

using html::Node;
using html::Tag;

constexpr unsigned kMostWeight = 800;  // a longer text is no caption
constexpr std::size_t kMostCaptions = 300;

// Rules against regions that speak for pictures, not against the article.
bool allows_pictures(std::string_view rule) {
    constexpr auto kAllowed = std::to_array<std::string_view>(
        {"figure element", "picture box", "caption",      "captions",     "figcaption",
         "gallery",        "slideshow",   "carousel",     "credit",       "credits",
         "header element", "lightbox",    "image credit", "photo credit", "overlay",
         "player",         "banner",      "metadata",     "teaser",       "article meta",
         "entry meta",     "post meta",   "imagecredit",  "photocredit",  "copyright"});
    return rule.empty() || std::ranges::find(kAllowed, rule) != kAllowed.end();
}

class CaptionFinder {
  public:
    CaptionFinder(Node page, Node headline, const Outline& outline, const Body& body)
        : page_(page),
          headline_(headline),
          outline_(outline),
          body_(body),
          title_(letters_of(html::visible_text(headline))) {}

    Captions run(const PageMetadata& metadata);

  private:
    struct Found {
        std::string text;
        std::string rule;
        std::string place;
    };

    Node scope() const;
    void walk();
    bool take(Node element);  // whether the element was read as a whole
    void read(Node element, std::string_view rule);
    void read_box(Node element);
    void add(std::string_view text, std::string_view rule, std::string place);
    void add_credit(std::string_view text, std::string_view rule, std::string place);
    void read_attributes();

    Node page_;
    Node headline_;
    const Outline& outline_;
    const Body& body_;
    std::string title_;  // the headline's letters
    RegionRules rules_;
    std::vector<Found> found_;
    std::vector<Found> credits_;
    std::vector<Node> images_;  // those without a caption
};

// The smallest element around the headline and the text.
Node CaptionFinder::scope() const {
    if (!body_.node) return page_;
    Node scope = body_.node;
    if (headline_ && headline_.is_inside(page_)) {
        while (scope != page_ && !headline_.is_inside(scope))
            scope = scope.parent();
    }
    Node article = scope.ancestor(Tag::article);
    return article ? article : scope;
}

bool holds_image(Node element) {
    for (Node node = element.first_child(); node; node = node.next_in(element)) {
        if (is_picture(node)) return true;
    }
    return false;
}

void CaptionFinder::add(std::string_view text, std::string_view rule, std::string place) {
    if (found_.size() >= kMostCaptions) return;
    const std::string clean = clean_caption_text(clean_text(text));
    if (clean.empty() || text_weight(clean) > kMostWeight) return;
    CreditedCaption parted = part_credit(clean);
    if (!parted.credit.empty()) add_credit(parted.credit, "in a caption", place);
    if (!is_about_picture(parted.caption)) return;
    found_.push_back({std::move(parted.caption), std::string(rule), std::move(place)});
}

void CaptionFinder::add_credit(std::string_view text, std::string_view rule, std::string place) {
    std::string credit = clean_credit(clean_text(text));
    if (credit.empty() || credit.size() > 200 || credits_.size() >= kMostCaptions) return;
    if (std::ranges::find(credits_, credit, &Found::text) != credits_.end()) return;
    credits_.push_back({std::move(credit), std::string(rule), std::move(place)});
}

// A few words in italics or small letters on a line of their own, behind a whole sentence.
bool is_signature(Node node, std::string_view before) {
    const Tag tag = node.tag();
    if (tag != Tag::i && tag != Tag::em && tag != Tag::small) return false;
    const Node previous = node.previous_element_sibling();
    if (!previous || previous.tag() != Tag::br || !has_sentence(before)) return false;
    const std::string text = html::visible_text(node);
    return text_weight(text) <= 40 && !has_sentence(text);
}

// The text of a caption without buttons; the parts that are marked as credits apart.
void CaptionFinder::read(Node element, std::string_view rule) {
    std::string text;
    for (Node node = element.first_child(); node;) {
        if (node.is_text()) {
            text += node.text();
        } else if (node.is_element()) {
            const Tag tag = node.tag();
            if (tag == Tag::button || tag == Tag::script || tag == Tag::style ||
                tag == Tag::noscript || tag == Tag::svg || is_hidden(node) || is_picture(node)) {
                node = node.skip_in(element);
                continue;
            }
            if (is_credit_element(node) || is_signature(node, text)) {
                add_credit(html::visible_text(node), "credit element", node.place());
                node = node.skip_in(element);
                text += ' ';
                continue;
            }
            if (!rules_.inline_rule_for(node).empty() && node.tag() == Tag::span &&
                rules_.inline_rule_for(node) != "caption" &&
                rules_.inline_rule_for(node) != "figcaption") {
                node = node.skip_in(element);
                continue;
            }
            if (html::is_block(tag)) text += ' ';
        }
        node = node.next_in(element);
    }
    add(text, rule, element.place());
}

// Each block of text in a box by itself: one may be a cut copy of another.
void CaptionFinder::read_box(Node element) {
    std::vector<Node> blocks;
    for (Node node = element.first_child(); node; node = node.next_in(element)) {
        if (!node.is_text() || text_weight(node.text()) == 0) continue;
        Node block = node.parent();
        while (block != element && !html::is_block(block.tag()))
            block = block.parent();
        if (blocks.empty() || blocks.back() != block) blocks.push_back(block);
    }
    // Many short texts around an icon are a toolbar.
    if (blocks.size() > 3) return;
    for (Node block : blocks) {
        const std::string text = html::visible_text(block);
        if (is_credit_element(block)) {
            add_credit(text, "credit beside a picture", block.place());
        } else if (std::ranges::count(text, ' ') >= 3 || text_weight(text) >= 30) {
            read(block, "text beside a picture");
        }
    }
}

// The figure of a quotation: its caption names who spoke. What platforms embed as a quotation has a
// class that says so, and stands for a picture.
bool holds_quotation(Node figure) {
    const Node quote = figure.find(Tag::blockquote);
    if (!quote || holds_image(figure)) return false;
    const std::string_view classes = quote.attribute("class");
    return std::ranges::none_of(
        std::to_array<std::string_view>({"tweet", "media", "embed"}),
        [&](std::string_view word) { return classes.find(word) != std::string_view::npos; });
}

bool CaptionFinder::take(Node element) {
    const Tag tag = element.tag();
    if (tag == Tag::figcaption) {
        read(element, "figcaption");
        return true;
    }
    if (tag == Tag::figure) {
        if (holds_quotation(element)) return true;
        const std::size_t before = found_.size();
        bool any = false;
        for (Node node = element.first_child(); node;) {
            const bool caption = node.tag() == Tag::figcaption || is_caption_element(node);
            if (caption) {
                any = true;
                read(node, node.tag() == Tag::figcaption ? "figcaption" : "caption class");
                node = node.skip_in(element);
            } else {
                node = node.next_in(element);
            }
        }
        if (!any && holds_image(element)) {
            read(element, "text of a figure");
            if (found_.size() == before) images_.push_back(element);
        }
        return true;
    }
    if (is_caption_element(element)) {
        read(element, "caption class");
        return true;
    }
    if (is_picture_box(element) && !element.find(Tag::figure)) {
        read_box(element);
        return true;
    }
    return false;
}

void CaptionFinder::walk() {
    const Node root = scope();
    std::unordered_set<const void*> text_blocks;
    const void* last = nullptr;
    for (std::size_t i : body_.blocks)
        last = outline_.blocks[i].node.key();
    bool behind = false;
    for (Node node = root.first_child(); node;) {
        if (node.key() == last) behind = true;
        if (!node.is_element()) {
            node = node.next_in(root);
            continue;
        }
        const bool holds_article =
            body_.node.is_inside(node) || (headline_ && headline_.is_inside(node));
        const bool outside = behind && body_.node && !node.is_inside(body_.node) && !holds_article;
        if (outside || is_hidden(node) ||
            (!holds_article && !allows_pictures(rules_.rule_for(node)))) {
            node = node.skip_in(root);
            continue;
        }
        if (!holds_article && take(node)) {
            node = node.skip_in(root);
            continue;
        }
        if (const std::string_view stated = node.attribute("data-caption"); !stated.empty()) {
            add(text_of_markup(stated), "data-caption attribute", node.place());
        }
        if (node.tag() == Tag::img || node.tag() == Tag::amp_img) images_.push_back(node);
        node = node.next_in(root);
    }
}

// Where a page shows no caption at all, the descriptions of its pictures are the next best: whole
// sentences, or else the words of the first picture alone.
void CaptionFinder::read_attributes() {
    bool first = true;
    for (Node node : images_) {
        if (!find_class_word(node.attribute("class"), ClassSense::emblem).empty()) continue;
        for (const html::AttributeName name : html::AttributeNames{"data-title", "alt", "title"}) {
            const std::string_view value = node.attribute(name);
            const bool words = first && std::ranges::count(value, ' ') >= 4;
            if (text_weight(value) < 25 || !(words || has_sentence(value))) continue;
            if (letters_of(value) == title_ || is_portrait_of_author(value)) continue;
            add(value, std::string(name.text()) + " attribute", node.place());
            first = false;
            break;
        }
    }
}

Captions CaptionFinder::run(const PageMetadata& metadata) {
    walk();
    for (std::size_t i : body_.captions) {
        const Block& block = outline_.blocks[i];
        add(block.text, "paragraph that reads like a caption", block.node.place());
    }
    if (found_.empty()) {
        for (const StatedArticle& stated : metadata.stated) {
            for (const StatedImage& image : stated.images) {
                add(image.caption, "stated image", stated.place);
                if (!image.credit.empty()) add_credit(image.credit, "stated image", stated.place);
            }
        }
    }
    if (found_.empty()) read_attributes();
    std::vector<std::string> texts;
    for (const Found& found : found_)
        texts.push_back(found.text);
    Captions captions;
    captions.captions = without_copies(texts);
    for (Found& credit : credits_) {
        captions.chosen.push_back(make_reason("credits", credit.rule, credit.place, credit.text));
        captions.credits.push_back(std::move(credit.text));
    }
    for (const Found& found : found_) {
        const bool kept =
            std::ranges::find(captions.captions, found.text) != captions.captions.end() &&
            std::ranges::find(captions.chosen, beginning_of(found.text, 200), &Reason::value) ==
                captions.chosen.end();
        (kept ? captions.chosen : captions.lost)
            .push_back(make_reason("captions", found.rule, found.place, found.text));
    }
    return captions;
}

}  // namespace

Captions find_captions(Node page, Node headline, const Outline& outline, const Body& body,
                       const PageMetadata& metadata) {
    return CaptionFinder(page, headline, outline, body).run(metadata);
}

std::vector<std::string> without_copies(const std::vector<std::string>& captions) {
    struct Kept {
        std::string text;
        std::string letters;
    };
    std::vector<Kept> kept;
    for (const std::string& caption : captions) {
        std::string letters = letters_of(caption);
        const auto copy = std::ranges::find_if(kept, [&letters](const Kept& other) {
            return other.letters.starts_with(letters) || letters.starts_with(other.letters);
        });
        if (copy == kept.end()) {
            kept.push_back({caption, std::move(letters)});
        } else if (letters.size() > copy->letters.size()) {
            *copy = {caption, std::move(letters)};
        }
    }
    std::vector<std::string> texts;
    for (Kept& caption : kept)
        texts.push_back(std::move(caption.text));
    return texts;
}

}  // namespace news::extract
