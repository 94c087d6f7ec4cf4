// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body_regions.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <span>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "common/unicode.hpp"
#include "indexer/extract/boilerplate.hpp"

namespace news::extract {
namespace {

using html::Node;
using html::Tag;

// Elements that are themselves one paragraph or a list: what counts is what holds them.
bool is_one_paragraph(Tag tag) {
    switch (tag) {
        case Tag::p:
        case Tag::li:
        case Tag::ul:
        case Tag::ol:
        case Tag::blockquote:
        case Tag::pre:
        case Tag::dd:
        case Tag::dl:
        case Tag::dt:
        case Tag::h2:
        case Tag::h3:
        case Tag::h4:
            return true;
        default:
            return false;
    }
}

std::uint64_t mix(std::uint64_t hash, std::string_view text) {
    return (hash ^ std::hash<std::string_view>{}(text)) * 0x9E3779B97F4A7C15ULL + 1;
}

std::string_view first_word(std::string_view classes) {
    const std::size_t start = classes.find_first_not_of(" \t\n");
    if (start == std::string_view::npos) return {};
    return classes.substr(start, classes.find_first_of(" \t\n", start) - start);
}

bool is_often_longer(std::string_view rule) {
    for (std::string_view word : {"comments", "commentlist", "comment list", "disqus", "respond",
                                  "related", "relatedposts", "recommended", "footer element"}) {
        if (rule == word) return true;
    }
    return false;
}

struct Group {
    double weight = 0;
    double stated = 0;  // of it, what the page states as its text
    double before = 0;  // of it, what stands above the headline
    std::size_t first = 0;
    unsigned blocks = 0;
    unsigned signed_blocks = 0;  // each in a box of its own that opens with a short line
    std::string_view label;
    bool in_main = false;
    bool in_list = false;       // list items: as a rule teasers
    bool preformatted = false;  // of an article's text only in old archives, elsewhere code
    bool described = false;     // has what the page says it is about
    html::Node article;         // the nearest <article>
};

// A byte as it stands in letters_of(): letters in lower case, digits, and zero for what is dropped.
constexpr std::array<char, 256> kLetters = [] {
    std::array<char, 256> letters{};
    for (std::size_t c = 0; c < letters.size(); ++c) {
        const bool kept = c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (kept) letters[c] = static_cast<char>(c);
        if (c >= 'A' && c <= 'Z') letters[c] = static_cast<char>(c - 'A' + 'a');
    }
    return letters;
}();

// Many boxes of a short line and one paragraph: comments with who wrote them, teasers.
bool is_of_signed_boxes(const Group& group) {
    constexpr unsigned kMany = 5;
    return group.signed_blocks >= kMany && group.signed_blocks * 10 >= group.blocks * 8;
}

// The first block of a text that is long enough for an article and marked as one; what readers
// write stands behind it.
std::size_t first_marked_text(const std::unordered_map<std::uint64_t, Group>& groups) {
    constexpr double kLeast = 300;
    constexpr unsigned kSeveral = 3;
    std::size_t first = std::string::npos;
    for (const auto& [kind, group] : groups) {
        const bool marked = !group.label.empty() || group.in_main;
        if (marked && group.blocks >= kSeveral && group.weight >= kLeast &&
            !is_of_signed_boxes(group)) {
            first = std::min(first, group.first);
        }
    }
    return first;
}

}  // namespace

BodyRegions::BodyRegions(const Outline& outline, const BodyEvidence& evidence) : outline_(outline) {
    weigh_rules(evidence.headline);
    find_kinds();
    choose_kind(evidence);
    join_near_kinds();
    choose_region();
}

// A region is not left out for its name when it shows the headline or holds most of what there is
// to read.
void BodyRegions::weigh_rules(Node headline) {
    const std::vector<Region>& regions = outline_.regions;
    rules_.resize(regions.size());
    for (std::size_t r = 0; r < regions.size(); ++r) {
        const bool holds_headline = headline && headline.is_inside(regions[r].node);
        rules_[r] = holds_headline ? std::string_view() : regions[r].rule;
    }
    while (true) {
        unsigned free = regions[0].prose;
        std::size_t biggest = 0;
        for (std::size_t r = 0; r < regions.size();) {
            if (rules_[r].empty()) {
                ++r;
                continue;
            }
            free -= regions[r].prose;
            if (biggest == 0 || regions[r].prose > regions[biggest].prose) biggest = r;
            r = regions[r].end;
        }
        const bool only_text = free == 0 && biggest != 0 && regions[biggest].prose > 0;
        if (!only_text && (biggest == 0 || regions[biggest].prose < 300)) break;
        // Readers' comments are often longer than the article.
        const unsigned rest = is_often_longer(rules_[biggest]) ? 250 : regions[biggest].prose / 2;
        if (free > rest) break;
        rules_[biggest] = {};
    }
    for (std::size_t r = 1; r < regions.size(); ++r) {
        if (rules_[r].empty()) rules_[r] = rules_[regions[r].parent];
    }
}

void BodyRegions::find_kinds() {
    const std::vector<Region>& regions = outline_.regions;
    kinds_.assign(outline_.blocks.size(), 0);
    holders_.assign(outline_.blocks.size(), 0);
    for (std::size_t i = 0; i < outline_.blocks.size(); ++i) {
        const Block& block = outline_.blocks[i];
        std::size_t holder = block.region;
        while (holder > 0 && is_one_paragraph(regions[holder].node.tag())) {
            holder = regions[holder].parent;
        }
        holders_[i] = holder;
        if (!rules_[block.region].empty() || !is_prose(block)) continue;
        const Node node = regions[holder].node;
        // Bare text is told from text in paragraphs; old tables have no classes but widths.
        std::uint64_t kind =
            mix(mix(holder == block.region ? 2 : 1, node.name()), node.attribute("class"));
        if (node.tag() == Tag::td) {
            for (const html::AttributeName name :
                 html::AttributeNames{"width", "bgcolor", "colspan", "align"}) {
                kind = mix(kind, node.attribute(name));
            }
        }
        std::size_t above = regions[holder].parent;
        for (int level = 0; level < 2 && above > 0; ++level, above = regions[above].parent) {
            const Node around = regions[above].node;
            kind = mix(mix(kind, around.name()), first_word(around.attribute("class")));
        }
        kinds_[i] = kind | 1;
    }
}

bool BodyRegions::is_signed(std::size_t block) const {
    constexpr unsigned kShort = 50;
    constexpr std::size_t kFew = 6;  // lines and paragraphs
    const std::size_t holder = holders_[block];
    const Region& box = outline_.regions[holder];
    if (holder == outline_.blocks[block].region || box.end_block - box.first_block > kFew) {
        return false;
    }
    const auto blocks =
        std::span(outline_.blocks).subspan(box.first_block, box.end_block - box.first_block);
    return !is_prose(blocks.front()) && blocks.front().weight < kShort &&
           std::ranges::count_if(blocks, is_prose) == 1;
}

void BodyRegions::choose_kind(const BodyEvidence& evidence) {
    std::unordered_map<std::uint64_t, Group> groups;
    bool below_headline = !evidence.headline;
    for (std::size_t i = 0; i < outline_.blocks.size(); ++i) {
        const Block& block = outline_.blocks[i];
        if (!below_headline && block.node.is_inside(evidence.headline)) below_headline = true;
        if (kinds_[i] == 0) continue;
        const auto [entry, is_new] = groups.try_emplace(kinds_[i]);
        Group& group = entry->second;
        if (is_new) {
            group.first = i;
            std::size_t r = holders_[i];
            group.in_list = block.kind == BlockKind::list_item;
            group.preformatted = block.kind == BlockKind::preformatted;
            group.article = block.node.ancestor(Tag::article);
            for (int level = 0; level < 6 && r > 0; ++level, r = outline_.regions[r].parent) {
                const Node node = outline_.regions[r].node;
                if (group.label.empty()) group.label = article_label(node);
                if (node.tag() == Tag::article || node.tag() == Tag::main) group.in_main = true;
            }
        }
        group.weight += block.weight;
        ++group.blocks;
        if (is_signed(i)) ++group.signed_blocks;
        if (!below_headline) group.before += block.weight;
        if (evidence.stated_body.empty() && evidence.description.empty()) continue;
        const std::string letters = letters_of(block.text);
        if (evidence.stated_body.find(letters.substr(0, 60)) != std::string_view::npos) {
            group.stated += block.weight;
        }
        if (evidence.description.size() >= 40 &&
            letters.find(evidence.description.substr(0, 60)) != std::string_view::npos) {
            group.described = true;
        }
    }
    const Node article = evidence.headline.ancestor(Tag::article);
    const std::size_t first_text = first_marked_text(groups);
    std::unordered_map<std::uint64_t, double> scores;
    for (const auto& [kind, group] : groups) {
        double score = group.weight;
        // Nothing stands above a headline that was never met.
        if (below_headline && evidence.headline) score -= group.before * 0.7;
        if (!group.label.empty()) score *= 1.6;
        if (group.in_main) score *= 1.2;
        if (group.in_list) score *= 0.6;
        if (group.preformatted) score *= 0.4;
        if (group.described) score *= 1.5;
        if (article && group.article && group.article != article) score *= 0.5;
        if (is_of_signed_boxes(group) && group.first > first_text) score *= 0.05;
        score += group.stated * 3;
        scores[kind] = score;
        if (score > score_ || (score == score_ && kind < best_kind_)) {
            score_ = score;
            best_kind_ = kind;
            label_ = group.label;
        }
    }
    if (best_kind_ == 0) return;
    // A long box that stands among the paragraphs of an article is not the article.
    constexpr double kEnough = 0.4;
    const std::uint64_t box = best_kind_;
    const double most = score_;
    const Group& boxed = groups.at(box);
    score_ = kEnough * most;
    for (const auto& [kind, group] : groups) {
        const std::size_t around = holders_[group.first];
        if (kind == box || group.first > boxed.first || around == holders_[boxed.first] ||
            !outline_.contains(around, holders_[boxed.first]) || scores.at(kind) < score_) {
            continue;
        }
        score_ = scores.at(kind);
        best_kind_ = kind;
        label_ = group.label;
    }
    if (best_kind_ == box) score_ = most;
}

// What holds a paragraph may have one class more than its neighbours ("paragraph first"), and a
// part of the paragraphs may lie one box deeper than the others.
void BodyRegions::join_near_kinds() {
    if (best_kind_ == 0) return;
    const std::vector<Region>& regions = outline_.regions;
    constexpr int kDeeper = 3;
    constexpr std::size_t kSeveral = 3;
    std::unordered_set<std::uint64_t> near;
    std::unordered_set<std::size_t> holding;                  // what holds the article's paragraphs
    std::unordered_map<std::size_t, std::size_t> paragraphs;  // by holder
    for (std::size_t i = 0; i < kinds_.size(); ++i) {
        if (kinds_[i] != 0) ++paragraphs[holders_[i]];
        if (kinds_[i] == best_kind_) holding.insert(holders_[i]);
    }
    const auto like = [&](std::size_t holder, std::size_t around, std::string_view classes) {
        return mix(mix(around * 2 + 1, regions[holder].node.name()), classes);
    };
    const auto classes_of = [&](std::size_t holder) {
        return regions[holder].node.attribute("class");
    };
    for (std::size_t i = 0; i < kinds_.size(); ++i) {
        const std::size_t holder = holders_[i];
        if (kinds_[i] != best_kind_ || holder == 0 || classes_of(holder).empty()) continue;
        std::size_t around = regions[holder].parent;
        near.insert(like(holder, around, first_word(classes_of(holder))));
        for (int level = 0; level < kDeeper && around > 0; ++level) {
            around = regions[around].parent;
            near.insert(like(holder, around, classes_of(holder)));
        }
    }
    for (std::size_t i = 0; i < kinds_.size(); ++i) {
        const std::size_t holder = holders_[i];
        if (kinds_[i] == 0 || holder == 0) continue;
        // Beside one long text a short one is about it: who wrote it, where to write to.
        if (holding.size() < kSeveral && paragraphs[holder] < kSeveral) continue;
        const std::size_t around = regions[holder].parent;
        if (near.contains(like(holder, around, first_word(classes_of(holder)))) ||
            near.contains(like(holder, around, classes_of(holder)))) {
            kinds_[i] = best_kind_;
        }
    }
}

double BodyRegions::in_place(std::size_t region) const {
    const Region& r = outline_.regions[region];
    return sums_[r.end_block] - sums_[r.first_block];
}

void BodyRegions::choose_region() {
    if (best_kind_ == 0) return;
    const std::vector<Region>& regions = outline_.regions;
    sums_.assign(outline_.blocks.size() + 1, 0);
    std::vector<double> held(regions.size(), 0);
    for (std::size_t i = 0; i < outline_.blocks.size(); ++i) {
        const bool counts = kinds_[i] == best_kind_;
        sums_[i + 1] = sums_[i] + (counts ? outline_.blocks[i].weight : 0);
        if (counts) held[holders_[i]] += outline_.blocks[i].weight;
    }
    best_ = static_cast<std::size_t>(std::ranges::max_element(held) - held.begin());
    // Up to what holds all of them, but not over a second article with a headline of its own.
    for (std::size_t r = best_; r != 0;) {
        r = regions[r].parent;
        if (holds_second_headline(r, held)) break;
        if (in_place(r) >= in_place(best_) * 1.03) best_ = r;
    }
}

std::size_t BodyRegions::box_around(std::size_t block) const {
    std::size_t box = outline_.blocks[block].region;
    while (box != best_ && box != 0) {
        const std::size_t around = outline_.regions[box].parent;
        if (around == best_ || in_place(around) > 0) break;
        box = around;
    }
    return box;
}

// A first-level heading between the paragraphs that is not one of them.
bool BodyRegions::holds_second_headline(std::size_t region, const std::vector<double>& held) const {
    const std::vector<Region>& regions = outline_.regions;
    const double begin = sums_[regions[region].first_block];
    const double end = sums_[regions[region].end_block];
    for (std::size_t r = region + 1; r < regions[region].end; ++r) {
        if (regions[r].node.tag() != Tag::h1 || held[regions[r].parent] > 0) continue;
        const double above = sums_[regions[r].first_block];
        if (above > begin && above < end) return true;
    }
    return false;
}

std::string BodyRegions::why_best() const {
    if (!label_.empty()) return fmt::format("most running text in one place, labelled {}", label_);
    return fmt::format("most running text in one place (score {:.0f})", score_);
}

std::string letters_of(std::string_view text) {
    const std::string lower = is_ascii(text) ? std::string() : lower_case(text);
    if (!lower.empty()) text = lower;
    std::string letters(text.size(), '\0');
    std::size_t count = 0;
    for (char c : text) {
        letters[count] = kLetters[static_cast<unsigned char>(c)];
        if (letters[count] != '\0') ++count;
    }
    letters.resize(count);
    return letters;
}

}  // namespace news::extract
