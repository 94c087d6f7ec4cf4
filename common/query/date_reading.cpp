// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/query/date_reading.hpp"

#include <fmt/format.h>

#include "common/date.hpp"
#include "common/query/characters.hpp"
#include "common/query/date_point.hpp"

namespace news::query {

namespace chr = std::chrono;

namespace {

using ReadingOrProblem = tl::expected<DateReading, DateProblem>;

constexpr std::string_view kDots = "..";

tl::unexpected<DateProblem> problem(std::string message, SourceRange range,
                                    std::vector<std::string> replacements = {}) {
    return tl::unexpected<DateProblem>(
        DateProblem{std::move(message), range, std::move(replacements)});
}

// The problem of one end of a range, for which another range cannot stand.
DateProblem one_end(DateProblem problem) {
    std::erase_if(problem.replacements, [](const std::string& replacement) {
        return replacement.find(kDots) != replacement.npos;
    });
    return problem;
}

// The problem of a part that begins at `offset` of the value.
tl::unexpected<DateProblem> moved(DateProblem problem, std::size_t offset) {
    problem.range.begin += offset;
    problem.range.end += offset;
    return tl::unexpected<DateProblem>(std::move(problem));
}

ReadingOrProblem read_range(std::string_view value, std::size_t offset, chr::sys_days today) {
    const std::size_t dots = value.find(kDots);
    const std::string_view left = value.substr(0, dots);
    const std::string_view right = value.substr(dots + kDots.size());
    const SourceRange whole{offset, offset + value.size()};
    if (left.empty() && right.empty())
        return problem("a range of dates needs one end at least", whole);
    DateReading reading;
    if (!left.empty()) {
        auto point = read_point(left, today);
        if (!point) return moved(one_end(std::move(point.error())), offset);
        reading.days.from = point->date.first();
    }
    if (!right.empty()) {
        auto point = read_point(right, today);
        if (!point) return moved(one_end(std::move(point.error())), offset + dots + kDots.size());
        reading.days.to = point->date.last();
    }
    if (reading.days.from && reading.days.to && *reading.days.from > *reading.days.to)
        return problem("this range ends before it begins", whole,
                       {fmt::format("{}{}{}", right, kDots, left)});
    return reading;
}

}  // namespace

ReadingOrProblem read_date(std::string_view value, chr::sys_days today) {
    if (same_word(value, "unknown")) return DateReading{true, false, {}};
    const bool possible = value.starts_with('~');
    const std::size_t offset = possible ? 1 : 0;
    const std::string_view rest = value.substr(offset);
    DateReading reading;
    if (rest.find(kDots) != rest.npos) {
        auto range = read_range(rest, offset, today);
        if (!range) return range;
        reading = *range;
    } else {
        auto point = read_point(rest, today);
        if (!point) return moved(std::move(point.error()), offset);
        if (point->relative)
            return problem(fmt::format("\"{}\" is one end of a range", rest),
                           {offset, value.size()}, {fmt::format("{}..", rest)});
        reading.days = {point->date.first(), point->date.last()};
    }
    reading.possible = possible;
    return reading;
}

ReadingOrProblem read_date_comparison(Relation relation, std::string_view value,
                                      chr::sys_days today) {
    const auto point = read_point(value, today);
    if (!point) return moved(one_end(point.error()), 0);
    const chr::sys_days first = point->date.first();
    const chr::sys_days last = point->date.last();
    DateReading reading;
    switch (relation) {
        case Relation::less:
            reading.days.to = first - chr::days(1);
            break;
        case Relation::at_most:
            reading.days.to = last;
            break;
        case Relation::equal:
            reading.days = {first, last};
            break;
        case Relation::at_least:
            reading.days.from = first;
            break;
        case Relation::greater:
            reading.days.from = last + chr::days(1);
            break;
    }
    return reading;
}

std::string print(const DateReading& reading) {
    if (reading.unknown) return "unknown";
    return fmt::format("{}{}{}{}", reading.possible ? "~" : "",
                       reading.days.from ? iso_day(*reading.days.from) : "", kDots,
                       reading.days.to ? iso_day(*reading.days.to) : "");
}

}  // namespace news::query
