// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/command_line/option_check.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/progress.hpp"
#include "common/unicode.hpp"

namespace news {

namespace {

constexpr std::string_view kFormat = "--format";  // of each command that has formats

const OptionSpec* find_option(const CommandSpec& command, std::string_view name) {
    for (const auto& group : command.options)
        for (const OptionSpec& option : group)
            if (is_called(option, name)) return &option;
    return nullptr;
}

bool has_option(const CommandSpec& command, std::string_view name) {
    return find_option(command, name) || (name == kFormat && !command.formats.empty());
}

tl::unexpected<Error> no_option(const CommandSpec& command, std::string_view name) {
    constexpr std::size_t kMostNamed = 4;
    std::vector<std::string_view> others;
    for (const CommandSpec& other : all_commands())
        if (others.size() < kMostNamed && has_option(other, name)) others.push_back(other.name);
    std::string hint = fmt::format("news-searcher {} --help", command.name);
    if (!others.empty())
        hint += fmt::format("   ({} {} it)", fmt::join(others, ", "),
                            others.size() == 1 ? "has" : "have");
    return fail(ErrorCode::usage, fmt::format("{} has no option \"{}\"", command.name, name),
                std::move(hint));
}

}  // namespace

std::string number_problem(std::string_view text) {
    constexpr std::size_t kLargest = 1'000'000'000;
    std::size_t number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error == std::errc() && stop == end && number <= kLargest) return {};
    return fmt::format("takes a number from 0 to {}, not \"{}\"", with_thousands(kLargest),
                       printable(text));
}

bool is_called(const OptionSpec& option, std::string_view name) {
    for (std::string_view rest = option.names; !rest.empty();) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        if (rest.substr(0, comma) == name) return true;
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    return false;
}

Result<void> check_options(const std::vector<GivenOption>& given, const CommandSpec& command,
                           const std::vector<std::string>& shared) {
    for (const auto& [name, value] : given) {
        if (std::find(shared.begin(), shared.end(), name) != shared.end()) continue;
        if (!has_option(command, name)) return no_option(command, name);
        const OptionSpec* option = find_option(command, name);
        const auto* number =
            option ? std::get_if<std::size_t TypedOptions::*>(&option->target) : nullptr;
        const std::string problem = number && value ? number_problem(*value) : std::string();
        if (problem.empty()) continue;
        constexpr std::size_t kExample = 100;  // where the usual number is 0, for none
        const std::size_t usual = TypedOptions().**number;
        return fail(ErrorCode::usage, fmt::format("{} {}", name, problem),
                    fmt::format("{} {}", name, usual > 0 ? usual : kExample));
    }
    return {};
}

}  // namespace news
