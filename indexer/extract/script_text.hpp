// SPDX-License-Identifier: GPL-3.0-or-later
// The last resort for pages whose elements are empty: their scripts often carry the article, as
// markup in a string or as data, from which a browser would build the page.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/extract/captions.hpp"
#include "indexer/extract/page_metadata.hpp"

namespace news::extract {

struct ScriptText {
    std::string text;   // paragraphs separated by one blank line; empty: none found
    std::string rule;   // "markup in a script"
    std::string place;  // "string of 5120 bytes in a script"
    Captions captions;  // of the pictures in the same markup
    // The day and the authors that the data state beside the text.
    std::optional<StatedArticle> stated;
};

// `source`: the whole page. `headline` is not repeated in the text. Linear in the page's length.
ScriptText find_script_text(std::string_view source, std::string_view headline);

}  // namespace news::extract
