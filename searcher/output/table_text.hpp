// SPDX-License-Identifier: GPL-3.0-or-later
// Tables for spreadsheets and for `cut`: comma-separated (RFC 4180) and tab-separated values (the
// IANA's text/tab-separated-values), in UTF-8 and without a byte order mark.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace news::output {

enum class TableKind : std::uint8_t { csv, tsv };

// One row with its line end: LF alone, which all readers of CSV take and the tools of Unix need.
//
// CSV: a cell with a comma, a quotation mark or a line break stands in quotation marks, those in it
// doubled. TSV knows no quotation: a run of tabs and line breaks is one space there.
//
// A spreadsheet runs a cell that begins with = + - @, a tab or a carriage return, or with the
// full-width forms of these signs, as a formula, and the texts come from anywhere: such a cell gets
// an apostrophe in front (OWASP, "CSV Injection"). A plain negative number is left as it is.
std::string table_row(TableKind kind, std::span<const std::string> cells);

// The cell as it may stand in a spreadsheet, not yet quoted.
std::string formula_safe(std::string_view cell);

// What Excel knows UTF-8 by when a file is opened by a double click.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace news::output
