// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/query/lexer.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "common/progress.hpp"
#include "common/query/characters.hpp"
#include "common/query/limits.hpp"
#include "common/query/operators.hpp"
#include "common/query/readable_text.hpp"
#include "common/query/scanner.hpp"
#include "common/query/slip.hpp"
#include "common/query/typed_text.hpp"
#include "common/schema.hpp"
#include "common/unicode.hpp"

namespace news::query {

namespace {

class Lexer {
  public:
    explicit Lexer(std::string_view text) : text_(text), scanner_(text) {}

    Lexed lex() && {
        if (auto problem = unreadable(text_))
            diagnostics_.push_back(std::move(*problem));
        else
            while (errors_ < kMaxErrors && scanner_.skip_space())
                next_token();
        if (scanner_.ends_in_backslash()) {
            const SourceRange backslash{text_.size() - 1, text_.size()};
            error(backslash, "there is nothing after the backslash",
                  with_replacement(text_, backslash, ""));
        }
        push({text_.size(), text_.size()}, EndToken{});
        return {std::move(tokens_), std::move(diagnostics_)};
    }

  private:
    void next_token() {
        const std::size_t begin = scanner_.at();
        if (auto slip = slip_at(text_, begin)) {
            const std::size_t end = slip->diagnostic.range.end;
            add(std::move(slip->diagnostic));
            if (slip->skipped) return scanner_.seek(end);
        }
        const char32_t c = scanner_.next();
        const SourceRange range{begin, scanner_.at()};
        if (is_open_bracket(c)) return push(range, SignToken{Sign::open});
        if (is_close_bracket(c)) return push(range, SignToken{Sign::close});
        if (is_double_quote(c) || is_open_single_quote(c)) return phrase(range, c);
        if (c == U'|' || c == U'&') return ampersand(range);
        if (is_sign(c)) return sign(range);
        scanner_.seek(begin);
        if (is_dash(c) && !scanner_.blank_at(range.end))
            error(range, "this is a dash, not a minus sign", with_replacement(text_, range, "-"));
        if (!field()) word(false, false);
    }

    // |, ||, &, &&
    void ampersand(SourceRange range) {
        const char c = text_[range.begin];
        if (scanner_.byte(range.end) == c) ++range.end;
        scanner_.seek(range.end);
        push(range, LogicToken{c == '|' ? Logic::or_ : Logic::and_});
    }

    void sign(SourceRange range) {
        const char c = text_[range.begin];
        if (scanner_.blank_at(range.end) || is_close_bracket(scanner_.peek())) {
            SourceRange row = range;  // "--" goes as a whole
            while (row.begin > 0 && is_sign(static_cast<unsigned char>(text_[row.begin - 1])))
                --row.begin;
            return error(range, fmt::format("\"{}\" stands directly before a word", c),
                         lone_sign_hint(row));
        }
        if (!scanner_.parted_before(range.begin))
            return error(range, fmt::format("a space is missing before \"{}\"", c),
                         with_replacement(text_, {range.begin, range.begin}, " "));
        push(range, SignToken{c == '-' ? Sign::minus : c == '+' ? Sign::plus : Sign::bang});
    }

    // "iran - talks": the minus was meant, or a dash.
    std::string lone_sign_hint(SourceRange row) const {
        const std::string without = with_replacement(text_, row, "");
        std::size_t word = row.end;
        while (scanner_.byte(word) == ' ')
            ++word;
        if (slice(text_, row) != "-" || word == row.end || !is_word_byte(scanner_.byte(word)) ||
            row.begin == 0)
            return without;
        return fmt::format("{} or {}", with_replacement(text_, {row.end, word}, ""), without);
    }

    // "headline:iran", "date>=2003"; false where no field stands here.
    bool field() {
        const SourceRange name = letters();
        if (name.begin == name.end) return false;
        const auto known = find_field(slice(text_, name));
        const char sign = scanner_.byte(name.end);
        if (sign == ':') {
            if (text_.substr(name.end).starts_with("://"))
                address(name);
            else if (!known && is_id(name))
                word(true, false);
            else
                field_and_value(name, known);
        } else if (sign == '<' || sign == '>' || (sign == '=' && known)) {
            comparison(name);
        } else if (known && scanner_.open_bracket_at(name.end)) {
            error(name, "a colon is missing after the field",
                  with_replacement(text_, {name.end, name.end}, ":"));
            scanner_.seek(name.end);
            push(name, FieldToken{std::string(slice(text_, name))});
        } else {
            return false;
        }
        return true;
    }

