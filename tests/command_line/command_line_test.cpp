// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/command_line/command_line.hpp"

#include <cstdlib>

#include <catch2/catch.hpp>

#include "searcher/saved/search_folder.hpp"
#include "tests/support/temp_folder.hpp"

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

TEST_CASE("a match of facets is for all of them or for one, which it adds") {
    using Match = std::vector<std::string>;
    auto facets = command<FacetsCommand>({"facets", "iran", "--facet", "org:3", "--facet-match",
                                          "ira*", "--facet-match", "person=*khamenei"})
                      .facets;
    REQUIRE(facets.size() == 2);
    CHECK(facets[0].name == "org");
    CHECK(facets[0].match == Match{"ira*"});
    CHECK(facets[1].name == "person");
    CHECK(facets[1].match == Match{"*khamenei"});

    facets = command<FacetsCommand>({"facets", "iran", "--facet", "organisation", "--facet-match",
                                     "org=a*", "--facet-match", "ORG=b*"})
                 .facets;
    REQUIRE(facets.size() == 1);
    CHECK(facets[0].match == Match{"a*", "b*"});
    CHECK(command<FacetsCommand>({"facets", "iran", "--facet-match", "a*"}).facets.size() == 7);
    CHECK(command<SearchCommand>({"iran", "--facet-match", "org=a*"}).facets_chosen);
    CHECK(parsed({"facets", "iran", "--facet-match", "persn=a*"}).exit == ExitStatus::usage);
    CHECK(parsed({"facets", "iran", "--facet-match", "person="}).exit == ExitStatus::usage);
}

TEST_CASE("a timeline has a step, shares and a split") {
    auto request = command<TimelineCommand>({"timeline", "iran"}).request;
    CHECK_FALSE(request.step);
    CHECK_FALSE(request.split);
    CHECK_FALSE(request.relative);
    request = command<TimelineCommand>(
                  {"timeline", "--by", "week", "--split", "source", "iran", "--relative", "talks"})
                  .request;
    CHECK(request.selection.query == "iran talks");
    CHECK(request.step == search::Step::week);
    CHECK(request.split->name == "source");
    CHECK(request.split->limit == 5);
    CHECK(request.relative);
    CHECK(parsed({"timeline", "--by", "decade", "iran"}).exit == ExitStatus::usage);
    CHECK(parsed({"timeline", "--split", "lang:x", "iran"}).exit == ExitStatus::usage);
}

TEST_CASE("terms are those of a field, before a colon or by --field") {
    const auto request = [](const std::vector<const char*>& arguments) {
        return command<TermsCommand>(arguments).request;
    };
    CHECK(request({"terms", "coal"}).field == "text");
    CHECK(request({"terms", "coal"}).limit == 100);
    CHECK_FALSE(request({"terms", "coal"}).by_count);
    CHECK(request({"terms", "person:saddam", "h"}).field == "person");
    CHECK(request({"terms", "person:saddam", "h"}).pattern == "saddam h");
    CHECK(request({"terms", "--field", "url", "https://a"}).pattern == "https://a");
    CHECK(request({"terms", "--field", "section", "--sort", "count"}).by_count);
    CHECK(parsed({"terms"}).exit == ExitStatus::usage);
    CHECK(parsed({"terms", "a", "--sort", "date"}).exit == ExitStatus::usage);
}

TEST_CASE("a batch takes a file, and its filters hold for every line") {
    const auto batch = command<BatchCommand>(
        {"batch", "--matrix", "source", "--from", "2014", "--dialect", "nexis", "q.txt"});
    CHECK(batch.file == "q.txt");
    CHECK(batch.matrix->name == "publisher");
    const auto selection = batch.select("iran w/5 talks");
    REQUIRE(selection);
    CHECK(selection->from == "2014");
    CHECK(selection->translated_from == "iran w/5 talks");
    CHECK(parsed({"batch"}).exit == ExitStatus::usage);
    CHECK(parsed({"batch", "a", "b"}).exit == ExitStatus::usage);
    CHECK(parsed({"batch", "a", "--matrix", "headline"}).exit == ExitStatus::usage);
    CHECK(parsed({"batch", "a", "--where", "publisher"}).exit == ExitStatus::usage);
}

TEST_CASE("what is saved is run with its own options") {
    const TempFolder folder;
    setenv("XDG_DATA_HOME", folder.path().c_str(), 1);
    const auto save = command<SaveCommand>({"save", "talks", "--from", "2014", "iran", "AND",
                                            "talks", "--where", "lang=en", "--sort", "-date"});
    CHECK(save.search.name == "talks");
    CHECK(save.search.query == "iran AND talks");
    CHECK(save.selection.from == "2014");
    CHECK(save.folder == folder / "newsarchive/searches");
    CHECK(parsed({"run", "talks"}).exit == ExitStatus::usage);
    REQUIRE(saved::SearchFolder(save.folder).save(save.search, false));

    auto run = command<RunCommand>({"run", "talks"});
    const search::SearchRequest& request = run.search.request;
    CHECK(request.selection.query == "iran AND talks");
    CHECK(request.selection.from == "2014");
    CHECK(request.selection.where.at(0).value == "en");
    CHECK(request.sort == search::Sort::newest_first);
    CHECK(request.limit == 10);
    CHECK_FALSE(run.since_last);
    run = command<RunCommand>({"run", "--since", "last", "talks"});
    CHECK(run.search.request.limit == 0);
    CHECK(run.since_last);
    run = command<RunCommand>({"run", "--since", "last", "talks", "-n", "7"});
    CHECK(run.search.request.limit == 7);
    CHECK(parsed({"run", "talks", "-n", "7x"}).exit == ExitStatus::usage);
    CHECK(parsed({"run", "talks", "--since", "2014"}).exit == ExitStatus::usage);
    CHECK(parsed({"run", "talks", "--since", "last", "--no-total"}).exit == ExitStatus::usage);
    CHECK(parsed({"run"}).exit == ExitStatus::usage);
    CHECK(parsed({"save", "talks"}).exit == ExitStatus::usage);
    CHECK(parsed({"save"}).exit == ExitStatus::usage);
    CHECK(parsed({"saved", "talks"}).exit == ExitStatus::usage);
    CHECK(parsed({"forget"}).exit == ExitStatus::usage);
    unsetenv("XDG_DATA_HOME");
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
    CHECK(command<SearchCommand>({"serch", "iran"}).command_meant == "search iran");
    CHECK(command<SearchCommand>({"histroy", "na:1", "a b"}).command_meant == "history na:1 'a b'");
    CHECK(command<SearchCommand>({"iran", "serch"}).command_meant.empty());
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
