// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be done: one plain struct a command, and the function that does it.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "common/completion.hpp"
#include "common/error.hpp"
#include "common/result.hpp"
#include "searcher/concordance/collocates.hpp"
#include "searcher/concordance/concordance.hpp"
#include "searcher/copies/story_lookup.hpp"
#include "searcher/export/article_writer.hpp"
#include "searcher/output/print_list.hpp"
#include "searcher/saved/saved_search.hpp"
#include "searcher/search/facet_field.hpp"
#include "searcher/search/search_request.hpp"
#include "searcher/search/search_results.hpp"
#include "searcher/search/terms.hpp"
#include "searcher/search/timeline.hpp"

namespace news {

struct CommandContext;
struct OutputContext;

struct SearchCommand {
    search::SearchRequest request;
    bool facets_chosen = false;           // by --facet; else the usual ones
    std::optional<output::Listed> print;  // --print
    bool null_separated = false;          // -0
    std::string command_meant;            // the line with the command that the first word is nearly
};

struct CountCommand {
    search::Selection selection;
    std::vector<std::string> by;
    search::Counted counted = search::Counted::articles;
};

struct FacetsCommand {
    search::Selection selection;
    std::vector<search::FacetRequest> facets;
    search::Counted counted = search::Counted::articles;
};

struct TimelineCommand {
    search::TimelineRequest request;
};

struct ShowCommand {
    std::vector<std::string> ids;
    search::Selection marked;  // its query says what to mark
    bool raw = false;          // the original bytes of one article
};

struct ClusterCommand {
    copies::StoryRequest request;
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

// Other articles on the same matter.
struct LikeCommand {
    std::string id;
    SearchCommand search;  // but for the article that its hits are like
};

// The captures of one page.
struct HistoryCommand {
    std::string page;  // an address, or an id of an article
};

// Originals against the SHA-256 in the index.
struct VerifyCommand {
    std::vector<std::string> ids;  // none: all that the selection finds
    search::Selection selection;
    bool with_unchanged = false;  // list those, too
};

struct ExplainCommand {
    search::Selection selection;
    std::optional<std::chrono::days> half_life;
    std::string id;  // empty: none
};

struct BatchCommand {
    std::string file;  // "-": standard input
    std::optional<search::FacetField> matrix;
    // What a line of the file asks for, with the filters of the command line.
    std::function<Result<search::Selection>(const std::string& query)> select;
};

struct SaveCommand {
    std::string folder;  // of the saved searches, as below
    saved::SavedSearch search;
    search::Selection selection;  // what it comes to
    bool replace = false;
};

struct RunCommand {
    std::string folder;
    std::string name;
    SearchCommand search;
    bool since_last = false;  // only what earlier runs have not shown
};

struct ListSavedCommand {
    std::string folder;
};

struct ForgetCommand {
    std::string folder;
    std::vector<std::string> names;
};

struct FieldsCommand {};

struct KwicCommand {
    concordance::Request request;  // but for the columns, which follow from the width
    std::size_t width = 0;         // of a whole line; 0: that of the terminal
};

struct CollocatesCommand {
    concordance::CollocateRequest request;
};

struct TermsCommand {
    search::TermsRequest request;
};

// What fits at a place of a command line.
struct CompleteCommand {
    TypedWord word;
    Candidates candidates;
    std::optional<search::TermsRequest> values;  // of a field, that fit as well
    bool in_query = false;                       // they stand in a query
    std::vector<std::string> databases;          // they are looked for here
};

using Command = std::variant<SearchCommand, CountCommand, FacetsCommand, TimelineCommand,
                             KwicCommand, CollocatesCommand, ShowCommand, ClusterCommand,
                             LikeCommand, HistoryCommand, VerifyCommand, ExportCommand, CiteCommand,
                             ExplainCommand, FieldsCommand, TermsCommand, BatchCommand, SaveCommand,
                             RunCommand, ListSavedCommand, ForgetCommand, CompleteCommand>;

// Results go to the context's writer, all else to its log.
ExitStatus run(const CommandContext& context, const SearchCommand& command);
ExitStatus run(const CommandContext& context, const CountCommand& command);
ExitStatus run(const CommandContext& context, const FacetsCommand& command);
ExitStatus run(const CommandContext& context, const TimelineCommand& command);
ExitStatus run(const CommandContext& context, const ShowCommand& command);
ExitStatus run(const CommandContext& context, const ClusterCommand& command);
ExitStatus run(const CommandContext& context, const LikeCommand& command);
ExitStatus run(const CommandContext& context, const HistoryCommand& command);
ExitStatus run(const CommandContext& context, const VerifyCommand& command);
ExitStatus run(const CommandContext& context, const ExportCommand& command);
ExitStatus run(const CommandContext& context, const CiteCommand& command);
ExitStatus run(const CommandContext& context, const ExplainCommand& command);
ExitStatus run(const CommandContext& context, const FieldsCommand& command);
ExitStatus run(const CommandContext& context, const KwicCommand& command);
ExitStatus run(const CommandContext& context, const CollocatesCommand& command);
ExitStatus run(const CommandContext& context, const TermsCommand& command);
ExitStatus run(const CommandContext& context, const BatchCommand& command);
ExitStatus run(const CommandContext& context, const SaveCommand& command);
ExitStatus run(const CommandContext& context, const RunCommand& command);

// These need no database.
ExitStatus run(const OutputContext& context, const ListSavedCommand& command);
ExitStatus run(const OutputContext& context, const ForgetCommand& command);
ExitStatus run(const OutputContext& context, const CompleteCommand& command);
template <class Command>
inline constexpr bool kNeedsDatabase =
    !std::is_same_v<Command, ListSavedCommand> && !std::is_same_v<Command, ForgetCommand> &&
    !std::is_same_v<Command, CompleteCommand>;

// These are asked to end by Control-C, and say how far they have come.
template <class Command>
inline constexpr bool kEndsWhenAsked = std::is_same_v<Command, VerifyCommand>;

// Shows what a search has found.
ExitStatus show_results(const CommandContext& context, const SearchCommand& command,
                        search::SearchResults results);

}  // namespace news
