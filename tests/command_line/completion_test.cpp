// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/command_line/completion.hpp"

#include <cstdlib>

#include <catch2/catch.hpp>

#include "searcher/command_line/command_line.hpp"
#include "searcher/command_line/command_spec.hpp"
#include "searcher/command_line/option_values.hpp"
#include "searcher/saved/search_folder.hpp"
#include "tests/support/temp_folder.hpp"

namespace news::test {

namespace {

// A home with one saved search, "x".
class Home {
  public:
    Home() {
        setenv("XDG_CONFIG_HOME", "/nonexistent", 1);
        setenv("XDG_DATA_HOME", folder_.path().c_str(), 1);
        unsetenv("NEWSARCHIVE_DB");
        saved::SavedSearch search;
        search.name = "x";
        search.saved = "2026-01-01";
        search.query = "iran";
        REQUIRE(saved::SearchFolder(searches_folder()).save(search, false));
    }
    ~Home() { unsetenv("XDG_DATA_HOME"); }

  private:
    TempFolder folder_;
};

ParsedCommandLine parsed(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "news-searcher");
    std::vector<const char*> pointers;
    for (const std::string& argument : arguments)
        pointers.push_back(argument.c_str());
    return parse_searcher_options(static_cast<int>(pointers.size()), pointers.data());
}

CompleteCommand completed(std::vector<std::string> words) {
    words.insert(words.begin(), "--complete");
    auto result = parsed(std::move(words));
    REQUIRE_FALSE(result.exit);
    REQUIRE(std::holds_alternative<CompleteCommand>(result.options.command));
    return std::get<CompleteCommand>(result.options.command);
}

// The candidates that fit, with what of the word is fixed.
std::vector<std::string> offered(std::vector<std::string> words) {
    const CompleteCommand command = completed(std::move(words));
    std::vector<std::string> texts;
    for (const Candidate& candidate : command.candidates.list)
        if (candidate.text.starts_with(command.word.typed))
            texts.push_back(command.word.fixed + candidate.text);
    return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("every choice of every option is one that the command understands") {
    const Home home;
    std::size_t tried = 0;
    for (const CommandSpec& command : all_commands())
        for (const auto& group : command.options)
            for (const OptionSpec& option : group)
                for (const Candidate& choice : choices(option.choices)) {
                    const std::string name(option.names.substr(option.names.rfind(',') + 1));
                    Texts line = {std::string(command.name), name, choice.text, "x"};
                    if (command.words == "NAME QUERY") line.emplace_back("iran");
                    if (command.name == "show") line.insert(line.end(), {"--query", "iran"});
                    INFO(command.name << " " << name << " " << choice.text);
                    CHECK_FALSE(parsed(line).exit);
                    CHECK(parsed({line[0], name, choice.text + "z", "x", "iran"}).exit);
                    ++tried;
                }
    CHECK(tried > 50);
}

TEST_CASE("every format that is offered is one that the command has") {
    const Home home;
    for (const CommandSpec& command : all_commands())
        CHECK(offered({std::string(command.name), "--format", ""}).size() ==
              command.formats.size());
    CHECK(offered({"--format=b"}) == Texts{"--format=bibtex"});
}

TEST_CASE("commands, fields, saved searches and files are offered where they fit") {
    const Home home;
    CHECK(offered({"col"}) == Texts{"collocates"});
    CHECK(offered({"headl"}) == Texts{"headline:"});
    CHECK(offered({"kwic", "headl"}) == Texts{"headline:"});
    CHECK(offered({"count", "--by", "year,publ"}) == Texts{"year,publisher"});
    CHECK(offered({"--facet-match=pub"}) == Texts{"--facet-match=publisher="});
    CHECK(offered({"terms", "--field", "publ"}) == Texts{"publisher"});
    CHECK(offered({"kwic", "--field", "headline,cap"}) == Texts{"headline,caption"});
    CHECK(offered({"run", ""}) == Texts{"x"});
    CHECK(offered({"save", ""}) == Texts{"x"});
    CHECK(offered({"save", "x", ""}).empty());
    CHECK(offered({"--hyperlink", "n"}) == Texts{"never"});
    CHECK(offered({"show", "--no-t"}).empty());
    CHECK(completed({"batch", ""}).candidates.files);
    CHECK(completed({"--db", ""}).candidates.files);
    CHECK_FALSE(completed({"kwic", ""}).candidates.files);
}

TEST_CASE("values of a field are looked for in the database that is named") {
    const Home home;
    auto command = completed({"-d", "my.db", "--where=publisher=The H"});
    REQUIRE(command.values);
    CHECK(command.values->field == "publisher");
    CHECK(command.values->pattern == "The H");
    CHECK(command.word.fixed == "--where=publisher=");
    CHECK(command.databases == Texts{"my.db"});
    command = completed({"terms", "person:sa"});
    REQUIRE(command.values);
    CHECK(command.values->field == "person");
    CHECK(command.databases == Texts{default_database()});
    CHECK_FALSE(command.in_query);
}

TEST_CASE("values are offered within a query, too") {
    const Home home;
    const auto [typed, fixed, field, pattern] =
        GENERATE(table<const char*, const char*, const char*, const char*>(
            {{"person:to", "person:", "person", "to"},
             {"iran AND (publisher:The H", "iran AND (publisher:", "publisher", "The H"},
             {"-place:", "-place:", "place", ""}}));
    const auto command = completed({"search", "--", typed});
    REQUIRE(command.values);
    CHECK(command.values->field == field);
    CHECK(command.values->pattern == pattern);
    CHECK(command.word.fixed == fixed);
    CHECK(command.in_query);
    CHECK_FALSE(completed({"words:5"}).values);
    CHECK_FALSE(completed({"nothing:x"}).values);
}

TEST_CASE("a beginning in quotation marks is meant without them") {
    const Home home;
    const auto pattern = [](const char* typed) {
        const auto result = parsed({"terms", typed});
        return std::get<TermsCommand>(result.options.command).request.pattern;
    };
    CHECK(pattern("org:\"general m\"") == "general m");
    CHECK(pattern("org:\"general m") == "general m");
    CHECK(pattern("org:general m") == "general m");
}

}  // namespace news::test
