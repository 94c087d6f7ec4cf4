// SPDX-License-Identifier: GPL-3.0-or-later
// export, cite: articles for other programs.
#include <utility>

#include "searcher/command_line/command_spec.hpp"
#include "searcher/command_line/option_values.hpp"
#include "searcher/command_line/selection_options.hpp"

namespace news {

namespace {

constexpr OptionSpec kExport[] = {
    {"-n,--limit", "N", "How many articles; 0, the default: all", &TypedOptions::export_limit},
    {"--with-body", "", "Of a table: the text and the captions, too", &TypedOptions::with_body},
    {"--bom", "", "Of a table: begin with the mark by which Excel knows UTF-8",
     &TypedOptions::byte_order_mark},
};

Result<Command> understand_export(const TypedOptions& typed) {
    auto request = understand_request(
        typed, "news-searcher export --format csv Iran AND coalition > iran.csv");
    if (!request) return tl::unexpected<Error>(request.error());
    auto facets = read_facets(typed.facets);
    if (!facets) return tl::unexpected<Error>(facets.error());
    const bool is_table = typed.format.empty() || typed.format == "csv" || typed.format == "tsv";
    if ((typed.with_body || typed.byte_order_mark) && (!is_table || typed.shared.json))
        return fail(ErrorCode::usage, "--with-body and --bom are of tables", "--format csv");
    if (!typed.facets.empty() && typed.format != "html")
        return fail(ErrorCode::usage, "only a report has facets", "--format html");
    if (typed.by_story && typed.format != "html")
        return fail(ErrorCode::usage, "only a report has counts", "--format html");
    // a report is read as hits are
    const auto copies = read_dups(
        typed.dups, typed.format == "html" ? search::Copies::folded : search::Copies::apart);
    if (!copies) return tl::unexpected<Error>(copies.error());
    request->copies = *copies;
    request->facets = std::move(*facets);
    request->limit = typed.export_limit;
    return ExportCommand{
        std::move(*request), !typed.facets.empty(), {typed.with_body, typed.byte_order_mark}};
}

Result<Command> understand_cite(const TypedOptions& typed) {
    if (typed.words.empty())
        return fail(ErrorCode::usage, "which article?", "news-searcher cite na:4f21c09be77d");
    return CiteCommand{typed.words};
}

}  // namespace

std::vector<CommandSpec> export_commands() {
    using enum output::Format;
    return {
        {"export",
         "Write all articles that match, for other programs or as a report",
         "QUERY",
         "What to search for; several words are joined by spaces",
         {kExport, order_options(), copies_option(), filter_options(), reading_options(),
          facet_options()},
         {csv, tsv, jsonl, ris, bibtex, csl_json, html},
         understand_export},
        {"cite",
         "Print how articles are cited, by their ids",
         "ID",
         "An article's id, or the beginning of it",
         {},
         {text, ris, bibtex, csl_json},
         understand_cite},
    };
}

}  // namespace news
