// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "common/article_json.hpp"
#include "searcher/output/json_value.hpp"

namespace news::output {

using Json = nlohmann::ordered_json;

namespace {

Json change_json(const copies::FieldChange& change, bool with_runs) {
    Json runs = nullptr;
    if (with_runs) {
        runs = Json::array();
        for (const copies::TextRun& run : change.runs)
            runs.push_back({{"change", copies::name_of(run.change)},
                            {"text", text_or_null(run.text)},
                            {"words", run.words}});
    }
    return {{"field", change.field},
            {"removed", change.removed},
            {"added", change.added},
            {"runs", std::move(runs)}};
}

}  // namespace

Json story_json(const copies::Story& story) {
    Json json;
    json["format_version"] = kJsonFormatVersion;
    json["databases"] = paths_json(story.databases);
    json["id"] = story.id;
    json["compared_with"] = story.compared_with;
    return json;
}

Json story_article_json(const copies::Story& story, const copies::StoryArticle& article) {
    Json json;
    json["id"] = article.id;
    json["headline"] = text_or_null(article.headline);
    json["publisher"] = text_or_null(article.publisher);
    json["date"] = text_or_null(article.date);
    json["date_source"] = article.date_source;
    json["byline"] = text_or_null(article.byline);
    json["url"] = text_or_null(article.url);
    json["path"] = path_json(article.location.path);
    json["container"] = container_to_json(article.location);
    json["words"] = article.words;
    json["changes"] = Json::array();
    for (const copies::FieldChange& change : article.changes)
        json["changes"].push_back(change_json(change, story.with_runs));
    return json;
}

}  // namespace news::output
