// SPDX-License-Identifier: GPL-3.0-or-later
// How deep a page nests, reckoned from its tags alone: gumbo's cost is quadratic in the depth and
// in the open formatting elements, so both are bounded before it runs. The rules are a short form
// of the standard's tree construction (WHATWG HTML, "The rules for parsing tokens in HTML
// content").
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "indexer/html/tag.hpp"
#include "indexer/html/tag_scanner.hpp"

namespace news::html {

// Elements that are made again in what follows where they are left open (WHATWG HTML, "the list of
// active formatting elements").
bool is_formatting(Tag tag);

class Nesting {
  public:
    // `identity`: a hash of the whole start tag; at most three equal formatting elements are kept
    // open again by the standard.
    void open(const TagToken& token, std::uint64_t identity);
    void close(const TagToken& token);

    std::size_t depth() const { return open_.size(); }
    std::size_t formatting() const { return formatting_.size(); }
    // In a select most tags are ignored.
    bool in_select() const;

  private:
    struct Element {
        Tag tag;
        std::uint64_t name_hash;
    };
    struct Formatting {
        Tag tag;  // Tag::none: the border that a table cell or the like sets
        std::uint64_t identity;
    };

    std::size_t find_open(Tag tag, bool (*is_border)(Tag)) const;
    void push(Tag tag, std::uint64_t name_hash);
    void pop_to(std::size_t size);
    void close_paragraph();
    void close_list_item(Tag first, Tag second);
    void open_table_part(Tag tag);
    void close_formatting(Tag tag);

    std::vector<Element> open_;
    std::array<unsigned, 256>
        open_of_{};  // how many of each tag: most that are sought are not there
    std::vector<Formatting> formatting_;
};

}  // namespace news::html
