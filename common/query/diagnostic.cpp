// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/query/diagnostic.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "common/progress.hpp"
#include "common/query/characters.hpp"
#include "common/query/limits.hpp"
#include "common/unicode.hpp"

namespace news::query {

namespace {

constexpr std::size_t kColumnsBefore = 40;  // shown left of the caret
constexpr std::size_t kColumnsMarked = 40;
constexpr std::size_t kColumnsAfter = 40;
constexpr std::size_t kLongestHint = 2'000;  // bytes of a query that a hint repeats whole
constexpr std::size_t kLongestQuoted = 40;

bool continues_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// The first `columns` bytes or fewer, ending between two characters. Bytes, not columns: a query
// of wide characters is merely cut a little earlier or later.
std::string_view head(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) return text;
    while (bytes > 0 && continues_character(text[bytes]))
        --bytes;
    return text.substr(0, bytes);
}

std::string_view tail(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) return text;
    std::size_t from = text.size() - bytes;
    while (from < text.size() && continues_character(text[from]))
        ++from;
    return text.substr(from);
}

// Without spaces at its ends and what is invisible, which a terminal would get as an escape.
std::string line_to_copy(std::string_view query) {
    std::string line;
    for (std::size_t at = 0; at < query.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(query, at);
        if (is_space(c) && c != U'\u3000')
            line += ' ';
        else if (!is_invisible(c))
            line.append(query, begin, at - begin);
    }
    const std::size_t begin = line.find_first_not_of(' ');
    if (begin == line.npos) return std::string(kExampleQuery);
    return printable(line.substr(begin, line.find_last_not_of(' ') - begin + 1));
}

}  // namespace

const Diagnostic* first_error(const Diagnostics& diagnostics) {
    const auto found = std::find_if(
        diagnostics.begin(), diagnostics.end(),
        [](const Diagnostic& diagnostic) { return diagnostic.severity == Severity::error; });
    return found == diagnostics.end() ? nullptr : &*found;
}

std::string render(const Diagnostic& diagnostic, std::string_view text) {
    const std::size_t begin = std::min(diagnostic.range.begin, text.size());
    const std::size_t end = std::clamp(diagnostic.range.end, begin, text.size());
    const std::string_view all_before = text.substr(0, begin);
    const std::string_view all_marked = text.substr(begin, end - begin);
    const std::string_view all_after = text.substr(end);

    const std::string_view before = tail(all_before, kColumnsBefore);
    const std::string_view marked = head(all_marked, kColumnsMarked);
    const bool cut_within = marked.size() < all_marked.size();
    const std::string_view after = cut_within ? std::string_view() : head(all_after, kColumnsAfter);
    const bool cut_after = cut_within || after.size() < all_after.size();

    // nothing was typed: there is nothing to point at
    if (text.find_first_not_of(' ') == text.npos) return diagnostic.message;

    const std::string left = (before.size() < all_before.size() ? "… " : "") + printable(before);
    const std::string middle = printable(marked);
    const std::size_t width = std::max<std::size_t>(1, display_width(middle));
    return fmt::format("{}\n  {}{}{}{}\n  {:{}}^{:~<{}}", diagnostic.message, left, middle,
                       printable(after), cut_after ? " …" : "", "", display_width(left), "",
                       width - 1);
}

Error to_error(const Diagnostic& diagnostic, std::string_view text) {
    return {ErrorCode::query, render(diagnostic, text), diagnostic.hint};
}

std::string with_replacement(std::string_view text, SourceRange range,
                             std::string_view replacement) {
    if (text.size() > kLongestHint) {
        if (replacement.empty()) return fmt::format("leave out {}", quoted(slice(text, range)));
        if (range.begin == range.end) return fmt::format("put {} there", quoted(replacement));
        return fmt::format("put {} for {}", quoted(replacement), quoted(slice(text, range)));
    }
    std::string_view before = text.substr(0, range.begin);
    // what is left out takes the space before it along, unless words would run together
    const bool spaced = range.end == text.size() || text[range.end] == ' ';
    if (replacement.empty() && spaced && before.ends_with(' ')) before.remove_suffix(1);
    return line_to_copy(std::string(before).append(replacement).append(text.substr(range.end)));
}

std::string too_many_words() {
    return fmt::format("the query has more than {} words", with_thousands(kMaxWords));
}

std::string quoted(std::string_view words) {
    const std::string_view shown = head(words, kLongestQuoted);
    return fmt::format("\"{}{}\"", printable(shown), shown.size() < words.size() ? "…" : "");
}

}  // namespace news::query
