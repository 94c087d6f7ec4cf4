// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/query/span.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "common/query/overload.hpp"
#include "common/unicode.hpp"

namespace news::query {

namespace {

// us, us. (the acronym), us|us.
std::string print_spelling(const SpanWord& word) {
    switch (word.acronym) {
        case Acronym::no:
            return word.term;
        case Acronym::yes:
            return word.term + '.';
        case Acronym::either:
            return fmt::format("{0}|{0}.", word.term);
    }
    return {};
}

std::string print_letters(const SpanWord& word) {
    switch (word.matching) {
        case Matching::exact:
            return "=" + print_spelling(word);
        case Matching::inflected:
            return print_spelling(word) + "~";
        case Matching::wildcard:
            return word.glob.print();
        case Matching::character:
            return word.term;
    }
    return {};
}

std::string print(const SpanWord& word) {
    return (word.capitals ? "^" : "") + print_letters(word);
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

bool asks_capitals(const Span& span) {
    bool found = false;
    for_each_word(span, [&](const SpanWord& word) { found = found || word.capitals; });
    return found;
}

bool measures_in(const Span& span, Unit unit) {
    const auto inner = [&](const Span& part) { return measures_in(part, unit); };
    if (const auto* near = as<SpanNear>(span))
        return near->proximity.unit == unit ||
               std::any_of(near->operands.begin(), near->operands.end(), inner);
    const auto* any = as<SpanAny>(span);
    return any && std::any_of(any->alternatives.begin(), any->alternatives.end(), inner);
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
                                   return list(lower_case(to_string(near.proximity)),
                                               near.operands);
                               },
                               [](const SpanAny& any) { return list("any", any.alternatives); }},
                      span.form);
}

}  // namespace news::query
