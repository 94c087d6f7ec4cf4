// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/value_reading.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <optional>

#include <fmt/format.h>

#include "common/article.hpp"
#include "common/unicode.hpp"
#include "common/url.hpp"
#include "searcher/query/characters.hpp"

namespace news::query {

namespace {

constexpr std::array<std::string_view, 8> kHasValues = {"caption", "date",    "byline", "entity",
                                                        "deck",    "section", "agency", "url"};

tl::unexpected<Problem> problem(std::string message, std::string replacement) {
    return tl::unexpected<Problem>(Problem{std::move(message), std::move(replacement), {}, false});
}

bool is_known_has(std::string_view value) {
    return std::find(kHasValues.begin(), kHasValues.end(), value) != kHasValues.end();
}

// Fields whose values are a short list: what is wrong with one that is not on it.
std::optional<Problem> unknown_value(Field field, std::string_view value) {
    const auto takes = [](std::string message, std::string replacement) {
        return Problem{std::move(message), std::move(replacement), {}, false};
    };
    if (field == Field::has && !is_known_has(value))
        return takes(fmt::format("has: takes {}", fmt::join(kHasValues, ", ")), "caption");
    if (field == Field::type && !page_type_from(value))
        return takes("type: takes article, index, gallery, live, video or error", "article");
    if (field == Field::datesource && !date_source_from(value))
        return takes(
            "datesource: takes json-ld, microdata, meta, time-tag, url, byline, dateline, text, "
            "record, sidecar or none",
            "json-ld");
    if (field == Field::lang && (value.size() < 2 || value.size() > 3))
        return takes("a language is its code of two letters",
                     std::string(value.size() < 2 ? "en" : value.substr(0, 2)));
    return std::nullopt;
}

bool is_hexadecimal(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); });
}

tl::expected<ValueMatch, Problem> read_id(Field field, std::string_view folded) {
    constexpr std::string_view kScheme = "na:";
    constexpr std::size_t kDigits = 64;
    if (folded.starts_with(kScheme)) folded.remove_prefix(kScheme.size());
    if (folded.empty() || folded.size() > kDigits || !is_hexadecimal(folded))
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
                fmt::format("{}*", text.substr(0, wildcard)));
        prefix = true;
        text.remove_suffix(1);
    }
    std::string folded = fold_value(text);
    if (folded.empty())
        return tl::unexpected<Problem>(Problem{
            fmt::format("{}: {}", name, prefix ? "needs a letter before *" : "has no value"),
            std::nullopt, std::string(info(field).example), false});
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
    if (dots == value.npos) return read_number_comparison(field, Relation::equal, value);
    const std::string_view left = value.substr(0, dots);
    const std::string_view right = value.substr(dots + kDots.size());
    const auto least = left.empty() ? 0 : to_number(left);
    const auto most = right.empty() ? kMostWords : to_number(right);
    if (!least || !most || (left.empty() && right.empty()))
        return problem(fmt::format("{} takes a number or a range of numbers", info(field).name),
                       "500..1000");
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
