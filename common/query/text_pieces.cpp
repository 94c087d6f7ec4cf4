// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/query/text_pieces.hpp"

#include <string_view>

#include "common/acronyms.hpp"
#include "common/query/limits.hpp"
#include "common/unicode.hpp"

namespace news::query {

namespace {

// Joins what a wildcard touches to one piece.
class Cutter {
  public:
    explicit Cutter(const Literal& literal) : literal_(literal) {}

    std::vector<TextPiece> cut() && {
        std::size_t from = 0;
        for (const std::size_t wildcard : literal_.wildcards) {
            add_text(from, wildcard);
            add_wildcard(wildcard);
            from = wildcard + 1;
        }
        add_text(from, literal_.text.size());
        return std::move(pieces_);
    }

  private:
    // The text between two wildcards.
    void add_text(std::size_t begin, std::size_t end) {
        if (begin == end) return;
        const std::string_view text = std::string_view(literal_.text).substr(begin, end - begin);
        Tokenizer tokenizer(text, kAnyLanguage);
        news::Token token;
        std::size_t covered = 0;
        std::uint32_t position = 0;
        while (pieces_.size() <= kMaxParts && tokenizer.next(token)) {
            const bool is_same_word = token.position == position && !pieces_.empty();
            position = token.position;
            // the last character of a run is in its last pair
            if (is_same_word && token.kind == TokenKind::character) continue;
            const bool touches = token.start == 0 && open_ && token.kind != TokenKind::joined;
            if (is_same_word && token.kind == TokenKind::acronym)
                pieces_.back().acronym = Acronym::either;
            else if (touches)
                extend(token, begin);
            else
                add(token, begin);
            covered = token.end;
        }
        open_ = false;
        // the next wildcard goes on from here
        if (covered == text.size() && !pieces_.empty()) open_ = true;
    }

    void add(const news::Token& token, std::size_t offset) {
        TextPiece piece;
        piece.kind = token.kind;
        piece.term = token.term;
        piece.spelled = token.spelled;
        if (token.kind == TokenKind::acronym) {
            piece.term = piece.spelled = token.letters;
            piece.acronym = Acronym::yes;
        }
        piece.begin = offset + token.start;
        piece.end = offset + token.end;
        pieces_.push_back(std::move(piece));
        open_ = false;
    }

    void extend(const news::Token& token, std::size_t offset) {
        TextPiece& piece = pieces_.back();
        const bool acronym = token.kind == TokenKind::acronym;
        piece.glob.add_literal(fold(acronym ? token.letters : token.spelled));
        piece.end = offset + token.end;
        open_ = false;
    }

    void add_wildcard(std::size_t at) {
        // a compound with a wildcard has no joined form to look up
        while (open_ && pieces_.back().kind == TokenKind::joined)
            pieces_.pop_back();
        if (!open_) {
            pieces_.push_back({});
            pieces_.back().begin = at;
        }
        TextPiece& piece = pieces_.back();
        if (!piece.has_wildcard) {
            piece.has_wildcard = true;
            piece.glob.add_literal(fold(piece.spelled));
            piece.term.clear();
        }
        piece.glob.add_wildcard(literal_.text[at]);
        piece.end = at + 1;
        open_ = true;
    }

    const Literal& literal_;
    std::vector<TextPiece> pieces_;
    bool open_ = false;  // the last piece ends where the next wildcard or text begins
};

}  // namespace

std::vector<TextPiece> cut(const Literal& literal) {
    return Cutter(literal).cut();
}

}  // namespace news::query
