// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/period.hpp"

#include <chrono>
#include <utility>

#include <fmt/format.h>

#include "common/date.hpp"
#include "searcher/search/facets.hpp"

namespace news::search {

namespace {

constexpr int kMonths = 12;
constexpr int kWeek = 7;

constexpr std::pair<Step, std::string_view> kNames[] = {
    {Step::day, "day"}, {Step::week, "week"}, {Step::month, "month"}, {Step::year, "year"}};

int rounded_down(int number, int divisor) {
    return (number >= 0 ? number : number - divisor + 1) / divisor;
}

// The first of January 1970 was a Thursday: week n has day 7 n as its Thursday.
std::string week_name(std::int32_t week) {
    using namespace std::chrono;
    const sys_days thursday{days{week * kWeek}};
    const auto year = year_month_day(thursday).year();
    const int number = static_cast<int>((thursday - sys_days(year / January / 1)).count()) / kWeek;
    return fmt::format("{:04}-W{:02}", static_cast<int>(year), number + 1);
}

}  // namespace

std::string_view name_of(Step step) {
    for (const auto& [one, name] : kNames)
        if (one == step) return name;
    return {};
}

std::optional<Step> step_from(std::string_view name) {
    for (const auto& [step, one] : kNames)
        if (one == name) return step;
    return std::nullopt;
}

std::optional<std::int32_t> period_of(std::string_view slot_date, Step step) {
    const auto date = parse_iso_date(iso_date(slot_date));
    if (!date) return std::nullopt;
    switch (step) {
        case Step::year:
            return date->year();
        case Step::month:
            if (date->month() == 0) return std::nullopt;
            return date->year() * kMonths + date->month() - 1;
        case Step::week:
        case Step::day:
            break;
    }
    if (date->day() == 0) return std::nullopt;
    const auto day = static_cast<std::int32_t>(date->first().time_since_epoch().count());
    constexpr int kDaysBeforeThursday = 3;
    return step == Step::day ? day : rounded_down(day + kDaysBeforeThursday, kWeek);
}

std::string period_name(std::int32_t period, Step step) {
    switch (step) {
        case Step::year:
            return fmt::format("{:04}", period);
        case Step::month:
            return fmt::format("{:04}-{:02}", period / kMonths, period % kMonths + 1);
        case Step::week:
            return week_name(period);
        case Step::day:
            break;
    }
    return iso_day(std::chrono::sys_days(std::chrono::days(period)));
}

}  // namespace news::search
