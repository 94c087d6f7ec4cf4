// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <string>

#include <nlohmann/json.hpp>

#include "searcher/output/json_value.hpp"

namespace news::output {

using Json = nlohmann::ordered_json;

namespace {

// More digits than it means would only make outputs differ between machines.
double rounded(double share) {
    constexpr double kDigits = 1e9;
    return std::round(share * kDigits) / kDigits;
}

}  // namespace

Json timeline_json(const search::Timeline& timeline) {
    Json json = summary_json(timeline);
    json["by"] = search::name_of(timeline.step);
    json["split"] = text_or_null(timeline.split);
    return json;
}

Json timeline_row_json(const search::Timeline& timeline, const search::TimelineRow& row) {
    Json json;
    json["kind"] = search::name_of(row.kind);
    json["date"] = text_or_null(row.date);
    json["count"] = row.count;
    json["archive"] = row.archive ? Json(*row.archive) : Json(nullptr);
    const auto share = search::share_of(row);
    json["share"] = share ? Json(rounded(*share)) : Json(nullptr);
    if (timeline.split.empty()) return json;
    Json series = Json::array();
    for (std::size_t i = 0; i < row.series.size(); ++i)
        series.push_back({{"value", timeline.series[i]}, {"count", row.series[i]}});
    json["series"] = std::move(series);
    json["others"] = row.others;
    json["without_value"] = row.without_value;
    return json;
}

}  // namespace news::output
