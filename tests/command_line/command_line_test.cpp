// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/command_line/command_line.hpp"

#include <cstdlib>

#include <catch2/catch.hpp>

namespace news::test {

namespace {

ParsedCommandLine parsed(std::vector<const char*> arguments) {
    // no configuration of the person who runs the tests
    setenv("XDG_CONFIG_HOME", "/nonexistent", 1);
    unsetenv("NEWSARCHIVE_DB");
    arguments.insert(arguments.begin(), "news-searcher");
    return parse_searcher_options(static_cast<int>(arguments.size()), arguments.data());
}

template <class Command>
Command command(const std::vector<const char*>& arguments) {
    const auto result = parsed(arguments);
    REQUIRE_FALSE(result.exit);
    REQUIRE(std::holds_alternative<Command>(result.options.command));
    return std::get<Command>(result.options.command);
}

}  // namespace

TEST_CASE("bare words are a search, with the options of a search anywhere") {
    const auto options = command<SearchCommand>(
        {"-n", "3", "Iran", "--sort", "-date", "AND", "coalition", "--where", "publisher=a=b",
         "--where-not", "lang=de", "--from", "2014", "--facet", "person:20", "--offset=7"});
    const search::SearchRequest& request = options.request;
    CHECK(request.selection.query == "Iran AND coalition");
    CHECK(request.limit == 3);
    CHECK(request.offset == 7);
    CHECK(request.sort == search::Sort::newest_first);
    REQUIRE(request.selection.where.size() == 1);
    CHECK(request.selection.where[0].field == "publisher");
    CHECK(request.selection.where[0].value == "a=b");
    CHECK(request.selection.where_not.size() == 1);
    CHECK(request.selection.from == "2014");
    REQUIRE(request.facets.size() == 1);
    CHECK(request.facets[0].name == "person");
    CHECK(request.facets[0].limit == 20);
    CHECK(options.facets_chosen);
}

TEST_CASE("what is not asked for has its usual value") {
    const auto options = command<SearchCommand>({"iran"});
    CHECK(options.request.limit == 10);
    CHECK(options.request.total);
    CHECK(options.request.snippets);
    CHECK(options.request.selection.max_wildcard == 1000);
    CHECK(options.request.facets.size() == 7);
    CHECK_FALSE(options.facets_chosen);
    CHECK_FALSE(options.print);
    CHECK(options.request.selection.today > std::chrono::sys_days(std::chrono::year(2020) / 1 / 1));
}

TEST_CASE("a half-life is a number of days, weeks, months or years") {
    const auto [text, days] = GENERATE(table<const char*, int>(
        {{"1d", 1}, {"30d", 30}, {"2w", 14}, {"6m", 180}, {"1Y", 365}, {"9999y", 9999 * 365}}));
    const std::chrono::days half_life(days);
    CHECK(command<SearchCommand>({"iran", "--recency", text}).request.half_life == half_life);
    CHECK(command<ExplainCommand>({"explain", "iran", "--recency", text}).half_life == half_life);
    CHECK_FALSE(command<SearchCommand>({"iran"}).request.half_life);
}

TEST_CASE("what is no half-life is refused, and so is one beside an order by date") {
    const char* wrong = GENERATE("0d", "30", "d", "-3d", "3h", "3dd", "1.5y", "10000d", "3 d");
    CHECK(parsed({"iran", "--recency", wrong}).exit == ExitStatus::usage);
    CHECK(parsed({"explain", "iran", "--recency", wrong}).exit == ExitStatus::usage);
    CHECK(parsed({"iran", "--recency", "3d", "--sort", "date"}).exit == ExitStatus::usage);
    CHECK(parsed({"iran", "--recency", "3d", "--sort", "-date"}).exit == ExitStatus::usage);
    CHECK_FALSE(parsed({"iran", "--recency", "3d", "--sort", "relevance"}).exit);
}

TEST_CASE("a list alone needs neither snippets nor facets") {
    const auto options = command<SearchCommand>({"--print", "paths", "-0", "-n0", "iran"});
    CHECK(options.print == output::Listed::paths);
    CHECK(options.null_separated);
    CHECK(options.request.limit == 0);
    CHECK_FALSE(options.request.snippets);
    CHECK(options.request.facets.empty());
}

TEST_CASE("commands take their words and options") {
    CHECK(command<CountCommand>({"count", "iran", "--by", "year,publisher"}).by ==
          std::vector<std::string>{"year", "publisher"});
    CHECK(command<FacetsCommand>({"facets", "--facet", "place:0"}).facets[0].limit == 0);
    CHECK(command<ShowCommand>({"show", "na:1", "2", "--query", "iran"}).ids ==
          std::vector<std::string>{"na:1", "2"});
    const auto explain = command<ExplainCommand>({"explain", "iran", "OR", "iraq", "na:12"});
    CHECK(explain.selection.query == "iran OR iraq");
    CHECK(explain.id == "na:12");
    CHECK(command<ExplainCommand>({"explain", "na:12"}).id.empty());
    command<FieldsCommand>({"fields"});
    CHECK(command<SearchCommand>({"search", "count"}).request.selection.query == "count");
    CHECK(command<SearchCommand>({"serch", "iran"}).command_meant == "search");
}

TEST_CASE("an export takes all matches, a search in the same format its first") {
    const auto all = command<ExportCommand>({"export", "iran", "--sort", "date", "--bom"});
    CHECK(all.request.limit == 0);
    CHECK(all.request.sort == search::Sort::oldest_first);
    CHECK(all.options.byte_order_mark);
    CHECK_FALSE(all.options.with_body);
    CHECK(command<ExportCommand>({"export", "-n", "5", "iran"}).request.limit == 5);
    CHECK(command<SearchCommand>({"iran", "--format", "csv"}).request.limit == 10);
    CHECK(parsed({"export", "iran"}).options.format == output::Format::csv);
    CHECK(parsed({"export", "iran", "--format", "csl-json"}).options.format ==
          output::Format::csl_json);
    CHECK(command<CiteCommand>({"cite", "na:1", "na:2"}).ids.size() == 2);
}

TEST_CASE("what --json means is the JSON that a command has") {
    CHECK(parsed({"iran", "--json"}).options.format == output::Format::json);
    CHECK(parsed({"export", "iran", "--json"}).options.format == output::Format::jsonl);
    CHECK(parsed({"cite", "na:1", "--json"}).options.format == output::Format::csl_json);
    CHECK(parsed({"iran", "--json", "--format", "jsonl"}).options.format == output::Format::jsonl);
}

TEST_CASE("shared options stand before or after the command") {
    for (const auto& arguments : std::vector<std::vector<const char*>>{
             {"-d", "one", "--json", "count", "iran", "--db", "two"},
             {"count", "-d", "one", "iran", "-d", "two", "--json"}}) {
        const auto result = parsed(arguments);
        REQUIRE_FALSE(result.exit);
        CHECK(result.options.shared.databases == std::vector<std::string>{"one", "two"});
        CHECK(result.options.format == output::Format::json);
    }
}

TEST_CASE("mistakes on the command line end with the status for usage") {
    const auto arguments = GENERATE(values<std::vector<const char*>>({
        {},
        {"-d", "db"},
        {"-iran"},
        {"--nonsense", "iran"},
        {"-n", "many", "iran"},
        {"-n"},
        {"--format", "xml", "iran"},
        {"count", "--format", "ris", "iran"},
        {"--json", "--format", "text", "iran"},
        {"--sort", "size", "iran"},
        {"--print", "names", "iran"},
        {"--print", "ids", "--json", "iran"},
        {"--print", "ids", "--facet", "person", "iran"},
        {"-0", "iran"},
        {"--no-total", "--facet", "person", "iran"},
        {"--where", "publisher", "iran"},
        {"--where", "=x", "iran"},
        {"--where-not", "publisher=", "iran"},
        {"--facet", "person:many", "iran"},
        {"--facet", "person:", "iran"},
        {"count", "-n", "5", "iran"},
        {"search"},
        {"search", " "},
        {"show"},
        {"explain"},
        {"fields", "iran"},
        {"export"},
        {"export", "iran", "--format", "text"},
        {"export", "iran", "--format", "ris", "--with-body"},
        {"export", "iran", "--json", "--bom"},
        {"export", "iran", "--facet", "person"},
        {"iran", "--json", "--format", "csv"},
        {"cite"},
        {"cite", "na:1", "--format", "csv"},
        {"kwic"},
        {"kwic", "--where", "publisher=x"},
        {"kwic", "--sort", "relevance", "iran"},
        {"kwic", "--sort", "left6", "iran"},
        {"kwic", "--field", "publisher", "iran"},
        {"kwic", "--width", "39", "iran"},
        {"kwic", "--format", "ris", "iran"},
        {"collocates"},
        {"collocates", "--span", "5", "iran"},
        {"collocates", "--span", "0,0", "iran"},
        {"collocates", "--span", "5,101", "iran"},
        {"collocates", "--span", "5,x", "iran"},
    }));
    CHECK(parsed(arguments).exit == ExitStatus::usage);
}

TEST_CASE("kwic has options of its own for its lines") {
    const auto usual = command<KwicCommand>({"kwic", "iran", "AND", "talks"});
    CHECK(usual.request.selection.query == "iran AND talks");
    CHECK(usual.request.limit == 50);
    CHECK(usual.request.total);
    CHECK(usual.request.order.empty());
    CHECK(usual.request.fields.empty());
    CHECK(usual.width == 0);
    const auto chosen = command<KwicCommand>(
        {"kwic", "iran", "-n", "0", "--offset", "7", "--sort", "right1,-date", "--sort", "hit",
         "--field", "caption,title", "--width", "160", "--no-total", "--from", "2014"});
    CHECK(chosen.request.limit == 0);
    CHECK(chosen.request.offset == 7);
    using By = concordance::LineKey::By;
    CHECK(chosen.request.order ==
          std::vector<concordance::LineKey>{{By::right, 1}, {By::newest_first, 0}, {By::hit, 0}});
    CHECK(chosen.request.fields == std::vector<Field>{Field::caption, Field::headline});
    CHECK(chosen.request.selection.from == "2014");
    CHECK_FALSE(chosen.request.total);
    CHECK(chosen.width == 160);
    CHECK(command<KwicCommand>({"kwic", "iran", "--sort", "-date"}).request.order.size() == 1);
}

TEST_CASE("collocates has a span and bounds") {
    const auto usual = command<CollocatesCommand>({"collocates", "iran"});
    CHECK(usual.request.left == 5);
    CHECK(usual.request.right == 5);
    CHECK(usual.request.least == 3);
    CHECK(usual.request.limit == 30);
    const auto chosen = command<CollocatesCommand>(
        {"collocates", "iran", "--span", "0,3", "--min", "1", "-n", "0"});
    CHECK(chosen.request.left == 0);
    CHECK(chosen.request.right == 3);
    CHECK(chosen.request.least == 1);
    CHECK(chosen.request.limit == 0);
    CHECK(parsed({"collocates", "iran", "--format", "tsv"}).options.format == output::Format::tsv);
}

TEST_CASE("help and version end well") {
    CHECK(parsed({"-h"}).exit == ExitStatus::done);
    CHECK(parsed({"--help"}).exit == ExitStatus::done);
    CHECK(parsed({"iran", "--version"}).exit == ExitStatus::done);
    CHECK(parsed({"count", "-h"}).exit == ExitStatus::done);
}

}  // namespace news::test
