// SPDX-License-Identifier: GPL-3.0-or-later
// Which encoding bytes are in that say nothing of it, or something wrong.
#pragma once

#include <string_view>

#include "indexer/html/charset_labels.hpp"

namespace news::html {

// The likeliest encoding of bytes that are not all ASCII. `declared`, where it has a name, is what
// somebody said: it is kept unless it makes nonsense of the text and another makes sense of it.
Encoding guess_encoding(std::string_view bytes, Encoding declared);

}  // namespace news::html
