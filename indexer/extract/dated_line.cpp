// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/dated_line.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "common/unicode.hpp"

namespace news::extract {

namespace {

constexpr auto kOpening = std::to_array<std::string_view>({"(", "[", "（", "［", "【", "〔"});
constexpr auto kClosing = std::to_array<std::string_view>({")", "]", "）", "］", "】", "〕"});
constexpr auto kColons = std::to_array<std::string_view>({":", "："});
constexpr auto kParting = std::to_array<std::string_view>(
    {"|", "｜", "/", "／", "·", "•", "・", "-", "–", "—", ",", "，", "、", ";", "；"});

using Signs = std::span<const std::string_view>;

std::string_view sign_in_front(std::string_view text, Signs signs) {
    const auto sign =
        std::ranges::find_if(signs, [text](auto one) { return text.starts_with(one); });
    return sign == signs.end() ? std::string_view() : *sign;
}

bool ends_in(std::string_view text, Signs signs) {
    return std::ranges::any_of(signs, [text](auto one) { return text.ends_with(one); });
}

bool holds(std::string_view text, Signs signs) {
    return std::ranges::any_of(signs, [text](auto one) { return text.find(one) != text.npos; });
}

std::string_view trimmed(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    return text.substr(0, text.find_last_not_of(' ') + 1);
}

bool says_when(DateLabel label) {
    return label == DateLabel::published || label == DateLabel::modified ||
           label == DateLabel::entry;
}

// Chinese, Japanese and Korean put the label behind, and no space or sign has to part it.
bool is_east_asian(std::string_view text) {
    return std::ranges::any_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0xE3 && byte <= 0xED;
    });
}

// The words that stand right behind a date, up to the next sign: " (last updated) by" has "last
// updated". A word with a colon is of what follows.
std::string_view words_behind(std::string_view text) {
    text = trimmed(text);
    for (const Signs signs : {Signs(kParting), Signs(kOpening)}) {
        text.remove_prefix(sign_in_front(text, signs).size());
        text = trimmed(text);
    }
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view rest = text.substr(at);
        if (!sign_in_front(rest, kColons).empty()) {
            const std::size_t last = text.substr(0, at).rfind(' ');
            return last == text.npos ? std::string_view() : text.substr(0, last);
        }
        if (!sign_in_front(rest, kParting).empty() || !sign_in_front(rest, kOpening).empty() ||
            !sign_in_front(rest, kClosing).empty())
            return trimmed(text.substr(0, at));
    }
    return text;
}

// The words behind a date, where they are a label and nothing else: "Update on the storm" is a
// title.
DateLabel label_alone(std::string_view behind) {
    constexpr int kWords = 3;  // "mis à jour"
    const std::string_view words = words_behind(behind);
    std::size_t end = 0;
    for (int count = 0; count < kWords && end < words.size(); ++count) {
        end = std::min(words.find(' ', end + 1), words.size());
        const DateLabel label = label_in_text(words.substr(0, end));
        if (label == DateLabel::none) continue;
        const bool all = end == words.size() || is_east_asian(words.substr(0, end));
        const bool certain = label == DateLabel::published || label == DateLabel::modified;
        return all && certain ? label : DateLabel::none;
    }
    return DateLabel::none;
}

DateLabel label_behind(std::string_view behind) {
    if (const DateLabel label = label_alone(behind); label != DateLabel::none) return label;
    // "… am 3.05.13 veröffentlicht von": whoever did it may be named, too.
    constexpr std::size_t kReach = 24;
    const DateLabel label = label_in_text(to_valid_utf8(behind.substr(0, kReach)));
    return label == DateLabel::published ? label : DateLabel::none;
}

enum class Order : std::uint8_t { unknown, front, behind };

// Whether what stands between two dates is said of the former. `order`: that of the line.
bool is_of_former(std::string_view between, Order order) {
    between = trimmed(between);
    if (!sign_in_front(between, kOpening).empty()) return holds(between, kClosing);
    if (ends_in(between, kColons)) return false;
    const bool parted_from_former =
        !sign_in_front(between, kParting).empty() || !sign_in_front(between, kClosing).empty();
    const bool parted_from_latter =
        ends_in(between, kParting) || ends_in(between, kOpening) || ends_in(between, kClosing);
    if (parted_from_former != parted_from_latter) return parted_from_latter;
    if (order != Order::unknown) return order == Order::behind;
    return is_east_asian(between);
}

}  // namespace

std::vector<DateRange> ranges_of(std::span<const TextDate> dates) {
    std::vector<DateRange> ranges;
    for (const TextDate& date : dates)
        ranges.push_back({date.start, date.end});
    return ranges;
}

std::vector<DateLabel> labels_on_line(std::string_view line, std::span<const DateRange> dates,
                                      DateLabel above) {
    std::vector<DateLabel> labels(dates.size(), DateLabel::none);
    if (dates.empty()) return labels;
    const std::string_view head = line.substr(0, dates.front().start);
    const std::string_view tail = line.substr(dates.back().end);
    labels.front() = label_in_text(head);
    Order order = Order::unknown;
    if (says_when(labels.front()))
        order = Order::front;
    else if (label_alone(tail) != DateLabel::none)
        order = Order::behind;
    else if (says_when(above))
        order = Order::front;
    const auto take = [](DateLabel& label, DateLabel other) {
        if (label == DateLabel::none) label = other;
    };
    for (std::size_t i = 0; i + 1 < dates.size(); ++i) {
        const std::string_view between =
            line.substr(dates[i].end, dates[i + 1].start - dates[i].end);
        if (is_of_former(between, order))
            take(labels[i], label_behind(between));
        else
            labels[i + 1] = label_in_text(between);
    }
    take(labels.back(), label_behind(tail));
    take(labels.front(), above);
    return labels;
}

}  // namespace news::extract
