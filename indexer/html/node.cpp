// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/node.hpp"

#include <vector>

#include <gumbo.h>

#include "common/ascii_case.hpp"
#include "common/unicode.hpp"
#include "indexer/html/element_data.hpp"

namespace news::html {
namespace {

constexpr std::string_view kSpace = " \t\n\f\r";

const GumboVector* children_of(const GumboNode* node) {
    if (node == nullptr) return nullptr;
    switch (node->type) {
        case GUMBO_NODE_DOCUMENT:
            return &node->v.document.children;
        case GUMBO_NODE_ELEMENT:
        case GUMBO_NODE_TEMPLATE:
            return &node->v.element.children;
        default:
            return nullptr;
    }
}

const GumboNode* child_of(const GumboNode* node, std::size_t index) {
    const GumboVector* children = children_of(node);
    if (children == nullptr || index >= children->length) return nullptr;
    return static_cast<const GumboNode*>(children->data[index]);
}

std::string_view original_name(const GumboElement& element) {
    GumboStringPiece piece = element.original_tag;
    if (piece.data == nullptr) return {};
    gumbo_tag_from_original_text(&piece);
    return {piece.data, piece.length};
}

bool is_hidden_from_readers(Tag tag) {
    switch (tag) {
        case Tag::script:
        case Tag::style:
        case Tag::noscript:
        case Tag::template_:
        case Tag::svg:
        case Tag::head:
        case Tag::textarea:
        case Tag::select:
        case Tag::iframe:
        case Tag::object:
        case Tag::noembed:
        case Tag::noframes:
        case Tag::rp:
        case Tag::rt:
            return true;
        default:
            return false;
    }
}

}  // namespace

bool Node::is_element() const {
    return node_ != nullptr &&
           (node_->type == GUMBO_NODE_ELEMENT || node_->type == GUMBO_NODE_TEMPLATE);
}

bool Node::is_text() const {
    return node_ != nullptr &&
           (node_->type == GUMBO_NODE_TEXT || node_->type == GUMBO_NODE_WHITESPACE ||
            node_->type == GUMBO_NODE_CDATA);
}

Tag Node::tag() const {
    return is_element() ? tag_of(node_->v.element) : Tag::none;
}

std::string Node::name() const {
    if (!is_element()) return {};
    const GumboElement& element = node_->v.element;
    std::string name(element.tag == GUMBO_TAG_UNKNOWN ? original_name(element)
                                                      : gumbo_normalized_tagname(element.tag));
    for (char& c : name)
        c = ascii_lower(c);
    return name;
}

std::string_view Node::text() const {
    if (!is_text()) return {};
    const GumboStringPiece& text = node_->v.text.original_text;
    return {text.data, text.length};
}

std::string_view Node::attribute(AttributeName name) const {
    if (!is_element()) return {};
    for (const Attribute& attribute : attributes_of(node_->v.element)) {
        if (attribute.name == name) return attribute.value;
    }
    return {};
}

bool Node::has_attribute(AttributeName name) const {
    return attribute(name).data() != nullptr;
}

bool Node::has_class(std::string_view word) const {
    const std::string_view classes = attribute("class");
    std::size_t at = 0;
    while (at < classes.size()) {
        const std::size_t start = classes.find_first_not_of(kSpace, at);
        if (start == std::string_view::npos) break;
        const std::size_t end = std::min(classes.find_first_of(kSpace, start), classes.size());
        if (equals_ignoring_case(classes.substr(start, end - start), word)) return true;
        at = end;
    }
    return false;
}

Node Node::parent() const {
    if (node_ == nullptr || node_->parent == nullptr ||
        node_->parent->type == GUMBO_NODE_DOCUMENT) {
        return {};
    }
    return Node(node_->parent);
}

Node Node::first_child() const {
    return Node(child_of(node_, 0));
}

Node Node::last_child() const {
    const std::size_t count = child_count();
    return count == 0 ? Node() : Node(child_of(node_, count - 1));
}

Node Node::next_sibling() const {
    if (node_ == nullptr) return {};
    return Node(child_of(node_->parent, node_->index_within_parent + 1));
}

Node Node::previous_sibling() const {
    if (node_ == nullptr || node_->index_within_parent == 0) return {};
    return Node(child_of(node_->parent, node_->index_within_parent - 1));
}

std::size_t Node::child_count() const {
    const GumboVector* children = children_of(node_);
    return children == nullptr ? 0 : children->length;
}

Node Node::child(std::size_t index) const {
    return Node(child_of(node_, index));
}

Node Node::next_element_sibling() const {
    Node node = next_sibling();
    while (node && !node.is_element())
        node = node.next_sibling();
    return node;
}

Node Node::previous_element_sibling() const {
    Node node = previous_sibling();
    while (node && !node.is_element())
        node = node.previous_sibling();
    return node;
}

Node Node::next_in(Node root) const {
    if (const GumboNode* child = child_of(node_, 0)) return Node(child);
    return skip_in(root);
}

Node Node::skip_in(Node root) const {
    for (const GumboNode* node = node_; node != nullptr && node != root.node_;
         node = node->parent) {
        if (const GumboNode* next = child_of(node->parent, node->index_within_parent + 1)) {
            return Node(next);
        }
    }
    return {};
}

bool Node::is_inside(Node ancestor) const {
    for (const GumboNode* node = node_; node != nullptr; node = node->parent) {
        if (node == ancestor.node_) return true;
    }
    return false;
}

Node Node::ancestor(Tag tag) const {
    Node node = parent();
    while (node && node.tag() != tag)
        node = node.parent();
    return node;
}

Node Node::find(Tag tag) const {
    for (Node node = first_child(); node; node = node.next_in(*this)) {
        if (node.tag() == tag) return node;
    }
    return {};
}

unsigned Node::line() const {
    if (node_ == nullptr) return 0;
    if (is_element())
        return node_->v.element.original_tag.data == nullptr ? 0 : node_->v.element.start_pos.line;
    if (node_->type == GUMBO_NODE_DOCUMENT) return 0;
    return node_->v.text.start_pos.line;
}

std::string Node::place() const {
    constexpr std::size_t kSteps = 4;
    // Each of ten thousand pictures in a row asks for its place.
    constexpr std::size_t kMostSiblings = 500;
    std::vector<std::string> steps;
    for (Node node = is_element() ? *this : parent(); node && steps.size() < kSteps;
         node = node.parent()) {
        std::string step = node.name();
        std::string_view label = node.attribute("id");
        char mark = '#';
        if (label.find_first_not_of(kSpace) == std::string_view::npos) {
            label = node.attribute("class");
            mark = '.';
        }
        const std::size_t start = label.find_first_not_of(kSpace);
        if (start != std::string_view::npos) {
            label = label.substr(start, label.find_first_of(kSpace, start) - start);
            step += mark;
            step += clean_text(label.substr(0, 60));
        }
        unsigned before = 0;
        unsigned after = 0;
        std::size_t seen = 0;
        for (Node other = node.previous_sibling(); other && seen < kMostSiblings;
             other = other.previous_sibling(), ++seen) {
            if (other.tag() == node.tag()) ++before;
        }
        const bool many = seen == kMostSiblings;
        for (Node other = node.next_sibling(); other && after == 0 && seen < 2 * kMostSiblings;
             other = other.next_sibling(), ++seen) {
            if (other.tag() == node.tag()) ++after;
        }
        if (before + after > 0) step += ":" + std::to_string(before + 1) + (many ? "+" : "");
        steps.push_back(std::move(step));
    }
    std::string place;
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        if (!place.empty()) place += " > ";
        place += *step;
    }
    return place;
}

std::string visible_text(Node root) {
    if (root.is_text()) return clean_text(root.text());
    std::string text;
    // The block that has to be closed with a space once the walk is past it.
    for (Node node = root.first_child(); node;) {
        if (node.is_text()) {
            text += node.text();
        } else if (node.is_element()) {
            const Tag tag = node.tag();
            if (is_hidden_from_readers(tag)) {
                node = node.skip_in(root);
                continue;
            }
            if (is_block(tag)) text += ' ';
        }
        if (node.child_count() > 0) {
            node = node.first_child();
            continue;
        }
        while (node && !node.next_sibling()) {
            node = node.parent();
            if (node == root) node = Node();
            if (node && is_block(node.tag())) text += ' ';
        }
        if (node) {
            if (is_block(node.tag())) text += ' ';
            node = node.next_sibling();
        }
    }
    return clean_text(text);
}

}  // namespace news::html
