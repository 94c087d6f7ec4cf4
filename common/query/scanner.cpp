// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/query/scanner.hpp"

#include "common/query/characters.hpp"
#include "common/unicode.hpp"

namespace news::query {

char32_t Scanner::next() {
    return next_code_point(text_, at_);
}

char32_t Scanner::peek() const {
    std::size_t at = at_;
    return next_code_point(text_, at);
}

bool Scanner::skip_space() {
    while (at_ < text_.size() && (is_space(peek()) || is_invisible(peek())))
        next();
    return at_ < text_.size();
}

void Scanner::skip_invisible() {
    at_ = behind_invisible(at_);
}

std::size_t Scanner::behind_invisible(std::size_t at) const {
    std::size_t behind = at;
    while (at < text_.size() && is_invisible(next_code_point(text_, at)))
        behind = at;
    return behind;
}

bool Scanner::blank_at(std::size_t at) const {
    at = behind_invisible(at);
    return at >= text_.size() || is_space(next_code_point(text_, at));
}

bool Scanner::open_bracket_at(std::size_t at) const {
    return at < text_.size() && is_open_bracket(next_code_point(text_, at));
}

bool Scanner::parted_before(std::size_t at) const {
    if (at == 0) return true;
    std::size_t from = at - 1;
    while (from > 0 && (static_cast<unsigned char>(text_[from]) & 0xC0U) == 0x80U)
        --from;
    const char32_t c = next_code_point(text_, from);
    return is_space(c) || is_invisible(c) || is_open_bracket(c) || c == U'|' || c == U'&' ||
           is_sign(c);
}

Run Scanner::run(bool balanced) {
    Run result{{at_, at_}, {}, false};
    std::size_t open = 0;
    while (at_ < text_.size()) {
        const std::size_t begin = at_;
        const char32_t c = next();
        if (is_invisible(c)) {
            at_ = behind_invisible(at_);
            if (!blank_at(at_)) continue;  // within a word it is not there
            at_ = begin;
            break;
        }
        const bool opens = is_open_bracket(c) && balanced && begin != result.range.begin;
        const bool closes = is_close_bracket(c) && open > 0;
        const bool is_bracket = is_open_bracket(c) || is_close_bracket(c);
        if (is_space(c) || is_double_quote(c) || c == U'|' || (is_bracket && !opens && !closes) ||
            (c == U'&' && byte(at_) == '&')) {
            at_ = begin;
            break;
        }
        if (opens) ++open;
        if (closes) --open;
        if (c == U'\\') result.escaped = true;
        take(result.literal, begin, c);
    }
    result.range.end = at_;
    return result;
}

Quoted Scanner::quoted(char32_t opening) {
    Quoted quoted;
    while (at_ < text_.size()) {
        const std::size_t begin = at_;
        const char32_t c = next();
        quoted.closed = closes(opening, c);
        if (quoted.closed) break;
        take(quoted.literal, begin, c);
    }
    return quoted;
}

// Adds the character that stands at `begin` (at_ is behind it).
void Scanner::take(Literal& literal, std::size_t begin, char32_t c) {
    if (c == U'\\') {
        ends_in_backslash_ = at_ >= text_.size();
        if (ends_in_backslash_) return;
        const std::size_t escaped = at_;
        next();
        literal.text.append(text_.substr(escaped, at_ - escaped));
        return;
    }
    if (c == U'*' || c == U'?') literal.wildcards.push_back(literal.text.size());
    literal.text.append(text_.substr(begin, at_ - begin));
}

bool Scanner::closes(char32_t opening, char32_t c) const {
    if (opening == U'"') return c == U'"';
    if (!is_open_single_quote(opening)) return is_double_quote(c);
    if (c != kCloseSingleQuote && (c != kOpenSingleQuote || opening == c)) return false;
    // within a word it is an apostrophe
    if (blank_at(at_)) return true;
    const char32_t following = peek();
    return is_open_bracket(following) || is_close_bracket(following) || following == U'~' ||
           following == U'|';
}

}  // namespace news::query
