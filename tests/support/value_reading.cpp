// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/value_reading.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "common/entity_field.hpp"
#include "common/family_name.hpp"
#include "common/unicode.hpp"
#include "common/url.hpp"

namespace news::test {

namespace chr = std::chrono;

namespace {

using Values = std::vector<std::string>;

// The first and the last day, both inclusive, of what is asked for or known.
struct Stretch {
    chr::sys_days first;
    chr::sys_days last;
};

const Stretch kAllDays = {chr::sys_days(chr::year(1) / 1 / 1),
                          chr::sys_days(chr::year(9999) / 12 / 31)};

Stretch stretch_of(const PartialDate& date) {
    return {date.first(), date.last()};
}

Values names_of(const Article& article, EntityType type) {
    Values names;
    for (const Entity& entity : article.entities) {
        if (entity.type != type) continue;
        names.push_back(entity.name);
        if (type == EntityType::person) names.emplace_back(family_name(entity.name));
        for (const EntityMention& mention : entity.mentions)
            names.push_back(mention.text);
    }
    return names;
}

// Other names that lists know; a star stands for what is written.
bool is_known_as(const Article& article, Field field, const std::string& asked) {
    return std::any_of(article.entities.begin(), article.entities.end(), [&](const Entity& entity) {
        return entity_field(entity.type) == field &&
               std::any_of(entity.known_as.begin(), entity.known_as.end(),
                           [&](const std::string& name) { return fold_value(name) == asked; });
    });
}

Values what_it_has(const Article& article) {
    Values had;
    if (!article.captions.empty()) had.push_back("caption");
    if (article.date) had.push_back("date");
    if (!article.authors.empty()) had.push_back("byline");
    if (!article.entities.empty()) had.push_back("entity");
    if (!article.deck.empty()) had.push_back("deck");
    if (!article.section.empty()) had.push_back("section");
    if (!article.agency.empty()) had.push_back("agency");
    if (!article.url.empty()) had.push_back("url");
    return had;
}

Values values_of(const Article& article, Field field) {
    switch (field) {
        case Field::person:
            return names_of(article, EntityType::person);
        case Field::org:
            return names_of(article, EntityType::organisation);
        case Field::place:
            return names_of(article, EntityType::place);
        case Field::publisher:
            return {article.publisher};
        case Field::agency:
            return {article.agency};
        case Field::section:
            return {article.section};
        case Field::lang:
            return {article.language};
        case Field::type:
            return {std::string(to_string(article.type))};
        case Field::url:
            return {article.url};
        case Field::site:
            return {host_of(article.url)};
        case Field::datesource:
            return {std::string(to_string(article.date_source))};
        case Field::has:
            return what_it_has(article);
        case Field::id:
            return {article.sha256, "na:" + article.sha256};
        default:
            throw std::invalid_argument("no field of values");
    }
}

bool has_text_value(const Article& article, Field field, const query::Literal& literal) {
    const auto members = info(field).members;
    if (!members.empty())
        return std::any_of(members.begin(), members.end(),
                           [&](Field member) { return has_text_value(article, member, literal); });
    std::string asked = literal.text;
    const bool stars = !literal.wildcards.empty() && asked[literal.wildcards.back()] == '*';
    if (stars) asked.pop_back();
    asked = fold_value(asked);
    if (field == Field::site && asked.starts_with("www.")) asked.erase(0, 4);
    // the first digits of an id will do
    const bool begins = stars || field == Field::id;
    if (!begins && is_known_as(article, field, asked)) return true;
    const Values values = values_of(article, field);
    return std::any_of(values.begin(), values.end(), [&](const std::string& value) {
        const std::string folded = fold_value(value);
        if (folded.empty()) return false;
        return begins ? folded.starts_with(asked) : folded == asked;
    });
}

// "7d": so many days, weeks, months or years before today.
std::optional<Stretch> ago(std::string_view text, chr::sys_days today) {
    const std::size_t digits = text.find_first_not_of("0123456789");
    if (digits == 0 || digits + 1 != text.size()) return std::nullopt;
    const int count = std::stoi(std::string(text.substr(0, digits)));
    const chr::year_month_day now(today);
    chr::year_month_day then = now;
    switch (text.back()) {
        case 'd':
            then = today - chr::days(count);
            break;
        case 'w':
            then = today - chr::days(7 * count);
            break;
        case 'm':
            then = now - chr::months(count);
            break;
        case 'y':
            then = now - chr::years(count);
            break;
        default:
            return std::nullopt;
    }
    if (!then.ok()) then = then.year() / then.month() / chr::last;
    return Stretch{chr::sys_days(then), chr::sys_days(then)};
}

Stretch read_day(std::string_view text, chr::sys_days today) {
    const std::string lower = fold(text);
    if (lower == "today") return {today, today};
    if (lower == "yesterday") return {today - chr::days(1), today - chr::days(1)};
    if (const auto date = parse_iso_date(text)) return stretch_of(*date);
    if (const auto day = ago(lower, today)) return *day;
    throw std::invalid_argument("no date: " + std::string(text));
}

Stretch read_stretch(std::string_view text, chr::sys_days today) {
    const std::size_t dots = text.find("..");
    if (dots == text.npos) return read_day(text, today);
    Stretch asked = kAllDays;
    if (dots > 0) asked.first = read_day(text.substr(0, dots), today).first;
    if (dots + 2 < text.size()) asked.last = read_day(text.substr(dots + 2), today).last;
    return asked;
}

// What is known of the day that a field names.
std::optional<PartialDate> known_date(const Article& article, Field field, const Days& days) {
    constexpr std::size_t kIsoDay = 10;
    if (field == Field::date) return article.date;
    const std::string& day = field == Field::crawled ? article.crawled : days.added;
    return parse_iso_date(std::string_view(day).substr(0, kIsoDay));
}

bool is_within(const std::optional<PartialDate>& date, const Stretch& asked, bool possibly) {
    if (!date) return false;
    const Stretch known = stretch_of(*date);
    if (possibly) return known.first <= asked.last && asked.first <= known.last;
    return asked.first <= known.first && known.last <= asked.last;
}

bool has_date(const Article& article, Field field, std::string_view text, const Days& days) {
    const auto date = known_date(article, field, days);
    if (fold(text) == "unknown") return !date;
    const bool possibly = text.starts_with('~');
    if (possibly) text.remove_prefix(1);
    return is_within(date, read_stretch(text, days.today), possibly);
}

bool has_words(const Article& article, std::string_view text) {
    const std::size_t dots = text.find("..");
    const auto number = [&](std::string_view digits, std::uint32_t otherwise) {
        if (digits.empty()) return otherwise;
        return static_cast<std::uint32_t>(std::stoul(std::string(digits)));
    };
    if (dots == text.npos) return article.words == number(text, 0);
    return number(text.substr(0, dots), 0) <= article.words &&
           article.words <= number(text.substr(dots + 2), UINT32_MAX);
}

template <class Value>
bool holds(Value value, query::Relation relation, Value first, Value last) {
    switch (relation) {
        case query::Relation::less:
            return value < first;
        case query::Relation::at_most:
            return value <= last;
        case query::Relation::equal:
            return first <= value && value <= last;
        case query::Relation::at_least:
            return value >= first;
        case query::Relation::greater:
            return value > last;
    }
    return false;
}

}  // namespace

bool has_value(const Article& article, Field field, const query::Literal& literal,
               const Days& days) {
    switch (info(field).kind) {
        case FieldKind::value:
            return has_text_value(article, field, literal);
        case FieldKind::date:
            return has_date(article, field, literal.text, days);
        case FieldKind::number:
            return has_words(article, literal.text);
        case FieldKind::text:
            break;
    }
    throw std::invalid_argument("no field of values");
}

bool compares(const Article& article, const query::Comparison& comparison, const Days& days) {
    if (info(comparison.field).kind == FieldKind::number) {
        const auto number = static_cast<std::uint32_t>(std::stoul(comparison.value));
        return holds(article.words, comparison.relation, number, number);
    }
    const auto date = known_date(article, comparison.field, days);
    if (!date) return false;
    const Stretch asked = read_day(comparison.value, days.today);
    // surely so: whatever day of what is known it was
    const Stretch known = stretch_of(*date);
    return holds(known.first, comparison.relation, asked.first, asked.last) &&
           holds(known.last, comparison.relation, asked.first, asked.last);
}

}  // namespace news::test
