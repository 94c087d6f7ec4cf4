// SPDX-License-Identifier: GPL-3.0-or-later
// One row of a table of separated values (RFC 4180), taken apart.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace news::container {

// Follows quotes piece by piece from the beginning of a row to its end.
class CsvScan {
  public:
    explicit CsvScan(char separator) : separator_(separator) {}

    // Reads on; returns the bytes up to the line break that ends the row (exclusive), or all.
    std::size_t feed(std::string_view piece);
    bool at_end() const { return at_end_; }

  private:
    char separator_;
    bool in_quotes_ = false;
    bool at_cell_ = true;  // a quote here opens
    bool at_end_ = false;
};

// The cells of a row (without the line break that ends it): quotes around them removed and doubled
// ones made one, white space around them kept.
std::vector<std::string> csv_cells(std::string_view row, char separator);

// Whether a first row can be the names of columns: short, different and wordy.
bool is_csv_header(const std::vector<std::string>& cells);

// The one of , ; tab and | that parts the first row of `text` into most cells; '\0' where none
// does.
char find_csv_separator(std::string_view text);

}  // namespace news::container
