// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/concordance/sorted_places.hpp"

#include <algorithm>
#include <utility>

namespace news::concordance {

void SortedPlaces::add(std::string sort_text, const HitPlace& place) {
    if (most_ == 0) return;
    entries_.push_back({std::move(sort_text), added_++, place});
    if (entries_.size() >= 2 * most_) cut();
}

void SortedPlaces::cut() {
    if (entries_.size() <= most_) return;
    const auto end = entries_.begin() + static_cast<std::ptrdiff_t>(most_);
    std::nth_element(entries_.begin(), end, entries_.end());
    entries_.erase(end, entries_.end());
}

std::vector<HitPlace> SortedPlaces::take() {
    cut();
    std::sort(entries_.begin(), entries_.end());
    std::vector<HitPlace> places;
    places.reserve(entries_.size());
    for (const Entry& entry : entries_)
        places.push_back(entry.place);
    entries_.clear();
    return places;
}

}  // namespace news::concordance
