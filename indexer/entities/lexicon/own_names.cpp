// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/lexicon/own_names.hpp"

#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "common/unicode.hpp"
#include "indexer/entities/lexicon/data_file.hpp"

namespace news::entities {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

constexpr std::size_t kLongestName = 200;  // bytes; what a row of the index has room for

std::string_view trimmed(std::string_view field) {
    constexpr std::string_view kBlank = " \r\v\f";
    const std::size_t first = field.find_first_not_of(kBlank);
    if (first == std::string_view::npos) return {};
    return field.substr(first, field.find_last_not_of(kBlank) - first + 1);
}

std::optional<EntityType> type_of(std::string_view typed) {
    const std::string word = fold_value(typed);
    if (word == "person") return EntityType::person;
    if (word == "organisation" || word == "organization" || word == "org")
        return EntityType::organisation;
    if (word == "place") return EntityType::place;
    return std::nullopt;
}

// What is wrong with the line; empty: nothing, and `name` is what it says.
std::string read_line(const std::vector<std::string_view>& fields, OwnName& name) {
    const auto type = type_of(trimmed(fields[0]));
    if (!type && fields.size() < 2) return "no tab in it: a type, a tab and a name are wanted";
    if (!type)
        return fmt::format("the type \"{}\" is none of person, organisation and place",
                           printable(trimmed(fields[0])));
    name.type = *type;
    for (std::size_t i = 1; i < fields.size(); ++i) {
        const std::string_view spelling = trimmed(fields[i]);
        if (spelling.size() > kLongestName)
            return fmt::format("a name of {} bytes; {} may be", spelling.size(), kLongestName);
        if (!spelling.empty()) name.names.emplace_back(spelling);
    }
    return name.names.empty() ? "no name behind the type" : "";
}

Error refusal(const std::filesystem::path& file, std::string what) {
    return Error{ErrorCode::usage, fmt::format("{}{}", file.string(), what),
                 "--gazetteer takes lines of person, organisation or place, the name to show and "
                 "other names, with tabs between"};
}

}  // namespace

Result<std::vector<OwnName>> read_own_names(const std::filesystem::path& file) {
    std::error_code ignored;
    if (std::filesystem::is_directory(file, ignored))
        return tl::unexpected(refusal(file, " is a folder, not a list of names"));
    const Result<std::string> bytes = read_data_file(file);
    if (!bytes) {
        Error error = bytes.error();
        error.code = ErrorCode::usage;
        error.hint = refusal(file, "").hint;
        return tl::unexpected(std::move(error));
    }
    std::string_view text = *bytes;
    if (!is_valid_utf8(text) || text.find('\0') != std::string_view::npos)
        return tl::unexpected(refusal(file, " is no text in UTF-8"));
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());

    std::vector<OwnName> names;
    std::string problem;
    const auto line = each_record(text, [&](const std::vector<std::string_view>& fields) {
        const bool blank = fields.size() == 1 && trimmed(fields[0]).empty();
        if (blank || fields[0].starts_with('#')) return true;
        OwnName name;
        problem = read_line(fields, name);
        if (problem.empty()) names.push_back(std::move(name));
        return problem.empty();
    });
    if (line) return tl::unexpected(refusal(file, fmt::format(", line {}: {}", *line, problem)));
    return names;
}

}  // namespace news::entities
