// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/span.hpp"

#include <fmt/format.h>

#include "searcher/query/overload.hpp"

namespace news::query {

namespace {

std::string print(const SpanWord& word) {
    switch (word.matching) {
        case Matching::exact:
            return fmt::format("={}{}{}", word.term, word.acronym.empty() ? "" : "|", word.acronym);
        case Matching::inflected:
            return fmt::format("{}~{}{}", word.term, word.acronym.empty() ? "" : "|", word.acronym);
        case Matching::wildcard:
            return word.glob.print();
    }
    return {};
}

std::string list(std::string_view name, const std::vector<Span>& spans) {
    std::string line = fmt::format("({}", name);
    for (const Span& span : spans)
        line.append(" ").append(print(span));
    return line += ')';
}

}  // namespace

void for_each_word(const Span& span, const std::function<void(const SpanWord&)>& visit) {
    std::visit(Overload{[&](const SpanWord& word) { visit(word); },
                        [&](const SpanPhrase& phrase) {
                            for (const SpanWord& word : phrase.words)
                                visit(word);
                        },
                        [&](const SpanNear& near) {
                            for (const Span& operand : near.operands)
                                for_each_word(operand, visit);
                        },
                        [&](const SpanAny& any) {
                            for (const Span& alternative : any.alternatives)
                                for_each_word(alternative, visit);
                        }},
               span.form);
}

std::string print(const Span& span) {
    return std::visit(Overload{[](const SpanWord& word) { return print(word); },
                               [](const SpanPhrase& phrase) {
                                   std::string line;
                                   for (const SpanWord& word : phrase.words)
                                       line.append(line.empty() ? "[" : " ").append(print(word));
                                   return line += ']';
                               },
                               [](const SpanNear& near) {
                                   return list(
                                       fmt::format("{}/{}", near.proximity.ordered ? "pre" : "near",
                                                   near.proximity.distance),
                                       near.operands);
                               },
                               [](const SpanAny& any) { return list("any", any.alternatives); }},
                      span.form);
}

}  // namespace news::query
