// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/command_line/option_values.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/cli_groups.hpp"
#include "common/unicode.hpp"
#include "searcher/search/facet_field.hpp"

namespace news {

namespace {

constexpr std::size_t kUsualValues = 10;

// What is counted unless told otherwise.
constexpr std::string_view kUsualFacets[] = {"person",  "org",  "place", "publisher",
                                             "section", "lang", "year"};

// The request for this facet, by its canonical name; one is added where there is none.
search::FacetRequest& request_of(std::vector<search::FacetRequest>& requests,
                                 std::string_view name) {
    for (search::FacetRequest& request : requests) {
        const auto field = search::find_facet(request.name, "");
        if (field && field->name == name) return request;
    }
    requests.push_back({std::string(name), kUsualValues});
    return requests.back();
}

}  // namespace

Result<std::vector<search::ValueFilter>> read_filters(const std::vector<std::string>& texts,
                                                      std::string_view option) {
    std::vector<search::ValueFilter> filters;
    for (const std::string& text : texts) {
        const std::size_t equals = text.find('=');
        if (equals == text.npos || equals == 0 || equals + 1 == text.size())
            return fail(ErrorCode::usage,
                        fmt::format("{} takes FIELD=VALUE, not \"{}\"", option, printable(text)),
                        fmt::format("{} publisher='The Harbour Courier'", option));
        filters.push_back({text.substr(0, equals), text.substr(equals + 1)});
    }
    return filters;
}

Result<search::FacetRequest> read_facet(std::string_view text, std::string_view option,
                                        std::size_t usual_limit) {
    const std::size_t colon = text.find(':');
    search::FacetRequest facet{std::string(text.substr(0, colon)), usual_limit};
    if (colon == text.npos) return facet;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data() + colon + 1, end, facet.limit);
    if (error != std::errc() || stop != end)
        return fail(ErrorCode::usage,
                    fmt::format("{} takes FIELD or FIELD:N, not \"{}\"", option, printable(text)),
                    fmt::format("{} {}:20", option, printable(facet.name)));
    return facet;
}

Result<std::vector<search::FacetRequest>> read_facets(const std::vector<std::string>& texts,
                                                      const std::vector<std::string>& match) {
    std::vector<search::FacetRequest> facets;
    for (const std::string& text : texts) {
        auto facet = read_facet(text, "--facet", kUsualValues);
        if (!facet) return tl::unexpected<Error>(facet.error());
        facets.push_back(std::move(*facet));
    }
    std::vector<std::string> for_all;
    std::vector<search::FacetRequest> with_match;
    for (const std::string& text : match) {
        const std::size_t equals = text.find('=');
        std::string glob = text.substr(equals == text.npos ? 0 : equals + 1);
        if (fold_value(glob).empty())
            return fail(ErrorCode::usage, "--facet-match takes GLOB or FIELD=GLOB",
                        "--facet-match 'person=ira*'");
        if (equals == text.npos) {
            for_all.push_back(std::move(glob));
            continue;
        }
        const auto field =
            search::find_facet(text.substr(0, equals), "--facet-match ", text.substr(equals));
        if (!field) return tl::unexpected<Error>(field.error());
        auto& of_field = request_of(with_match, field->name);
        of_field.match.push_back(std::move(glob));
    }
    if (facets.empty() && with_match.empty())
        for (const std::string_view name : kUsualFacets)
            facets.push_back({std::string(name), kUsualValues});
    for (const search::FacetRequest& one : with_match)
        request_of(facets, one.name).match = one.match;
    for (search::FacetRequest& facet : facets)
        if (facet.match.empty()) facet.match = for_all;
    return facets;
}

Result<search::Sort> read_sort(std::string_view word) {
    if (word == "relevance") return search::Sort::relevance;
    if (word == "date") return search::Sort::oldest_first;
    if (word == "-date") return search::Sort::newest_first;
    return fail(ErrorCode::usage, fmt::format("there is no order \"{}\"", printable(word)),
                "--sort -date   (all: relevance, date, -date)");
}

Result<search::Copies> read_dups(std::string_view word, search::Copies usual) {
    if (word.empty()) return usual;
    if (word == "fold") return search::Copies::folded;
    if (word == "show") return search::Copies::marked;
    return fail(ErrorCode::usage, fmt::format("--dups cannot \"{}\"", printable(word)),
                "--dups show   (all: fold, show)");
}

Result<std::chrono::days> read_half_life(std::string_view text) {
    constexpr int kMost = 9999;  // of the unit
    constexpr std::pair<char, int> kUnits[] = {{'d', 1}, {'w', 7}, {'m', 30}, {'y', 365}};
    int number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error == std::errc() && stop + 1 == end && number > 0 && number <= kMost)
        for (const auto& [letter, days] : kUnits)
            if ((*stop | 0x20) == letter) return std::chrono::days(number * days);
    return fail(ErrorCode::usage,
                fmt::format("--recency takes a half-life, not \"{}\"", printable(text)),
                "--recency 30d   (or 2w, 6m, 1y: the age at which a score is halved)");
}

Result<output::Format> read_format(const TypedOptions& typed, const CommandSpec& command) {
    const auto has = [&](output::Format format) {
        return std::find(command.formats.begin(), command.formats.end(), format) !=
               command.formats.end();
    };
    const bool json = typed.shared.json;
    constexpr output::Format kKindsOfJson[] = {output::Format::json, output::Format::jsonl,
                                               output::Format::csl_json};
    const auto* usual_json = std::find_if(std::begin(kKindsOfJson), std::end(kKindsOfJson), has);
    if (typed.format.empty())
        return json && usual_json != std::end(kKindsOfJson) ? *usual_json : command.formats.front();
    const auto format = output::format_from(typed.format);
    if (!format || !has(*format)) {
        std::vector<std::string_view> names;
        for (const output::Format one : command.formats)
            names.push_back(output::name_of(one));
        return fail(ErrorCode::usage,
                    format ? fmt::format("{} has no format {}", command.name, typed.format)
                           : fmt::format("there is no format \"{}\"", printable(typed.format)),
                    fmt::format("--format {}   (all: {})", names.front(), fmt::join(names, ", ")));
    }
    if (json && std::count(std::begin(kKindsOfJson), std::end(kKindsOfJson), *format) == 0)
        return fail(ErrorCode::usage,
                    fmt::format("--json and --format {} exclude each other", typed.format),
                    "--format " + typed.format);
    return *format;
}

Result<dialect::Dialect> read_dialect(std::string_view word) {
    const auto dialect = dialect::dialect_from(word);
    if (!dialect)
        return fail(ErrorCode::usage, fmt::format("there is no dialect \"{}\"", printable(word)),
                    fmt::format("--dialect nexis   (all: {})", dialect::kDialectNames));
    return *dialect;
}

Result<output::Listed> read_listed(std::string_view word) {
    const auto listed = output::listed_from(word);
    if (!listed)
        return fail(ErrorCode::usage, fmt::format("there are no \"{}\" to print", printable(word)),
                    "--print ids   (all: ids, paths, urls)");
    return *listed;
}

std::string searches_folder() {
    return (std::filesystem::path(default_database()).parent_path() / "searches").string();
}

}  // namespace news
