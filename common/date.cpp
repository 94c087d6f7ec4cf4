// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/date.hpp"

#include <charconv>

#include <fmt/format.h>

namespace news {

namespace chr = std::chrono;

std::optional<PartialDate> PartialDate::make(int year, int month, int day) {
    if (year < 1 || year > 9999 || month < 0 || month > 12 || day < 0) return std::nullopt;
    if (month == 0) return day == 0 ? std::optional(PartialDate(year, 0, 0)) : std::nullopt;
    if (day != 0) {
        const chr::year_month_day ymd{chr::year(year), chr::month(static_cast<unsigned>(month)),
                                      chr::day(static_cast<unsigned>(day))};
        if (day > 31 || !ymd.ok()) return std::nullopt;
    }
    return PartialDate(year, month, day);
}

chr::sys_days PartialDate::first() const {
    return chr::sys_days(chr::year(year_) / chr::month(month_ ? static_cast<unsigned>(month_) : 1) /
                         chr::day(day_ ? static_cast<unsigned>(day_) : 1));
}

chr::sys_days PartialDate::last() const {
    const chr::year_month ym(chr::year(year_),
                             chr::month(month_ ? static_cast<unsigned>(month_) : 12));
    if (day_) return chr::sys_days(ym / chr::day(static_cast<unsigned>(day_)));
    return chr::sys_days(ym / chr::last);
}

std::string PartialDate::iso() const {
    if (!month_) return fmt::format("{:04}", year_);
    if (!day_) return fmt::format("{:04}-{:02}", year_, month_);
    return fmt::format("{:04}-{:02}-{:02}", year_, month_, day_);
}

std::string iso_day(chr::sys_days day) {
    const chr::year_month_day ymd(day);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year()),
                       static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
}

std::string compact_day(chr::sys_days day) {
    const chr::year_month_day ymd(day);
    return fmt::format("{:04}{:02}{:02}", static_cast<int>(ymd.year()),
                       static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
}

std::optional<PartialDate> parse_iso_date(std::string_view text) {
    const auto number = [&](std::size_t at, std::size_t count) -> int {
        int value = -1;
        const char* begin = text.data() + at;
        const auto [end, error] = std::from_chars(begin, begin + count, value);
        return error == std::errc() && end == begin + count ? value : -1;
    };
    const bool shaped = text.size() == 4 || (text.size() == 7 && text[4] == '-') ||
                        (text.size() == 10 && text[4] == '-' && text[7] == '-');
    if (!shaped) return std::nullopt;
    const int year = number(0, 4);
    const int month = text.size() >= 7 ? number(5, 2) : 0;
    const int day = text.size() == 10 ? number(8, 2) : 0;
    if ((text.size() >= 7 && month < 1) || (text.size() == 10 && day < 1)) return std::nullopt;
    return PartialDate::make(year, month, day);
}

}  // namespace news
