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
    text,   // for people
    json,   // one object (docs/output-schema.md)
    jsonl,  // one object a hit, row, article or field; one line each
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

class ResultWriter {
  public:
    virtual ~ResultWriter() = default;

    virtual void hits(const search::SearchResults& results) = 0;
    virtual void count(const search::GroupedCounts& counts) = 0;
    virtual void facets(const search::MatchSummary& summary) = 0;
    virtual void articles(const std::vector<search::ShownArticle>& articles) = 0;
    virtual void explanation(const search::Explanation& explanation) = 0;
    virtual void fields(const std::vector<search::FieldCount>& counts) = 0;
};

// `style` counts for text only.
std::unique_ptr<ResultWriter> make_writer(Format format, const TextStyle& style, Sink sink);

}  // namespace news::output
