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

std::vector<Match> best_by_recency(const Recency& recency,
                                   const std::vector<std::vector<Match>>& scored, Matches& all,
                                   std::size_t offset, std::size_t limit) {
    struct Candidate : Match {
        double order = 0;  // log2 of the score; of a match without one, of the factor
    };
    std::vector<Candidate> candidates;
    for (std::size_t shard = 0; shard < all.size(); ++shard) {
        columns::Column dates = all[shard].columns.column(info(Field::date).slot);
        const std::vector<std::uint32_t> numbers = dates.first_of(all[shard].documents);
        std::vector<double> factors = {recency.log_factor("")};  // by number of the date
        for (std::uint32_t number = 1; number <= dates.values(); ++number)
            factors.push_back(recency.log_factor(dates.text(number)));
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            const Match& match = scored[shard][i];
            const double log_factor = factors[numbers[i]];
            candidates.push_back(
                {{match.document, match.score * std::exp2(log_factor)},
                 match.score > 0 ? std::log2(match.score) + log_factor : log_factor});
        }
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
