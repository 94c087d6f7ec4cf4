// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/facets.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace news::search {

namespace {

constexpr std::size_t kYearDigits = 4;
constexpr std::size_t kMonthDigits = 6;

}  // namespace

std::vector<std::string_view> split_values(std::string_view value) {
    std::vector<std::string_view> values;
    while (!value.empty()) {
        const std::size_t end = std::min(value.find(kValueSeparator), value.size());
        if (end > 0) values.push_back(value.substr(0, end));
        value.remove_prefix(std::min(end + 1, value.size()));
    }
    return values;
}

std::string iso_date(std::string_view slot_value) {
    std::string text(slot_value.substr(0, kYearDigits));
    if (slot_value.size() >= kMonthDigits) text.append("-").append(slot_value.substr(4, 2));
    if (slot_value.size() > kMonthDigits) text.append("-").append(slot_value.substr(6));
    return text;
}

void ValueTally::add(std::string_view value, std::size_t count) {
    const auto found = counts_.find(value);
    if (found != counts_.end())
        found->second += count;
    else if (counts_.size() < kMostValues)
        counts_.emplace(value, count);
    else
        overflown_ = true;
}

std::vector<FacetValue> ValueTally::commonest(std::size_t limit) const {
    std::vector<FacetValue> values;
    values.reserve(counts_.size());
    for (const auto& [value, count] : counts_)
        values.push_back({value, count});
    const auto before = [](const FacetValue& a, const FacetValue& b) {
        return a.count != b.count ? a.count > b.count : a.value < b.value;
    };
    const std::size_t kept = limit == 0 ? values.size() : std::min(limit, values.size());
    std::partial_sort(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(kept),
                      values.end(), before);
    values.resize(kept);
    return values;
}

void tally_slot(const FacetField& facet, std::string_view slot_value, ValueTally& tally) {
    switch (facet.kind) {
        case FacetField::Kind::values:
            for (const std::string_view value : split_values(slot_value))
                tally.add(value);
            break;
        case FacetField::Kind::year:
            if (!slot_value.empty()) tally.add(slot_value.substr(0, kYearDigits));
            break;
        case FacetField::Kind::month:
            if (slot_value.size() >= kMonthDigits)
                tally.add(iso_date(slot_value.substr(0, kMonthDigits)));
            break;
        case FacetField::Kind::day:
            if (!slot_value.empty()) tally.add(iso_date(slot_value));
            break;
    }
}

void MatchTally::operator()(const Xapian::Document& document, double) {
    ++articles_;
    const std::string date = document.get_value(info(Field::date).slot);
    if (date.empty()) {
        ++undated_;
    } else {
        const std::string_view month = std::string_view(date).substr(0, kMonthDigits);
        if (const auto found = months_.find(month); found != months_.end())
            ++found->second;
        else
            months_.emplace(month, 1);
        if (first_.empty() || date < first_) first_ = date;
        if (date > last_) last_ = date;
    }
    for (std::size_t i = 0; i < facets_.size(); ++i) {
        const FacetField& facet = facets_[i];
        if (facet.kind == FacetField::Kind::values)
            tally_slot(facet, document.get_value(facet.slot), tallies_[i]);
        else
            tally_slot(facet, date, tallies_[i]);
    }
}

std::string MatchTally::first_date() const {
    return iso_date(first_);
}

std::string MatchTally::last_date() const {
    return iso_date(last_);
}

std::vector<TimelinePoint> MatchTally::timeline() const {
    std::vector<TimelinePoint> points;
    points.reserve(months_.size());
    for (const auto& [month, count] : months_)
        points.push_back({iso_date(month), count});
    return points;
}

Result<Facet> MatchTally::facet(std::size_t index, std::size_t limit) const {
    const ValueTally& tally = tallies_[index];
    const std::string_view name = facets_[index].name;
    if (tally.overflown())
        return fail(ErrorCode::query,
                    fmt::format("the matches have more than {} different values of {}",
                                ValueTally::kMostValues, name),
                    "ask for fewer articles, for instance one year: --from 2014 --to 2014");
    return Facet{std::string(name), tally.commonest(limit), tally.distinct()};
}

}  // namespace news::search
