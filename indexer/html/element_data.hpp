// SPDX-License-Identifier: GPL-3.0-or-later
// What Document::parse puts into an element of gumbo's, in the place of the attributes that gumbo
// has read.
#pragma once

#include <span>

#include <gumbo.h>

#include "indexer/html/attribute_name.hpp"
#include "indexer/html/tag.hpp"

namespace news::html {

// `attributes` must live as long as the tree.
inline void set_element_data(GumboElement& element, Tag tag,
                             std::span<const Attribute> attributes) {
    void* const data = const_cast<Attribute*>(attributes.data());
    element.attributes.data = static_cast<void**>(data);
    element.attributes.length = static_cast<unsigned>(attributes.size());
    element.attributes.capacity = static_cast<unsigned>(tag);
}

inline Tag tag_of(const GumboElement& element) {
    return static_cast<Tag>(element.attributes.capacity);
}

inline std::span<const Attribute> attributes_of(const GumboElement& element) {
    const void* const data = element.attributes.data;
    return {static_cast<const Attribute*>(data), element.attributes.length};
}

}  // namespace news::html
