// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/facet_field.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "common/shell_word.hpp"
#include "common/unicode.hpp"

namespace news::search {

std::vector<FacetField> facet_fields() {
    std::vector<FacetField> fields;
    for (const FieldInfo& row : field_table())
        if (row.facet) fields.push_back({row.name, row.field, row.slot});
    const FieldInfo& date = info(Field::date);
    const auto add = [&](std::string_view name, std::size_t digits, std::size_t least) {
        fields.push_back({name, Field::date, date.slot, digits, least});
    };
    add("year", kYearDigits, kYearDigits);
    add("month", kMonthDigits, kMonthDigits);
    add("day", kDayDigits, kDayDigits);
    add(date.name, kDayDigits, kYearDigits);
    return fields;
}

Result<FacetField> find_facet(std::string_view name, std::string_view option,
                              std::string_view rest) {
    const auto fields = facet_fields();
    const auto with_name = [&](std::string_view wanted) {
        return std::find_if(fields.begin(), fields.end(),
                            [&](const FacetField& facet) { return facet.name == wanted; });
    };
    const std::string folded = lower_case(name);
    if (const auto found = with_name(folded); found != fields.end()) return *found;
    if (const auto field = find_field(folded))
        if (const auto found = with_name(info(*field).name); found != fields.end()) return *found;

    std::string all;
    for (const FacetField& facet : fields)
        all += fmt::format("{}{}", all.empty() ? "" : ", ", facet.name);
    std::string_view nearest = fields.front().name;
    if (const auto near = nearest_field(folded);
        near && with_name(info(*near).name) != fields.end())
        nearest = info(*near).name;
    const std::string meant = shell_word(fmt::format("{}{}", nearest, rest));
    const std::string message =
        find_field(folded)
            ? fmt::format("there is no facet of {}: its values are not counted", folded)
            : fmt::format("there is no facet \"{}\"", printable(name));
    return fail(ErrorCode::usage, message, fmt::format("{}{}   (all: {})", option, meant, all));
}

std::string iso_date(std::string_view slot_value) {
    std::string text(slot_value.substr(0, kYearDigits));
    if (slot_value.size() >= kMonthDigits) text.append("-").append(slot_value.substr(4, 2));
    if (slot_value.size() > kMonthDigits) text.append("-").append(slot_value.substr(6));
    return text;
}

std::string counted_value(const FacetField& facet, std::string_view text) {
    if (facet.digits == 0) return std::string(text);
    return text.size() < facet.least_digits ? "" : iso_date(text.substr(0, facet.digits));
}

}  // namespace news::search