    // "na:4f21c09be77d", as ids are printed: a value, also in cluster:(…) and id:(…).
    bool is_id(SourceRange scheme) const {
        if (!same_word(slice(text_, scheme), "na")) return false;
        std::size_t end = scheme.end + 1;
        while (is_hex_digit(scanner_.byte(end)))
            ++end;
        return end > scheme.end + 1 && (ends_at(text_, end) || scanner_.byte(end) == '*');
    }

    SourceRange letters() const {
        SourceRange range{scanner_.at(), scanner_.at()};
        while (is_letter(scanner_.byte(range.end)))
            ++range.end;
        return range;
    }

    void address(SourceRange scheme) {
        constexpr std::size_t kSlashes = 3;  // with the colon
        error({scheme.begin, scheme.end + kSlashes}, "an address is searched for with url:",
              with_replacement(text_, {scheme.begin, scheme.begin}, "url:"));
        word(true, true);
    }

    // What follows "headline:" is a word whatever it looks like; brackets, quotation marks and
    // CAPS( are tokens of their own.
    void field_and_value(SourceRange name, std::optional<Field> known) {
        const std::size_t value = name.end + 1;
        scanner_.seek(value);
        scanner_.skip_invisible();
        push({name.begin, scanner_.at()}, FieldToken{std::string(slice(text_, name))});
        if (scanner_.blank_at(scanner_.at())) return;
        const char32_t c = scanner_.peek();
        const bool is_and = c == U'&' && scanner_.byte(value + 1) == '&';
        if (is_open_bracket(c) || is_close_bracket(c) || is_double_quote(c) || c == U'|' ||
            is_and || is_open_single_quote(c))
            return;
        word(true, known && info(*known).kind != FieldKind::text);
    }

    void comparison(SourceRange name) {
        const char sign = text_[name.end];
        std::size_t value = name.end + 1;
        const bool or_equal = sign != '=' && scanner_.byte(value) == '=';
        if (or_equal) ++value;
        Relation relation = Relation::equal;
        if (sign == '<') relation = or_equal ? Relation::at_most : Relation::less;
        if (sign == '>') relation = or_equal ? Relation::at_least : Relation::greater;
        scanner_.seek(value);
        const Run run = scanner_.run(false);
        push({name.begin, run.range.end},
             ComparisonToken{std::string(slice(text_, name)), relation, run.range});
    }

    // `value`: it follows a field and is no operator.
    void word(bool value, bool balanced) {
        const std::size_t begin = scanner_.at();
        const bool exact = text_[begin] == '=' && !scanner_.blank_at(begin + 1);
        if (exact) scanner_.seek(begin + 1);
        Run run = scanner_.run(balanced);
        const std::string_view typed = slice(text_, run.range);
        if (typed.empty()) {
            const SourceRange equals{begin, begin + 1};
            return error(equals, "\"=\" stands directly before a word",
                         with_replacement(text_, equals, ""));
        }
        run.range.begin = begin;
        const bool plain = !run.escaped && !exact;
        // "headline:NOT", "headline:NEAR/5"
        const auto logic = plain && value ? logic_operator(typed) : std::nullopt;
        if (logic && typed == to_string(*logic))
            error(run.range, fmt::format("{} stands before the field or in brackets", typed),
                  with_replacement(text_, run.range, fmt::format("\"{}\"", typed)));
        if (plain && !value && operator_word(typed, run.range)) return;
        if (plain && scanner_.open_bracket_at(run.range.end) && function(typed, run.range)) return;
        push(run.range, WordToken{std::move(run.literal), exact});
    }

    bool operator_word(std::string_view word, SourceRange range) {
        if (const auto logic = logic_operator(word)) {
            note_case(word, *logic, range);
            push(range, LogicToken{*logic});
            return true;
        }
        const auto reading = proximity_operator(word);
        if (!reading) return function(word, range);
        if (const auto* problem = std::get_if<OperatorProblem>(&*reading)) {
            error(range, problem->message, with_replacement(text_, range, problem->replacement));
            push(range, ProximityToken{problem->read_as});
            return true;
        }
        const auto& proximity = std::get<Proximity>(*reading);
        if (word == "W") note_initial(proximity, range);
        push(range, ProximityToken{proximity});
        return true;
    }

