// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/appearance.hpp"

#include <limits>

#include "searcher/search/instant.hpp"

namespace news::search {

namespace {

constexpr std::int64_t kUnknown = std::numeric_limits<std::int64_t>::max();

std::int64_t second_of(std::string_view time) {
    const auto instant = instant_of(time);
    return instant ? instant->time_since_epoch().count() : kUnknown;
}

}  // namespace

Appearance appearance_of(const Article& article) {
    std::string date = article.date ? article.date->iso() : "";
    std::erase(date, '-');
    return {date_order(date), second_of(article.date_time), article.sha256};
}

std::string date_order(std::string_view slot_date) {
    return std::string(slot_date) + '~';  // behind every digit
}

}  // namespace news::search
