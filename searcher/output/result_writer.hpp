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

#include "searcher/search/article_lookup.hpp"
#include "searcher/search/explanation.hpp"
#include "searcher/search/field_counts.hpp"
#include "searcher/search/group_count.hpp"
#include "searcher/search/search_results.hpp"

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
};

// Takes the output piece by piece, in order.
using Sink = std::function<void(std::string_view)>;

// A writer shows the results that its format has a form for, and nothing of the others: a command
// offers only formats that fit what it finds.
class ResultWriter {
  public:
    virtual ~ResultWriter() = default;

    virtual void hits(const search::SearchResults&) {}
    virtual void count(const search::GroupedCounts&) {}
    virtual void facets(const search::MatchSummary&) {}
    virtual void articles(const std::vector<search::ShownArticle>&) {}
    virtual void explanation(const search::Explanation&) {}
    virtual void fields(const std::vector<search::FieldCount>&) {}
};

// `style` counts for text only. Articles one by one, as tables and citations have them, are
// written by searcher/export/.
std::unique_ptr<ResultWriter> make_writer(Format format, const TextStyle& style, Sink sink);

}  // namespace news::output
