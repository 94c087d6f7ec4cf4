// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_set>

#include <fmt/format.h>

#include "common/unicode.hpp"
#include "indexer/extract/body_regions.hpp"
#include "indexer/extract/boilerplate.hpp"
#include "indexer/extract/byline.hpp"
#include "indexer/extract/credits.hpp"
#include "indexer/extract/date_text.hpp"
#include "indexer/extract/found_text.hpp"
#include "indexer/extract/paywall.hpp"

namespace news::extract {
namespace {

using html::Node;
using html::Tag;

// Enough of a stated text to know the article by; all of it would be searched for every block.
constexpr std::size_t kMostStated = 30'000;

bool ends_with_full_stop(std::string_view text) {
    for (std::string_view end : {".", "。", ".\"", ".”", ".)", ".“", ".«", ".»"}) {
        if (text.ends_with(end) && !text.ends_with("..")) return true;
    }
    return false;
}

// A line that tells who wrote or when: no text, wherever it stands.
bool is_byline_or_date(std::string_view text, std::string_view language) {
    constexpr std::size_t kBesideDate = 24;  // "Published: ", a weekday, a time
    if (is_byline(text)) return true;
    const auto dates = find_dates(text, {language});
    return !dates.empty() && text.size() < dates[0].end - dates[0].start + kBesideDate;
}

// Made just as a paragraph of the text is: a sibling of it, of the same element and class. Tables
// of figures and lists that a page sets as short paragraphs are part of its article.
bool is_made_like(const Block& block, const Block& paragraph, std::string_view language) {
    const Node a = block.node;
    const Node b = paragraph.node;
    return a.tag() == Tag::p && b.tag() == Tag::p && a.parent() == b.parent() &&
           a.attribute("class") == b.attribute("class") && block.link_weight * 3 <= block.weight &&
           !is_byline_or_date(block.text, language);
}

// The element or the box that holds nothing else: "<div class=standfirst><p>…".
bool is_in_standfirst(const Outline& outline, const Block& block) {
    if (is_standfirst_element(block.node)) return true;
    const Region& box = outline.regions[outline.regions[block.region].parent];
    return block.sentence && box.end_block - box.first_block == 1 &&
           is_standfirst_element(box.node);
}

class BodyFinder {
  public:
    BodyFinder(const Outline& outline, const BodyContext& context)
        : outline_(outline),
          context_(context),
          stated_(letters_of(context.stated_body.substr(0, kMostStated))),
          description_(letters_of(context.description)),
          regions_(outline, {stated_, description_, context.headline_node}) {}

    Body run();

  private:
    bool shows_headline(const Block& block) const;
    bool belongs(std::size_t index);
    void find_boxes(std::size_t region);
    void take_blocks(std::size_t region);
    void take_standfirst(std::size_t region);
    void take_deck(const Block& block, std::string rule);
    void trim();
    void drop_lone_headings();
    void discard_outside(std::size_t region);
    void discard(std::size_t index, std::string_view rule);
    bool is_prose_block(std::size_t index) const { return is_prose(outline_.blocks[index]); }

