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

bool RecentBest::is_better(const Candidate& a, const Candidate& b) {
    return a.order != b.order ? a.order > b.order : a.document < b.document;
}

void RecentBest::operator()(const Xapian::Document& document, double weight) {
    if (most_ == 0) return;
    const double log_factor = recency_.log_factor(document.get_value(info(Field::date).slot));
    const Candidate match{{document.get_docid(), weight * std::exp2(log_factor)},
                          weight > 0 ? std::log2(weight) + log_factor : log_factor};
    if (best_.size() == most_) {
        if (!is_better(match, best_.front())) return;
        std::pop_heap(best_.begin(), best_.end(), is_better);
        best_.pop_back();
    }
    best_.push_back(match);
    std::push_heap(best_.begin(), best_.end(), is_better);
}

std::vector<Match> RecentBest::take() {
    std::sort_heap(best_.begin(), best_.end(), is_better);
    return {best_.begin(), best_.end()};
}

}  // namespace news::search