    // "EXACT(", "ATLEAST5(".
    bool function(std::string_view word, SourceRange range) {
        const std::string_view name = word.substr(0, word.find_first_of("0123456789"));
        const std::string_view number = word.substr(name.size());
        for (const Function known : {Function::at_least, Function::capitals, Function::exactly}) {
            if (!same_word(name, to_string(known)) || (!number.empty() && !all_digits(number)))
                continue;
            const bool counts = known == Function::at_least;
            if (!scanner_.open_bracket_at(range.end)) {
                const bool bracket_follows =
                    scanner_.open_bracket_at(behind_blanks(text_, range.end));
                const bool meant =
                    counts ? !number.empty() : word == to_string(known) && bracket_follows;
                return meant && no_bracket(range);
            }
            scanner_.next();
            unsigned times = 0;
            if (counts)
                times = parse_times(number, range);
            else if (!number.empty())
                error(range, fmt::format("{} takes no number", to_string(known)),
                      with_replacement(text_, range, to_string(known)));
            push({range.begin, scanner_.at()}, FunctionToken{known, times});
            return true;
        }
        return false;
    }

    unsigned parse_times(std::string_view number, SourceRange range) {
        if (const auto times = parse_number(number, kMaxTimes)) return *times;
        error(range,
              fmt::format("ATLEAST takes a number from 1 to {}, without a space",
                          with_thousands(kMaxTimes)),
              with_replacement(text_, range, "ATLEAST5"));
        return 1;
    }

    // "ATLEAST5 iran", "ATLEAST5 (iran)"
    bool no_bracket(SourceRange function) {
        SourceRange operand{function.end, function.end};
        while (operand.begin < text_.size() && text_[operand.begin] == ' ')
            ++operand.begin;
        std::string bracket;
        if (!scanner_.open_bracket_at(operand.begin)) {
            operand.end = std::min(text_.find_first_of(" ()", operand.begin), text_.size());
            const bool has_word = operand.begin < operand.end;
            bracket = fmt::format("({})", has_word ? slice(text_, operand) : "Iran");
        } else {
            operand.end = operand.begin;
        }
        error(function, fmt::format("a bracket follows {} directly", slice(text_, function)),
              with_replacement(text_, {function.end, operand.end}, bracket));
        return true;
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

    void phrase(SourceRange mark, char32_t opening) {
        Quoted quoted = scanner_.quoted(opening);
        if (!quoted.closed) {
            const bool blank = quoted.literal.text.find_first_not_of(' ') == std::string::npos;
            const std::size_t end = text_.size();
            const std::string_view closing = is_open_single_quote(opening) ? "\u2019" : "\"";
            error(mark, "quotation mark opened here is never closed",
                  blank ? with_replacement(text_, {mark.begin, end}, "")
                        : with_replacement(text_, {end, end}, closing));
        }
        const unsigned distance = scanner_.byte(scanner_.at()) == '~' ? slop() : 0;
        push({mark.begin, scanner_.at()}, PhraseToken{std::move(quoted.literal), distance});
    }

    unsigned slop() {
        const std::size_t begin = scanner_.at();
        std::size_t end = begin + 1;
        while (is_digit(scanner_.byte(end)))
            ++end;
        scanner_.seek(end);
        const auto distance = parse_distance(text_.substr(begin + 1, end - begin - 1));
        if (distance) return *distance;
        // "~ 5"
        const SourceRange apart = digits_from(text_, behind_blanks(text_, end));
        const bool spaced = end == begin + 1 && parse_distance(slice(text_, apart));
        std::string meant = spaced ? fmt::format("~{}", slice(text_, apart)) : "~5";
        if (!spaced && is_word_byte(scanner_.byte(end))) meant += ' ';
        error({begin, end},
              fmt::format("~ after a phrase takes a distance from 1 to {}", kMaxDistance),
              with_replacement(text_, {begin, spaced ? apart.end : end}, meant));
        return kDefaultDistance;
    }

    template <class Form>
    void push(SourceRange range, Form form) {
        tokens_.push_back({range, std::move(form)});
    }
    // A note once.
    void add(Diagnostic diagnostic) {
        if (diagnostic.severity == Severity::error)
            ++errors_;
        else if (!noted_slips_.insert(diagnostic.message).second)
            return;
        diagnostics_.push_back(std::move(diagnostic));
    }
    void error(SourceRange range, std::string message, std::string hint) {
        ++errors_;
        diagnostics_.push_back({Severity::error, std::move(message), range, std::move(hint)});
    }
    void note(SourceRange range, std::string message, std::string hint) {
        diagnostics_.push_back({Severity::note, std::move(message), range, std::move(hint)});
    }

    std::string_view text_;
    Scanner scanner_;
    std::vector<Token> tokens_;
    Diagnostics diagnostics_;
    std::array<bool, 3> noted_{};
    bool noted_initial_ = false;
    std::set<std::string> noted_slips_;
    std::size_t errors_ = 0;
};

}  // namespace

Lexed lex(std::string_view text) {
    return Lexer(text).lex();
}

}  // namespace news::query