    const Outline& outline_;
    const BodyContext& context_;
    std::string stated_;
    std::string description_;
    BodyRegions regions_;
    std::unordered_set<std::size_t> boxed_;  // blocks
    std::vector<std::size_t> kept_;
    std::unordered_set<std::string> seen_;
    std::string headline_;
    Body body_;
};

void BodyFinder::discard(std::size_t index, std::string_view rule) {
    const Block& block = outline_.blocks[index];
    body_.discarded.push_back(
        {block.node.place(), std::string(rule), beginning_of(block.text, 120)});
}

// Old pages have the headline, the byline and the date in one cell with nothing but line breaks
// between them.
bool BodyFinder::shows_headline(const Block& block) const {
    if (!context_.headline_node) return false;
    if (block.node.is_inside(context_.headline_node)) return true;
    return block.weight < 350 && !headline_.empty() &&
           context_.headline_node.is_inside(block.node) &&
           letters_of(block.text).starts_with(headline_);
}

bool BodyFinder::belongs(std::size_t index) {
    const Block& block = outline_.blocks[index];
    if (shows_headline(block)) return false;
    if (const std::string_view rule = regions_.rule_against(block.region); !rule.empty()) {
        discard(index, rule);
        return false;
    }
    if (block.weight < 600 && reads_like_caption(block.text)) {
        body_.captions.push_back(index);
        discard(index, "caption among the paragraphs");
        return false;
    }
    if (block.weight < 80 && is_credit_line(block.text)) {
        body_.captions.push_back(index);
        discard(index, "credit among the paragraphs");
        return false;
    }
    if (block.weight < 90 && block.kind != BlockKind::heading &&
        is_timestamp(block.text, context_.language)) {
        discard(index, "date and time");
        return false;
    }
    if (std::ranges::binary_search(body_.notices, index)) {
        discard(index, "paywall notice");
        return false;
    }
    if (is_promotion(block.text)) {
        discard(index, "promotion line");
        return false;
    }
    // A sentence may be one link; a title that leads elsewhere has no full stop.
    const bool linked = block.link_weight * 10 > block.weight * 6;
    if (linked && !(ends_with_full_stop(block.text) && block.kind == BlockKind::paragraph)) {
        discard(index, fmt::format("link density {:.2f}",
                                   static_cast<double>(block.link_weight) / block.weight));
        return false;
    }
    const std::string letters = letters_of(block.text);
    if (letters.empty()) return false;
    if (!headline_.empty() && letters == headline_) {
        discard(index, "headline");
        return false;
    }
    if (block.weight >= 40 && !seen_.insert(letters).second) {
        discard(index, "said before");
        return false;
    }
    return true;
}

// "Read more", "Related": what stands in one box with such a line leads to other articles.
void BodyFinder::find_boxes(std::size_t region) {
    constexpr unsigned kMost = 600;  // weight of running text in a box
    const Region& holder = outline_.regions[region];
    for (std::size_t i = holder.first_block; i < holder.end_block; ++i) {
        const Block& block = outline_.blocks[i];
        if (boxed_.contains(i)) continue;  // one line is enough for a box
        if (block.sentence || regions_.is_in_place(i) || !heads_appendix(block.text)) continue;
        const Region& box = outline_.regions[regions_.box_around(i)];
        if (box.end_block - box.first_block < 2 || box.prose > kMost) continue;
        if (box.first_block <= holder.first_block && box.end_block >= holder.end_block) continue;
        for (std::size_t k = box.first_block; k < box.end_block; ++k)
            boxed_.insert(k);
    }
}

void BodyFinder::take_blocks(std::size_t region) {
    const Region& holder = outline_.regions[region];
    double left = 0;  // of the article's text, behind the block at hand
    for (std::size_t i = holder.first_block; i < holder.end_block; ++i) {
        if (regions_.is_in_place(i)) left += outline_.blocks[i].weight;
    }
    const double all = left;
    find_boxes(region);
    bool in_appendix = false;
    for (std::size_t i = holder.first_block; i < holder.end_block; ++i) {
        const Block& block = outline_.blocks[i];
        const bool in_place = regions_.is_in_place(i);
        if (boxed_.contains(i)) {
            discard(i, "box of other articles");
            continue;
        }
        if (block.kind == BlockKind::heading && heads_appendix(block.text) && !kept_.empty()) {
            discard(i, "heading of an appendix");
            in_appendix = true;
            continue;
        }
        // A box of links in the middle of the text ends where the text goes on.
        if (in_appendix && in_place && left > all * 0.1) in_appendix = false;
        if (in_place) left -= block.weight;
        if (in_appendix) {
            discard(i, "appendix");
        } else if (belongs(i)) {
            kept_.push_back(i);
        }
    }
}

// The article runs from the first to the last block in its own kind of place; around these only
// what stands in the same element belongs to it.
void BodyFinder::trim() {
    const auto in_place = [&](std::size_t i) { return regions_.is_in_place(i); };
    const auto first = std::ranges::find_if(kept_, in_place);
    if (first == kept_.end()) return kept_.clear();
    const std::size_t first_block = *first;
    const std::size_t last_block = *std::ranges::find_if(kept_.rbegin(), kept_.rend(), in_place);
    std::vector<std::size_t> inner;
    for (std::size_t i : kept_) {
        const Block& block = outline_.blocks[i];
        const std::size_t edge = i < first_block ? first_block : last_block;
        const std::size_t holder = regions_.holder(edge);
        const bool beside = regions_.holder(i) == holder;
        const bool is_text =
            block.kind == BlockKind::list_item || block.sentence || block.weight >= 60;
        const bool above =
            i < first_block && (is_dating(block.text, context_.language) || is_byline(block.text));
        const bool inside = (beside && is_text && block.weight >= 15) ||
                            is_made_like(block, outline_.blocks[edge], context_.language) ||
                            (is_prose(block) && outline_.contains(holder, block.region));
        const bool between = i >= first_block && i <= last_block;
        if (between || (inside && !above && block.kind != BlockKind::heading)) {
            inner.push_back(i);
        } else {
            discard(i,
                    i < first_block ? "before the first paragraph" : "behind the last paragraph");
        }
    }
    kept_ = std::move(inner);
    while (kept_.size() > 2 && is_closing_promotion(outline_.blocks[kept_.back()].text)) {
        discard(kept_.back(), "promotion behind the text");
        kept_.pop_back();
    }
}

void BodyFinder::take_deck(const Block& block, std::string rule) {
    body_.deck = block.text;
    body_.chosen.push_back(make_reason("deck", std::move(rule), block.node.place(), block.text));
}

// The standfirst stands between the headline and the text, often outside of what holds the text.
void BodyFinder::take_standfirst(std::size_t region) {
    constexpr std::size_t kMost = 3;
    if (kept_.empty()) return;
    const std::size_t first = kept_.front();
    std::size_t from = outline_.regions[region].first_block;
    from = from > 12 ? from - 12 : 0;
    if (context_.headline_node) {
        for (std::size_t i = 0; i < first; ++i) {
            if (outline_.blocks[i].node.is_inside(context_.headline_node)) from = i + 1;
        }
    }
    std::unordered_set<std::string> said;  // by the text; filled when the first asks
    std::vector<std::size_t> lead;
    for (std::size_t i = from; i < first && lead.size() < kMost; ++i) {
        const Block& block = outline_.blocks[i];
        if (is_promotion(block.text) || block.link_weight * 3 > block.weight) continue;
        const std::string letters = letters_of(block.text);
        const bool described = letters.size() >= 40 && description_.size() >= 40 &&
                               description_.starts_with(letters.substr(0, 40));
        const bool named = is_in_standfirst(outline_, block) && block.weight >= 20;
        if (is_dating(block.text, context_.language) || is_byline(block.text) ||
            shows_headline(block))
            continue;
        if (!described) {
            if (!regions_.rule_against(block.region).empty() || !context_.headline_node) continue;
            if (!named && (!block.sentence || block.weight < 50)) continue;
        }
        if (said.empty()) {
            for (std::size_t k : kept_)
                said.insert(letters_of(outline_.blocks[k].text));
        }
        if (letters == headline_ || !said.insert(letters).second) continue;
        if (lead.empty()) {
            take_deck(block, described ? "said by the page's description too"
                             : named   ? "element named as a standfirst"
                                       : "sentence between headline and text");
        }
        lead.push_back(i);
    }
    // It may also stand among the paragraphs.
    if (lead.empty() && is_in_standfirst(outline_, outline_.blocks[first])) {
        take_deck(outline_.blocks[first], "element named as a standfirst");
    }
    kept_.insert(kept_.begin(), lead.begin(), lead.end());
}

// What surrounds the article on its page, in the page's order behind what was left out of it.
void BodyFinder::discard_outside(std::size_t region) {
    const Region& holder = outline_.regions[region];
    for (std::size_t i = 0; i < outline_.blocks.size(); ++i) {
        if (i >= holder.first_block && i < holder.end_block) continue;
        if (std::ranges::binary_search(kept_, i) || shows_headline(outline_.blocks[i])) continue;
        const std::string_view rule = regions_.rule_against(outline_.blocks[i].region);
        discard(i, rule.empty() ? std::string_view("outside of the article") : rule);
    }
}

// A heading with no text below it opens something that was left out.
void BodyFinder::drop_lone_headings() {
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < kept_.size(); ++i) {
        const bool heading = outline_.blocks[kept_[i]].kind == BlockKind::heading;
        if (heading && i + 1 == kept_.size()) {
            discard(kept_[i], "heading without text");
        } else {
            kept.push_back(kept_[i]);
        }
    }
    kept_ = std::move(kept);
}

Body BodyFinder::run() {
    headline_ = letters_of(context_.headline);
    const std::size_t region = regions_.best();
    const Region& holder = outline_.regions[region];
    body_.node = holder.node;
    body_.notices = find_paywall_notices(
        outline_, holder.first_block - std::min(holder.first_block, kNearNotice),
        holder.end_block + kNearNotice);
    take_blocks(region);
    if (regions_.has_place()) {
        trim();
        take_standfirst(region);
    }
    drop_lone_headings();
    if (context_.explain) discard_outside(region);
    unsigned weight = 0;
    for (std::size_t i : kept_) {
        weight += outline_.blocks[i].weight;
        if (!body_.text.empty()) body_.text += "\n\n";
        body_.text += outline_.blocks[i].text;
    }
    body_.blocks = kept_;
    body_.chosen.push_back(
        make_reason("body", regions_.why_best(), body_.node.place(), body_.text));
    const unsigned stated = text_weight(context_.stated_body);
    if (stated > 250 && weight * 2 < stated) {
        const std::string text(context_.stated_body);
        replace_text(body_, text, make_reason("body", "articleBody", "structured data", text));
        body_.node = Node();
    }
    return std::move(body_);
}

}  // namespace

void replace_text(Body& body, std::string text, Reason reason) {
    const auto losers = std::ranges::stable_partition(
        body.chosen, [](const Reason& told) { return told.field != "body"; });
    std::ranges::move(losers, std::back_inserter(body.lost));
    body.chosen.erase(losers.begin(), losers.end());
    body.chosen.push_back(std::move(reason));
    body.text = std::move(text);
    body.blocks.clear();
}

Body find_body(const Outline& outline, const BodyContext& context) {
    return BodyFinder(outline, context).run();
}

}  // namespace news::extract
