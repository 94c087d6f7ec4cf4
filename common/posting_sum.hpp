// SPDX-License-Identifier: GPL-3.0-or-later
// An order-free sum over what the index holds of a document: stored with the article when it is
// written, recomputed from the posting lists by `news-indexer check`. Xapian's own check does not
// notice every flipped byte; this does. The story (Field::cluster) is no part of it: it depends on
// the other articles, and `check` compares it by itself.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "common/xapian.hpp"

namespace news {

// The share of one posting. `positions` ascending, empty where the term has none.
std::uint64_t posting_share(std::string_view term, Xapian::termcount wdf,
                            std::span<const Xapian::termpos> positions);

// The share of one value.
std::uint64_t value_share(Xapian::valueno slot, std::string_view value);

// The sum over a whole document (modulo 2^64), its story left out.
std::uint64_t posting_sum(const Xapian::Document& document);

}  // namespace news
