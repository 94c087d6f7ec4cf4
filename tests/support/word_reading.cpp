// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/word_reading.hpp"

#include <algorithm>
#include <string_view>

#include "common/acronyms.hpp"
#include "common/unicode.hpp"
#include "common/unicode_class.hpp"

namespace news::test {

namespace {

// Letters of no living language: the tokenizer keeps them within the word where * and ? stand.
constexpr std::string_view kAnyRun = "\u046F";
constexpr std::string_view kAnyOne = "\u0471";

using Kind = Wanted::Kind;

struct Piece {
    Kind kind = Kind::word;
    std::string term;
    std::string spelled;
    std::size_t start = 0;  // in the text
    bool joined = false;
};

// Pieces of a compound with the joined form last, or one piece.
using Unit = std::vector<Piece>;

bool is_wild(std::string_view term) {
    return term.find(kAnyRun) != term.npos || term.find(kAnyOne) != term.npos;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool has_digits_only(std::string_view term) {
    return !term.empty() && std::all_of(term.begin(), term.end(), is_digit);
}

bool has_digit(std::string_view term) {
    return std::any_of(term.begin(), term.end(), is_digit);
}

std::string with_letters_for_wildcards(const query::Literal& literal) {
    std::string text;
    std::size_t from = 0;
    for (const std::size_t at : literal.wildcards) {
        text += literal.text.substr(from, at - from);
        text += literal.text[at] == '*' ? kAnyRun : kAnyOne;
        from = at + 1;
    }
    return text + literal.text.substr(from);
}

Piece piece_of(const Token& token) {
    Piece piece{Kind::word, std::string(token.term), std::string(token.spelled), token.start,
                token.kind == TokenKind::joined};
    if (token.kind == TokenKind::acronym) {
        piece.kind = Kind::acronym;
        piece.term = piece.spelled = token.letters;
    }
    if (token.kind == TokenKind::character) piece.kind = Kind::character;
    if (token.kind == TokenKind::bigram || token.kind == TokenKind::character)
        piece.spelled.clear();
    if (is_wild(piece.term)) {
        piece.kind = Kind::wildcards;
        piece.spelled.clear();
    }
    return piece;
}

std::vector<Unit> units_of(const query::Literal& literal) {
    const std::string text = with_letters_for_wildcards(literal);
    Tokenizer tokenizer(text, kAnyLanguage);
    Token token;
    std::vector<Unit> units;
    std::uint32_t position = 0;
    while (tokenizer.next(token)) {
        const bool same_position = token.position == position;
        position = token.position;
        // the last pair of a run has the last character in it
        if (same_position && token.kind == TokenKind::character) continue;
        Unit unit;
        if (token.kind == TokenKind::joined)
            while (!units.empty() && units.back().front().start >= token.start) {
                unit.insert(unit.begin(), units.back().begin(), units.back().end());
                units.pop_back();
            }
        if (same_position && token.kind == TokenKind::acronym) {
            units.back().back().kind = Kind::either;
        } else {
            unit.push_back(piece_of(token));
            units.push_back(std::move(unit));
        }
    }
    return units;
}

// Whether the word has letters of a script that has capitals.
bool has_capital_forms(std::string_view term) {
    for (std::size_t at = 0; at < term.size();)
        if (char_info(next_code_point(term, at)).is_lower) return true;
    return false;
}

Wanted wanted(Kind kind, const std::string& term, const std::string& spelled, Manner manner) {
    const bool capital = manner.capitals && has_capital_forms(term);
    // "US" is written with capitals as "Us" is
    if (capital && kind == Kind::word) kind = Kind::either;
    return {kind, term, manner.exact ? std::string() : spelled, capital};
}

Wanted wanted(const Piece& piece, Manner manner) {
    return wanted(piece.kind, piece.term, piece.spelled, manner);
}

// Of "covid19" the length of "covid"; 0 where the word is no letters with a number behind them.
std::size_t letters_before_number(const Piece& piece) {
    if (piece.kind != Kind::word || piece.joined) return 0;
    const auto number = std::find_if(piece.term.begin(), piece.term.end(), is_digit);
    const auto letters = static_cast<std::size_t>(number - piece.term.begin());
    return has_digits_only(std::string_view(piece.term).substr(letters)) ? letters : 0;
}

// As one word, and "covid19" as letters and number apart.
Spellings ways_of(const Piece& piece, Manner manner) {
    Spellings ways = {{wanted(piece, manner)}};
    if (const std::size_t letters = letters_before_number(piece)) {
        const std::string number = piece.term.substr(letters);
        ways.push_back({{wanted(Kind::word, piece.term.substr(0, letters), {}, manner)},
                        {wanted(Kind::word, number, number, manner)}});
    }
    return ways;
}

// Each way of the left with each of the right behind it.
Spellings followed_by(const Spellings& left, const Spellings& right) {
    Spellings both;
    for (const InARow& a : left)
        for (const InARow& b : right) {
            both.push_back(a);
            both.back().insert(both.back().end(), b.begin(), b.end());
        }
    return both;
}

Spellings ways_of(const Unit& unit, Manner manner) {
    const bool compound = unit.back().joined;
    Spellings apart = {{}};
    for (std::size_t i = 0; i + (compound ? 1 : 0) < unit.size(); ++i)
        apart = followed_by(apart, ways_of(unit[i], manner));
    if (compound) apart.push_back({wanted(unit.back(), manner)});
    return apart;
}

// "COVID 19": a word of letters and a number are written together, too.
bool may_run_together(const Unit& left, const Unit& right) {
    const auto plain = [](const Unit& unit) {
        return unit.size() == 1 && unit[0].kind == Kind::word;
    };
    return plain(left) && plain(right) && !has_digit(left[0].term) &&
           has_digits_only(right[0].term);
}

bool fits(std::u32string_view pattern, std::u32string_view word) {
    if (pattern.empty()) return word.empty();
    if (pattern[0] == U'\u046F')
        return fits(pattern.substr(1), word) || (!word.empty() && fits(pattern, word.substr(1)));
    if (word.empty()) return false;
    return (pattern[0] == U'\u0471' || pattern[0] == word[0]) &&
           fits(pattern.substr(1), word.substr(1));
}

std::u32string characters(std::string_view text) {
    std::u32string all;
    for (std::size_t at = 0; at < text.size();)
        all += next_code_point(text, at);
    return all;
}

}  // namespace

Spellings read_literal(const query::Literal& literal, Manner manner) {
    const std::vector<Unit> units = units_of(literal);
    if (units.empty()) return {};
    // what may stand for the units before this one, and for those before the last of these
    Spellings ways = {{}};
    Spellings before;
    for (std::size_t i = 0; i < units.size(); ++i) {
        Spellings longer = followed_by(ways, ways_of(units[i], manner));
        if (i > 0 && may_run_together(units[i - 1], units[i])) {
            Piece together = units[i - 1][0];
            together.term += units[i][0].term;
            together.spelled += units[i][0].spelled;
            const Spellings more = followed_by(before, {{wanted(together, manner)}});
            longer.insert(longer.end(), more.begin(), more.end());
        }
        before = std::move(ways);
        ways = std::move(longer);
    }
    return ways;
}

std::vector<Spellings> read_each_word(const query::Literal& literal, Manner manner) {
    std::vector<Spellings> words;
    for (const Unit& unit : units_of(literal))
        words.push_back(ways_of(unit, manner));
    return words;
}

bool fits(const Wanted& wanted, std::string_view term, TokenKind kind) {
    if (wanted.kind == Kind::character) return term.starts_with(wanted.term);
    // both have two letters before the first wildcard
    if (!term.starts_with(wanted.term.substr(0, 2))) return false;
    // the dot of "us." is no letter of it
    if (kind == TokenKind::acronym) term.remove_suffix(1);
    return fits(characters(wanted.term), characters(term));
}

}  // namespace news::test
