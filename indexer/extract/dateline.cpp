// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/dateline.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "common/unicode.hpp"
#include "indexer/extract/byline.hpp"
#include "indexer/extract/date_text.hpp"

namespace news::extract {

namespace {

constexpr std::size_t kLongest = 120;  // bytes of a dateline
constexpr std::size_t kMostWords = 5;  // of a place
constexpr std::size_t kLongestPlace = 60;

struct Border {
    std::size_t end = 0;    // of the dateline's own text
    std::size_t after = 0;  // where the story begins
};

// The dash that parts a dateline from its story.
std::optional<Border> find_border(std::string_view paragraph) {
    constexpr std::array<std::string_view, 9> kBorders = {" - ", " – ", " — ", " -- ", ") -",
                                                          ")—",  ")–",  "—",   " : "};
    std::optional<Border> first;
    for (const std::string_view border : kBorders) {
        const auto at = paragraph.substr(0, kLongest).find(border);
        if (at == std::string_view::npos || at == 0 || (first && first->end <= at)) continue;
        first = Border{border.front() == ')' ? at + 1 : at, at + border.size()};
    }
    // "BERLIN (dpa)." and "Berlin, 6. November (Reuters)" with the story right behind.
    const auto bracket = paragraph.substr(0, kLongest).find(") ");
    if (!first && bracket != std::string_view::npos) first = Border{bracket + 1, bracket + 2};
    if (first)
        while (first->after < paragraph.size() && paragraph[first->after] == ' ')
            ++first->after;
    return first;
}

// Capitals only: "NEW YORK", "SÃO PAULO".
bool is_capitals(std::string_view text) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        next_code_point(text, at);
        const std::string_view letter = text.substr(start, at - start);
        if (letter.size() == 1 && letter.front() >= 'a' && letter.front() <= 'z') return false;
        if (letter.size() == 1 && letter.front() >= '0' && letter.front() <= '9') return false;
        if (letter.size() == 1 && letter.front() >= 'A' && letter.front() <= 'Z') ++letters;
    }
    return letters >= 3;
}

bool begins_as_name(std::string_view text) {
    if (text.empty()) return false;
    const auto first = static_cast<unsigned char>(text.front());
    return (first >= 'A' && first <= 'Z') || first >= 0xC3;
}

// What stands in the first pair of brackets.
std::string_view bracketed(std::string_view text) {
    const auto open = text.find('(');
    const auto close = text.find(')', open == std::string_view::npos ? text.size() : open);
    if (close == std::string_view::npos) return {};
    return text.substr(open + 1, close - open - 1);
}

// "Meridian Wire", "MW": a name or initials, as an agency that no list knows signs itself.
bool reads_as_agency(std::string_view text) {
    constexpr std::size_t kLongestName = 32;
    if (text.empty() || text.size() > kLongestName ||
        text.find_first_of("0123456789.,;:/") != std::string_view::npos)
        return false;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] < 'A' || text[at] > 'Z') return false;
        at = std::min(text.find(' ', at), text.size() - 1) + 1;
    }
    return true;
}

// A day whose year is not printed: read with a leap year in its place.
void read_day_without_year(std::string_view text, const DateConventions& conventions,
                           Dateline& dateline) {
    const auto dates = find_dates(std::string(text) + ", 2000", conventions);
    if (dates.size() != 1 || dates.front().stamp.date.day() == 0) return;
    dateline.month = dates.front().stamp.date.month();
    dateline.day = dates.front().stamp.date.day();
}

}  // namespace

std::optional<Dateline> find_dateline(std::string_view paragraph, std::string_view language) {
    const auto border = find_border(paragraph);
    if (!border || border->after >= paragraph.size()) return std::nullopt;
    const std::string_view head = paragraph.substr(0, border->end);
    Dateline dateline;
    dateline.length = border->after;
    const std::string_view inside = bracketed(head);
    dateline.agency = std::string(find_agency(inside));
    const std::string_view plain = head.substr(0, head.find('('));
    const DateConventions conventions{language, day_order(language)};
    const auto dates = find_dates(head, conventions);
    if (dates.size() > 1) return std::nullopt;
    if (dates.size() == 1 && !dates.front().other && dates.front().stamp.date.day() != 0)
        dateline.date = dates.front().stamp.date;
    const auto comma = plain.find(',');
    if (!dateline.date && comma != std::string_view::npos)
        read_day_without_year(plain.substr(plain.rfind(',') + 1), conventions, dateline);
    const bool dated = dateline.date.has_value() || dateline.day != 0;
    dateline.place = clean_text(plain.substr(0, comma));
    const auto words = std::ranges::count(dateline.place, ' ') + 1;
    if (!begins_as_name(dateline.place) || dateline.place.size() > kLongestPlace ||
        static_cast<std::size_t>(words) > kMostWords ||
        dateline.place.find_first_of("0123456789:;?!\"") != std::string::npos)
        return std::nullopt;
    if (!dated && dateline.agency.empty() && !is_capitals(dateline.place)) return std::nullopt;
    if (dateline.agency.empty() && reads_as_agency(inside)) dateline.agency = std::string(inside);
    return dateline;
}

}  // namespace news::extract
