// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/command_line/argument_split.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "common/nearest.hpp"
#include "common/unicode.hpp"

namespace news {

namespace {

tl::unexpected<Error> no_such_option(const std::string& argument, std::string_view name,
                                     const std::vector<std::string>& known_options) {
    std::string hint;
    if (argument.starts_with("--")) {
        const std::string nearest = nearest_of(name, known_options);
        hint = nearest.empty() ? "news-searcher --help" : nearest;
    } else {
        const std::string word = printable(argument.substr(1));
        hint =
            fmt::format("NOT {}   (or, after all options, news-searcher -- QUERY -{})", word, word);
    }
    return fail(ErrorCode::usage, fmt::format("there is no option \"{}\"", printable(name)), hint);
}

// Of the option that came last.
tl::unexpected<Error> no_value(const SplitArguments& split) {
    return fail(
        ErrorCode::usage,
        fmt::format("there is nothing after {}, which takes a value", split.given.back().name),
        fmt::format("news-searcher {}--help", split.command.empty() ? "" : split.command + " "));
}

}  // namespace

Result<SplitArguments> split_arguments(const std::vector<std::string>& arguments,
                                       const std::vector<std::string>& commands,
                                       const OptionLookup& takes_value,
                                       const std::vector<std::string>& known_options) {
    SplitArguments split;
    bool only_words = false;
    bool first_word = true;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        if (!only_words && argument == "--") {
            only_words = true;
            continue;
        }
        if (only_words || argument.size() < 2 || argument[0] != '-') {
            const bool is_command =
                first_word && !only_words &&
                std::find(commands.begin(), commands.end(), argument) != commands.end();
            first_word = false;
            if (is_command)
                split.command = argument;
            else
                split.words.push_back(argument);
            continue;
        }
        split.options.push_back(argument);
        bool value_follows = false;
        if (argument.starts_with("--")) {
            const std::size_t equals = argument.find('=');
            const std::string name = argument.substr(0, equals);
            const auto takes = takes_value(name);
            if (!takes) return no_such_option(argument, name, known_options);
            split.given.push_back({name, std::nullopt});
            if (*takes && equals != argument.npos)
                split.given.back().value = argument.substr(equals + 1);
            value_follows = *takes && equals == argument.npos;
        } else {
            // -qn5 and -q -n 5 are the same
            for (std::size_t at = 1; at < argument.size(); ++at) {
                const std::string name = {'-', argument[at]};
                const auto takes = takes_value(name);
                if (!takes) return no_such_option(argument, argument, known_options);
                split.given.push_back({name, std::nullopt});
                value_follows = *takes && at + 1 == argument.size();
                if (*takes && !value_follows) split.given.back().value = argument.substr(at + 1);
                if (*takes) break;
            }
        }
        if (!value_follows) continue;
        if (i + 1 == arguments.size()) return no_value(split);
        split.options.push_back(arguments[++i]);
        split.given.back().value = arguments[i];
    }
    return split;
}

std::string joined_words(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text.append(text.empty() ? "" : " ").append(word);
    return text;
}

}  // namespace news
