// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/query/meaning.hpp"

#include <fmt/format.h>

#include "common/query/overload.hpp"

namespace news::query {

namespace {

std::string list(std::string_view name, const std::vector<Meaning>& parts) {
    std::string line = fmt::format("({}", name);
    for (const Meaning& part : parts)
        line.append(" ").append(print(part));
    return line += ')';
}

}  // namespace

std::string print(const Meaning& meaning) {
    return std::visit(
        Overload{
            [](const TextMatch& match) {
                const std::string text =
                    fmt::format("{}:{}", info(match.field).name, print(match.span));
                return match.times == 1 ? text : fmt::format("(atleast/{} {})", match.times, text);
            },
            [](const ValueMatch& match) {
                return fmt::format("{}:\"{}{}\"", info(match.field).name, match.value,
                                   match.prefix ? "*" : "");
            },
            [](const DateMatch& match) {
                return fmt::format("{}:{}", info(match.field).name, print(match.dates));
            },
            [](const NumberMatch& match) {
                return fmt::format("{}:{}..{}", info(match.field).name, match.least, match.most);
            },
            [](const AllOf& all) { return list("and", all.parts); },
            [](const AnyOf& any) { return list("or", any.parts); },
            [](const NoneOf& none) { return fmt::format("(not {})", print(*none.part)); }},
        meaning.form);
}

}  // namespace news::query
