// SPDX-License-Identifier: GPL-3.0-or-later
// The text of an element that is expected to hold a few words.
#pragma once

#include <cstddef>
#include <string>

#include "indexer/html/node.hpp"

namespace news::extract {

// visible_text(node); empty where the element holds more than `most` bytes of text or very many
// nodes. So an element around half a page costs little, however many of them are nested.
std::string short_text(html::Node node, std::size_t most = 2000);

}  // namespace news::extract
