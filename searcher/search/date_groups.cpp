// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/date_groups.hpp"

#include <algorithm>

#include "common/schema.hpp"

namespace news::search {

namespace {

std::string date_term(std::string_view prefix, const PartialDate& date) {
    std::string term(prefix);
    for (const char digit : date.iso())
        if (digit != '-') term += digit;
    return term;
}

}  // namespace

DateGroups::DateGroups(const Xapian::Database& database, bool newest_first)
    : database_(database), newest_first_(newest_first) {
    const std::string prefix(kYearPrefix);
    std::vector<Period> years;
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term)
        years.push_back({*term, parse_iso_date((*term).substr(prefix.size()))});
    years = in_order(std::move(years));
    ahead_.assign(years.begin(), years.end());
}

std::optional<DateGroups::Group> DateGroups::next() {
    while (!ahead_.empty()) {
        const Period period = std::move(ahead_.front());
        ahead_.pop_front();
        const Xapian::doccount documents = database_.get_termfreq(period.term);
        if (documents == 0) continue;
        if (documents <= kSmall || !period.parted) return Group{period.term, documents};
        const std::vector<Period> parts = parts_of(*period.parted);
        ahead_.insert(ahead_.begin(), parts.begin(), parts.end());
    }
    return std::nullopt;
}

std::vector<DateGroups::Period> DateGroups::parts_of(const PartialDate& date) const {
    std::vector<Period> parts;
    if (date.month() == 0) {
        parts.push_back({date_term(kYearOnlyPrefix, date), std::nullopt});
        for (int month = 1; month <= 12; ++month) {
            const PartialDate part = *PartialDate::make(date.year(), month);
            parts.push_back({date_term(kMonthPrefix, part), part});
        }
    } else {
        parts.push_back({date_term(kMonthOnlyPrefix, date), std::nullopt});
        for (int day = 1; day <= 31; ++day)
            if (const auto part = PartialDate::make(date.year(), date.month(), day))
                parts.push_back({date_term(kDayPrefix, *part), std::nullopt});
    }
    return in_order(std::move(parts));
}

std::vector<DateGroups::Period> DateGroups::in_order(std::vector<Period> oldest_first) const {
    if (newest_first_) std::reverse(oldest_first.begin(), oldest_first.end());
    return oldest_first;
}

}  // namespace news::search
