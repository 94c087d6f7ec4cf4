// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a query taken from the command line by hand: a library for options would split
// [a,b], take a command's name in the middle of a query for the command, and lose "--".
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.hpp"

namespace news {

struct GivenOption {
    std::string name;                  // "--limit", "-n"
    std::optional<std::string> value;  // nullopt: it takes none
};

struct SplitArguments {
    std::string command;               // the first word, where it is a command's name
    std::vector<std::string> words;    // in order, without "--"
    std::vector<std::string> options;  // with their values, in order, as typed
    std::vector<GivenOption> given;    // the same, taken apart
};

// Whether an option ("-n", "--limit") takes a value; nullopt where there is no such option.
using OptionLookup = std::function<std::optional<bool>(std::string_view name)>;

// Everything after "--" is a word, and so is a lone "-". Fails with ErrorCode::usage at an option
// that does not exist or lacks its value; `known_options` are for the suggestion.
Result<SplitArguments> split_arguments(const std::vector<std::string>& arguments,
                                       const std::vector<std::string>& commands,
                                       const OptionLookup& takes_value,
                                       const std::vector<std::string>& known_options);

// The words as one query.
std::string joined_words(const std::vector<std::string>& words);

}  // namespace news
