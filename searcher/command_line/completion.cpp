// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/command_line/completion.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "common/cli_completion.hpp"
#include "common/schema.hpp"
#include "searcher/command_line/command_spec.hpp"
#include "searcher/command_line/option_values.hpp"
#include "searcher/saved/search_folder.hpp"
#include "searcher/search/facet_field.hpp"

namespace news {

namespace {

constexpr std::size_t kMostValues = 200;

const OptionSpec* find_spec(const CommandSpec& command, const CompletedOption& option) {
    for (const auto& group : command.options)
        for (const OptionSpec& spec : group)
            if (spec.names.ends_with(option.names.back())) return &spec;
    return nullptr;
}

std::vector<Candidate> facets(std::string_view behind) {
    std::vector<Candidate> list;
    for (const search::FacetField& facet : search::facet_fields())
        list.push_back(
            {std::string(facet.name).append(behind), std::string(info(facet.field).help)});
    return list;
}

// Those with words or values of their own, which can be listed.
bool has_terms(const FieldInfo& field) {
    return field.kind == FieldKind::text || field.kind == FieldKind::value;
}

std::vector<Candidate> fields(std::string_view behind, bool (*fits)(const FieldInfo&)) {
    std::vector<Candidate> list;
    for (const FieldInfo& field : field_table())
        if (fits(field))
            list.push_back({std::string(field.name).append(behind), std::string(field.help)});
    return list;
}

std::vector<Candidate> saved_searches() {
    std::vector<Candidate> list;
    for (const saved::ListedSearch& one : saved::SearchFolder(searches_folder()).all())
        list.push_back({one.name, one.search ? one.search->query : std::string()});
    return list;
}

// After FIELD and the sign the values of the field; before it what `names` has.
void complete_value_of_field(CompleteCommand& command, char sign, std::vector<Candidate> names) {
    TypedWord& word = command.word;
    const std::size_t end = word.typed.find(sign);
    if (end == word.typed.npos) {
        command.candidates.list = std::move(names);
        return;
    }
    search::TermsRequest request;
    request.field = word.typed.substr(0, end);
    word.fixed += word.typed.substr(0, end + 1);
    word.typed.erase(0, end + 1);
    request.pattern = word.typed;
    request.by_count = true;
    request.limit = kMostValues;
    command.values = std::move(request);
}

// In a query the last FIELD: that is typed: after it the values or words of the field.
bool complete_value_in_query(CompleteCommand& command) {
    TypedWord& word = command.word;
    const std::size_t colon = word.typed.rfind(':');
    if (colon == word.typed.npos) return false;
    const std::size_t before = word.typed.find_last_of(" (-", colon);
    const std::size_t start = before == word.typed.npos ? 0 : before + 1;
    const auto field = find_field(word.typed.substr(start, colon - start));
    if (!field || !has_terms(info(*field))) return false;
    word.fixed += word.typed.substr(0, start);
    word.typed.erase(0, start);
    complete_value_of_field(command, ':', {});
    command.candidates.list.clear();  // of commands, which have no colon
    command.in_query = true;
    return true;
}

void complete_option(CompleteCommand& command, const CommandSpec& spec,
                     const CompletedOption& option) {
    const OptionSpec* row = find_spec(spec, option);
    if (option.names.back() == "--format") {
        for (const output::Format format : spec.formats)
            command.candidates.list.push_back({std::string(output::name_of(format)), ""});
    } else if (!row) {
        command.candidates = shared_values(option);
    } else {
        if (row->commas) go_to_last_value(command.word);
        if (!row->choices.empty())
            command.candidates.list = choices(row->choices);
        else if (row->value == "FIELD=VALUE")
            complete_value_of_field(command, '=', facets("="));
        else if (row->value == "GLOB")
            command.candidates.list = facets("=");
        else if (spec.name == "terms" && row->value == "FIELD")
            command.candidates.list = fields("", has_terms);
        else if (row->value.starts_with("FIELD"))
            command.candidates.list = facets("");
    }
}

void complete_word(CompleteCommand& command, const CommandSpec& spec,
                   const CompletionPoint& point) {
    auto& list = command.candidates.list;
    const auto add = [&](std::vector<Candidate> more) {
        list.insert(list.end(), std::make_move_iterator(more.begin()),
                    std::make_move_iterator(more.end()));
    };
    if (spec.words.starts_with("QUERY") && complete_value_in_query(command)) return;
    if (spec.words.starts_with("QUERY") && !command.word.typed.empty())
        add(fields(":", [](const FieldInfo&) { return true; }));
    else if (spec.words == "PREFIX" && point.words.empty())
        complete_value_of_field(command, ':', fields(":", has_terms));
    else if (spec.words == "NAME" || (spec.words == "NAME QUERY" && point.words.empty()))
        add(saved_searches());
    else if (spec.words == "FILE")
        command.candidates.files = true;
}

}  // namespace

CompleteCommand understand_completion(const CompletedProgram& program, CompletionPoint point) {
    CompleteCommand command;
    command.candidates = names_at(program, point);
    command.word = std::move(point.word);
    const CommandSpec* spec = point.command ? find_command(point.command->name) : nullptr;
    if (!spec) return command;
    const bool is_option = point.may_be_option && command.word.typed.starts_with('-');
    if (point.option)
        complete_option(command, *spec, *point.option);
    else if (!is_option && command.word.fixed.empty())
        complete_word(command, *spec, point);
    return command;
}

}  // namespace news
