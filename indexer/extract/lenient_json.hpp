// SPDX-License-Identifier: GPL-3.0-or-later
// JSON as pages really carry it, brought to what a strict parser takes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace news::extract {

// What nests deeper becomes null, so that a walk over the parsed value is bounded.
inline constexpr std::size_t kMaxJsonDepth = 100;

// The deepest nesting of brackets in a text that is JSON already (inclusive: "[]" has 1).
std::size_t json_depth(std::string_view text);

// Strict JSON that says what `text` meant: HTML comment and CDATA wrappers, comments and a closing
// semicolon dropped, control characters in strings escaped, single quotes, bare words, quotes
// inside of strings, missing and superfluous commas and brackets mended, several values in a row
// made an array. Text that is no JSON at all gives some other valid JSON, never an error. Linear in
// the length of the text.
std::string repair_json(std::string_view text);

}  // namespace news::extract
