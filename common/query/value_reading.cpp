// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/query/value_reading.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <optional>

#include <fmt/format.h>

#include "common/article.hpp"
#include "common/query/characters.hpp"
#include "common/unicode.hpp"
#include "common/url.hpp"

namespace news::query {

namespace {

constexpr std::array<std::string_view, 9> kHasValues = {
    "caption", "date", "byline", "entity", "deck", "section", "agency", "keyword", "url"};

tl::unexpected<Problem> problem(std::string message, std::string replacement) {
    return tl::unexpected<Problem>(Problem{std::move(message), std::move(replacement)});
}

bool is_known_has(std::string_view value) {
    return std::find(kHasValues.begin(), kHasValues.end(), value) != kHasValues.end();
}

// What was meant by another word for it.
std::string has_for(std::string_view value) {
    constexpr std::array<std::string_view, 6> kCaptions = {"photo",    "photos", "picture",
                                                           "pictures", "image",  "images"};
    constexpr std::array<std::string_view, 3> kEntities = {"person", "org", "place"};
    const auto is_one_of = [&](const auto& words) {
        return std::find(words.begin(), words.end(), value) != words.end();
    };
    if (is_one_of(kCaptions)) return "caption";
    if (is_one_of(kEntities)) return "entity";
    // "author", "captions"
    const auto field = nearest_field(value);
    const std::string name(field ? info(*field).name : "");
    return is_known_has(name) ? name : "caption";
}

// The code for a language's name, a longer code or a locale; what is a code as it is; else "en".
std::string language_code(std::string_view value) {
    using Row = std::pair<std::string_view, std::string_view>;
    constexpr std::array<Row, 46> kNames = {
        {{"english", "en"},    {"eng", "en"},     {"french", "fr"},    {"francais", "fr"},
         {"fra", "fr"},        {"fre", "fr"},     {"german", "de"},    {"deutsch", "de"},
         {"deu", "de"},        {"ger", "de"},     {"spanish", "es"},   {"espanol", "es"},
         {"spa", "es"},        {"italian", "it"}, {"italiano", "it"},  {"ita", "it"},
         {"portuguese", "pt"}, {"por", "pt"},     {"dutch", "nl"},     {"nld", "nl"},
         {"russian", "ru"},    {"rus", "ru"},     {"ukrainian", "uk"}, {"ukr", "uk"},
         {"polish", "pl"},     {"pol", "pl"},     {"turkish", "tr"},   {"tur", "tr"},
         {"arabic", "ar"},     {"ara", "ar"},     {"persian", "fa"},   {"farsi", "fa"},
         {"fas", "fa"},        {"hebrew", "he"},  {"heb", "he"},       {"hindi", "hi"},
         {"hin", "hi"},        {"chinese", "zh"}, {"zho", "zh"},       {"chi", "zh"},
         {"japanese", "ja"},   {"jpn", "ja"},     {"korean", "ko"},    {"kor", "ko"},
         {"swedish", "sv"},    {"greek", "el"}}};
    constexpr std::size_t kCode = 2;
    for (const auto& [name, code] : kNames)
        if (value == name) return std::string(code);
    const bool locale = value.size() > kCode && (value[kCode] == '-' || value[kCode] == '_');
    if (locale) return std::string(value.substr(0, kCode));
    return value.size() == kCode || value.size() == kCode + 1 ? std::string(value) : "en";
}

// A value as it is typed behind its field.
std::string as_typed(std::string_view value) {
    return value.find_first_of(" ()|") == value.npos ? std::string(value)
                                                     : fmt::format("\"{}\"", value);
}

// What stands behind the colon of a field's example.
std::string example_value(Field field) {
    const std::string_view example = info(field).example;
    return std::string(example.substr(example.find(':') + 1));
}

// Fields whose values are a short list: what is wrong with one that is not on it.
std::optional<Problem> unknown_value(Field field, std::string_view value) {
    if (field == Field::has && !is_known_has(value))
        return Problem{fmt::format("has: takes {}", fmt::join(kHasValues, ", ")), has_for(value)};
    if (field == Field::type && !page_type_from(value))
        return Problem{"type: takes article, index, gallery, live, video or error", "article"};
    if (field == Field::datesource && !date_source_from(value))
        return Problem{
            "datesource: takes json-ld, microdata, meta, time-tag, url, byline, dateline, text, "
            "record, sidecar or none",
            "json-ld"};
    if (field == Field::lang) {
        if (std::string code = language_code(value); code != value)
            return Problem{"a language is its code of two letters", std::move(code)};
    }
    return std::nullopt;
}

tl::expected<ValueMatch, Problem> read_id(Field field, std::string_view folded) {
    constexpr std::string_view kScheme = "na:";
    constexpr std::size_t kDigits = 64;
    if (folded.starts_with(kScheme)) folded.remove_prefix(kScheme.size());
    if (folded.empty() || folded.size() > kDigits ||
        !std::all_of(folded.begin(), folded.end(), is_hex_digit))
        return problem("an id is na: and up to 64 hexadecimal digits", "na:4f21c09be77d");
    return ValueMatch{field, std::string(folded), folded.size() < kDigits};
}

// A host as the index holds it, also from a whole address.
std::string host_value(std::string_view folded) {
    constexpr std::string_view kWww = "www.";
    if (const std::string host = host_of(folded); !host.empty()) return host;
    if (folded.starts_with(kWww)) folded.remove_prefix(kWww.size());
    return std::string(folded);
}

std::optional<std::uint64_t> to_number(std::string_view typed) {
    std::string digits(typed);
    // "1,000": a comma before each group of three
    for (std::size_t from_end = 4; from_end < digits.size() + 1; from_end += 3) {
        const std::size_t at = digits.size() - from_end;
        if (digits[at] != ',') break;
        digits.erase(at, 1);
    }
    constexpr std::size_t kLongest = 9;
    if (!all_digits(digits) || digits.size() > kLongest) return std::nullopt;
    std::uint64_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

// "500+" → "500..", "500-1000" → "500..1000"; empty: something else.
std::string range_elsewhere(std::string_view value) {
    const std::size_t sign = value.find_first_of("+-", 1);
    if (sign == value.npos || !to_number(value.substr(0, sign))) return {};
    const std::string_view right = value.substr(sign + 1);
    const bool open = value[sign] == '+' && right.empty();
    if (!open && (value[sign] == '+' || !to_number(right))) return {};
    return fmt::format("{}..{}", value.substr(0, sign), right);
}

constexpr std::uint64_t kMostWords = std::numeric_limits<std::uint32_t>::max();

}  // namespace

tl::expected<ValueMatch, Problem> read_value(Field field, const Literal& literal) {
    const std::string_view name = info(field).name;
    std::string_view text = literal.text;
    bool prefix = false;
    for (const std::size_t wildcard : literal.wildcards) {
        // an address has question marks of its own
        if (text[wildcard] == '?' && field == Field::url) continue;
        if (text[wildcard] == '?' || wildcard + 1 != literal.text.size())
            return problem(
                fmt::format("in {}: only a * at the end stands for other characters", name),
                as_typed(fmt::format("{}*", text.substr(0, wildcard))));
        prefix = true;
        text.remove_suffix(1);
    }
    std::string folded = fold_value(text);
    if (folded.empty())
        return problem(
            fmt::format("{}: {}", name, prefix ? "needs a letter before *" : "has no value"),
            example_value(field));
    if (field == Field::id || field == Field::cluster) return read_id(field, folded);
    if (field == Field::site) folded = host_value(folded);
    if (!prefix) {
        if (auto unknown = unknown_value(field, folded))
            return tl::unexpected<Problem>(std::move(*unknown));
    }
    return ValueMatch{field, std::move(folded), prefix};
}

tl::expected<NumberMatch, Problem> read_number(Field field, std::string_view value) {
    constexpr std::string_view kDots = "..";
    const std::size_t dots = value.find(kDots);
    if (dots == value.npos) {
        if (const std::string range = range_elsewhere(value); !range.empty())
            return problem(fmt::format("{} takes a number or a range of numbers", info(field).name),
                           range);
        return read_number_comparison(field, Relation::equal, value);
    }
    const std::string_view left = value.substr(0, dots);
    const std::string_view right = value.substr(dots + kDots.size());
    const auto least = left.empty() ? 0 : to_number(left);
    const auto most = right.empty() ? kMostWords : to_number(right);
    if (!least || !most || (left.empty() && right.empty()))
        return problem(fmt::format("{} takes a number or a range of numbers", info(field).name),
                       least && !left.empty() ? fmt::format("{}..", left) : "500..1000");
    if (*least > *most)
        return problem("this range ends before it begins", fmt::format("{}..{}", right, left));
    return NumberMatch{field, *least, *most};
}

tl::expected<NumberMatch, Problem> read_number_comparison(Field field, Relation relation,
                                                          std::string_view value) {
    const auto number = to_number(value);
    if (!number)
        return problem(fmt::format("{} takes a number or a range of numbers", info(field).name),
                       "500");
    switch (relation) {
        case Relation::less:
            if (*number == 0) return problem("no number is less than 0", "1");
            return NumberMatch{field, 0, *number - 1};
        case Relation::at_most:
            return NumberMatch{field, 0, *number};
        case Relation::equal:
            break;
        case Relation::at_least:
            return NumberMatch{field, *number, kMostWords};
        case Relation::greater:
            return NumberMatch{field, *number + 1, kMostWords};
    }
    return NumberMatch{field, *number, *number};
}

bool has_single_value(Field field) {
    constexpr std::array kSingle = {
        Field::publisher, Field::agency, Field::section,    Field::lang, Field::type,
        Field::url,       Field::site,   Field::datesource, Field::id,   Field::cluster};
    return std::find(kSingle.begin(), kSingle.end(), field) != kSingle.end();
}

}  // namespace news::query
