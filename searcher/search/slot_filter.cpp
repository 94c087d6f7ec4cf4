// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/slot_filter.hpp"

#include <algorithm>
#include <string_view>

#include "common/columns/slot_values.hpp"
#include "common/unicode.hpp"

namespace news::search {

void SlotFilter::init(const Xapian::Database& database) {
    ValuePostingSource::init(database);
    set_termfreq_min(0);  // else all that have something in the slot
}

void SlotFilter::next(double least_weight) {
    ValuePostingSource::next(least_weight);
    skip_others(least_weight);
}

void SlotFilter::skip_to(Xapian::docid document, double least_weight) {
    ValuePostingSource::skip_to(document, least_weight);
    skip_others(least_weight);
}

bool SlotFilter::check(Xapian::docid document, double least_weight) {
    if (!ValuePostingSource::check(document, least_weight)) return false;
    return at_end() || wants(get_value());
}

void SlotFilter::skip_others(double least_weight) {
    while (!at_end() && !wants(get_value()))
        ValuePostingSource::next(least_weight);
}

bool FacetValueFilter::wants(const std::string& value) const {
    const auto values = columns::split_values(value);
    return std::any_of(values.begin(), values.end(),
                       [this](std::string_view one) { return fold_value(one) == folded_; });
}

}  // namespace news::search
