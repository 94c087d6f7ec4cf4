// SPDX-License-Identifier: GPL-3.0-or-later
// A light handle on one node of a parsed page. Valid while its Document lives; copying is free;
// reading from several threads is safe. All walks are iterative: pages nest deeper than stacks.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/html/attribute_name.hpp"
#include "indexer/html/tag.hpp"

struct GumboInternalNode;

namespace news::html {

class Node {
  public:
    Node() = default;
    explicit Node(const GumboInternalNode* node) : node_(node) {}

    explicit operator bool() const { return node_ != nullptr; }
    friend bool operator==(const Node&, const Node&) = default;
    // An address: for use as a key in maps.
    const void* key() const { return node_; }

    bool is_element() const;  // `template` included
    bool is_text() const;     // text, CDATA or white space
    Tag tag() const;          // Tag::none for text, comments and the document itself
    // The element's name in lower case ("amp-img"); empty for what is no element.
    std::string name() const;

    // The text of a text node as it stands, character references decoded; empty for others. No
    // zero byte follows it.
    std::string_view text() const;

    // The attribute's decoded value; empty where there is none.
    std::string_view attribute(AttributeName name) const;
    bool has_attribute(AttributeName name) const;
    // Whether the `class` attribute has exactly this word. `word` in lower case; case is ignored.
    bool has_class(std::string_view word) const;

    Node parent() const;
    Node first_child() const;
    Node last_child() const;
    Node next_sibling() const;
    Node previous_sibling() const;
    std::size_t child_count() const;
    Node child(std::size_t index) const;
    Node next_element_sibling() const;
    Node previous_element_sibling() const;

    // Preorder walk below `root`: the node after this one, or a null Node at the end.
    //   for (Node n = root.first_child(); n; n = n.next_in(root)) …
    Node next_in(Node root) const;
    // The same, without going into this node's children.
    Node skip_in(Node root) const;
    bool is_inside(Node ancestor) const;  // true also for the node itself

    // The nearest ancestor with this tag (the node itself excluded), or a null Node.
    Node ancestor(Tag tag) const;
    // The first descendant with this tag in document order, or a null Node.
    Node find(Tag tag) const;

    // 1-based line of the start tag in the source; 0 for what the parser made up.
    unsigned line() const;
    // Where it stands, for people: "article > div.story-body > p:3" (at most the last four steps);
    // "p:400+" where the siblings in front are too many to be counted.
    std::string place() const;

  private:
    const GumboInternalNode* node_ = nullptr;
};

// The text below a node as a reader sees it: script, style, noscript, template, svg and comments
// left out, `br` and block borders as one space, cleaned by clean_text().
std::string visible_text(Node node);

}  // namespace news::html
