// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/date_text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "common/unicode.hpp"
#include "indexer/extract/calendars.hpp"
#include "indexer/extract/date_tokens.hpp"
#include "indexer/extract/month_names.hpp"

namespace news::extract {

namespace {

// A year that a newspaper can have been printed in; a century of room for both ends.
bool is_plausible_year(int year) {
    return year >= 1600 && year < 2200;
}

int full_year(int two_digits) {
    return two_digits < 70 ? 2000 + two_digits : 1900 + two_digits;
}

constexpr std::array<std::string_view, 10> kOrdinals = {"st", "nd", "rd", "th", "er",
                                                        "re", "e",  "o",  "a",  "го"};
// Between day, month and year: "6 de noviembre de 2014", "2014 m. lapkričio 6".
constexpr std::array<std::string_view, 14> kLinks = {
    "de", "del", "of", "di", "do", "den", "d", "day", "m", "gada", "nam", "ta", "al", "لسنة"};
// Between a date and the time of day, folded.
constexpr std::array<std::string_view, 18> kTimeLinks = {"at",   "um", "a",     "as",   "las", "kl",
                                                         "klo",  "o",  "alle",  "ore",  "в",   "г",
                                                         "godz", "h",  "hours", "saat", "om",  "i"};

class DateReader : private DateTokens {
  public:
    DateReader(std::string_view text, const DateConventions& conventions)
        : DateTokens(text), conventions_(conventions) {}

    std::vector<TextDate> read() {
        std::vector<TextDate> found;
        for (std::size_t i = 0; i < count();) {
            std::size_t next = i;
            if (std::optional<TextDate> date = date_at(i, next)) {
                date->start = token(i).start;
                date->end = end_of(next - 1);
                if (date->end == token(next - 1).end) read_time_after(*date, next);
                found.push_back(*date);
                while (next < count() && token(next).start < date->end)
                    ++next;
                i = next;
            } else {
                ++i;
            }
        }
        return found;
    }

  private:
    // Without what is written on behind the sign for a day: "6日更新".
    std::size_t end_of(std::size_t i) const {
        constexpr auto kSigns = std::to_array<std::string_view>({"日", "일", "月", "월"});
        if (is_word(i))
            for (const std::string_view sign : kSigns)
                if (spelled(i).starts_with(sign)) return token(i).start + sign.size();
        return token(i).end;
    }

    // `next`: the token after the date, set where there is one.
    std::optional<TextDate> date_at(std::size_t i, std::size_t& next) const {
        if (is_number(i)) {
            if (auto date = cjk_date(i, next)) return date;
            if (auto date = numeric_date(i, next)) return date;
            if (auto date = day_month_year(i, next)) return date;
            return year_month_day(i, next);
        }
        if (is_word(i) && i + 1 < count()) {
            if (auto date = era_date(i, next)) return date;
            return month_day_year(i, next);
        }
        return std::nullopt;
    }

    // The month named at token i; moves `i` past it and past a second name ("نوفمبر/تشرين الثاني").
    Month month_at(std::size_t& i) const {
        const Month month = single_month_at(i);
        if (month.number == 0) return month;
        std::size_t second = skip_signs(i, "/", 1);
        if (second > i && single_month_at(second).number == month.number) i = second;
        return month;
    }

    Month single_month_at(std::size_t& i) const {
        if (!is_word(i)) return {};
        const std::string word = folded(i);
        if (word.empty()) return {};
        const bool dotted = is_sign(i + 1, ".");  // "พ.ย."
        const std::size_t second = dotted ? i + 2 : i + 1;
        if (is_word(second) && begins_double_month(word)) {
            const Month pair =
                find_month(word + (dotted ? "." : " ") + folded(second), conventions_.language);
            if (pair.number != 0) {
                i = skip_signs(second + 1, ".", 1);
                return pair;
            }
        }
        const Month month = find_month(word, conventions_.language);
        if (month.number != 0) i = skip_signs(i + 1, ".", 1);
        return month;
    }

