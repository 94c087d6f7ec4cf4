// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/batch/query_list.hpp"

#include <iterator>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/ascii_case.hpp"
#include "common/container/split/csv_row.hpp"
#include "common/unicode.hpp"

namespace news::batch {

namespace {

// No query may be so long.
constexpr std::size_t kMostBytes = 1 << 17;
constexpr std::string_view kBom = "\xEF\xBB\xBF";
constexpr char kComma = ',';

bool is_passed_over(std::string_view line) {
    const std::size_t start = line.find_first_not_of(" \t");
    return start == line.npos || line[start] == '#';
}

bool are(const std::vector<std::string>& cells, std::string_view first, std::string_view second) {
    return cells.size() == 2 && ascii_lower(clean_text(cells[0])) == first &&
           ascii_lower(clean_text(cells[1])) == second;
}

// Without it another query would be counted.
std::string_view problem_of(std::string_view line) {
    return line.find('\0') == line.npos ? std::string_view() : "there is a NUL byte in it";
}

}  // namespace

bool is_table_name(std::string_view file) {
    return ascii_lower(file).ends_with(".csv");
}

std::optional<QueryList::Line> QueryList::read_line() {
    using Traits = std::istream::traits_type;
    std::streambuf& bytes = *stream_.rdbuf();
    auto c = bytes.sgetc();
    if (Traits::eq_int_type(c, Traits::eof())) return std::nullopt;
    Line line{++lines_, {}, false};
    for (; !Traits::eq_int_type(c, Traits::eof()) && c != '\n'; c = bytes.snextc()) {
        if (line.text.size() < kMostBytes)
            line.text += Traits::to_char_type(c);
        else
            line.too_long = true;
    }
    if (c == '\n') bytes.sbumpc();
    if (line.number == 1 && line.text.starts_with(kBom)) line.text.erase(0, kBom.size());
    if (line.text.ends_with('\r')) line.text.pop_back();
    return line;
}

std::optional<QueryList::Line> QueryList::next_line() {
    if (again_.empty()) return read_line();
    Line line = std::move(again_.front());
    again_.pop_front();
    return line;
}

std::optional<ListedQuery> QueryList::next() {
    while (auto line = next_line()) {
        if (is_passed_over(line->text)) continue;
        const bool is_first = !std::exchange(any_, true);
        if (is_first) {
            const auto cells = container::csv_cells(line->text, kComma);
            query_first_ = are(cells, "query", "name");
            if (query_first_ || are(cells, "name", "query")) {
                is_table_ = true;
                continue;
            }
        }
        if (line->too_long)
            return ListedQuery{
                line->number, {}, {}, fmt::format("the line has more than {} bytes", kMostBytes)};
        if (is_table_) return row_from(std::move(*line));
        return ListedQuery{
            line->number, {}, clean_text(line->text), std::string(problem_of(line->text))};
    }
    return std::nullopt;
}

// A cell in quotation marks may hold line breaks: the row goes on until they are closed.
ListedQuery QueryList::row_from(Line first) {
    container::CsvScan scan(kComma);
    std::string row = first.text;
    std::deque<Line> following;
    scan.feed(row + "\n");
    while (!scan.at_end()) {
        auto line = next_line();
        const bool ends_here =
            !line || line->too_long || row.size() + line->text.size() > kMostBytes;
        if (line) following.push_back(std::move(*line));
        if (ends_here) {
            again_.insert(again_.begin(), std::make_move_iterator(following.begin()),
                          std::make_move_iterator(following.end()));
            return {first.number, {}, clean_text(first.text), "a quotation mark is not closed"};
        }
        row += '\n' + following.back().text;
        scan.feed(following.back().text + "\n");
    }
    auto cells = container::csv_cells(row, kComma);
    constexpr std::size_t kNameAndQuery = 2;
    if (cells.size() > kNameAndQuery)
        return {first.number,
                {},
                clean_text(row),
                fmt::format("{} cells, not name and query: what has a comma in it stands in "
                            "quotation marks, and those in it are doubled",
                            cells.size())};
    if (query_first_ && cells.size() == kNameAndQuery) std::swap(cells.front(), cells.back());
    ListedQuery listed{first.number, {}, clean_text(cells.back()), std::string(problem_of(row))};
    if (cells.size() == kNameAndQuery) listed.name = clean_text(cells.front());
    if (listed.query.empty() && listed.problem.empty()) listed.problem = "there is no query";
    return listed;
}

}  // namespace news::batch
