// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/training/training_set.hpp"

#include <algorithm>

#include "indexer/entities/tagger/tagger.hpp"

namespace news::entities {
namespace {

std::vector<Tag> tags_of(std::size_t tokens, std::span<const TaggedName> names) {
    std::vector<Tag> tags(tokens, kOutside);
    for (const TaggedName& name : names) {
        for (std::size_t at = name.first; at < name.last; ++at)
            tags[at] = tag_of(name.type, TagPart::inside);
        tags[name.first] = tag_of(name.type, TagPart::begin);
        tags[name.last - 1] = tag_of(name.type, TagPart::last);
        if (name.last - name.first == 1) tags[name.first] = tag_of(name.type, TagPart::unit);
    }
    return tags;
}

// The annotated names in tokens. One that begins or ends within a token is given in `cut`, whose
// tokens may then be anything.
std::vector<TaggedName> names_of(const TaggedText& text, const AnnotatedText& annotated,
                                 std::vector<bool>& cut) {
    std::vector<TaggedName> names;
    std::size_t at = 0;
    for (const AnnotatedName& name : annotated.names) {
        while (at < text.tokens.size() && text.tokens[at].end <= name.start)
            ++at;
        const std::size_t first = at;
        while (at < text.tokens.size() && text.tokens[at].start < name.end)
            ++at;
        if (first == at) continue;
        if (text.tokens[first].start == name.start && text.tokens[at - 1].end == name.end) {
            names.push_back(
                {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(at), name.type});
        } else {
            std::fill(cut.begin() + static_cast<std::ptrdiff_t>(first),
                      cut.begin() + static_cast<std::ptrdiff_t>(at), true);
        }
    }
    return names;
}

std::size_t line_end(const TaggedText& text, std::size_t first) {
    std::size_t end = first + 1;
    while (end < text.tokens.size() && !text.tokens[end].is(kLineStart))
        ++end;
    return end;
}

}  // namespace

void TrainingSet::add(const AnnotatedText& annotated, const TaggerModel* second_opinion) {
    const TaggedText text = tag_text("body", annotated.bytes, gazetteer_);
    const std::size_t size = text.tokens.size();
    ArticleWords words;
    words.add(text);
    const NameFeatures features(text, words, find_cues(text, gazetteer_),
                                find_phrases(text, gazetteer_, language_));
    std::vector<bool> cut(size);
    const std::vector<Tag> tags = tags_of(size, names_of(text, annotated, cut));
    std::vector<Tag> others = tags;
    if (second_opinion) {
        const TaggedScores scores(*second_opinion, features, size);
        std::vector<TaggedName> names;
        for (std::size_t first = 0, last = 0; first < size; first = last) {
            last = line_end(text, first);
            const std::vector<TaggedName> found = scores.names(first, last);
            names.insert(names.end(), found.begin(), found.end());
        }
        others = tags_of(size, names);
    }
    std::vector<std::uint64_t> read;
    for (std::size_t at = 0; at < size; ++at) {
        if (!features.is_active(at)) continue;
        const bool begins =
            at == 0 || !features.is_active(at - 1) || text.tokens[at].is(kLineStart);
        if (begins) stretches_.push_back({allowed_.size(), allowed_.size()});
        ++stretches_.back().last;
        allowed_.push_back(cut[at] ? kAnyTag
                                   : static_cast<TagSet>(1U << tags[at] | 1U << others[at]));
        spellings_.push_back(static_cast<std::uint8_t>(features.read(at, read)));
        read_.insert(read_.end(), read.begin(), read.end());
        read_starts_.push_back(read_.size());
    }
}

void TrainingSet::number_features(std::uint32_t least) {
    HashTable<FeatureRow> rows;
    for (const std::uint64_t hash : read_)
        ++rows[hash].count;
    constexpr std::uint32_t kUnnumbered = 0;
    numbers_.reserve(read_.size());
    starts_.assign(1, 0);
    for (std::size_t token = 0; token + 1 < read_starts_.size(); ++token) {
        std::uint8_t kept = 0;
        for (std::uint64_t i = read_starts_[token]; i < read_starts_[token + 1]; ++i) {
            FeatureRow& row = rows[read_[i]];
            if (row.count < least) continue;
            if (row.number == kUnnumbered) {
                hashes_.push_back(row.hash);
                counts_.push_back(row.count);
                row.number = static_cast<std::uint32_t>(hashes_.size());
            }
            numbers_.push_back(row.number - 1);
            if (i - read_starts_[token] < spellings_[token]) ++kept;
        }
        spellings_[token] = kept;
        starts_.push_back(numbers_.size());
    }
    read_ = {};
    read_starts_ = {};
}

}  // namespace news::entities
