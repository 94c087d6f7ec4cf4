// SPDX-License-Identifier: GPL-3.0-or-later
// The tags that a tagger gives to tokens: BILOU (Ratinov and Roth, "Design Challenges and
// Misconceptions in Named Entity Recognition", CoNLL 2009). A name of one token is a unit; a longer
// one has a beginning, an inside and a last token; everything else is outside.
#pragma once

#include <cstddef>
#include <cstdint>

namespace news::entities {

// Person, organisation and place, in the order of EntityType.
inline constexpr std::size_t kTaggedTypes = 3;

enum class TagPart : std::uint8_t { begin, inside, last, unit };
inline constexpr std::size_t kTagParts = 4;

// A tag is a number below kTags: 0 is outside.
using Tag = std::uint8_t;
inline constexpr Tag kOutside = 0;
inline constexpr std::size_t kNameTags = kTaggedTypes * kTagParts;
inline constexpr std::size_t kTags = 1 + kNameTags;

constexpr Tag tag_of(std::size_t type, TagPart part) {
    return static_cast<Tag>(1 + type * kTagParts + static_cast<std::size_t>(part));
}
// Of a tag that is not kOutside.
constexpr std::size_t type_of(Tag tag) {
    return (tag - 1U) / kTagParts;
}
constexpr TagPart part_of(Tag tag) {
    return static_cast<TagPart>((tag - 1U) % kTagParts);
}

// Whether a name goes on behind this tag, and whether one has begun before it.
constexpr bool goes_on(Tag tag) {
    return tag != kOutside && (part_of(tag) == TagPart::begin || part_of(tag) == TagPart::inside);
}
constexpr bool has_begun(Tag tag) {
    return tag != kOutside && (part_of(tag) == TagPart::inside || part_of(tag) == TagPart::last);
}

// Whether `second` may stand directly behind `first`.
constexpr bool may_follow(Tag first, Tag second) {
    if (goes_on(first) != has_begun(second)) return false;
    return !goes_on(first) || type_of(first) == type_of(second);
}

}  // namespace news::entities
