// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/lexer.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "common/progress.hpp"
#include "common/schema.hpp"
#include "common/unicode.hpp"
#include "searcher/query/characters.hpp"
#include "searcher/query/limits.hpp"
#include "searcher/query/operators.hpp"

namespace news::query {

namespace {

struct Run {
    SourceRange range;
    Literal literal;
    bool escaped = false;  // has a backslash: never an operator or a field
};

class Lexer {
  public:
    explicit Lexer(std::string_view text) : text_(text) {}

    Lexed lex() && {
        if (acceptable())
            while (skip_space())
                next_token();
        push({at_, at_}, EndToken{});
        return {std::move(tokens_), std::move(diagnostics_)};
    }

  private:
    // Over the bound, not UTF-8 or with control characters: not read at all.
    bool acceptable() {
        if (text_.size() > kMaxBytes) {
            error({kMaxBytes, kMaxBytes},
                  fmt::format("the query has {} bytes; the limit is {}",
                              with_thousands(text_.size()), with_thousands(kMaxBytes)),
                  std::string(kSplitHint));
            return false;
        }
        for (std::size_t at = 0; at < text_.size();) {
            const std::size_t begin = at;
            const char32_t c = next_code_point(text_, at);
            const bool invalid = c == kReplacement && at == begin + 1;
            if (!invalid && !is_control(c)) continue;
            error({begin, at},
                  invalid ? "the query is not valid UTF-8 here"
                          : "a control character cannot be searched for",
                  with_replacement(text_, {begin, at}, " "));
            return false;
        }
        return true;
    }

    char32_t peek() const {
        std::size_t at = at_;
        return next_code_point(text_, at);
    }
    char byte(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }

    // White space or the end of the query stands at `at`.
    bool blank_at(std::size_t at) const {
        return at >= text_.size() || is_space(next_code_point(text_, at));
    }

    // False at the end of the query.
    bool skip_space() {
        while (at_ < text_.size() && is_space(peek()))
            next_code_point(text_, at_);
        return at_ < text_.size();
    }

    void next_token() {
        const std::size_t begin = at_;
        const char32_t c = next_code_point(text_, at_);
        if (is_open_bracket(c)) return push({begin, at_}, SignToken{Sign::open});
        if (is_close_bracket(c)) return push({begin, at_}, SignToken{Sign::close});
        if (is_double_quote(c) || c == kOpenSingleQuote) return phrase(begin, c);
        if (c == U'|' || c == U'&') {
            if (byte(at_) == text_[begin]) ++at_;
            return push({begin, at_}, LogicToken{c == U'|' ? Logic::or_ : Logic::and_});
        }
        if (c == U'-' || c == U'+' || c == U'!') return sign(begin);
        at_ = begin;
        if (is_dash(c)) check_dash(begin);
        if (!field()) word(false);
    }

    void sign(std::size_t begin) {
        const SourceRange range{begin, at_};
        const char c = text_[begin];
        if (blank_at(at_) || is_close_bracket(peek()))
            return error(range, fmt::format("\"{}\" stands directly before a word", c),
                         with_replacement(text_, range, ""));
        if (begin > 0 && !blank_before(begin))
            return error(range, fmt::format("a space is missing before \"{}\"", c),
                         with_replacement(text_, {begin, begin}, " "));
        push(range, SignToken{c == '-' ? Sign::minus : c == '+' ? Sign::plus : Sign::bang});
    }

    // White space, an opening bracket or another sign.
    bool blank_before(std::size_t at) const {
        std::size_t from = at - 1;
        while (from > 0 && (static_cast<unsigned char>(text_[from]) & 0xC0U) == 0x80U)
            --from;
        const char32_t c = next_code_point(text_, from);
        return is_space(c) || is_open_bracket(c) || c == U'|' || c == U'&' || c == U'-' ||
               c == U'+' || c == U'!';
    }

    // "iran –iraq": the word processor's dash, where a minus was probably typed.
    void check_dash(std::size_t begin) {
        std::size_t end = begin;
        next_code_point(text_, end);
        const SourceRange range{begin, end};
        if (!blank_at(end))
            error(range, "this is a dash, not a minus sign", with_replacement(text_, range, "-"));
    }

