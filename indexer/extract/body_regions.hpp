// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of a page holds the article. The paragraphs of one article stand in the same kind of
// place (element and class of what holds them), even where advertisements part them; what surrounds
// it stands in other kinds of places.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/outline.hpp"

namespace news::extract {

// What speaks for a block besides its place; every member may be empty.
struct BodyEvidence {
    std::string_view stated_body;  // the text that the page states, as letters_of() gives it
    std::string_view description;  // what the page says it is about, in the same form
    html::Node headline;           // the element that shows the headline
};

class BodyRegions {
  public:
    // `outline` must outlive the object.
    BodyRegions(const Outline& outline, const BodyEvidence& evidence);

    // The region that holds the article; 0 (the root) where nothing stands out.
    std::size_t best() const { return best_; }
    std::string why_best() const;
    // Whether there is running text at all; without it best() is the whole page.
    bool has_place() const { return best_kind_ != 0; }

    // Why a region within best() is left out; empty: it is not. Unlike the outline's rules these
    // have been weighed: what holds most of a page's text is not left out for its name.
    std::string_view rule_against(std::size_t region) const { return rules_[region]; }
    // Whether a block stands in the kind of place in which the article's paragraphs stand.
    bool is_in_place(std::size_t block) const { return kinds_[block] == best_kind_; }
    // The region that holds this block's paragraph: the list around an item, the text around <p>.
    std::size_t holder(std::size_t block) const { return holders_[block]; }
    // The largest region around a block that holds none of the article's paragraphs: the box that
    // the block stands in. The block's own region where that has no box around it.
    std::size_t box_around(std::size_t block) const;

  private:
    void weigh_rules(html::Node headline);
    void find_kinds();
    // Whether the block is the only paragraph of a box that opens with a short line.
    bool is_signed(std::size_t block) const;
    void choose_kind(const BodyEvidence& evidence);
    void join_near_kinds();
    void choose_region();
    bool holds_second_headline(std::size_t region, const std::vector<double>& held) const;
    double in_place(std::size_t region) const;  // weight of the article's kind of place

    const Outline& outline_;
    std::vector<std::string_view> rules_;  // by region; inherited by the regions within
    std::vector<std::uint64_t> kinds_;     // by block; 0: left out or no running text
    std::vector<std::size_t> holders_;     // by block
    std::vector<double> sums_;             // weight of the best kind's blocks before each block
    std::uint64_t best_kind_ = 0;
    std::size_t best_ = 0;
    double score_ = 0;
    std::string_view label_;  // what the page calls the place; empty: nothing telling
};

// Letters and digits only, in lower case: what two printings of one text have in common.
std::string letters_of(std::string_view text);

}  // namespace news::extract