    // The Gregorian year printed at token i, moving `i` past it; 0: none.
    int year_at(std::size_t& i, bool two_digits_too) const {
        if (!is_number(i)) return 0;
        const DateToken& printed = token(i);
        if (printed.digits == 4) {
            int year = printed.value;
            if (conventions_.language == "th" && year > 2400) year = from_buddhist_year(year);
            if (!is_plausible_year(year)) return 0;
            ++i;
            return year;
        }
        if (printed.digits == 2 && two_digits_too) return full_year(token(i++).value);
        return 0;
    }

    static std::optional<TextDate> made(std::optional<PartialDate> date) {
        if (!date) return std::nullopt;
        return TextDate{Stamp{*date}};
    }

    static std::optional<TextDate> made(Month month, int year, int day) {
        return made(PartialDate::make(year, month.number, day));
    }

    // A solar year and day, where the month is of that calendar.
    std::optional<TextDate> solar(Month month, std::size_t year_token, int day,
                                  std::size_t& next) const {
        if (!is_number(year_token)) return std::nullopt;
        auto date = made(from_solar_hijri(number(year_token), month.number, day));
        if (date) next = year_token + 1;
        return date;
    }

    // "6. November 2014", "6th of November, 2014", "06-Nov-14", "ngày 6 tháng 11 năm 2014".
    std::optional<TextDate> day_month_year(std::size_t i, std::size_t& next) const {
        if (!is_day(i)) return std::nullopt;
        const int day = number(i);
        std::size_t at = i + 1;
        if (is_word(at) && !token(at).spaced && is_one_of(at, kOrdinals)) ++at;
        at = skip_signs(at, ".-/,'");
        at = skip_words(at, kLinks);
        Month month;
        if (is_word(at) && is_number(at + 1) && folded(at) == "thang") {
            month.number = number(at + 1);
            at += 2;
        } else {
            month = month_at(at);
        }
        if (month.number == 0) return std::nullopt;
        const std::size_t before = at;
        at = skip_signs(at, ",-/'.");
        at = skip_words(at, kLinks);
        at = skip_signs(at, "'", 1);
        if (month.calendar == Calendar::solar_hijri) return solar(month, at, day, next);
        const bool joined = at > before && is_sign(at - 1, "-'/") && is_number(at);
        const int year = year_at(at, joined);
        if (year == 0) return std::nullopt;
        auto date = made(month, year, day);
        if (date) next = at;
        return date;
    }

    // "November 6, 2014", "Thu Nov 06 17:00:00 EST 2014", "November 2014".
    std::optional<TextDate> month_day_year(std::size_t i, std::size_t& next) const {
        // Cheaper than looking the word up: a number must follow.
        const std::size_t soon = skip_signs(i + 1, ".-/,", 2);
        const bool promising = is_number(soon) || is_word(soon);
        if (!promising) return std::nullopt;
        std::size_t at = i;
        const Month month = month_at(at);
        if (month.number == 0) return std::nullopt;
        at = skip_signs(at, "-/,", 1);
        at = skip_words(at, kLinks, 1);
        if (!is_day(at)) {
            const bool number_before = i > 0 && is_number(i - 1) && token(i - 1).digits <= 2;
            const int year = number_before ? 0 : year_at(at, false);
            if (year == 0 || month.calendar != Calendar::gregorian) return std::nullopt;
            next = at;
            return made(month, year, 0);
        }
        const int day = number(at);
        ++at;
        if (is_word(at) && !token(at).spaced && is_one_of(at, kOrdinals)) ++at;
        const std::size_t before = at;
        at = skip_signs(at, ",-/'.");
        at = skip_words(at, kLinks, 1);
        if (month.calendar == Calendar::solar_hijri) return solar(month, at, day, next);
        at = skip_clock(at);
        const bool joined = at > before && is_sign(at - 1, "-'/") && is_number(at);
        const int year = year_at(at, joined);
        if (year == 0) return std::nullopt;
        auto date = made(month, year, day);
        if (date) next = at;
        return date;
    }

