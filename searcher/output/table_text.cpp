// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/table_text.hpp"

#include <algorithm>

namespace news::output {

namespace {

constexpr std::string_view kFormulaSigns[] = {"=",  "+",  "-",  "@",  "\t", "\r",
                                              "\n", "＝", "＋", "－", "＠"};

// "-12" or "-0.5": an amount, and nothing that could be run.
bool is_negative_number(std::string_view cell) {
    constexpr std::string_view kDigits = "0123456789";
    if (!cell.starts_with('-')) return false;
    cell.remove_prefix(1);
    const std::size_t whole = std::min(cell.find_first_not_of(kDigits), cell.size());
    if (whole == 0 || whole == cell.size()) return whole > 0;
    const std::string_view fraction = cell.substr(whole + 1);
    return cell[whole] == '.' && !fraction.empty() &&
           fraction.find_first_not_of(kDigits) == fraction.npos;
}

std::string csv_cell(std::string_view cell) {
    if (cell.find_first_of(",\"\r\n") == cell.npos) return std::string(cell);
    std::string quoted = "\"";
    for (const char c : cell)
        quoted.append(c == '"' ? 2 : 1, c);
    return quoted + '"';
}

std::string tsv_cell(std::string_view cell) {
    std::string text;
    for (std::size_t at = 0; at < cell.size();) {
        const std::size_t end = std::min(cell.find_first_of("\t\r\n", at), cell.size());
        text.append(cell, at, end - at);
        at = std::min(cell.find_first_not_of("\t\r\n", end), cell.size());
        if (end < at) text += ' ';
    }
    return text;
}

}  // namespace

std::string formula_safe(std::string_view cell) {
    const bool is_formula =
        std::any_of(std::begin(kFormulaSigns), std::end(kFormulaSigns),
                    [&](std::string_view sign) { return cell.starts_with(sign); });
    return (is_formula && !is_negative_number(cell) ? "'" : "") + std::string(cell);
}

std::string table_row(TableKind kind, std::span<const std::string> cells) {
    const char separator = kind == TableKind::csv ? ',' : '\t';
    std::string row;
    bool first = true;
    for (const std::string& cell : cells) {
        if (!first) row += separator;
        first = false;
        const std::string safe = formula_safe(cell);
        row += kind == TableKind::csv ? csv_cell(safe) : tsv_cell(safe);
    }
    row += '\n';
    return row;
}

}  // namespace news::output
