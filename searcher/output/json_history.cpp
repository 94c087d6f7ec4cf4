// SPDX-License-Identifier: GPL-3.0-or-later
// The captures of a page as JSON values.
#include <nlohmann/json.hpp>

#include "common/article_json.hpp"
#include "searcher/output/json_value.hpp"

namespace news::output {

using Json = nlohmann::ordered_json;

Json history_json(const search::PageHistory& history) {
    Json nearest = Json::array();
    for (const search::NearAddress& near : history.nearest)
        nearest.push_back({{"url", near.url}, {"articles", near.articles}});
    return {{"format_version", kJsonFormatVersion},
            {"databases", paths_json(history.databases)},
            {"url", text_or_null(history.url)},
            {"nearest", std::move(nearest)}};
}

Json capture_json(const search::Capture& capture) {
    Json json;
    json["captured"] = text_or_null(capture.captured);
    json["id"] = capture.id;
    json["url"] = text_or_null(capture.url);
    json["headline"] = text_or_null(capture.headline);
    json["date"] = text_or_null(capture.date);
    json["words"] = capture.words;
    json["path"] = path_json(capture.location.path);
    json["container"] = container_to_json(capture.location);
    json["change"] = nullptr;
    if (const auto& change = capture.change)
        json["change"] = {{"bytes", change->bytes},
                          {"headline", change->headline},
                          {"text", change->text},
                          {"words", change->words}};
    return json;
}

}  // namespace news::output
