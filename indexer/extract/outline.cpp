// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/outline.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "common/unicode.hpp"
#include "indexer/extract/boilerplate.hpp"

namespace news::extract {
namespace {

using html::Node;
using html::Tag;

bool is_wide(char32_t c) {
    return (c >= 0x1100 && c <= 0x11FF) || (c >= 0x3040 && c <= 0x30FF) ||
           (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool is_sentence_end(char32_t c) {
    switch (c) {
        case U'.':
        case U'!':
        case U'?':
        case U'…':
        case U'。':
        case U'！':
        case U'？':
        case U'．':
        case U'؟':
        case U'۔':
        case U'।':
        case U'։':
        case U'።':
            return true;
        default:
            return false;
    }
}

bool closes_sentence(char32_t c) {
    switch (c) {
        case U'"':
        case U'\'':
        case U')':
        case U']':
        case U'”':
        case U'“':
        case U'’':
        case U'»':
        case U'«':
        case U'」':
        case U'』':
        case U'）':
            return true;
        default:
            return false;
    }
}

// Inline elements run within a block; what the parser does not know and has a hyphen in its name
// is a component of the page, a block.
bool is_region(Node node, Tag tag) {
    switch (tag) {
        case Tag::a:
        case Tag::abbr:
        case Tag::b:
        case Tag::big:
        case Tag::cite:
        case Tag::code:
        case Tag::del:
        case Tag::em:
        case Tag::font:
        case Tag::i:
        case Tag::img:
        case Tag::amp_img:
        case Tag::ins:
        case Tag::label:
        case Tag::mark:
        case Tag::nobr:
        case Tag::q:
        case Tag::rt:
        case Tag::ruby:
        case Tag::s:
        case Tag::small:
        case Tag::span:
        case Tag::strike:
        case Tag::strong:
        case Tag::sub:
        case Tag::sup:
        case Tag::time:
        case Tag::tt:
        case Tag::u:
        case Tag::wbr:
        case Tag::br:
            return false;
        case Tag::other:
            return node.name().find('-') != std::string::npos;
        default:
            return true;
    }
}

bool is_never_read(Tag tag) {
    switch (tag) {
        case Tag::script:
        case Tag::style:
        case Tag::noscript:
        case Tag::template_:
        case Tag::svg:
        case Tag::math:
        case Tag::head:
        case Tag::textarea:
        case Tag::select:
        case Tag::input:
        case Tag::button:
        case Tag::iframe:
        case Tag::object:
        case Tag::embed:
        case Tag::audio:
        case Tag::video:
        case Tag::canvas:
        case Tag::map:
        case Tag::noembed:
        case Tag::noframes:
        case Tag::rp:
        case Tag::rt:
            return true;
        default:
            return false;
    }
}

class OutlineReader {
  public:
    explicit OutlineReader(Node root) : root_(root) {}
    Outline run();

  private:
    void enter_region(Node node);
    void leave(Node node);
    bool enter(Node node);  // false: its content is not read
    void flush();
    BlockKind kind_here() const;

    Node root_;
    Outline outline_;
    RegionRules rules_;
    std::vector<std::size_t> open_;  // regions
    std::vector<Node> links_;        // open links
    std::string text_;
    std::string link_text_;
    bool line_break_ = false;
};

void OutlineReader::enter_region(Node node) {
    flush();
    const std::size_t blocks = outline_.blocks.size();
    const std::size_t index = outline_.regions.size();
    outline_.regions.push_back({node, open_.empty() ? index : open_.back(), index + 1, blocks,
                                blocks, open_.empty() ? std::string_view() : rules_.rule_for(node),
                                0});
    open_.push_back(index);
}

bool OutlineReader::enter(Node node) {
    const Tag tag = node.tag();
    if (is_never_read(tag) || is_hidden(node)) return false;
    if (tag == Tag::br) {
        // Two in a row part paragraphs.
        if (line_break_) flush();
        line_break_ = true;
        text_ += ' ';
        return true;
    }
    if (is_region(node, tag)) {
        enter_region(node);
        return true;
    }
    if (!rules_.inline_rule_for(node).empty()) return false;
    if (tag == Tag::a && node.has_attribute("href")) links_.push_back(node);
    return true;
}

void OutlineReader::leave(Node node) {
    if (!links_.empty() && links_.back() == node) links_.pop_back();
    if (open_.empty() || outline_.regions[open_.back()].node != node) return;
    flush();
    Region& region = outline_.regions[open_.back()];
    region.end = outline_.regions.size();
    region.end_block = outline_.blocks.size();
    open_.pop_back();
}

BlockKind OutlineReader::kind_here() const {
    for (std::size_t i = open_.size(); i-- > 0;) {
        switch (outline_.regions[open_[i]].node.tag()) {
            case Tag::h1:
            case Tag::h2:
            case Tag::h3:
            case Tag::h4:
            case Tag::h5:
            case Tag::h6:
                return BlockKind::heading;
            case Tag::li:
            case Tag::dd:
            case Tag::dt:
                return BlockKind::list_item;
            case Tag::blockquote:
                return BlockKind::quote;
            case Tag::td:
            case Tag::th:
                return BlockKind::cell;
            case Tag::pre:
                return BlockKind::preformatted;
            case Tag::article:
            case Tag::section:
            case Tag::body:
                return BlockKind::paragraph;
            default:
                break;
        }
    }
    return BlockKind::paragraph;
}

void OutlineReader::flush() {
    line_break_ = false;
    if (text_.empty()) return;
    std::string text = clean_text(text_);
    const unsigned link_weight = link_text_.empty() ? 0 : text_weight(link_text_);
    text_.clear();
    link_text_.clear();
    if (text.empty()) return;
    const std::size_t region = open_.back();
    const unsigned weight = text_weight(text);
    const bool sentence = has_sentence(text);
    outline_.blocks.push_back({outline_.regions[region].node, region, std::move(text), kind_here(),
                               weight, link_weight, sentence});
}

Outline OutlineReader::run() {
    enter_region(root_);
    Node node = root_.first_child();
    while (node) {
        bool descend = false;
        if (node.is_text()) {
            const std::string_view text = node.text();
            text_ += text;
            if (!links_.empty()) link_text_ += text;
            if (text.find_first_not_of(" \t\n\r\f") != std::string_view::npos) line_break_ = false;
        } else if (node.is_element()) {
            descend = enter(node);
        }
        if (descend && node.child_count() > 0) {
            node = node.first_child();
            continue;
        }
        if (descend) leave(node);
        while (node && !node.next_sibling()) {
            node = node.parent();
            if (!node || node == root_) {
                node = Node();
                break;
            }
            leave(node);
        }
        if (node) node = node.next_sibling();
    }
    leave(root_);
    for (const Block& block : outline_.blocks) {
        if (!is_prose(block)) continue;
        for (std::size_t r = block.region;; r = outline_.regions[r].parent) {
            outline_.regions[r].prose += block.weight;
            if (r == 0) break;
        }
    }
    return std::move(outline_);
}

}  // namespace

std::string_view Outline::rule_against(std::size_t region) const {
    for (;; region = regions[region].parent) {
        if (!regions[region].rule.empty()) return regions[region].rule;
        if (region == 0) return {};
    }
}

namespace {

// Of ASCII characters: eight at a time.
std::size_t count_above_space(std::string_view ascii) {
    constexpr std::uint64_t kOnes = 0x0101010101010101U;
    std::size_t count = 0;
    std::size_t at = 0;
    for (; at + sizeof(std::uint64_t) <= ascii.size(); at += sizeof(std::uint64_t)) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, ascii.data() + at, sizeof bytes);
        // The highest bit of each byte that is above ' ', then the sum of these.
        const std::uint64_t above = (bytes + kOnes * (0x80 - ' ' - 1)) & (kOnes << 7U);
        count += ((above >> 7U) * kOnes) >> 56U;
    }
    for (; at < ascii.size(); ++at)
        count += ascii[at] > ' ' ? 1U : 0U;
    return count;
}

}  // namespace

unsigned text_weight(std::string_view text) {
    unsigned weight = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            const std::size_t end = ascii_end(text, at);
            weight += static_cast<unsigned>(count_above_space(text.substr(at, end - at)));
            at = end;
            continue;
        }
        weight += is_wide(next_code_point(text, at)) ? 2U : 1U;
    }
    return weight;
}

bool has_sentence(std::string_view text) {
    bool ended = false;  // the last letter ended a sentence
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (is_sentence_end(c)) {
            if (c > 0x2FFF) return true;  // full-width marks need no space behind them
            ended = true;
        } else if (ended && c == U' ') {
            return true;
        } else if (!closes_sentence(c)) {
            ended = false;
        }
    }
    return ended;
}

bool is_prose(const Block& block) {
    return block.weight >= 50 && block.sentence && block.link_weight * 2 < block.weight &&
           block.kind != BlockKind::heading;
}

Outline read_outline(html::Node root) {
    return OutlineReader(root).run();
}

}  // namespace news::extract
