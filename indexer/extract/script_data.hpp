// SPDX-License-Identifier: GPL-3.0-or-later
// An article in the data of a page's scripts, its paragraphs apart: strings of a list, members of
// objects, the nodes of rich text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace news::extract {

struct ScriptData {
    std::string text;                  // paragraphs separated by one blank line; empty: none found
    std::string place;                 // "script 3, props.article.body"
    std::string published;             // the day that stands beside the text, as written
    std::vector<std::string> authors;  // the names that stand beside it
};

// `source`: the whole page. Where several articles are in the data, the one beside `headline` is
// preferred. Linear in the page's length.
ScriptData find_script_data(std::string_view source, std::string_view headline);

}  // namespace news::extract
