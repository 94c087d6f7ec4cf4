// SPDX-License-Identifier: GPL-3.0-or-later
// A page laid out as a reader sees it: blocks of text in the order of the page, and the elements
// ("regions") that hold them. Made once and read by everything that looks for the article's text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/html/node.hpp"

namespace news::extract {

enum class BlockKind : std::uint8_t { paragraph, heading, list_item, quote, cell, preformatted };

// A paragraph, a heading, a list item or a bare run of text between two block borders.
struct Block {
    html::Node node;     // the element that holds it
    std::size_t region;  // index of the innermost region
    std::string text;    // clean text, never empty
    BlockKind kind;
    unsigned weight;       // letters, Chinese, Japanese and Korean ones counted double
    unsigned link_weight;  // those inside of links
    bool sentence;         // ends as a sentence does, or holds the end of one
};

struct Region {
    html::Node node;
    std::size_t parent;       // index; the first region is its own parent
    std::size_t end;          // regions [own index, end) lie within
    std::size_t first_block;  // blocks [first_block, end_block) lie within
    std::size_t end_block;
    std::string_view rule;  // why it is no part of an article; empty: nothing against it
    unsigned prose;         // weight of the blocks within that read like running text
};

struct Outline {
    std::vector<Region> regions;  // in document order; [0] is the root
    std::vector<Block> blocks;

    // Whether region `inner` is `outer` or lies within it.
    bool contains(std::size_t outer, std::size_t inner) const {
        return outer <= inner && inner < regions[outer].end;
    }
    // The rule against the region or the nearest region around it that has one; empty: none.
    std::string_view rule_against(std::size_t region) const;
};

// Letters and digits of a text, Chinese, Japanese and Korean ones counted double: what one of them
// says takes other scripts two letters and more.
unsigned text_weight(std::string_view text);
// Whether the text ends like a sentence or holds a whole one, in any script.
bool has_sentence(std::string_view text);
// Running text: long enough, with sentences, and not mostly links.
bool is_prose(const Block& block);

// `root`: usually the page's body. Hidden elements, scripts and form controls are not read.
Outline read_outline(html::Node root);

}  // namespace news::extract
