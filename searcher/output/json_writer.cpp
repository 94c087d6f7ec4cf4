// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/json_writer.hpp"

#include <nlohmann/json.hpp>

#include "common/article_json.hpp"
#include "searcher/output/json_value.hpp"

namespace news::output {

using Json = nlohmann::ordered_json;

namespace {

void write_line(const Sink& sink, const Json& json) {
    sink(dump_line(json));
    sink("\n");
}

// `head` with one more key, whose list is written item by item: it may be long.
template <class Items, class ToJson>
void write_with_list(const Sink& sink, const Json& head, std::string_view key, const Items& items,
                     const ToJson& to_json) {
    std::string start = dump_line(head);
    start.pop_back();  // the closing brace
    sink(start);
    sink(",\"");
    sink(key);
    sink("\":[");
    bool first = true;
    for (const auto& item : items) {
        if (!first) sink(",");
        first = false;
        sink(dump_line(to_json(item)));
    }
    sink("]}\n");
}

}  // namespace

void JsonWriter::hits(const search::SearchResults& results) {
    write_with_list(sink_, summary_json(results), "hits", results.hits, hit_json);
}

void JsonWriter::count(const search::GroupedCounts& counts) {
    write_with_list(sink_, summary_json(counts), "groups", counts.rows,
                    [&](const auto& row) { return row_json(counts, row); });
}

void JsonWriter::facets(const search::MatchSummary& summary) {
    write_line(sink_, summary_json(summary));
}

void JsonWriter::articles(const std::vector<search::ShownArticle>& articles) {
    write_with_list(sink_, Json{{"format_version", kJsonFormatVersion}}, "articles", articles,
                    article_json);
}

void JsonWriter::explanation(const search::Explanation& explanation) {
    write_line(sink_, explanation_json(explanation));
}

void JsonWriter::fields(const std::vector<search::FieldCount>& counts) {
    write_with_list(sink_, Json{{"format_version", kJsonFormatVersion}}, "fields", counts,
                    field_json);
}

void JsonLinesWriter::hits(const search::SearchResults& results) {
    for (const search::Hit& hit : results.hits)
        write_line(sink_, hit_json(hit));
}

void JsonLinesWriter::count(const search::GroupedCounts& counts) {
    if (counts.by.empty()) write_line(sink_, Json{{"count", counts.total->articles}});
    for (const auto& row : counts.rows)
        write_line(sink_, row_json(counts, row));
}

void JsonLinesWriter::facets(const search::MatchSummary& summary) {
    for (const search::Facet& facet : summary.facets)
        for (const search::FacetValue& value : facet.values)
            write_line(sink_,
                       Json{{"facet", facet.name}, {"value", value.value}, {"count", value.count}});
}

void JsonLinesWriter::articles(const std::vector<search::ShownArticle>& articles) {
    for (const search::ShownArticle& article : articles)
        write_line(sink_, article_json(article));
}

void JsonLinesWriter::explanation(const search::Explanation& explanation) {
    write_line(sink_, explanation_json(explanation));
}

void JsonLinesWriter::fields(const std::vector<search::FieldCount>& counts) {
    for (const search::FieldCount& count : counts)
        write_line(sink_, field_json(count));
}

}  // namespace news::output
