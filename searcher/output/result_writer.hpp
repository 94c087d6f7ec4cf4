// SPDX-License-Identifier: GPL-3.0-or-later
// How results become bytes. One writer a format; the commands know only this interface.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "searcher/concordance/collocates.hpp"
#include "searcher/concordance/concordance.hpp"
#include "searcher/copies/story_lookup.hpp"
#include "searcher/saved/search_folder.hpp"
#include "searcher/search/article_lookup.hpp"
#include "searcher/search/batch_table.hpp"
#include "searcher/search/explanation.hpp"
#include "searcher/search/field_counts.hpp"
#include "searcher/search/group_count.hpp"
#include "searcher/search/page_history.hpp"
#include "searcher/search/search_results.hpp"
#include "searcher/search/terms.hpp"
#include "searcher/search/timeline.hpp"
#include "searcher/verification/verification.hpp"

namespace news::output {

enum class Format : std::uint8_t {
    text,      // for people
    json,      // one object (docs/output-schema.md)
    jsonl,     // one object a hit, row, article or field; one line each
    csv,       // a table with a row of headings
    tsv,       // the same, between tabs
    ris,       // for programs that keep citations, as the next two
    bibtex,    //
    csl_json,  //
    html,      // a report in one file
};

std::string_view name_of(Format format);
std::optional<Format> format_from(std::string_view name);

// What the terminal can show.
struct TextStyle {
    std::size_t width = 80;  // columns, at least 40
    bool color = false;
    bool unicode = true;  // block characters and typographic signs
    bool hyperlinks = false;
};

// Takes the output piece by piece, in order.
using Sink = std::function<void(std::string_view)>;

// What is known before the first line of a concordance.
struct ConcordanceHead {
    const search::MatchSummary& summary;
    std::optional<concordance::Totals> totals;
    std::size_t width = 80;      // columns of a whole line of text, at least 40
    bool several_fields = true;  // lines can come from more than one
    bool by_publisher = false;  // it is what lines are sorted by, and shown however narrow they are
};

// A writer shows the results that its format has a form for, and nothing of the others: a command
// offers only formats that fit what it finds.
class ResultWriter {
  public:
    virtual ~ResultWriter() = default;

    virtual void hits(const search::SearchResults&) {}
    virtual void count(const search::GroupedCounts&) {}
    virtual void facets(const search::MatchSummary&) {}
    virtual void timeline(const search::Timeline&) {}
    virtual void terms(const search::Terms&) {}
    virtual void saved_searches(const std::vector<saved::ListedSearch>&) {}
    // A batch comes row by row, between its beginning and its end.
    virtual void batch_begin(const search::BatchHead&) {}
    virtual void batch_row(const search::BatchRow&) {}
    virtual void batch_end() {}
    virtual void articles(const std::vector<search::ShownArticle>&) {}
    // How an article is cited, in one line, in which its address stands unless it has none.
    virtual void citation(std::string_view /*line*/, const std::string& /*url*/) {}
    virtual void history(const search::PageHistory&) {}
    // A verification comes original by original, between its beginning and its end.
    virtual void verification_begin(const std::vector<std::string>& /*databases*/) {}
    virtual void verified_original(const verification::VerifiedOriginal&) {}
    virtual void verification_end(const verification::VerifiedCounts&) {}
    virtual void story(const copies::Story&) {}
    virtual void explanation(const search::Explanation&) {}
    virtual void fields(const std::vector<search::FieldCount>&) {}
    virtual void collocates(const concordance::Collocates&) {}

    // A concordance comes line by line, between its beginning and its end.
    virtual void concordance_begin(const ConcordanceHead&) {}
    virtual void concordance_line(const concordance::Line&) {}
    // `totals`: nullopt where they were not wanted.
    virtual void concordance_end(const std::optional<concordance::Totals>&) {}
};

// `style` counts for text only. Articles one by one, as tables and citations have them, are
// written by searcher/export/.
std::unique_ptr<ResultWriter> make_writer(Format format, const TextStyle& style, Sink sink);

}  // namespace news::output
