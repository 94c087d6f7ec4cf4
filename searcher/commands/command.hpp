// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be done: one plain struct a command, and the function that does it.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "common/error.hpp"
#include "searcher/concordance/collocates.hpp"
#include "searcher/concordance/concordance.hpp"
#include "searcher/export/article_writer.hpp"
#include "searcher/output/print_list.hpp"
#include "searcher/search/search_request.hpp"

namespace news {

struct CommandContext;

struct SearchCommand {
    search::SearchRequest request;
    bool facets_chosen = false;           // by --facet; else the usual ones
    std::optional<output::Listed> print;  // --print
    bool null_separated = false;          // -0
    std::string command_meant;            // the command that the first word is nearly the name of
};

struct CountCommand {
    search::Selection selection;
    std::vector<std::string> by;
};

struct FacetsCommand {
    search::Selection selection;
    std::vector<search::FacetRequest> facets;
};

struct ShowCommand {
    std::vector<std::string> ids;
    search::Selection marked;  // its query says what to mark
    bool raw = false;          // the original bytes of one article
};

// All matches, in the context's format.
struct ExportCommand {
    search::SearchRequest request;  // its facets are for a report
    bool facets_chosen = false;     // by --facet; else the usual ones
    exports::ExportOptions options;
};

struct CiteCommand {
    std::vector<std::string> ids;
};

struct ExplainCommand {
    search::Selection selection;
    std::optional<std::chrono::days> half_life;
    std::string id;  // empty: none
};

struct FieldsCommand {};

struct KwicCommand {
    concordance::Request request;  // but for the columns, which follow from the width
    std::size_t width = 0;         // of a whole line; 0: that of the terminal
};

struct CollocatesCommand {
    concordance::CollocateRequest request;
};

using Command =
    std::variant<SearchCommand, CountCommand, FacetsCommand, KwicCommand, CollocatesCommand,
                 ShowCommand, ExportCommand, CiteCommand, ExplainCommand, FieldsCommand>;

// Results go to the context's writer, all else to its log.
ExitStatus run(const CommandContext& context, const SearchCommand& command);
ExitStatus run(const CommandContext& context, const CountCommand& command);
ExitStatus run(const CommandContext& context, const FacetsCommand& command);
ExitStatus run(const CommandContext& context, const ShowCommand& command);
ExitStatus run(const CommandContext& context, const ExportCommand& command);
ExitStatus run(const CommandContext& context, const CiteCommand& command);
ExitStatus run(const CommandContext& context, const ExplainCommand& command);
ExitStatus run(const CommandContext& context, const FieldsCommand& command);
ExitStatus run(const CommandContext& context, const KwicCommand& command);
ExitStatus run(const CommandContext& context, const CollocatesCommand& command);

}  // namespace news