    // "headline:iran", "date>=2003"; false where no field stands here.
    bool field() {
        std::size_t end = at_;
        while (is_letter(byte(end)))
            ++end;
        if (end == at_) return false;
        const std::size_t begin = at_;
        std::string name(text_.substr(begin, end - begin));
        const char sign = byte(end);
        if (sign == ':') {
            const bool address = text_.substr(end).starts_with("://");
            at_ = address ? begin : end + 1;
            if (address) {
                error({begin, end + 3}, "an address is searched for with url:",
                      with_replacement(text_, {begin, begin}, "url:"));
                word(true);
                return true;
            }
            push({begin, at_}, FieldToken{name});
            field_value(name);
            return true;
        }
        const bool known = find_field(name).has_value();
        if (sign == '<' || sign == '>' || (sign == '=' && known)) {
            comparison(begin, end, std::move(name));
            return true;
        }
        if (known && is_open_bracket_at(end)) {
            error({begin, end}, "a colon is missing after the field",
                  with_replacement(text_, {end, end}, ":"));
            at_ = end;
            push({begin, end}, FieldToken{std::move(name)});
            return true;
        }
        return false;
    }

    bool is_open_bracket_at(std::size_t at) const {
        return at < text_.size() && is_open_bracket(next_code_point(text_, at));
    }

    // What follows "headline:" is a word whatever it looks like; brackets and quotation marks are
    // tokens of their own.
    void field_value(const std::string& name) {
        if (blank_at(at_)) return;
        const char32_t c = peek();
        if (is_open_bracket(c) || is_close_bracket(c) || is_double_quote(c) || c == U'|' ||
            c == kOpenSingleQuote)
            return;
        const auto field = find_field(name);
        word(true, field && info(*field).kind != FieldKind::text);
    }

    void comparison(std::size_t begin, std::size_t sign, std::string name) {
        Relation relation = Relation::equal;
        at_ = sign + 1;
        const bool or_equal = text_[sign] != '=' && byte(at_) == '=';
        if (or_equal) ++at_;
        if (text_[sign] == '<') relation = or_equal ? Relation::at_most : Relation::less;
        if (text_[sign] == '>') relation = or_equal ? Relation::at_least : Relation::greater;
        const Run value = blank_at(at_) ? Run{{at_, at_}, {}, false} : run(false);
        push({begin, at_}, ComparisonToken{std::move(name), relation, value.range});
    }

