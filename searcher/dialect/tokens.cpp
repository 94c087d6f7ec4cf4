// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/dialect/tokens.hpp"

#include "common/query/characters.hpp"
#include "common/unicode.hpp"

namespace news::dialect {

namespace {

class Cutter {
  public:
    Cutter(std::string_view text, Marks marks) : text_(text), marks_(marks) {}

    Cut cut() && {
        while (at_ < text_.size() && !cut_.error)
            next();
        cut_.tokens.push_back({Kind::end, {text_.size(), text_.size()}});
        return std::move(cut_);
    }

  private:
    void next() {
        const std::size_t begin = at_;
        const char32_t c = next_code_point(text_, at_);
        if (query::is_space(c)) return;
        if (opens(c)) return push(Kind::open, begin, begin, at_);
        if (closes(c)) return push(Kind::close, begin, begin, at_);
        if (query::is_double_quote(c)) return quoted(begin, c);
        if (c == U'{' && marks_.curly_quotes) return quoted(begin, c);
        while (at_ < text_.size()) {
            const std::size_t border = at_;
            const char32_t following = next_code_point(text_, at_);
            if (!ends_word(following)) continue;
            at_ = border;
            break;
        }
        push(Kind::word, begin, begin, at_);
    }

    void quoted(std::size_t begin, char32_t opening) {
        const std::size_t inside = at_;
        while (at_ < text_.size()) {
            const std::size_t end = at_;
            const char32_t c = next_code_point(text_, at_);
            const bool closing = opening == U'"'   ? c == U'"'
                                 : opening == U'{' ? c == U'}'
                                                   : query::is_double_quote(c);
            if (closing) return push(Kind::quoted, begin, inside, end);
        }
        cut_.error =
            query::Diagnostic{query::Severity::error,
                              opening == U'{' ? "bracket opened here is never closed"
                                              : "quotation mark opened here is never closed",
                              {begin, inside},
                              query::with_replacement(text_, {text_.size(), text_.size()},
                                                      opening == U'{' ? "}" : "\"")};
    }

    bool opens(char32_t c) const {
        return query::is_open_bracket(c) || (c == U'[' && marks_.square_brackets);
    }
    bool closes(char32_t c) const {
        return query::is_close_bracket(c) || (c == U']' && marks_.square_brackets);
    }
    bool ends_word(char32_t c) const {
        return query::is_space(c) || opens(c) || closes(c) || query::is_double_quote(c) ||
               (c == U'{' && marks_.curly_quotes);
    }

    void push(Kind kind, std::size_t begin, std::size_t inside, std::size_t inside_end) {
        cut_.tokens.push_back({kind, {begin, at_}, text_.substr(inside, inside_end - inside), {}});
    }

    std::string_view text_;
    Marks marks_;
    std::size_t at_ = 0;
    Cut cut_;
};

}  // namespace

Cut cut(std::string_view text, Marks marks) {
    return Cutter(text, marks).cut();
}

}  // namespace news::dialect
