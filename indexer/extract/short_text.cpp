// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/short_text.hpp"

namespace news::extract {

std::string short_text(html::Node node, std::size_t most) {
    constexpr std::size_t kMostNodes = 300;
    constexpr std::size_t kWhiteSpace = 8;  // how much of the source may be indentation
    std::size_t nodes = 0;
    std::size_t bytes = 0;
    for (html::Node inner = node.first_child(); inner; inner = inner.next_in(node)) {
        bytes += inner.text().size();
        if (++nodes > kMostNodes || bytes > kWhiteSpace * most) return {};
    }
    std::string text = html::visible_text(node);
    if (text.size() > most) text.clear();
    return text;
}

}  // namespace news::extract
