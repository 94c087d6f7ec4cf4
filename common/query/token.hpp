// SPDX-License-Identifier: GPL-3.0-or-later
// The pieces of a query's text: words, phrases, operators, brackets, names of fields.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace news::query {

// Bytes of the query, end exclusive.
struct SourceRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    friend bool operator==(const SourceRange&, const SourceRange&) = default;
};

std::string_view slice(std::string_view text, SourceRange range);

// The characters of a word or phrase with its escapes resolved.
struct Literal {
    std::string text;
    std::vector<std::size_t> wildcards;  // offsets in `text` of each * and ? that stands for others
};

enum class Logic : std::uint8_t { and_, or_, not_ };
enum class Relation : std::uint8_t { less, at_most, equal, at_least, greater };
enum class Function : std::uint8_t { at_least, capitals, exactly };

std::string_view to_string(Logic logic);        // "AND"
std::string_view to_string(Relation relation);  // ">="
std::string_view to_string(Function function);  // "ATLEAST"

// What a proximity is measured in: "/5", "/s", "/p".
enum class Unit : std::uint8_t { words, sentence, paragraph };

// "NEAR/5": at most `distance` positions apart, 1 … kMaxDistance; `ordered`: the left one first.
// "NEAR/s", "NEAR/p": in the same sentence or paragraph, in any order; then `distance` is 0.
struct Proximity {
    bool ordered = false;
    unsigned distance = 0;
    Unit unit = Unit::words;
    friend bool operator==(const Proximity&, const Proximity&) = default;
};

std::string to_string(const Proximity& proximity);  // "NEAR/5", "PRE/5", "NEAR/s"

inline constexpr unsigned kDefaultDistance = 10;

struct WordToken {
    Literal literal;
    bool exact = false;  // "=word"; the literal is without the sign
};
struct PhraseToken {
    Literal literal;    // what stands between the quotation marks
    unsigned slop = 0;  // of "a b"~5; 0: a phrase
};
struct FieldToken {  // "headline:"
    std::string name;
};
struct ComparisonToken {  // "date>=2003"
    std::string name;
    Relation relation = Relation::equal;
    SourceRange value;
};
struct LogicToken {
    Logic logic = Logic::and_;
};
struct ProximityToken {
    Proximity proximity;
};
struct FunctionToken {  // "ATLEAST5(": the bracket is part of it
    Function function = Function::exactly;
    unsigned times = 0;  // of ATLEAST
};
enum class Sign : std::uint8_t { open, close, minus, plus, bang };
struct SignToken {
    Sign sign = Sign::open;
};
struct EndToken {};

struct Token {
    SourceRange range;
    std::variant<EndToken, WordToken, PhraseToken, FieldToken, ComparisonToken, LogicToken,
                 ProximityToken, FunctionToken, SignToken>
        form;
};

// nullptr where the token is something else.
template <class Form>
const Form* as(const Token& token) {
    return std::get_if<Form>(&token.form);
}

inline bool is_sign(const Token& token, Sign sign) {
    const auto* form = as<SignToken>(token);
    return form && form->sign == sign;
}

// One line for `explain`: "word(Iran) AND open phrase("armed forces") close".
std::string print_tokens(const std::vector<Token>& tokens, std::string_view text);

}  // namespace news::query
