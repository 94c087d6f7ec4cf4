// SPDX-License-Identifier: GPL-3.0-or-later
// The attributes of a page that are read without the parser: it takes as long for them as for all
// the rest, and no rule of it asks for more than a few.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/html/attribute_name.hpp"
#include "indexer/html/tag.hpp"

namespace news::html {

class SetAside {
  public:
    // Reads those of a start tag ("<p class=x>"), which will be at `at` in the text that the parser
    // is given, further on than all before. False, with nothing read, where the parser has to see
    // them: it decodes references, unites the attributes of html and of body, and asks for some.
    // Formatting elements but `a` are not for this: they are the same only with the same
    // attributes. `start_tag` must outlive this.
    bool take(std::string_view start_tag, Tag tag, std::size_t at);

    // Those of the tag at `at`, in their order; of two with one name the first counts. Valid while
    // this lives, also when it has been moved.
    std::span<const Attribute> of(std::size_t at) const;

  private:
    struct Place {
        std::size_t at;
        std::size_t first;  // of attributes_
    };

    std::vector<Place> places_;  // ascending
    std::vector<Attribute> attributes_;
};

// Whether the attribute tells nothing: a style that hides nothing.
bool is_idle(AttributeName name, std::string_view value);

}  // namespace news::html