    // Past "17:00:00 EST" where a year follows.
    std::size_t skip_clock(std::size_t i) const {
        std::size_t at = i;
        if (!is_number(at) || !is_sign(at + 1, ":") || !is_number(at + 2)) return i;
        at += 3;
        if (is_sign(at, ":") && is_number(at + 1)) at += 2;
        for (int words = 0; words < 2 && is_word(at); ++words)
            ++at;
        at = skip_signs(at, ",", 1);
        return is_number(at) && token(at).digits == 4 ? at : i;
    }

    // "2014. november 6.", "2014 m. lapkričio 6 d.", "2014-Nov-06".
    std::optional<TextDate> year_month_day(std::size_t i, std::size_t& next) const {
        std::size_t at = i;
        const int year = year_at(at, false);
        if (year == 0) return std::nullopt;
        at = skip_signs(at, ".,-/", 1);
        at = skip_words(at, kLinks, 1);
        const Month month = month_at(at);
        if (month.number == 0 || month.calendar != Calendar::gregorian) return std::nullopt;
        at = skip_signs(at, "-/,", 1);
        if (!is_day(at)) return std::nullopt;
        // "2014 May 6 2015": the year belongs to what stands before.
        if (is_number(at + 1) || (is_sign(at + 1, ",") && is_number(at + 2))) return std::nullopt;
        next = at + 1;
        return made(month, year, number(at));
    }

    // Whether the word at token i begins with one of these characters (UTF-8).
    bool begins(std::size_t i, std::string_view first, std::string_view second) const {
        return is_word(i) && (spelled(i).starts_with(first) || spelled(i).starts_with(second));
    }

    // From the month on: "11月6日", "11월 6일"; `i` stands on the month's number.
    std::optional<TextDate> cjk_month_day(int year, std::size_t i, std::size_t& next) const {
        if (!is_day(i) || !begins(i + 1, "月", "월")) return std::nullopt;
        const int month = number(i);
        if (is_day(i + 2) && begins(i + 3, "日", "일")) {
            next = i + 4;
            return made(PartialDate::make(year, month, number(i + 2)));
        }
        next = i + 2;
        return made(PartialDate::make(year, month));
    }

    std::optional<TextDate> cjk_date(std::size_t i, std::size_t& next) const {
        if (token(i).digits != 4 || !begins(i + 1, "年", "년")) return std::nullopt;
        if (!is_plausible_year(number(i))) return std::nullopt;
        return cjk_month_day(number(i), i + 2, next);
    }

    // "令和5年11月6日", "平成元年1月8日", "民國103年11月6日".
    std::optional<TextDate> era_date(std::size_t i, std::size_t& next) const {
        std::string_view word = spelled(i);
        constexpr std::size_t kCharacter = 3;  // bytes of one of these characters
        const bool first_year = word.ends_with("元年");
        if (first_year) word.remove_suffix(2 * kCharacter);
        if (word.size() < 2 * kCharacter || static_cast<unsigned char>(word.front()) < 0xE4)
            return std::nullopt;
        const std::string_view era = word.substr(word.size() - 2 * kCharacter);
        std::size_t at = 0;
        const char32_t first = next_code_point(era, at);
        if (at >= era.size()) return std::nullopt;
        const int start = era_start(first, next_code_point(era, at));
        if (start == 0) return std::nullopt;
        if (first_year) return cjk_month_day(start, i + 1, next);
        if (!is_number(i + 1) || token(i + 1).digits > 3 || !begins(i + 2, "年", "年"))
            return std::nullopt;
        const int year = start + number(i + 1) - 1;
        return is_plausible_year(year) ? cjk_month_day(year, i + 3, next) : std::nullopt;
    }

