// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/completion.hpp"

#include <algorithm>

#include "common/unicode.hpp"

namespace news {

namespace {

const CompletedCommand* find_command(const CompletedProgram& program, std::string_view name) {
    for (const CompletedCommand& command : program.commands)
        if (command.name == name) return &command;
    return nullptr;
}

const CompletedOption* find_in(const std::vector<CompletedOption>& options, std::string_view name) {
    for (const CompletedOption& option : options)
        if (std::find(option.names.begin(), option.names.end(), name) != option.names.end())
            return &option;
    return nullptr;
}

// Of the command, else of the program, else of any command: options may stand before its name.
const CompletedOption* find_option(const CompletedProgram& program, const CompletionPoint& point,
                                   std::string_view name) {
    if (point.command)
        if (const auto* found = find_in(point.command->options, name)) return found;
    if (const auto* found = find_in(program.options, name)) return found;
    for (const CompletedCommand& command : program.commands)
        if (const auto* found = find_in(command.options, name)) return found;
    return nullptr;
}

// The option at the end of -qn, whose value may follow.
std::string last_of_cluster(const std::string& word) {
    return word.starts_with("--") || word.size() < 2 ? word : std::string{'-', word.back()};
}

}  // namespace

std::optional<std::vector<std::string>> words_to_complete(int argc, const char* const* argv) {
    if (argc < 3 || argv[1] != std::string_view("--complete")) return std::nullopt;
    return std::vector<std::string>(argv + 2, argv + argc);
}

CompletionPoint completion_point(const CompletedProgram& program,
                                 const std::vector<std::string>& words) {
    CompletionPoint point;
    point.command = find_command(program, program.usual);
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const std::string& word = words[i];
        if (!point.may_be_option || word.size() < 2 || word[0] != '-') {
            const auto* named = point.command_named || !point.words.empty() || !point.may_be_option
                                    ? nullptr
                                    : find_command(program, word);
            if (named) {
                point.command = named;
                point.command_named = true;
            } else {
                point.words.push_back(word);
            }
            continue;
        }
        if (word == "--") {
            point.may_be_option = false;
            continue;
        }
        const std::size_t equals = word.starts_with("--") ? word.find('=') : word.npos;
        const auto* option = find_option(program, point, last_of_cluster(word.substr(0, equals)));
        if (!option || option->value.empty()) continue;
        if (equals != word.npos)
            point.values.emplace_back(option->names.back(), word.substr(equals + 1));
        else if (i + 2 < words.size())
            point.values.emplace_back(option->names.back(), words[++i]);
        else
            point.option = option;
    }
    point.word.typed = words.back();
    const std::size_t equals = point.word.typed.find('=');
    if (!point.option && point.may_be_option && point.word.typed.starts_with("--") &&
        equals != point.word.typed.npos) {
        point.option = find_option(program, point, point.word.typed.substr(0, equals));
        point.word.fixed = point.word.typed.substr(0, equals + 1);
        point.word.typed.erase(0, equals + 1);
    }
    return point;
}

Candidates names_at(const CompletedProgram& program, const CompletionPoint& point) {
    Candidates found;
    if (point.option || !point.word.fixed.empty()) return found;
    const auto add_options = [&](const std::vector<CompletedOption>& options) {
        for (const CompletedOption& option : options)
            for (const std::string& name : option.names)
                found.list.push_back({name, option.help});
    };
    if (point.may_be_option && point.word.typed.starts_with('-')) {
        if (point.command) add_options(point.command->options);
        add_options(program.options);
    } else if (!point.command_named && point.words.empty() && point.may_be_option) {
        for (const CompletedCommand& command : program.commands)
            found.list.push_back({command.name, command.help});
    }
    return found;
}

std::vector<Candidate> choices(std::string_view between_commas) {
    std::vector<Candidate> list;
    while (!between_commas.empty()) {
        const std::size_t comma = between_commas.find(',');
        list.push_back({std::string(between_commas.substr(0, comma)), ""});
        between_commas.remove_prefix(comma == between_commas.npos ? between_commas.size()
                                                                  : comma + 1);
        while (between_commas.starts_with(' '))
            between_commas.remove_prefix(1);
    }
    return list;
}

void go_to_last_value(TypedWord& word) {
    const std::size_t comma = word.typed.rfind(',');
    if (comma == word.typed.npos) return;
    word.fixed += word.typed.substr(0, comma + 1);
    word.typed.erase(0, comma + 1);
}

std::string completion_lines(const TypedWord& word, const Candidates& candidates) {
    std::string lines;
    for (const Candidate& candidate : candidates.list) {
        if (!candidate.text.starts_with(word.typed)) continue;
        const std::string whole = word.fixed + candidate.text;
        if (printable(whole) != whole) continue;
        lines.append(whole).append("\t").append(printable(candidate.help)).append("\n");
    }
    if (candidates.files) lines += ":files\n";
    return lines;
}

}  // namespace news
