// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/boilerplate.hpp"

#include <algorithm>
#include <array>

#include "indexer/extract/class_words.hpp"
#include "indexer/extract/date_text.hpp"
#include "indexer/extract/outline.hpp"

namespace news::extract {
namespace {

using html::Node;
using html::Tag;

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
            // Some pages set quotations as figures.
            return element.find(Tag::blockquote) && !element.find(Tag::img) ? std::string_view()
                                                                            : "figure element";
        case Tag::figcaption:
        case Tag::picture:
            return "figure element";
        case Tag::dialog:
            return "dialog element";
        case Tag::menu:
            return "menu element";
        case Tag::address:
            return "address element";
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

// Hidden until a script shows it: "hidden", "d-none", but not "hidden md:block", which is shown on
// wider screens.
bool is_hidden_by_class(std::string_view classes) {
    bool hidden = false;
    for (std::size_t at = 0; at < classes.size();) {
        const std::size_t end = std::min(classes.find_first_of(" \t\n", at), classes.size());
        const std::string_view name = classes.substr(at, end - at);
        at = end + 1;
        if (name == "hidden" || name == "d-none" || name == "is-hidden") hidden = true;
        if (name.find(':') != std::string_view::npos ||
            (name.starts_with("d-") && name != "d-none")) {
            return false;
        }
    }
    return hidden;
}

// The id of a heading or a paragraph is made of its words, for links into the page.
bool has_telling_id(Tag tag) {
    return tag != Tag::p && (tag < Tag::h1 || tag > Tag::h6);
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
    const auto [entry, is_new] = judged_.try_emplace(classes);
    if (is_new) {
        entry->second = {find_class_word(classes, ClassSense::boilerplate),
                         find_class_word(classes, ClassSense::inline_boilerplate)};
    }
    return entry->second;
}

std::string_view RegionRules::rule_for(Node element) {
    if (const std::string_view rule = rule_for_name(element); !rule.empty()) return rule;
    if (const std::string_view rule = rule_for_role(element); !rule.empty()) return rule;
    if (element.attribute("aria-hidden") == "true") return "aria-hidden";
    if (is_hidden_by_class(element.attribute("class"))) return "hidden by its class";
    for (const html::AttributeName attribute : html::AttributeNames{"class", "id"}) {
        const std::string_view value = element.attribute(attribute);
        if (value.empty() || (attribute == "id" && !has_telling_id(element.tag()))) continue;
        const std::string_view rule = judge(value).block_rule;
        if (!rule.empty()) return rule;
    }
    return is_picture_box(element) ? "picture box" : std::string_view();
}

std::string_view RegionRules::inline_rule_for(Node element) {
    const std::string_view value = element.attribute("class");
    return value.empty() ? std::string_view() : judge(value).inline_rule;
}

std::string_view article_label(Node element) {
    if (element.attribute("itemprop") == "articleBody") return "itemprop articleBody";
    for (const html::AttributeName attribute : html::AttributeNames{"class", "id"}) {
        const std::string_view label =
            find_class_word(element.attribute(attribute), ClassSense::article_text);
        if (!label.empty()) return label;
    }
    return {};
}

bool is_caption_element(Node element) {
    return !find_class_word(element.attribute("class"), ClassSense::caption).empty();
}

bool is_credit_element(Node element) {
    return element.tag() == Tag::cite ||
           !find_class_word(element.attribute("class"), ClassSense::credit).empty();
}

bool is_picture(Node node) {
    switch (node.tag()) {
        case Tag::img:
        case Tag::amp_img:
        case Tag::picture:
        case Tag::video:
            return true;
        default:
            return false;
    }
}

// A picture and below it words that are all in italics or small letters. With a colon behind them
// they lead to what follows.
bool is_picture_paragraph(Node paragraph) {
    constexpr unsigned kMost = 250;
    bool picture = false;
    unsigned weight = 0;
    for (Node node = paragraph.first_child(); node; node = node.next_in(paragraph)) {
        if (is_picture(node)) picture = true;
        if (!node.is_text()) continue;
        const bool blank = std::ranges::all_of(
            node.text(), [](char c) { return static_cast<unsigned char>(c) <= ' '; });
        if (blank) continue;
        if (!picture) return false;
        weight += text_weight(node.text());
        const bool small =
            std::ranges::any_of(std::to_array<Tag>({Tag::em, Tag::i, Tag::small}), [&](Tag tag) {
                const Node holder = node.ancestor(tag);
                return holder && holder.is_inside(paragraph);
            });
        if (!small || weight > kMost) return false;
    }
    return picture && weight > 0 && !html::visible_text(paragraph).ends_with(':');
}

bool is_picture_box(Node element) {
    if (element.tag() == Tag::p) return is_picture_paragraph(element);
    // What its class does not call a picture has to be shorter to be taken for one.
    constexpr unsigned kMostNamed = 400;
    constexpr unsigned kMostUnnamed = 250;
    switch (element.tag()) {
        case Tag::div:
        case Tag::section:
        case Tag::table:
        case Tag::center:
            break;
        default:
            return false;
    }
    const bool named = !find_class_word(element.attribute("class"), ClassSense::picture).empty();
    const unsigned most = named ? kMostNamed : kMostUnnamed;
    bool picture = false;
    unsigned weight = 0;
    unsigned linked = 0;
    for (Node node = element.first_child(); node; node = node.next_in(element)) {
        if (is_picture(node)) picture = true;
        if (node.is_text()) {
            const unsigned more = text_weight(node.text());
            weight += more;
            if (more > 0 && node.ancestor(Tag::a).is_inside(element)) linked += more;
        }
        const Tag tag = node.tag();
        if (tag >= Tag::h1 && tag <= Tag::h6) return false;
        if (weight > most) return false;
    }
    return picture && weight > 0 && (named || linked * 3 < weight);
}

bool is_standfirst_element(Node element) {
    const std::string_view property = element.attribute("itemprop");
    return property == "alternativeHeadline" || property == "description" ||
           !find_class_word(element.attribute("class"), ClassSense::standfirst).empty();
}

bool is_hidden(Node element) {
    if (element.has_attribute("hidden")) return true;
    const std::string_view style = element.attribute("style");
    if (style.empty()) return false;
    std::string plain;
    for (char c : style) {
        if (c != ' ') plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return plain.find("display:none") != std::string::npos ||
           plain.find("visibility:hidden") != std::string::npos;
}

bool is_dating(std::string_view line, std::string_view language) {
    if (line.size() > 120) return false;
    std::size_t covered = 0;
    for (const TextDate& date : find_dates(line, {language}))
        covered += date.end - date.start;
    return covered * 2 >= line.size() && covered > 0;
}

bool is_timestamp(std::string_view line, std::string_view language) {
    constexpr std::size_t kBesideDate = 40;  // "Published ", "Last updated "
    if (line.size() > 120) return false;
    std::size_t dated = 0;
    bool timed = false;
    for (const TextDate& date : find_dates(line, {language})) {
        dated += date.end - date.start;
        timed = timed || date.stamp.has_time();
    }
    return timed && line.size() - dated < kBesideDate;
}

}  // namespace news::extract
