// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/csv_fields.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "common/container/split/csv_row.hpp"
#include "indexer/formats/field_map.hpp"
#include "indexer/html/charset.hpp"

namespace news::formats {

namespace {

// What programs write where there is nothing.
bool says_nothing(std::string_view cell) {
    constexpr std::array<std::string_view, 6> kNothing = {"\\N", "NULL", "null",
                                                          "NaN", "nan",  "None"};
    return cell.find_first_not_of(" \t\r\n") == std::string_view::npos ||
           std::ranges::find(kNothing, cell) != kNothing.end();
}

// The column of this comparable name, or of this number; npos, or more than there are: none.
std::size_t column_of(const std::vector<std::string>& columns, std::string_view name) {
    const auto named = std::ranges::find(columns, name);
    if (named != columns.end()) return static_cast<std::size_t>(named - columns.begin());
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    const bool is_number = error == std::errc() && end == name.data() + name.size();
    return is_number && number > 0 ? number - 1 : std::string_view::npos;
}

}  // namespace

Result<extract::Extraction> read_csv(const container::PageRecord& record,
                                     const extract::ExtractOptions& options) {
    static const container::ContainerFacts kNoFacts;
    const container::ContainerFacts& facts = record.facts ? *record.facts : kNoFacts;
    const std::vector<std::string> cells =
        container::csv_cells(html::decode(record.bytes, {}).utf8, facts.separator);
    std::vector<std::string> columns;
    for (const std::string& column : facts.columns)
        columns.push_back(comparable_name(column));
    const auto lookup = [&](std::string_view name) -> std::optional<FieldValue> {
        const std::size_t column = column_of(columns, name);
        if (column >= cells.size()) return std::nullopt;
        FieldValue value;
        if (!says_nothing(cells[column])) value.texts.push_back(cells[column]);
        return value;
    };
    auto mapped = map_fields(lookup, options.field_map);
    if (!mapped) return tl::unexpected(mapped.error());
    if (facts.columns.empty() && !mapped->fields.skipped.empty())
        mapped->fields.skipped =
            "no article: a table without names of its columns; --map headline=2,body=3 numbers "
            "them";
    extract::Extraction extraction =
        extract::complete_article(std::move(mapped->fields), "table", record, options);
    extraction.mapped = true;
    extraction.unmapped = std::move(mapped->absent);
    return extraction;
}

}  // namespace news::formats
