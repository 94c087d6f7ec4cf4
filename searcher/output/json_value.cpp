// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/json_value.hpp"

#include <cmath>

#include <nlohmann/json.hpp>

#include "common/article_json.hpp"
#include "common/unicode.hpp"

namespace news::output {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json path_json(const std::string& path) {
    return is_valid_utf8(path) ? path : printable(path);
}

Json paths_json(const std::vector<std::string>& paths) {
    Json list = Json::array();
    for (const std::string& path : paths)
        list.push_back(path_json(path));
    return list;
}

namespace {

Json spans_json(const std::vector<search::Span>& spans) {
    Json list = Json::array();
    for (const search::Span& span : spans)
        list.push_back(Json::array({span.start, span.end}));
    return list;
}

Json snippet_json(const search::Snippet& snippet) {
    return {{"field", snippet.field}, {"text", snippet.text}, {"spans", spans_json(snippet.spans)}};
}

// More digits than a score means would only make outputs differ between machines.
double rounded(double score) {
    constexpr double kDigits = 1e4;
    return std::round(score * kDigits) / kDigits;
}

// The parts of a score, which are there to be added up.
double finely_rounded(double score) {
    constexpr double kDigits = 1e9;
    return std::round(score * kDigits) / kDigits;
}

Json words_json(const std::vector<search::WordCount>& words) {
    Json list = Json::array();
    for (const search::WordCount& word : words) {
        Json suggestion = nullptr;
        if (!word.suggestion.empty())
            suggestion = {{"text", word.suggestion}, {"articles", word.suggestion_articles}};
        Json forms = Json::array();
        for (const search::FormCount& form : word.forms)
            forms.push_back({{"form", form.form}, {"articles", form.articles}});
        list.push_back({{"text", word.text},
                        {"articles", word.articles},
                        {"negated", word.negated},
                        {"suggestion", std::move(suggestion)},
                        {"forms", std::move(forms)}});
    }
    return list;
}

Json looser_json(const std::vector<search::LooserQuery>& queries) {
    constexpr const char* kChanges[] = {"left_out", "not_excluded", "anywhere"};
    Json list = Json::array();
    for (const search::LooserQuery& looser : queries)
        list.push_back({{"change", kChanges[static_cast<std::size_t>(looser.change)]},
                        {"part", looser.part},
                        {"text", text_or_null(looser.text)},
                        {"articles", looser.articles}});
    return list;
}

Json query_json(const search::QueryReading& query) {
    Json never_together = Json::array();
    for (const search::NeverTogether& pair : query.never_together)
        never_together.push_back(Json::array({pair.first, pair.second}));
    Json json = {{"text", query.text},
                 {"translated", query.translated ? Json(*query.translated) : Json()},
                 {"reading", query.reading},
                 {"notes", query.notes},
                 {"words", words_json(query.words)},
                 {"never_together", std::move(never_together)},
                 {"looser", looser_json(query.looser)}};
    if (!query.by.empty()) json["by"] = query.by;  // of `like` only
    return json;
}

Json total_json(const search::MatchSummary& summary) {
    if (!summary.total) return nullptr;
    const search::Total& total = *summary.total;
    return {{"articles", total.articles},
            {"stories", total.stories},
            {"undated", total.undated},
            {"undated_left_out", summary.undated_left_out}};
}

Json facets_json(const std::vector<search::Facet>& facets) {
    Json object = Json::object();
    for (const search::Facet& facet : facets) {
        Json values = Json::array();
        for (const search::FacetValue& value : facet.values)
            values.push_back(
                {{"value", value.value}, {"count", value.count}, {"selected", value.selected}});
        object[facet.name] = std::move(values);
    }
    return object;
}

Json hit_story_json(const std::optional<search::HitStory>& story) {
    if (!story) return nullptr;
    return {{"id", story->id},
            {"size", story->articles},
            {"first",
             {{"id", story->first_id},
              {"publisher", text_or_null(story->first_publisher)},
              {"date", text_or_null(story->first_date)}}}};
}

}  // namespace

Json summary_json(const search::MatchSummary& summary) {
    Json json;
    json["format_version"] = kJsonFormatVersion;
    json["query"] = query_json(summary.query);
    json["databases"] = paths_json(summary.databases);
    json["total"] = total_json(summary);
    json["by_story"] = summary.counted == search::Counted::stories;
    json["facets"] = facets_json(summary.facets);
    Json timeline = Json::array();
    for (const search::TimelinePoint& point : summary.timeline)
        timeline.push_back({{"date", point.date}, {"count", point.count}});
    json["timeline"] = std::move(timeline);
    return json;
}

Json hit_json(const search::Hit& hit) {
    Json json;
    json["id"] = hit.id;
    json["score"] = rounded(hit.score);
    json["headline"] = text_or_null(hit.headline);
    json["publisher"] = text_or_null(hit.publisher);
    json["date"] = text_or_null(hit.date);
    json["date_source"] = hit.date_source;
    json["url"] = text_or_null(hit.url);
    json["path"] = path_json(hit.location.path);
    json["container"] = container_to_json(hit.location);
    json["byline"] = text_or_null(hit.byline);
    json["cluster"] = hit_story_json(hit.story);
    Json snippets = Json::array();
    for (const search::Snippet& snippet : hit.snippets)
        snippets.push_back(snippet_json(snippet));
    json["snippets"] = std::move(snippets);
    return json;
}

std::string article_record(const search::ShownArticle& shown) {
    const Article& article = shown.stored.article;
    JsonText json;
    json.open('{').key("format_version").value(std::uint64_t{kJsonFormatVersion});
    json.key("id").value(article_id(article.sha256));
    json.key("path").json(dump_line(path_json(article.location.path)));
    json.key("container").json(dump_line(container_to_json(article.location)));
    write_fields(json, article, WithBody::yes);
    write_text(json, "added", shown.stored.added);
    json.key("locations").open('[');
    for (const Location& location : shown.stored.locations) {
        json.open('{').key("path").json(dump_line(path_json(location.path)));
        json.key("container").json(dump_line(container_to_json(location)));
        write_text(json, "crawled", location.crawled);
        json.close('}');
    }
    json.close(']').key("marks").open('{');
    json.key("headline").json(dump_line(spans_json(shown.headline)));
    json.key("deck").json(dump_line(spans_json(shown.deck)));
    json.key("body").json(dump_line(spans_json(shown.body)));
    json.key("captions").open('[');
    for (const auto& spans : shown.captions)
        json.json(dump_line(spans_json(spans)));
    return json.close(']').close('}').close('}').take();
}

Json explanation_json(const search::Explanation& explanation) {
    Json json;
    json["format_version"] = kJsonFormatVersion;
    json["query"] = query_json(explanation.query);
    json["databases"] = paths_json(explanation.databases);
    json["stages"] = {{"tokens", explanation.tokens},
                      {"tree", explanation.tree},
                      {"rewritten", explanation.rewritten},
                      {"xapian", explanation.xapian}};
    json["articles"] = explanation.articles;
    json["article"] = nullptr;
    if (!explanation.article) return json;

    const search::ArticleMatch& match = *explanation.article;
    Json words = Json::array();
    for (const search::WordInArticle& word : match.words) {
        Json places = Json::array();
        for (const search::WordPlace& place : word.places) {
            Json item = snippet_json(place.snippet);
            item["times"] = place.times;
            item["forms"] = Json::array();
            for (const search::FormTimes& form : place.forms)
                item["forms"].push_back({{"form", form.form}, {"times", form.times}});
            places.push_back(std::move(item));
        }
        words.push_back({{"text", word.text},
                         {"negated", word.negated},
                         {"matches", word.matches},
                         {"articles", word.articles},
                         {"score", word.score ? Json(finely_rounded(*word.score)) : Json(nullptr)},
                         {"places", std::move(places)}});
    }
    json["article"] = {{"id", match.id},
                       {"headline", text_or_null(match.headline)},
                       {"matches", match.matches},
                       {"score", finely_rounded(match.score)},
                       {"recency", match.recency ? Json(*match.recency) : Json(nullptr)},
                       {"date", text_or_null(match.date)},
                       {"length", match.length},
                       {"average_length", std::round(match.average_length)},
                       {"words", std::move(words)}};
    return json;
}

Json field_json(const search::FieldCount& count) {
    const FieldInfo& row = info(count.field);
    constexpr const char* kKinds[] = {"text", "value", "date", "number"};
    Json members = Json::array();
    for (const Field member : row.members)
        members.push_back(info(member).name);
    Json json;
    json["name"] = row.name;
    json["aliases"] = Json::array();
    for (const std::string_view alias : row.aliases)
        json["aliases"].push_back(alias);
    json["kind"] = kKinds[static_cast<std::size_t>(row.kind)];
    json["facet"] = row.facet;
    json["members"] = std::move(members);
    json["values"] = count.values ? Json(*count.values) : Json(nullptr);
    json["help"] = row.help;
    json["example"] = row.example;
    return json;
}

Json terms_json(const search::Terms& terms) {
    Json json;
    json["format_version"] = kJsonFormatVersion;
    json["databases"] = paths_json(terms.databases);
    json["field"] = terms.field;
    json["pattern"] = terms.pattern;
    json["distinct"] = terms.distinct;
    return json;
}

Json term_json(const search::TermCount& term) {
    return {{"term", term.term}, {"articles", term.articles}};
}

Json batch_json(const search::BatchHead& head) {
    Json json;
    json["format_version"] = kJsonFormatVersion;
    json["databases"] = paths_json(head.databases);
    json["matrix"] = text_or_null(head.matrix);
    return json;
}

Json batch_row_json(const search::BatchHead& head, const search::BatchRow& row) {
    Json json = {{"line", row.line},
                 {"name", text_or_null(row.name)},
                 {"query", row.query},
                 {"articles", row.articles ? Json(*row.articles) : Json(nullptr)},
                 {"problem", text_or_null(row.problem)}};
    if (head.matrix.empty()) return json;
    Json counts = Json::array();
    for (std::size_t i = 0; i < row.counts.size(); ++i)
        if (row.counts[i] > 0)
            counts.push_back({{"value", head.columns[i]}, {"count", row.counts[i]}});
    json["counts"] = std::move(counts);
    json["without_value"] = row.without_value;
    return json;
}

Json row_json(const search::GroupedCounts& counts, const search::GroupedCounts::Row& row) {
    Json json;
    for (std::size_t i = 0; i < counts.by.size(); ++i)
        json[counts.by[i]] = text_or_null(row.values[i]);
    json["count"] = row.count;
    return json;
}

}  // namespace news::output
