// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "searcher/output/json_value.hpp"

namespace news::output {

using Json = nlohmann::ordered_json;

Json saved_json(const saved::ListedSearch& listed) {
    Json json = {
        {"name", listed.name}, {"last_run", text_or_null(listed.last_run)}, {"seen", listed.seen}};
    // null where its file cannot be read
    const saved::SavedSearch search = listed.search.value_or(saved::SavedSearch());
    json["query"] = listed.search ? Json(search.query) : Json(nullptr);
    json["saved"] = text_or_null(search.saved);
    json["where"] = search.where;
    json["where_not"] = search.where_not;
    json["from"] = text_or_null(search.from);
    json["to"] = text_or_null(search.to);
    json["dialect"] = text_or_null(search.dialect);
    json["sort"] = text_or_null(search.sort);
    json["recency"] = text_or_null(search.recency);
    json["strict"] = search.strict;
    json["max_wildcard"] = search.max_wildcard;
    return json;
}

}  // namespace news::output
