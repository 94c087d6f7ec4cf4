// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/query/readable_text.hpp"

#include <string>

#include <fmt/format.h>

#include "common/progress.hpp"
#include "common/query/characters.hpp"
#include "common/query/limits.hpp"
#include "common/unicode.hpp"

namespace news::query {

namespace {

// With a space for each byte that is none of a character, or of a control character.
std::string readable(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(text, at);
        if ((c == kReplacement && at == begin + 1) || is_control(c))
            result.append(at - begin, ' ');
        else
            result.append(text, begin, at - begin);
    }
    return result;
}

}  // namespace

std::optional<Diagnostic> unreadable(std::string_view text) {
    constexpr std::string_view kMarks = "()[]{}\"|&";
    if (text.size() > kMaxBytes)
        return Diagnostic{Severity::error,
                          fmt::format("the query has {} bytes; the limit is {}",
                                      with_thousands(text.size()), with_thousands(kMaxBytes)),
                          {kMaxBytes, kMaxBytes},
                          std::string(kSplitHint)};
    std::size_t pieces = 0;
    bool within = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(text, at);
        const bool invalid = c == kReplacement && at == begin + 1;
        if (!invalid && !is_control(c)) {
            const bool mark = c < 0x80 && kMarks.find(static_cast<char>(c)) != kMarks.npos;
            if (mark || (!within && c != U' ')) ++pieces;
            within = !mark && c != U' ';
            if (pieces <= kMaxPieces) continue;
            return Diagnostic{Severity::error,
                              fmt::format("the query has more than {} words and signs",
                                          with_thousands(kMaxPieces)),
                              {begin, at},
                              std::string(kSplitHint)};
        }
        return Diagnostic{Severity::error,
                          invalid ? "the query is not valid UTF-8 here"
                                  : "a control character cannot be searched for",
                          {begin, at},
                          with_replacement(readable(text), {begin, at}, " ")};
    }
    return std::nullopt;
}

}  // namespace news::query
