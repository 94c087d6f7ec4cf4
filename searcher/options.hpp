// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of news-searcher as plain structs.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "common/cli_groups.hpp"
#include "searcher/output/print_list.hpp"
#include "searcher/output/result_writer.hpp"
#include "searcher/search/search_request.hpp"

namespace news {

struct SearchOptions {
    search::SearchRequest request;
    bool facets_chosen = false;           // by --facet; else the usual ones
    std::optional<output::Listed> print;  // --print
    bool null_separated = false;          // -0
    std::string command_meant;            // the command that the first word is nearly the name of
};

struct CountOptions {
    search::Selection selection;
    std::vector<std::string> by;
};

struct FacetsOptions {
    search::Selection selection;
    std::vector<search::FacetRequest> facets;
};

struct ShowOptions {
    std::vector<std::string> ids;
    search::Selection marked;  // its query says what to mark
    bool raw = false;          // the original bytes of one article
};

struct ExplainOptions {
    search::Selection selection;
    std::optional<std::chrono::days> half_life;
    std::string id;  // empty: none
};

struct FieldsOptions {};

struct SearcherOptions {
    SharedOptions shared;
    output::Format format = output::Format::text;
    std::variant<SearchOptions, CountOptions, FacetsOptions, ShowOptions, ExplainOptions,
                 FieldsOptions>
        command;
};

// Either what to do, or the exit status where the program is to end now (help, a mistake).
struct ParsedCommandLine {
    std::optional<ExitStatus> exit;
    SearcherOptions options;
};

ParsedCommandLine parse_searcher_options(int argc, const char* const* argv);

}  // namespace news
