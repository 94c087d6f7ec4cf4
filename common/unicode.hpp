// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8, folding and safe display. ICU is hidden behind this header. All functions are thread-safe
// and take any bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace news {

inline constexpr char32_t kReplacement = 0xFFFD;

// The code point that begins at text[at]; advances `at` past it. An invalid or overlong sequence
// gives kReplacement and advances by one byte. Precondition: at < text.size().
inline char32_t next_code_point(std::string_view text, std::size_t& at);
// The same, where text[at] is no ASCII character.
char32_t next_wide_code_point(std::string_view text, std::size_t& at);
// What is no code point is appended as U+FFFD.
void append_utf8(std::string& text, char32_t code_point);
bool is_valid_utf8(std::string_view text);
bool is_ascii(std::string_view text);
// Where the ASCII characters from text[at] on end; text.size() where all are.
std::size_t ascii_end(std::string_view text, std::size_t at);

// Invalid bytes become U+FFFD; everything else stays.
std::string to_valid_utf8(std::string_view bytes);

// One line or paragraph of page text made clean: valid UTF-8, control and format characters
// (C0, C1, bidi controls, zero-width space, soft hyphen, BOM, tags) dropped, every run of white
// space (non-breaking too) one space, none at the ends. The joiners that Persian, Indian scripts
// and emoji need (U+200C, U+200D) stay.
std::string clean_text(std::string_view text);

// Lower case, accents kept: what the stemmers read. Unicode's simple mapping (one letter for one;
// İ becomes i) in composed compatibility form (NFKC), default-ignorable characters dropped.
std::string lower_case(std::string_view text);

// The folded spelling, what terms are made of: compatibility decomposition, case folding, marks
// dropped for Latin, Greek, Cyrillic, Hebrew and Arabic only (and for digits), never for Japanese;
// then composed. ß → ss; й is a letter and stays, ё and ї lose their dots. Strokes and ligatures
// of Latin letters count as marks (ø → o, ł → l, đ → d, æ → ae, ı → i, þ → th, ð → d), as does the
// Arabic stretching stroke; the digits of every script become 0-9. Default-ignorable characters
// (soft hyphen, joiners) are dropped, so the result can be empty. fold(fold(x)) == fold(x).
std::string fold(std::string_view text);

// The same, appended to `result`: the tokenizer reuses its buffers.
void append_lower_case(std::string& result, std::string_view text);
void append_fold(std::string& result, std::string_view text);

// A whole value (a publisher, a name) as it stands in the index: fold()ed, typographic quotes and
// dashes made plain, white space collapsed.
std::string fold_value(std::string_view text);

// What may be sent to a terminal: control characters, escape sequences, bidi controls, line
// separators and tags made visible by their number ("\x1b", "\u202e"), bytes that are no UTF-8
// too ("\xff"); newline, carriage return and tab as "\n", "\r", "\t", so that one result stays one
// line. Every other character, a backslash too, stays as it is.
std::string printable(std::string_view text);

// Columns that `text` takes on a terminal (East Asian wide characters take two, marks none).
std::size_t display_width(std::string_view text);

// The longest beginning, or end, of `text` that takes at most so many columns. Marks stay with the
// character that they belong to.
std::string_view first_columns(std::string_view text, std::size_t columns);
std::string_view last_columns(std::string_view text, std::size_t columns);

// Most of all text is ASCII: that much is worth being inlined.
inline char32_t next_code_point(std::string_view text, std::size_t& at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead >= 0x80) return next_wide_code_point(text, at);
    ++at;
    return lead;
}

}  // namespace news
