// SPDX-License-Identifier: GPL-3.0-or-later
// Verified originals as JSON values.
#include <nlohmann/json.hpp>

#include "common/article_json.hpp"
#include "searcher/output/json_value.hpp"

namespace news::output {

using Json = nlohmann::ordered_json;

Json original_json(const verification::VerifiedOriginal& original) {
    Json json;
    json["state"] = to_string(original.state);
    json["reason"] = text_or_null(original.reason);
    json["id"] = article_id(original.sha256);
    json["sha256"] = original.sha256;
    json["path"] = path_json(original.location.path);
    json["container"] = container_to_json(original.location);
    json["headline"] = text_or_null(original.headline);
    json["publisher"] = text_or_null(original.publisher);
    json["date"] = text_or_null(original.date);
    return json;
}

Json counts_json(const verification::VerifiedCounts& counts) {
    using archive::OriginalState;
    Json json = {{"articles", counts.articles}, {"originals", counts.all()}};
    for (const OriginalState state : {OriginalState::unchanged, OriginalState::changed,
                                      OriginalState::missing, OriginalState::unreadable})
        json[std::string(to_string(state))] = counts.of(state);
    return json;
}

}  // namespace news::output
