// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/dated_line.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "common/unicode.hpp"
#include "indexer/extract/outline.hpp"

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

// In small letters, or in a script that has no others: no name, no number, no "a.m.".
bool is_plain_word(std::string_view word) {
    while (!word.empty() && std::string_view(".,;!?").find(word.back()) != std::string_view::npos)
        word.remove_suffix(1);
    if (word.empty()) return false;
    if (word.find_first_of(".:@0123456789") != word.npos) return false;
    std::size_t initial = 0;
    next_code_point(word, initial);
    const std::string_view first = word.substr(0, initial);
    return word.size() > initial && lower_case(first) == first && text_weight(first) > 0;
}

template <class Is>
std::size_t count_words(std::string_view text, Is is_counted) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (end > at && is_counted(text.substr(at, end - at))) ++count;
        at = end + 1;
    }
    return count;
}

std::size_t count_plain_words(std::string_view text) {
    return count_words(text, is_plain_word);
}

// Only of scripts that have capitals: Latin, Greek, Cyrillic, Armenian.
bool is_small_word(std::string_view word) {
    constexpr unsigned char kFirstWithoutCapitals = 0xD6;
    return static_cast<unsigned char>(word.front()) < kFirstWithoutCapitals && is_plain_word(word);
}

// The line with a space in the place of each date.
std::string without_dates(std::string_view line, std::span<const DateRange> dates) {
    std::string rest;
    std::size_t from = 0;
    for (const DateRange& date : dates) {
        rest += line.substr(from, date.start - from);
        rest += ' ';
        from = date.end;
    }
    return rest += line.substr(from);
}

// The rest of its line beside a date and a label: "Posted on 3 May 1998 by Anna Smith" has two
// plain words, "In the year that ended on 3 May 1998, Daiwa posted a loss" many more.
constexpr std::size_t kWordsOfLabel = 4;      // the label itself is one, perhaps
constexpr std::size_t kWordsBehindLabel = 7;  // where the label opens its line or column

// What stands in front of the label that find_label() found at the end of `head`, from the last
// sign on that parts.
std::string_view front_of_label(std::string_view head, const TextLabel& found) {
    std::size_t start = head.size();
    for (std::size_t spaces = 0; spaces <= found.spaces_behind && start > 0; ++spaces) {
        const std::size_t space = head.rfind(' ', start - 1);
        start = space == head.npos ? 0 : space;
    }
    std::string_view front = head.substr(0, start);
    constexpr auto kColumnSigns =
        std::to_array<std::string_view>({"|", "｜", "•", "·", "–", "—", "/", ":", "(", ")", "["});
    for (const std::string_view sign : kColumnSigns)
        if (const auto at = front.rfind(sign); at != front.npos)
            front.remove_prefix(at + sign.size());
    return trimmed(front);
}

// A label of publication in `head`, in front of a date, of which a sentence makes no use: it opens
// its line or column, or follows names. `words`: plain ones on the line. All other labels are as
// they are: what they keep from being the day of publication, a sentence does as well.
DateLabel label_in_front(std::string_view head, std::size_t words) {
    const TextLabel found = find_label(head);
    if (found.label != DateLabel::published || ends_in(trimmed(head), kColons)) return found.label;
    const std::string_view front = front_of_label(head, found);
    const bool alone = front.empty()
                           ? words <= kWordsBehindLabel
                           : words <= kWordsOfLabel && count_words(front, is_small_word) == 0;
    return alone ? found.label : DateLabel::none;
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

// Whether a sentence ends its clause in the label: "wurde am 3.05.13 veröffentlicht und steht
// hier". With an object behind it ("in March 1996 posted a profit") it tells of something else.
bool is_participle_behind(std::string_view behind) {
    constexpr auto kObjects =
        std::to_array<std::string_view>({"a", "an", "the", "its", "his", "her", "their", "no"});
    if (!behind.starts_with(' ')) return false;
    const std::string_view text = trimmed(behind);
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view rest = trimmed(text.substr(end));
    const std::string_view next = rest.substr(0, rest.find(' '));
    return label_in_text(text.substr(0, end)) == DateLabel::published &&
           std::ranges::find(kObjects, next) == kObjects.end();
}

// `words`: plain ones on the line.
DateLabel label_behind(std::string_view behind, std::size_t words) {
    if (const DateLabel label = label_alone(behind); label != DateLabel::none) return label;
    // "… am 3.05.13 veröffentlicht von": whoever did it may be named, too.
    constexpr std::size_t kReach = 24;
    const DateLabel label = label_in_text(to_valid_utf8(behind.substr(0, kReach)));
    const bool alone = words <= kWordsOfLabel || is_participle_behind(behind);
    return label == DateLabel::published && alone ? label : DateLabel::none;
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
    const std::size_t words = count_plain_words(without_dates(line, dates));
    labels.front() = label_in_front(head, words);
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
            take(labels[i], label_behind(between, words));
        else
            labels[i + 1] = label_in_front(between, words);
    }
    take(labels.back(), label_behind(tail, words));
    take(labels.front(), above);
    return labels;
}

namespace {

// A colon that is not of a time of day.
bool has_colon(std::string_view text) {
    if (text.find("：") != text.npos) return true;
    for (auto at = text.find(':'); at != text.npos; at = text.find(':', at + 1))
        if (at + 1 == text.size() || text[at + 1] < '0' || text[at + 1] > '9') return true;
    return false;
}

}  // namespace

bool is_sentence_with(std::string_view line, std::span<const DateRange> dates) {
    constexpr auto kStops = std::to_array<std::string_view>({".", "!", "?", "。", "！", "？", "।"});
    constexpr std::size_t kFewest = 2;
    return ends_in(trimmed(line), kStops) &&
           count_plain_words(without_dates(line, dates)) >= kFewest;
}

bool is_bare_date(std::string_view line, std::span<const DateRange> dates) {
    constexpr std::size_t kHardlyAWord = 24;  // bytes: "Helsinki, ", a weekday, a time
    constexpr auto kColumns = std::to_array<std::string_view>({"|", "｜", "•", "·"});
    if (dates.empty()) return false;
    std::string_view before = line.substr(0, dates.front().start);
    std::string_view after = line.substr(dates.back().end);
    for (const std::string_view sign : kColumns) {
        if (const auto at = before.rfind(sign); at != before.npos)
            before.remove_prefix(at + sign.size());
        after = after.substr(0, after.find(sign));
    }
    return trimmed(before).size() + trimmed(after).size() <= kHardlyAWord && !has_colon(before) &&
           !has_colon(after);
}

}  // namespace news::extract
