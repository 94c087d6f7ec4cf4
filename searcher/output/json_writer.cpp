// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/json_writer.hpp"

#include <utility>

#include <nlohmann/json.hpp>

#include "common/article_json.hpp"
#include "searcher/output/json_concordance.hpp"
#include "searcher/output/json_value.hpp"
#include "searcher/output/text_writer.hpp"

namespace news::output {

using Json = nlohmann::ordered_json;

namespace {

void write_line(const Sink& sink, const Json& json) {
    sink(dump_line(json));
    sink("\n");
}

// `head` with one more key, whose value is to follow, and then the closing brace.
void begin_with(const Sink& sink, const Json& head, std::string_view key) {
    std::string start = dump_line(head);
    start.pop_back();  // the closing brace
    sink(start.append(",\"").append(key).append("\":"));
}

std::string as_text(const Json& json) {
    return dump_line(json);
}
const std::string& as_text(const std::string& json) {
    return json;
}

// `head` with one more key, whose list is written item by item: it may be long.
template <class Items, class ToJson>
void write_with_list(const Sink& sink, const Json& head, std::string_view key, const Items& items,
                     const ToJson& to_json) {
    begin_with(sink, head, key);
    sink("[");
    bool first = true;
    for (const auto& item : items) {
        if (!first) sink(",");
        first = false;
        sink(as_text(to_json(item)));
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

void JsonWriter::timeline(const search::Timeline& timeline) {
    write_with_list(sink_, timeline_json(timeline), "rows", timeline.rows,
                    [&](const auto& row) { return timeline_row_json(timeline, row); });
}

void JsonWriter::terms(const search::Terms& terms) {
    write_with_list(sink_, terms_json(terms), "terms", terms.terms, term_json);
}

void JsonWriter::batch_begin(const search::BatchHead& head) {
    batch_ = head;
    begin_with(sink_, batch_json(head), "rows");
    sink_("[");
}

void JsonWriter::batch_row(const search::BatchRow& row) {
    if (!std::exchange(first_row_, false)) sink_(",");
    sink_(dump_line(batch_row_json(batch_, row)));
}

void JsonWriter::batch_end() {
    sink_("]}\n");
}

void JsonWriter::saved_searches(const std::vector<saved::ListedSearch>& searches) {
    write_with_list(sink_, Json{{"format_version", kJsonFormatVersion}}, "searches", searches,
                    saved_json);
}

void JsonWriter::articles(const std::vector<search::ShownArticle>& articles) {
    write_with_list(sink_, Json{{"format_version", kJsonFormatVersion}}, "articles", articles,
                    article_record);
}

void JsonWriter::story(const copies::Story& story) {
    write_with_list(sink_, story_json(story), "articles", story.articles,
                    [&](const auto& article) { return story_article_json(story, article); });
}

void JsonWriter::history(const search::PageHistory& history) {
    write_with_list(sink_, history_json(history), "captures", history.captures, capture_json);
}

void JsonLinesWriter::history(const search::PageHistory& history) {
    for (const search::Capture& capture : history.captures)
        write_line(sink_, capture_json(capture));
}

void JsonWriter::verification_begin(const std::vector<std::string>& databases) {
    begin_with(sink_,
               Json{{"format_version", kJsonFormatVersion}, {"databases", paths_json(databases)}},
               "originals");
    sink_("[");
}

void JsonWriter::verified_original(const verification::VerifiedOriginal& original) {
    if (!std::exchange(first_original_, false)) sink_(",");
    sink_(dump_line(original_json(original)));
}

void JsonWriter::verification_end(const verification::VerifiedCounts& counts) {
    sink_("],\"counts\":");
    sink_(dump_line(counts_json(counts)));
    sink_("}\n");
}

void JsonLinesWriter::verified_original(const verification::VerifiedOriginal& original) {
    write_line(sink_, original_json(original));
}

void JsonWriter::explanation(const search::Explanation& explanation) {
    write_line(sink_, explanation_json(explanation));
}

void JsonWriter::fields(const std::vector<search::FieldCount>& counts) {
    write_with_list(sink_, Json{{"format_version", kJsonFormatVersion}}, "fields", counts,
                    field_json);
}

void JsonWriter::collocates(const concordance::Collocates& found) {
    write_with_list(sink_, collocates_json(found), "collocates", found.collocates, collocate_json);
}

void JsonWriter::concordance_begin(const ConcordanceHead& head) {
    begin_with(sink_, summary_json(head.summary), "lines");
    sink_("[");
    first_line_ = true;
}

void JsonWriter::concordance_line(const concordance::Line& line) {
    if (!first_line_) sink_(",");
    first_line_ = false;
    sink_(dump_line(line_json(line)));
}

// The totals are not always known before.
void JsonWriter::concordance_end(const std::optional<concordance::Totals>& totals) {
    sink_("],\"found\":");
    sink_(dump_line(totals_json(totals)));
    sink_("}\n");
}

void JsonLinesWriter::collocates(const concordance::Collocates& found) {
    for (const concordance::Collocate& one : found.collocates)
        write_line(sink_, collocate_json(one));
}

void JsonLinesWriter::concordance_line(const concordance::Line& line) {
    write_line(sink_, line_json(line));
}

void JsonLinesWriter::hits(const search::SearchResults& results) {
    for (const search::Hit& hit : results.hits)
        write_line(sink_, hit_json(hit));
}

void JsonLinesWriter::count(const search::GroupedCounts& counts) {
    if (counts.by.empty()) write_line(sink_, Json{{"count", counted_total(counts)}});
    for (const auto& row : counts.rows)
        write_line(sink_, row_json(counts, row));
}

void JsonLinesWriter::facets(const search::MatchSummary& summary) {
    for (const search::Facet& facet : summary.facets)
        for (const search::FacetValue& value : facet.values)
            write_line(sink_, Json{{"facet", facet.name},
                                   {"value", value.value},
                                   {"count", value.count},
                                   {"selected", value.selected}});
}

void JsonLinesWriter::timeline(const search::Timeline& timeline) {
    for (const search::TimelineRow& row : timeline.rows)
        write_line(sink_, timeline_row_json(timeline, row));
}

void JsonLinesWriter::terms(const search::Terms& terms) {
    for (const search::TermCount& term : terms.terms)
        write_line(sink_, term_json(term));
}

void JsonLinesWriter::batch_begin(const search::BatchHead& head) {
    batch_ = head;
}

void JsonLinesWriter::batch_row(const search::BatchRow& row) {
    write_line(sink_, batch_row_json(batch_, row));
}

void JsonLinesWriter::saved_searches(const std::vector<saved::ListedSearch>& searches) {
    for (const saved::ListedSearch& listed : searches)
        write_line(sink_, saved_json(listed));
}

void JsonLinesWriter::articles(const std::vector<search::ShownArticle>& articles) {
    for (const search::ShownArticle& article : articles)
        sink_(article_record(article) + "\n");
}

void JsonLinesWriter::story(const copies::Story& story) {
    for (const copies::StoryArticle& article : story.articles)
        write_line(sink_, story_article_json(story, article));
}

void JsonLinesWriter::explanation(const search::Explanation& explanation) {
    write_line(sink_, explanation_json(explanation));
}

void JsonLinesWriter::fields(const std::vector<search::FieldCount>& counts) {
    for (const search::FieldCount& count : counts)
        write_line(sink_, field_json(count));
}

}  // namespace news::output
