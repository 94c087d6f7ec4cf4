// SPDX-License-Identifier: GPL-3.0-or-later
// How a table of articles begins.
#pragma once

#include <string_view>

namespace news::container {

// Whether these are the first bytes of a table: by its name (".csv", ".tsv") where the first row
// has several cells; by content where Excel's line names the separator, or where the first row has
// three short cells or more, a headline or a text and another field among them by their usual names
// (usual_names.hpp), and the second row has as many. Prose is none, whatever its commas.
bool is_csv(std::string_view beginning, std::string_view name);

// Whether they have the byte order mark of UTF-16, and would be a table in UTF-8.
bool is_utf16_csv(std::string_view beginning, std::string_view name);

// The line "sep=;" that Excel writes and reads first, with its line break; empty: there is none.
// Its fifth byte is the separator.
std::string_view separator_line(std::string_view text);

}  // namespace news::container