    // A run of characters up to white space, a bracket, a quotation mark or | or &&.
    // `balanced`: brackets that are closed within belong to it, as in addresses.
    Run run(bool balanced) {
        Run result{{at_, at_}, {}, false};
        std::size_t open = 0;
        while (at_ < text_.size()) {
            const std::size_t begin = at_;
            const char32_t c = next_code_point(text_, at_);
            const bool opens = is_open_bracket(c) && balanced && begin != result.range.begin;
            const bool closes = is_close_bracket(c) && open > 0;
            const bool bracket = is_open_bracket(c) || is_close_bracket(c);
            if (is_space(c) || is_double_quote(c) || c == U'|' || (bracket && !opens && !closes) ||
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

    // Adds the character that stands at `begin` (at_ is behind it) to a literal.
    void take(Literal& literal, std::size_t begin, char32_t c) {
        if (c == U'\\') {
            if (at_ >= text_.size())
                return error({begin, at_}, "there is nothing after the backslash",
                             with_replacement(text_, {begin, at_}, ""));
            const std::size_t escaped = at_;
            next_code_point(text_, at_);
            literal.text.append(text_.substr(escaped, at_ - escaped));
            return;
        }
        if (c == U'*' || c == U'?') literal.wildcards.push_back(literal.text.size());
        literal.text.append(text_.substr(begin, at_ - begin));
    }

    // `value`: it follows a field and is no operator.
    void word(bool value, bool balanced = false) {
        const bool exact = text_[at_] == '=' && !blank_at(at_ + 1);
        const std::size_t begin = at_;
        if (exact) ++at_;
        Run found = run(balanced);
        const std::string_view typed = slice(text_, found.range);
        if (typed.empty()) {  // "=" before a bracket or quotation mark
            error({begin, begin + 1}, "\"=\" stands directly before a word",
                  with_replacement(text_, {begin, begin + 1}, ""));
            return;
        }
        found.range.begin = begin;
        if (!value && !found.escaped && !exact && operator_word(typed, found.range)) return;
        push(found.range, WordToken{std::move(found.literal), exact});
    }

    bool operator_word(std::string_view word, SourceRange range) {
        if (const auto logic = logic_operator(word)) {
            note_case(word, *logic, range);
            push(range, LogicToken{*logic});
            return true;
        }
        if (const auto reading = proximity_operator(word)) {
            if (const auto* problem = std::get_if<OperatorProblem>(&*reading)) {
                error(range, problem->message,
                      with_replacement(text_, range, problem->replacement));
                push(range, ProximityToken{problem->read_as});
            } else {
                const auto& proximity = std::get<Proximity>(*reading);
                if (word == "W") note_initial(proximity, range);
                push(range, ProximityToken{proximity});
            }
            return true;
        }
        return function(word, range);
    }

    // "EXACT(", "ATLEAST5(": only directly before a bracket.
    bool function(std::string_view word, SourceRange range) {
        if (!is_open_bracket_at(at_)) return false;
        constexpr std::array<std::string_view, 3> kNames = {"ATLEAST", "CAPS", "EXACT"};
        const std::string_view name = word.substr(0, word.find_first_of("0123456789"));
        const std::string_view number = word.substr(name.size());
        for (const std::string_view known : kNames) {
            if (!same_word(name, known) || (!number.empty() && !all_digits(number))) continue;
            if (number.empty() == (known == "ATLEAST")) continue;
            next_code_point(text_, at_);
            push({range.begin, at_}, FunctionToken{std::string(known)});
            return true;
        }
        return false;
    }

    void note_case(std::string_view word, Logic logic, SourceRange range) {
        const std::string_view capitals = to_string(logic);
        bool& noted = noted_[static_cast<std::size_t>(logic)];
        if (word == capitals || std::exchange(noted, true)) return;
        note(range, fmt::format("\"{}\" read as {}; quote it for the word", word, capitals),
             with_replacement(text_, range, capitals));
    }

    // "George W Bush" has an operator in it.
    void note_initial(const Proximity& proximity, SourceRange range) {
        if (std::exchange(noted_initial_, true)) return;
        note(range, fmt::format("\"W\" read as {}; quote it for the word", to_string(proximity)),
             with_replacement(text_, range, "\"W\""));
    }

    void phrase(std::size_t begin, char32_t opening) {
        const SourceRange mark{begin, at_};
        const char* const closing = opening == kOpenSingleQuote ? "\u2019" : "\"";
        PhraseToken phrase;
        while (true) {
            if (at_ >= text_.size()) {
                error(mark, "quotation mark opened here is never closed",
                      with_replacement(text_, {at_, at_}, closing));
                break;
            }
            const std::size_t from = at_;
            const char32_t c = next_code_point(text_, at_);
            if (closes(opening, c)) break;
            take(phrase.literal, from, c);
        }
        if (byte(at_) == '~') slop(phrase);
        push({begin, at_}, std::move(phrase));
    }

    bool closes(char32_t opening, char32_t c) const {
        if (opening == U'"') return c == U'"';
        if (opening != kOpenSingleQuote) return is_double_quote(c);
        if (c != kCloseSingleQuote) return false;
        // within a word it is an apostrophe
        std::size_t at = at_;
        if (at >= text_.size()) return true;
        const char32_t following = next_code_point(text_, at);
        return is_space(following) || is_open_bracket(following) || is_close_bracket(following) ||
               following == U'~' || following == U'|';
    }

    void slop(PhraseToken& phrase) {
        const std::size_t begin = at_++;
        const std::size_t digits = at_;
        while (is_digit(byte(at_)))
            ++at_;
        const auto distance = parse_distance(text_.substr(digits, at_ - digits));
        if (!distance)
            error({begin, at_},
                  fmt::format("~ after a phrase takes a distance from 1 to {}", kMaxDistance),
                  with_replacement(text_, {begin, at_}, "~5"));
        phrase.slop = distance.value_or(kDefaultDistance);
    }

    template <class Form>
    void push(SourceRange range, Form form) {
        tokens_.push_back({range, std::move(form)});
    }
    void error(SourceRange range, std::string message, std::string hint) {
        diagnostics_.push_back({Severity::error, std::move(message), range, std::move(hint)});
    }
    void note(SourceRange range, std::string message, std::string hint) {
        diagnostics_.push_back({Severity::note, std::move(message), range, std::move(hint)});
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<Token> tokens_;
    Diagnostics diagnostics_;
    std::array<bool, 3> noted_{};
    bool noted_initial_ = false;
};

}  // namespace

Lexed lex(std::string_view text) {
    return Lexer(text).lex();
}

}  // namespace news::query
