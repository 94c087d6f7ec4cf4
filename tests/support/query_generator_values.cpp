// SPDX-License-Identifier: GPL-3.0-or-later
// Values, numbers and dates for queries at random.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "common/unicode.hpp"
#include "common/url.hpp"
#include "tests/support/query_generator.hpp"

namespace news::test {

namespace chr = std::chrono;

namespace {

using Names = std::vector<std::string>;

struct FieldValue {
    Field field;
    std::string value;
};

std::vector<FieldValue> values_of(const Article& article) {
    std::vector<FieldValue> values = {
        {Field::publisher, article.publisher},
        {Field::agency, article.agency},
        {Field::section, article.section},
        {Field::lang, article.language},
        {Field::type, std::string(to_string(article.type))},
        {Field::url, article.url},
        {Field::site, host_of(article.url)},
        {Field::datesource, std::string(to_string(article.date_source))},
        {Field::id, article_id(article.sha256)}};
    for (const char* const had :
         {"caption", "date", "byline", "entity", "deck", "section", "agency", "url"})
        values.push_back({Field::has, had});
    for (const Entity& entity : article.entities) {
        const Field field = entity.type == EntityType::person  ? Field::person
                            : entity.type == EntityType::place ? Field::place
                                                               : Field::org;
        values.push_back({field, entity.name});
        values.push_back({Field::entity, entity.name});
        for (const EntityMention& mention : entity.mentions)
            values.push_back({field, mention.text});
    }
    std::erase_if(values, [](const FieldValue& value) { return value.value.empty(); });
    return values;
}

// Values of which any number of letters may be left out behind a star.
bool takes_star(Field field) {
    return field != Field::id && field != Field::has && field != Field::type &&
           field != Field::datesource;
}

bool has_one_value(Field field) {
    constexpr std::array kMany = {Field::has, Field::person, Field::org, Field::place,
                                  Field::entity};
    return std::find(kMany.begin(), kMany.end(), field) == kMany.end();
}

std::string cut(const std::string& value, std::size_t bytes) {
    while (bytes < value.size() && (static_cast<unsigned char>(value[bytes]) & 0xC0U) == 0x80U)
        ++bytes;
    return value.substr(0, bytes);
}

}  // namespace

std::string QueryGenerator::value() {
    const std::size_t own = article_;
    if (chance_.percent(15)) article_ = chance_.below(texts_.articles().size());
    const std::vector<FieldValue> values = values_of(article());
    article_ = own;
    const FieldValue& chosen = chance_.one_of(values);
    // an article that shall have two publishers is a slip, and refused
    if (has_one_value(chosen.field) && !used_.insert(chosen.field).second) return word_of_text();
    const std::string name = name_of(chosen.field) + ":";
    if (chosen.field == Field::id) return name + chosen.value;
    if (takes_star(chosen.field) && chosen.value.size() > 2 && chance_.percent(30)) {
        const std::string begin = cut(chosen.value, 1 + chance_.below(chosen.value.size() - 1));
        std::string star = quoted_literally(begin);
        star.insert(star.size() - 1, "*");
        return name + star;
    }
    std::string written = chosen.value;
    if (chance_.percent(30)) written = chance_.percent(50) ? lower_case(written) : fold(written);
    const FieldValue& other = chance_.one_of(values);
    if (other.field == chosen.field && chance_.percent(30))
        return name + "(" + quoted_literally(written) + " OR " + quoted_literally(other.value) +
               ")";
    return name + quoted_literally(written);
}

std::string QueryGenerator::number() {
    static const Names kRelations = {"<", "<=", "=", ">=", ">"};
    const std::uint32_t near = article().words + 1 + static_cast<std::uint32_t>(chance_.below(3));
    switch (chance_.below(4)) {
        case 0:
            return fmt::format("words:{}", near);
        case 1:
            return fmt::format("words:{}..{}", near / 2, near);
        case 2:
            return fmt::format("words:{}{}{}", near, chance_.percent(50) ? ".." : "..9", near);
        default:
            return fmt::format("words{}{}", chance_.one_of(kRelations), near);
    }
}

// A day, its month or its year.
std::string QueryGenerator::day_point(chr::sys_days day) {
    return iso_day(day).substr(0, chance_.one_of(std::vector<std::size_t>{4, 7, 10, 10}));
}

std::string QueryGenerator::day(Field field) {
    static const Names kWords = {"today", "Yesterday", "unknown", "UNKNOWN"};
    static const Names kRelations = {"<", "<=", "=", ">=", ">"};
    static const Names kUnits = {"d", "w", "m", "y", "Y"};
    const auto known =
        field == Field::date ? article().date : parse_iso_date(article().crawled.substr(0, 10));
    const chr::sys_days day = (known ? known->first() : chr::sys_days(chr::year(2014) / 11 / 6)) +
                              chr::days(chance_.percent(50) ? 0 : chance_.below(40));
    const chr::sys_days before = day - chr::days(chance_.below(500));
    const std::string name = name_of(field);
    const std::string possibly = field == Field::date && chance_.percent(30) ? "~" : "";
    switch (chance_.below(8)) {
        case 0:
        case 1:
            return fmt::format("{}:{}{}", name, possibly, day_point(day));
        case 2:
            return fmt::format("{}:{}{}..{}", name, possibly, day_point(before), day_point(day));
        case 3:
            return fmt::format("{}:{}..{}", name, possibly, day_point(day));
        case 4:
            return fmt::format("{}:{}{}..", name, possibly, day_point(day));
        case 5:
            return fmt::format("{}{}{}", name, chance_.one_of(kRelations), day_point(day));
        case 6:
            return fmt::format("{}:{}{}{}..", name, possibly, chance_.below(40),
                               chance_.one_of(kUnits));
        default:
            if (chance_.percent(50)) return fmt::format("{}:{}", name, chance_.one_of(kWords));
            return fmt::format("{}:({} OR {})", name, day_point(before), day_point(day));
    }
}

}  // namespace news::test
