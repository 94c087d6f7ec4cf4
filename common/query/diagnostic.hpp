// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a query, or worth knowing of how it was read, and where.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/error.hpp"
#include "common/query/token.hpp"

namespace news::query {

enum class Severity : std::uint8_t { note, error };

struct Diagnostic {
    Severity severity = Severity::error;
    std::string message;  // one line, no trailing period
    SourceRange range;    // what the caret points at; may be empty
    std::string hint;     // a line to copy; may be empty
};

using Diagnostics = std::vector<Diagnostic>;

// The first error, nullptr where there is none.
const Diagnostic* first_error(const Diagnostics& diagnostics);

// The message, the query and a line with the caret, without a final newline:
//   there is no field "headlin"
//     headlin:Iran
//     ^~~~~~~
// A long query is cut around the caret. Safe for a terminal whatever the bytes are.
std::string render(const Diagnostic& diagnostic, std::string_view text);

// What the caller of compile() gets: the rendered message, and the hint.
Error to_error(const Diagnostic& diagnostic, std::string_view text);

// The query with `range` replaced, as a line to copy; kExampleQuery where nothing is left of it.
// For a query that is too long to be shown whole: in words, what to do in that place.
std::string with_replacement(std::string_view text, SourceRange range,
                             std::string_view replacement);

inline constexpr std::string_view kExampleQuery = "Iran AND coalition";

// "the query has more than 2,000 words": over kMaxWords.
std::string too_many_words();

// The hint of whatever is over a bound.
inline constexpr std::string_view kSplitHint = "ask it in two queries or more";

// "…" shortened for a message, safe for a terminal.
std::string quoted(std::string_view words);

}  // namespace news::query
