// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8, folding and safe display. ICU is hidden behind this header.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace news {

inline constexpr char32_t kReplacement = 0xFFFD;

// The code point that begins at text[at]; advances `at` past it. An invalid or overlong sequence
// gives kReplacement and advances by one byte. Precondition: at < text.size().
char32_t next_code_point(std::string_view text, std::size_t& at);
void append_utf8(std::string& text, char32_t code_point);
bool is_valid_utf8(std::string_view text);

// Invalid bytes become U+FFFD; everything else stays.
std::string to_valid_utf8(std::string_view bytes);

// One line or paragraph of page text made clean: valid UTF-8, control and format characters
// (C0, C1, bidi controls, zero-width space, soft hyphen, BOM) dropped, every run of white space
// (non-breaking too) one space, none at the ends.
std::string clean_text(std::string_view text);

// Lower case by Unicode's default mapping, accents kept: what the stemmers read.
std::string lower_case(std::string_view text);

// The folded spelling, what terms are made of: compatibility decomposition, lower case, marks
// dropped for Latin, Greek, Cyrillic, Hebrew and Arabic only, ß → ss, й kept, never for Japanese.
std::string fold(std::string_view text);

// A whole value (a publisher, a name) as it stands in the index: fold()ed, typographic quotes and
// dashes made plain, white space collapsed.
std::string fold_value(std::string_view text);

// What may be sent to a terminal: control characters, escape sequences, bidi overrides and bytes
// that are no UTF-8 made visible ("\x1b", "\u202e"); newline and tab too, as "\n", "\t", so that
// one result stays one line.
std::string printable(std::string_view text);

// Columns that `text` takes on a terminal (East Asian wide characters take two, marks none).
std::size_t display_width(std::string_view text);

}  // namespace news
