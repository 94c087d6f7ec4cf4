// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/wire_frame.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "indexer/formats/record_text.hpp"

namespace news::formats {

namespace {

using namespace std::string_view_literals;
constexpr std::size_t kNone = std::string_view::npos;
constexpr char kStartOfHeader = 0x01;
constexpr char kStartOfText = 0x02;
constexpr char kEndOfText = 0x03;
constexpr char kUnitSeparator = 0x1f;  // ANPA's header: between number and selector

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// The number that all of `text` is; nullopt for anything else.
std::optional<int> number(std::string_view text) {
    if (text.empty() || text.size() > 4 || !std::ranges::all_of(text, is_digit))
        return std::nullopt;
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

// Both standards are of the seventies: so is the oldest year.
int full_year(int two_digits) {
    return two_digits >= 70 ? 1900 + two_digits : 2000 + two_digits;
}

constexpr std::array kMonths = {"Jan"sv, "Feb"sv, "Mar"sv, "Apr"sv, "May"sv, "Jun"sv,
                                "Jul"sv, "Aug"sv, "Sep"sv, "Oct"sv, "Nov"sv, "Dec"sv};

std::string moment(int day, std::string_view month, int year, int hhmm, bool is_gmt) {
    if (hhmm / 100 > 23 || hhmm % 100 > 59) return fmt::format("{} {} {}", day, month, year);
    return fmt::format("{} {} {} {:02}:{:02}{}", day, month, year, hhmm / 100, hhmm % 100,
                       is_gmt ? " GMT" : "");
}

// "AP-WF-11-13-13 1509GMT<"
std::string anpa_moment(std::string_view trailer) {
    for (std::size_t at = 0; at + 8 <= trailer.size(); ++at) {
        const std::string_view date = trailer.substr(at, 8);
        if (date[2] != '-' || date[5] != '-' || (at > 0 && is_digit(trailer[at - 1]))) continue;
        const auto month = number(date.substr(0, 2));
        const auto day = number(date.substr(3, 2));
        const auto year = number(date.substr(6, 2));
        if (!month || !day || !year || *month < 1 || *month > 12) continue;
        const std::string_view rest = trimmed(trailer.substr(at + 8));
        const auto time = number(rest.substr(0, 4));
        return moment(*day, kMonths[static_cast<std::size_t>(*month - 1)], full_year(*year),
                      time.value_or(9999),
                      rest.substr(std::min<std::size_t>(4, rest.size())).starts_with("GMT"));
    }
    return {};
}

// "131137 GMT Nov 13"; the zone may be missing.
std::string iptc_moment(std::string_view trailer) {
    const std::vector<std::string_view> lines = pieces_of(trailer, "\n");
    if (lines.empty()) return {};
    std::vector<std::string_view> words = pieces_of(lines.front(), " ");
    const bool is_gmt = words.size() > 1 && (words[1] == "GMT" || words[1] == "UTC");
    if (is_gmt) words.erase(words.begin() + 1);
    if (words.size() < 3 || words[0].size() != 6 || words[2].size() != 2) return {};
    const auto day = number(words[0].substr(0, 2));
    const auto time = number(words[0].substr(2));
    const auto year = number(words[2]);
    if (!day || !time || !year) return {};
    return moment(*day, words[1], full_year(*year), *time, is_gmt);
}

WireHeader read_anpa_header(std::string_view text) {
    WireHeader header;
    const std::vector<std::string_view> lines = lines_of(text);
    if (lines.size() < 2) return header;
    // "f l", two control characters, the keyword, spaces, the day and the count of words
    std::string_view line = lines[1];
    if (line.size() > 3 && line[1] == ' ') header.category = line[2];
    const std::size_t control = line.find_last_of("\x11\x12\x13\x14");
    line = trimmed(
        line.substr(control == kNone ? std::min<std::size_t>(3, line.size()) : control + 1));
    const std::size_t gap = line.find("  ");
    header.slug = trimmed(line.substr(0, gap));
    if (gap != kNone)
        if (const auto words = pieces_of(line.substr(gap), " "); !words.empty())
            header.day = words.front();
    return header;
}

// "eca062 4 i 211 ccccb   dpa 061", then the keyword on a line of its own: "Germany-politics/"
WireHeader read_iptc_header(std::string_view text) {
    WireHeader header;
    const std::vector<std::string_view> lines = pieces_of(text, "\n");
    if (lines.empty()) return header;
    const std::vector<std::string_view> words = pieces_of(lines.front(), " ");
    if (words.size() > 2 && words[2].size() == 1) header.category = words[2].front();
    if (words.size() > 4 && number(words.back())) header.agency = words[words.size() - 2];
    if (lines.size() > 1) header.slug = lines[1];
    while (header.slug.ends_with('/'))
        header.slug.pop_back();
    return header;
}

struct Category {
    char letter;
    std::string_view section;
};

// As both standards and their users have them. The letters of general news ("a", "b", "n") say
// nothing that a reader would call a section.
constexpr std::array kCategories = {
    Category{'d', "Food"},          Category{'e', "Entertainment"}, Category{'f', "Financial"},
    Category{'i', "International"}, Category{'k', "Commentary"},    Category{'l', "Lifestyle"},
    Category{'o', "Weather"},       Category{'p', "Politics"},      Category{'q', "Sports"},
    Category{'r', "Racing"},        Category{'s', "Sports"},        Category{'t', "Travel"},
    Category{'w', "Washington"},
};

}  // namespace

WireFrame read_frame(std::string_view story) {
    WireFrame frame;
    if (const std::size_t begin = story.find(kStartOfHeader); begin != kNone)
        story.remove_prefix(begin + 1);
    const std::size_t text = story.find(kStartOfText);
    frame.header = story.substr(0, text);
    frame.is_iptc7901 = frame.header.find(kUnitSeparator) == kNone;
    if (text == kNone) return frame;
    const std::size_t end = story.find(kEndOfText, text);
    frame.text = story.substr(text + 1, end == kNone ? kNone : end - text - 1);
    if (end != kNone) frame.trailer = story.substr(end + 1);
    return frame;
}

WireHeader read_header(const WireFrame& frame) {
    return frame.is_iptc7901 ? read_iptc_header(frame.header) : read_anpa_header(frame.header);
}

std::string read_trailer(const WireFrame& frame) {
    return frame.is_iptc7901 ? iptc_moment(frame.trailer) : anpa_moment(frame.trailer);
}

std::string_view section_of_category(char category) {
    const auto found = std::ranges::find(kCategories, category, &Category::letter);
    return found == kCategories.end() ? std::string_view() : found->section;
}

}  // namespace news::formats