    // "06.11.2014", "11/6/14", "2014-11-06", "2014. 11. 6."
    std::optional<TextDate> numeric_date(std::size_t i, std::size_t& next) const {
        if (!is_sign(i + 1, "./-") || !is_number(i + 2) || !is_sign(i + 3, "./-") ||
            !is_number(i + 4))
            return std::nullopt;
        const char separator = token(i + 1).sign;
        if (token(i + 3).sign != separator) return std::nullopt;
        // A longer chain is a version, a telephone number, a score.
        const bool chain_before = i >= 1 && is_sign(i - 1, "./-") && !token(i).spaced &&
                                  !token(i - 1).spaced && i >= 2 && is_number(i - 2);
        const bool chain_after = is_sign(i + 5, std::string_view(&separator, 1)) &&
                                 !token(i + 5).spaced && is_number(i + 6) && !token(i + 6).spaced;
        if (chain_before || chain_after) return std::nullopt;
        const int a = number(i);
        const int b = number(i + 2);
        const int c = number(i + 4);
        const int a_digits = token(i).digits;
        const int c_digits = token(i + 4).digits;
        if (token(i + 2).digits > 2) return std::nullopt;
        std::optional<TextDate> date;
        if (a_digits == 4 && c_digits <= 2) {
            date = conventions_.language == "fa" && a < 1600 ? made(from_solar_hijri(a, b, c))
                   : is_plausible_year(a)                    ? made(PartialDate::make(a, b, c))
                                                             : std::nullopt;
            if (date && date->stamp.date.day() == 0) date.reset();
        } else if (a_digits <= 2 && c_digits == 4) {
            std::size_t at = i + 4;
            const int year = year_at(at, false);
            if (year != 0) date = day_and_month(a, b, year, separator);
        } else if (a_digits <= 2 && c_digits == 2 && !token(i + 2).spaced && !token(i + 4).spaced &&
                   separator != '-') {
            const bool year_first = conventions_.language == "ko" ||
                                    conventions_.language == "ja" ||
                                    conventions_.language == "zh" || conventions_.language == "hu";
            date = year_first ? made(PartialDate::make(full_year(a), b, c))
                              : day_and_month(a, b, full_year(c), separator);
        }
        if (date) next = i + 5;
        return date;
    }

    std::optional<TextDate> day_and_month(int a, int b, int year, char separator) const {
        if (a < 1 || b < 1) return std::nullopt;
        const auto day_first = PartialDate::make(year, b, a);
        const auto month_first = PartialDate::make(year, a, b);
        // Nobody writes the month first before a full stop.
        if (separator == '.' || !month_first) return made(day_first);
        if (!day_first || *day_first == *month_first) return made(month_first);
        switch (conventions_.order) {
            case DayOrder::day_first:
                return made(day_first);
            case DayOrder::month_first:
                return made(month_first);
            case DayOrder::unknown:
                break;
        }
        auto both = made(day_first);
        both->other = month_first;
        return both;
    }

    void read_time_after(TextDate& date, std::size_t next) const {
        if (date.stamp.date.day() == 0) return;
        std::size_t at = skip_signs(next, ",-|*.@(", 2);
        if (is_word(at) && (spelled(at) == "T" || spelled(at) == "t")) ++at;
        at = skip_words(at, kTimeLinks, 3);
        at = skip_signs(at, "-|*,", 1);
        if (!is_number(at) || token(at).digits > 2) return;
        const std::size_t used = read_time(text().substr(token(at).start), date.stamp);
        if (used > 0) date.end = token(at).start + used;
    }

    DateConventions conventions_;
};

}  // namespace

std::vector<TextDate> find_dates(std::string_view text, const DateConventions& conventions) {
    // Every date has a number, and most lines have none.
    if (text.find_first_of("0123456789") == std::string_view::npos && is_ascii(text)) return {};
    return DateReader(text, conventions).read();
}

std::optional<TextDate> read_date(std::string_view value, const DateConventions& conventions) {
    constexpr std::size_t kLongestValue = 200;
    if (value.size() > kLongestValue) return std::nullopt;
    if (const auto stamp = parse_stamp(value)) {
        TextDate date{*stamp};
        date.end = value.size();
        return date;
    }
    const std::vector<TextDate> found = find_dates(value, conventions);
    if (found.empty()) return std::nullopt;
    for (const TextDate& date : found)
        if (date.stamp.date != found.front().stamp.date) return std::nullopt;
    return found.front();
}

}  // namespace news::extract
