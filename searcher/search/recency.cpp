// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/recency.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "common/date.hpp"
#include "common/schema.hpp"
#include "searcher/search/facets.hpp"

namespace news::search {

namespace {

// Of a date of which only the year is known, what is known of it counts as its first day.
std::optional<std::chrono::sys_days> day_of(std::string_view date_slot) {
    const auto date = parse_iso_date(iso_date(date_slot));
    if (!date) return std::nullopt;
    return date->first();
}

}  // namespace

Recency::Recency(const Xapian::Database& database, std::chrono::days half_life)
    : half_life_(static_cast<double>(half_life.count())) {
    newest_ = day_of(database.get_value_upper_bound(info(Field::date).slot)).value_or(newest_);
    // the lower bound of a slot is empty where one of several databases has no dates
    const std::string prefix(kYearPrefix);
    const auto first_year = database.allterms_begin(prefix);
    const bool dated = first_year != database.allterms_end(prefix);
    oldest_ = dated ? day_of((*first_year).substr(prefix.size())).value_or(newest_) : newest_;
}

double Recency::log_factor(std::string_view date_slot) const {
    const std::chrono::days age = newest_ - day_of(date_slot).value_or(oldest_);
    return -static_cast<double>(age.count()) / half_life_;
}

double Recency::factor(std::string_view date_slot) const {
    return std::exp2(log_factor(date_slot));
}

std::vector<Match> best_by_recency(const Recency& recency, const Xapian::MSet& all,
                                   std::size_t offset, std::size_t limit) {
    struct Candidate : Match {
        double order = 0;  // log2 of the score; of a match without one, of the factor
    };
    std::vector<Candidate> candidates;
    candidates.reserve(all.size());
    for (auto match = all.begin(); match != all.end(); ++match) {
        const double weight = match.get_weight();
        const double log_factor = recency.log_factor(match.get_sort_key());
        candidates.push_back({{*match, weight * std::exp2(log_factor)},
                              weight > 0 ? std::log2(weight) + log_factor : log_factor});
    }
    const std::size_t begin = std::min(offset, candidates.size());
    const std::size_t end = begin + std::min(limit, candidates.size() - begin);
    const auto at = [&](std::size_t index) {
        return candidates.begin() + static_cast<std::ptrdiff_t>(index);
    };
    std::partial_sort(at(0), at(end), candidates.end(), [](const Candidate& a, const Candidate& b) {
        return a.order != b.order ? a.order > b.order : a.document < b.document;
    });
    return {at(begin), at(end)};
}

}  // namespace news::search
