// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/split/csv_row.hpp"

#include <algorithm>
#include <set>

namespace news::container {

std::size_t CsvScan::feed(std::string_view piece) {
    for (std::size_t i = 0; i < piece.size(); ++i) {
        const char c = piece[i];
        // a doubled quote closes and opens again: the same in the end
        if (c == '"' && (in_quotes_ || at_cell_)) {
            in_quotes_ = !in_quotes_;
            at_cell_ = !in_quotes_;
        } else if (!in_quotes_ && c == '\n') {
            at_end_ = true;
            return i;
        } else if (!in_quotes_) {
            at_cell_ = c == separator_;
        }
    }
    return piece.size();
}

std::vector<std::string> csv_cells(std::string_view row, char separator) {
    std::vector<std::string> cells(1);
    bool in_quotes = false;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const char c = row[i];
        if (in_quotes) {
            if (c != '"')
                cells.back() += c;
            else if (row.substr(i + 1, 1) == "\"")
                cells.back() += row[++i];
            else
                in_quotes = false;
        } else if (c == separator) {
            cells.emplace_back();
        } else if (c == '"' && (i == 0 || row[i - 1] == separator)) {
            in_quotes = true;
        } else {
            cells.back() += c;
        }
    }
    return cells;
}

bool is_csv_header(const std::vector<std::string>& cells) {
    constexpr std::size_t kLongest = 48;
    constexpr auto kMostSpaces = 3;
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string& cell = cells[i];
        // a column of row numbers has no name
        if (cell.empty() && i == 0) continue;
        const bool has_letter = std::ranges::any_of(cell, [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                   static_cast<signed char>(c) < 0;
        });
        const bool starts_with_digit = !cell.empty() && cell.front() >= '0' && cell.front() <= '9';
        if (!has_letter || starts_with_digit || cell.size() > kLongest ||
            std::ranges::count(cell, ' ') > kMostSpaces || !seen.insert(cell).second)
            return false;
    }
    return true;
}

char find_csv_separator(std::string_view text) {
    char best = '\0';
    std::size_t most = 1;
    for (const char separator : {'\t', ';', '|', ','}) {
        CsvScan scan(separator);
        const std::size_t end = scan.feed(text);
        const std::size_t cells = csv_cells(text.substr(0, end), separator).size();
        if (cells > most) {
            most = cells;
            best = separator;
        }
    }
    return best;
}

}  // namespace news::container
