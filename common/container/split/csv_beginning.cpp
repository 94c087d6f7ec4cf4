// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/split/csv_beginning.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "common/ascii_case.hpp"
#include "common/container/split/csv_row.hpp"
#include "common/container/split/usual_names.hpp"

namespace news::container {

namespace {

constexpr std::size_t kBeginning = 64 * 1024;
constexpr std::string_view kSeparators = ",;\t|";

bool is_named_csv(std::string_view name) {
    const std::string ending = ascii_lower(name.substr(std::min(name.rfind('.'), name.size())));
    return ending == ".csv" || ending == ".tsv";
}

std::string_view without_bom(std::string_view text) {
    constexpr std::string_view kBom = "\xEF\xBB\xBF";
    if (text.starts_with(kBom)) text.remove_prefix(kBom.size());
    return text;
}

std::string_view without_return(std::string_view row) {
    if (row.ends_with('\r')) row.remove_suffix(1);
    return row;
}

// Whether the usual names of a table of articles are among the cells of a first row.
bool names_an_article(const std::vector<std::string>& cells, char separator) {
    constexpr std::size_t kFewest = 3;
    if (cells.size() < kFewest || !is_csv_header(cells)) return false;
    std::set<std::string_view> fields;
    for (const std::string& cell : cells) {
        // an enumeration has a space behind its commas, and a sentence has an end
        if ((separator == ',' || separator == ';') && cell.starts_with(' ')) return false;
        if (cell.ends_with('.') || cell.ends_with(':')) return false;
        if (const auto field = usual_field(comparable_name(cell)); !field.empty())
            fields.insert(field);
    }
    return fields.size() > 1 && (fields.contains("headline") || fields.contains("body"));
}

bool begins_with_table(std::string_view text) {
    constexpr std::size_t kLongestHeader = 2048;
    const std::size_t end = text.substr(0, kLongestHeader).find('\n');
    if (end == std::string_view::npos) return false;
    const std::string_view header = without_return(text.substr(0, end));
    const char separator = find_csv_separator(header);
    if (separator == '\0') return false;
    const std::vector<std::string> names = csv_cells(header, separator);
    if (!names_an_article(names, separator)) return false;
    const std::size_t begin = text.find_first_not_of("\r\n", end);
    if (begin == std::string_view::npos) return false;
    const std::string_view rest = text.substr(begin);
    CsvScan scan(separator);
    const std::string_view row = rest.substr(0, scan.feed(rest));
    const std::size_t cells = csv_cells(without_return(row), separator).size();
    const bool goes_on = !scan.at_end() && text.size() + 3 >= kBeginning;
    return cells == names.size() || (goes_on && cells < names.size());
}

}  // namespace

std::string_view separator_line(std::string_view text) {
    constexpr std::string_view kSep = "sep=";
    if (!begins_ignoring_case(text, kSep)) return {};
    const std::size_t end = text.find('\n');
    const bool one = end != std::string_view::npos &&
                     without_return(text.substr(0, end)).size() == kSep.size() + 1 &&
                     kSeparators.find(text[kSep.size()]) != std::string_view::npos;
    return one ? text.substr(0, end + 1) : std::string_view();
}

bool is_csv(std::string_view beginning, std::string_view name) {
    if (is_utf16_csv(beginning, name)) return true;
    const std::string_view text = without_bom(beginning);
    if (text.empty() || text.starts_with('<') || text.find('\0') != std::string_view::npos)
        return false;
    if (!separator_line(text).empty()) return true;
    return is_named_csv(name) ? find_csv_separator(text) != '\0' : begins_with_table(text);
}

bool is_utf16_csv(std::string_view beginning, std::string_view name) {
    if (!beginning.starts_with("\xFF\xFE") && !beginning.starts_with("\xFE\xFF")) return false;
    // enough of it for the first rows; only its ASCII is looked at
    constexpr std::size_t kEnough = 16 * 1024;
    std::string narrow(beginning.substr(2, kEnough));
    std::erase(narrow, '\0');
    return is_csv(narrow, name);
}

}  // namespace news::container
