// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/query/xapian_query_dates.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "common/date.hpp"

namespace news::query {

namespace {

namespace chr = std::chrono;
using Xapian::Query;

bool encloses(const DayRange& range, const PartialDate& date) {
    return (!range.from || *range.from <= date.first()) && (!range.to || date.last() <= *range.to);
}

bool meets(const DayRange& range, const PartialDate& date) {
    return (!range.from || *range.from <= date.last()) && (!range.to || date.first() <= *range.to);
}

std::string term(std::string_view prefix, const PartialDate& date) {
    std::string digits = date.iso();
    std::erase(digits, '-');
    return std::string(prefix) + digits;
}

// The years of which the index has articles.
std::vector<PartialDate> years(const Xapian::Database& database) {
    const std::string prefix(kYearPrefix);
    std::vector<PartialDate> found;
    const auto end = database.allterms_end(prefix);
    for (auto at = database.allterms_begin(prefix); at != end; ++at)
        if (const auto year = parse_iso_date((*at).substr(prefix.size()))) found.push_back(*year);
    return found;
}

// Whole years by their year term, whole months of other years by theirs, else day by day. What is
// known less exactly than the range asks is surely within only as a whole.
std::vector<std::string> date_terms(const DateReading& dates, const Xapian::Database& database) {
    const DayRange& range = dates.days;
    std::vector<std::string> terms;
    for (const PartialDate& year : years(database)) {
        if (!meets(range, year)) continue;
        if (encloses(range, year)) {
            terms.push_back(term(kYearPrefix, year));
            continue;
        }
        if (dates.possible) terms.push_back(term(kYearOnlyPrefix, year));
        for (int m = 1; m <= 12; ++m) {
            const PartialDate month = *PartialDate::make(year.year(), m);
            if (!meets(range, month)) continue;
            if (encloses(range, month)) {
                terms.push_back(term(kMonthPrefix, month));
                continue;
            }
            if (dates.possible) terms.push_back(term(kMonthOnlyPrefix, month));
            const chr::sys_days first = std::max(range.from.value_or(month.first()), month.first());
            const chr::sys_days last = std::min(range.to.value_or(month.last()), month.last());
            for (chr::sys_days day = first; day <= last; day += chr::days(1))
                terms.push_back(fmt::format("{}{}", kDayPrefix, compact_day(day)));
        }
    }
    return terms;
}

Query published(const DateReading& dates, const Xapian::Database& database) {
    if (dates.unknown)
        return {Query::OP_AND_NOT, Query::MatchAll,
                Query(make_term(info(Field::has).prefix, "date"))};
    const std::vector<std::string> terms = date_terms(dates, database);
    return {Query::OP_OR, terms.begin(), terms.end()};
}

Query by_value(Xapian::valueno slot, const DateReading& dates) {
    // below every day that a slot holds
    const std::string least = "0";
    if (dates.unknown)
        return {Query::OP_AND_NOT, Query::MatchAll, Query(Query::OP_VALUE_GE, slot, least)};
    const std::string from = dates.days.from ? compact_day(*dates.days.from) : least;
    if (!dates.days.to) return {Query::OP_VALUE_GE, slot, from};
    return {Query::OP_VALUE_RANGE, slot, from, compact_day(*dates.days.to)};
}

}  // namespace

Query date_query(Field field, const DateReading& dates, const Xapian::Database& database) {
    const Query query =
        field == Field::date ? published(dates, database) : by_value(info(field).slot, dates);
    return {Query::OP_SCALE_WEIGHT, query, 0.0};
}

}  // namespace news::query
