// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/tagger/tagger.hpp"

#include <algorithm>

namespace news::entities {
namespace {

constexpr std::int32_t kImpossible = -1000000000;

// The tags that may stand before each tag.
struct Predecessors {
    std::array<std::array<Tag, kTags>, kTags> tags{};
    std::array<std::size_t, kTags> count{};
};

constexpr Predecessors predecessors() {
    Predecessors found;
    for (std::size_t to = 0; to < kTags; ++to) {
        for (std::size_t from = 0; from < kTags; ++from) {
            if (may_follow(static_cast<Tag>(from), static_cast<Tag>(to)))
                found.tags[to][found.count[to]++] = static_cast<Tag>(from);
        }
    }
    return found;
}
constexpr Predecessors kBefore = predecessors();

}  // namespace

TaggedScores::TaggedScores(const TaggerModel& model, const NameFeatures& features,
                           std::size_t tokens)
    : header_(model.header()), active_(tokens), scores_(tokens) {
    std::vector<std::uint64_t> read;
    for (std::size_t at = 0; at < tokens; ++at) {
        if (!features.is_active(at)) continue;
        active_[at] = 1;
        features.read(at, read);
        for (const std::uint64_t feature : read)
            model.expect(feature);
        std::array<std::int32_t, kNameTags> sum{};
        for (const std::uint64_t feature : read) {
            const TagWeights* weights = model.find(feature);
            if (!weights) continue;
            for (std::size_t tag = 0; tag < kNameTags; ++tag)
                sum[tag] += (*weights)[tag];
        }
        std::copy(sum.begin(), sum.end(), scores_[at].begin() + 1);
    }
}

std::vector<TaggedName> TaggedScores::names(std::size_t first, std::size_t last) const {
    std::vector<TaggedName> names;
    for (std::size_t at = first; at < last;) {
        if (active_[at] == 0) {
            ++at;
            continue;
        }
        std::size_t end = at + 1;
        while (end < last && active_[end] != 0)
            ++end;
        add_names(at, end, names);
        at = end;
    }
    return names;
}

// The tokens around [first, last) are outside.
void TaggedScores::add_names(std::size_t first, std::size_t last,
                             std::vector<TaggedName>& names) const {
    const std::size_t size = last - first;
    std::vector<std::array<Tag, kTags>> came_from(size);
    Scores best;
    best.fill(kImpossible);
    best[kOutside] = 0;
    for (std::size_t i = 0; i < size; ++i) {
        Scores next;
        for (std::size_t to = 0; to < kTags; ++to) {
            std::int32_t most = 2 * kImpossible;
            Tag from = kOutside;
            for (std::size_t k = 0; k < kBefore.count[to]; ++k) {
                const Tag tag = kBefore.tags[to][k];
                const std::int32_t score = best[tag] + transition(tag, static_cast<Tag>(to));
                if (score > most) {
                    most = score;
                    from = tag;
                }
            }
            next[to] = std::max(most + scores_[first + i][to], kImpossible);
            came_from[i][to] = from;
        }
        best = next;
    }
    Tag tag = kOutside;
    std::int32_t most = 2 * kImpossible;
    for (std::size_t end = 0; end < kTags; ++end) {
        if (goes_on(static_cast<Tag>(end))) continue;
        const std::int32_t score = best[end] + transition(static_cast<Tag>(end), kOutside);
        if (score > most) {
            most = score;
            tag = static_cast<Tag>(end);
        }
    }
    const std::size_t found = names.size();
    for (std::size_t i = size; i-- > 0;) {
        if (tag != kOutside && !goes_on(tag)) {
            const auto at = static_cast<std::uint32_t>(first + i);
            names.push_back({at, at + 1, type_of(tag)});
        } else if (tag != kOutside) {
            names.back().first = static_cast<std::uint32_t>(first + i);
        }
        tag = came_from[i][tag];
    }
    std::reverse(names.begin() + static_cast<std::ptrdiff_t>(found), names.end());
}

std::array<float, kTaggedTypes> TaggedScores::odds(std::size_t first, std::size_t last) const {
    const std::size_t size = last - first;
    const std::int32_t outside =
        static_cast<std::int32_t>(size + 1) * transition(kOutside, kOutside);
    std::array<float, kTaggedTypes> odds{};
    for (std::size_t type = 0; type < kTaggedTypes; ++type) {
        std::int32_t sum = -outside;
        Tag before = kOutside;
        for (std::size_t i = 0; i < size; ++i) {
            const TagPart part = size == 1       ? TagPart::unit
                                 : i == 0        ? TagPart::begin
                                 : i + 1 == size ? TagPart::last
                                                 : TagPart::inside;
            const Tag tag = tag_of(type, part);
            sum += transition(before, tag) + scores_[first + i][tag];
            before = tag;
        }
        sum += transition(before, kOutside);
        odds[type] = static_cast<float>(sum) / header_.scale;
    }
    return odds;
}

}  // namespace news::entities
