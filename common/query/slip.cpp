// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/query/slip.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "common/query/typed_text.hpp"
#include "common/unicode.hpp"

namespace news::query {

namespace {

using WordPair = std::pair<std::string_view, std::string_view>;

constexpr std::array<WordPair, 8> kLogicElsewhere = {{{"and/or", "OR"},
                                                      {"or/and", "OR"},
                                                      {"xor", "OR"},
                                                      {"andnot", "AND NOT"},
                                                      {"and-not", "AND NOT"},
                                                      {"butnot", "AND NOT"},
                                                      {"but-not", "AND NOT"},
                                                      {"/", "OR"}}};

std::optional<Slip> logic_slip(std::string_view text, std::size_t at) {
    const SourceRange run = run_from(text, at);
    for (const auto& [elsewhere, here] : kLogicElsewhere)
        if (same_word(slice(text, run), elsewhere))
            return Slip{{Severity::error,
                         fmt::format("{} is no operator here", quoted(slice(text, run))), run,
                         with_replacement(text, run, here)}};
    return std::nullopt;
}

// Punctuation of a sentence, which no operator looks like.
bool is_punctuation(char32_t c) {
    constexpr std::u32string_view kMarks = U",.;'’…•·、。，；";
    return is_dash(c) || kMarks.find(c) != kMarks.npos;
}

// " — ", as in a headline that was pasted.
std::optional<Slip> lone_punctuation(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && text[end] != ' ') {
        const std::size_t begin = end;
        const char32_t c = next_code_point(text, end);
        if (is_punctuation(c)) continue;
        if (!is_space(c) || begin == at) return std::nullopt;
        end = begin;
        break;
    }
    const SourceRange range{at, end};
    return Slip{{Severity::note,
                 fmt::format("there is no word in {}; it is left out", quoted(slice(text, range))),
                 range, with_replacement(text, range, "")}};
}

// "#iran", "@user"
std::optional<Slip> tag(std::string_view text, std::size_t at) {
    const bool marked = text[at] == '#' || text[at] == '@';
    if (!marked || ends_at(text, at + 1)) return std::nullopt;
    const SourceRange mark{at, at + 1};
    return Slip{{Severity::note,
                 fmt::format("\"{}\" is not searched for, only the word after it", text[at]), mark,
                 with_replacement(text, mark, "")},
                false};
}

}  // namespace

std::optional<Slip> slip_at(std::string_view text, std::size_t at) {
    // most signs are what they are
    if (std::string_view("()|&\"*?!+\\").find(text[at]) != std::string_view::npos)
        return std::nullopt;
    if (text[at] == '-' && !ends_at(text, at + 1)) return std::nullopt;
    for (const auto look :
         {logic_slip, distance_slip, function_slip, date_slip, field_slip, lone_punctuation, tag})
        if (auto slip = look(text, at)) return slip;
    return std::nullopt;
}

}  // namespace news::query
