// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/dialect/lucene_values.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "common/query/characters.hpp"
#include "searcher/dialect/days.hpp"

namespace news::dialect {

namespace {

struct Name {
    std::string_view name;
    Field field;
};
constexpr std::array kNames = {
    Name{"dc_title", Field::headline},     Name{"metadata.tika_metadata_dc_title", Field::headline},
    Name{"description", Field::deck},      Name{"summary", Field::deck},
    Name{"content", Field::text},          Name{"contents", Field::text},
    Name{"fulltext", Field::text},         Name{"creator", Field::byline},
    Name{"authors", Field::byline},        Name{"metadata.tika_metadata_dc_creator", Field::byline},
    Name{"ner_per", Field::person},        Name{"ner_person", Field::person},
    Name{"persons", Field::person},        Name{"ner_org", Field::org},
    Name{"organizations", Field::org},     Name{"ner_loc", Field::place},
    Name{"location", Field::place},        Name{"locations", Field::place},
    Name{"website", Field::publisher},     Name{"uri", Field::url},
    Name{"url_norm", Field::url},          Name{"domain", Field::site},
    Name{"pubdate", Field::date},          Name{"published", Field::date},
    Name{"publication_date", Field::date}, Name{"publicationdate", Field::date},
    Name{"publishdate", Field::date},      Name{"year", Field::date},
    Name{"crawl_date", Field::crawled},    Name{"crawl_year", Field::crawled},
    Name{"content_language", Field::lang}, Name{"wordcount", Field::words},
    Name{"word_count", Field::words},
};

// "-7d" or "-7DAYS" → "7d"; nullopt for hours and whatever is no time that has passed.
std::optional<std::string> days_back(std::string_view typed) {
    if (!typed.starts_with('-')) return std::nullopt;
    typed.remove_prefix(1);
    const auto digits = std::min(typed.find_first_not_of("0123456789"), typed.size());
    const std::string_view number = typed.substr(0, digits);
    const std::string_view unit = typed.substr(digits);
    if (number.empty()) return std::nullopt;
    constexpr std::array<std::string_view, 4> kUnits = {"day", "week", "month", "year"};
    if (unit == "M") return fmt::format("{}m", number);  // "m" are minutes
    for (const std::string_view name : kUnits) {
        const bool letter = name != "month" && query::same_word(unit, name.substr(0, 1));
        const bool whole =
            query::same_word(unit, name) ||
            (unit.size() == name.size() + 1 && query::same_word(unit.substr(0, name.size()), name));
        if (letter || whole) return fmt::format("{}{}", number, name[0]);
    }
    return std::nullopt;
}

}  // namespace

std::optional<Field> lucene_field(std::string_view name) {
    const auto found = std::find_if(kNames.begin(), kNames.end(), [&](const Name& row) {
        return query::same_word(row.name, name);
    });
    return found == kNames.end() ? find_field(name) : found->field;
}

std::string_view lucene_presence(Field field) {
    switch (field) {
        case Field::caption:
        case Field::date:
        case Field::byline:
        case Field::entity:
        case Field::deck:
        case Field::section:
        case Field::agency:
        case Field::url:
            return info(field).name;
        default:
            return {};
    }
}

std::optional<LuceneDate> lucene_date(std::string_view typed) {
    constexpr std::string_view kNow = "now";
    if (query::same_word(typed.substr(0, kNow.size()), kNow)) {
        typed.remove_prefix(kNow.size());
        // rounding to a day changes no day
        std::string back(typed);
        if (const std::size_t slash = back.find('/'); slash != back.npos)
            back.erase(slash, std::min(back.find('-', slash), back.size()) - slash);
        if (back.empty()) return LuceneDate{"today", false};
        const auto value = days_back(back);
        if (!value) return std::nullopt;
        return LuceneDate{*value, false};
    }
    const std::size_t time = typed.find('T');
    const bool has_time = time != typed.npos && time > 0 && query::is_digit(typed[time - 1]);
    const auto day = read_day(has_time ? typed.substr(0, time) : typed);
    if (!day || day->ambiguous) return std::nullopt;
    return LuceneDate{day->iso, has_time};
}

}  // namespace news::dialect
