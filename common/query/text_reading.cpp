// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/query/text_reading.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/acronyms.hpp"
#include "common/progress.hpp"
#include "common/query/characters.hpp"
#include "common/query/diagnostic.hpp"
#include "common/query/limits.hpp"
#include "common/query/text_pieces.hpp"
#include "common/unicode.hpp"
#include "common/unicode_class.hpp"

namespace news::query {

namespace {

constexpr std::size_t kLettersBeforeWildcard = 2;
constexpr std::string_view kWildcardExample = "coalit*";

tl::unexpected<Problem> problem(std::string message, std::string replacement = {}) {
    return tl::unexpected<Problem>(Problem{std::move(message), std::move(replacement)});
}

std::size_t count_characters(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count)
        next_code_point(text, at);
    return count;
}

// Of a script that does not part its words.
bool is_unspaced(const TextPiece& piece) {
    return piece.kind == TokenKind::bigram || piece.kind == TokenKind::character;
}

bool begins_with_letters(const Glob& glob) {
    return count_characters(glob.head()) >= kLettersBeforeWildcard;
}

// With the wildcards at its beginning left out, or an example where that is not enough.
std::string begun_with_letters(std::string_view typed) {
    const std::size_t begin = std::min(typed.find_first_not_of("*?"), typed.size());
    const std::string_view rest = typed.substr(begin);
    const std::size_t head = count_characters(rest.substr(0, rest.find_first_of("*?")));
    return std::string(begin > 0 && head >= kLettersBeforeWildcard ? rest : kWildcardExample);
}

// What a wildcard may not do, in the pieces of one literal. The replacement is for all of it.
std::optional<Problem> wildcard_problem(const std::vector<TextPiece>& pieces,
                                        std::string_view literal) {
    const auto replaced = [&](const TextPiece& piece, std::string_view by) {
        return std::string(literal.substr(0, piece.begin))
            .append(by)
            .append(literal.substr(piece.end));
    };
    for (const TextPiece& piece : pieces) {
        if (!piece.has_wildcard) continue;
        const std::string typed = piece.glob.print();
        if (is_unspaced(piece))
            return Problem{fmt::format("{}: wildcards do not go with Chinese, Japanese or Korean "
                                       "characters; a run of them is found within longer ones",
                                       quoted(typed)),
                           replaced(piece, piece.spelled)};
        if (literal.find_first_not_of("*?") == literal.npos || literal == "*:*")
            return Problem{fmt::format("{} stands for letters of a word, not for all articles",
                                       quoted(literal)),
                           "words:0.."};
        if (!begins_with_letters(piece.glob))
            return Problem{
                fmt::format("{} needs two letters before the first * or ?", quoted(typed)),
                replaced(piece, begun_with_letters(typed))};
    }
    return std::nullopt;
}

bool has_capitals(std::string_view term) {
    for (std::size_t at = 0; at < term.size();)
        if (char_info(next_code_point(term, at)).is_lower) return true;
    return false;
}

SpanWord to_word(const TextPiece& piece, const WordManner& manner) {
    SpanWord word;
    word.range = manner.range;
    word.capitals = manner.capitals && (piece.has_wildcard || has_capitals(piece.term));
    if (piece.has_wildcard) {
        word.matching = Matching::wildcard;
        word.glob = piece.glob;
        return word;
    }
    const bool inflected = !manner.exact && !is_unspaced(piece);
    word.matching = inflected ? Matching::inflected : Matching::exact;
    if (piece.kind == TokenKind::character) word.matching = Matching::character;
    word.term = piece.term;
    if (inflected) word.spelled = piece.spelled;
    word.acronym = piece.acronym;
    // "US" has capitals as "Us" has them
    if (word.capitals && word.acronym == Acronym::no &&
        is_ambiguous_acronym(word.term, kAnyLanguage))
        word.acronym = Acronym::either;
    return word;
}

// The length of the letters of a term that is letters and then digits ("covid19"), else 0.
std::size_t letters_before_digits(std::string_view term) {
    const auto digits = std::find_if(term.begin(), term.end(), is_digit);
    const auto letters = static_cast<std::size_t>(digits - term.begin());
    return all_digits(term.substr(letters)) ? letters : 0;
}

bool is_plain_word(const TextPiece& piece) {
    return piece.kind == TokenKind::word && !piece.has_wildcard;
}

// Every compound as its parts, each at a position of its own: "covid 19".
std::vector<SpanWord> apart(const std::vector<TextPiece>& pieces, const WordManner& manner) {
    std::vector<SpanWord> words;
    for (const TextPiece& piece : pieces) {
        if (piece.kind == TokenKind::joined) continue;
        words.push_back(to_word(piece, manner));
        const std::size_t letters = is_plain_word(piece) ? letters_before_digits(piece.term) : 0;
        if (letters == 0) continue;
        SpanWord digits = words.back();
        digits.term = piece.term.substr(letters);
        digits.spelled = manner.exact ? "" : digits.term;
        digits.capitals = false;
        words.back().matching = Matching::exact;
        words.back().term.resize(letters);
        words.back().spelled.clear();
        words.push_back(std::move(digits));
    }
    return words;
}

// Every compound as one word: "covid19".
std::vector<SpanWord> joined(const std::vector<TextPiece>& pieces, const WordManner& manner) {
    std::vector<const TextPiece*> kept;
    for (const TextPiece& piece : pieces) {
        if (piece.kind == TokenKind::joined)
            while (!kept.empty() && kept.back()->begin >= piece.begin)
                kept.pop_back();
        kept.push_back(&piece);
    }
    std::vector<SpanWord> words;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        const bool goes_on = i > 0 && is_plain_word(*kept[i]) && all_digits(kept[i]->term) &&
                             is_plain_word(*kept[i - 1]) &&
                             kept[i - 1]->term.find_first_of("0123456789") == std::string::npos;
        if (!goes_on) {
            words.push_back(to_word(*kept[i], manner));
            continue;
        }
        words.back().term += kept[i]->term;
        if (!manner.exact) words.back().spelled += kept[i]->spelled;
    }
    return words;
}

// "anti-gov*" as one word; nothing where the parts are not joined by hyphens.
std::vector<SpanWord> joined_with_wildcard(const std::vector<TextPiece>& pieces,
                                           std::string_view literal, const WordManner& manner) {
    SpanWord word;
    word.matching = Matching::wildcard;
    word.range = manner.range;
    word.capitals = manner.capitals;
    std::size_t end = 0;
    for (const TextPiece& piece : pieces) {
        if (piece.kind == TokenKind::joined) continue;
        if (end > 0 && literal.substr(end, piece.begin - end) != "-") return {};
        if (piece.has_wildcard)
            word.glob.append(piece.glob);
        else
            word.glob.add_literal(piece.term);
        end = piece.end;
    }
    return {std::move(word)};
}

Span in_a_row(std::vector<SpanWord> words) {
    if (words.size() == 1) return {std::move(words.front())};
    return {SpanPhrase{std::move(words)}};
}

bool same(const std::vector<SpanWord>& a, const std::vector<SpanWord>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const SpanWord& x, const SpanWord& y) {
                          return x.matching == y.matching && x.term == y.term && x.glob == y.glob;
                      });
}

Span either(std::vector<SpanWord> as_one, std::vector<SpanWord> as_parts) {
    if (as_one.empty() || same(as_one, as_parts)) return in_a_row(std::move(as_parts));
    SpanAny any;
    any.alternatives.push_back(in_a_row(std::move(as_one)));
    any.alternatives.push_back(in_a_row(std::move(as_parts)));
    return {std::move(any)};
}

Span read_pieces(const std::vector<TextPiece>& pieces, std::string_view literal,
                 const WordManner& manner, bool one_word) {
    const bool wild = std::any_of(pieces.begin(), pieces.end(),
                                  [](const TextPiece& piece) { return piece.has_wildcard; });
    const bool compound = wild && one_word && pieces.size() > 1;
    return either(compound ? joined_with_wildcard(pieces, literal, manner) : joined(pieces, manner),
                  apart(pieces, manner));
}

// The words as they were typed: of a compound all parts and the joined form are one.
std::vector<std::vector<TextPiece>> typed_words(const std::vector<TextPiece>& pieces) {
    std::vector<std::vector<TextPiece>> words;
    for (const TextPiece& piece : pieces) {
        std::vector<TextPiece> word;
        if (piece.kind == TokenKind::joined)
            while (!words.empty() && words.back().front().begin >= piece.begin) {
                word.insert(word.begin(), words.back().begin(), words.back().end());
                words.pop_back();
            }
        word.push_back(piece);
        words.push_back(std::move(word));
    }
    return words;
}

tl::unexpected<Problem> too_many_parts(std::string_view what) {
    return problem(fmt::format("this {} has more than {} parts", what, with_thousands(kMaxParts)));
}

}  // namespace

SpanOrProblem read_word(const Literal& literal, std::string_view typed, const WordManner& manner) {
    if (auto foreign = foreign_syntax(typed)) return tl::unexpected<Problem>(std::move(*foreign));
    const std::vector<TextPiece> pieces = cut(literal);
    if (pieces.empty()) return problem(fmt::format("there is no word in {}", quoted(typed)));
    if (pieces.size() > kMaxParts) return too_many_parts("word");
    if (auto wild = wildcard_problem(pieces, literal.text)) {
        // "covid-1*" has letters enough before the star when it is run together
        std::vector<SpanWord> as_one = joined_with_wildcard(pieces, literal.text, manner);
        const bool is_compound = pieces.size() > 1 && !as_one.empty() &&
                                 std::none_of(pieces.begin(), pieces.end(), is_unspaced);
        if (is_compound && begins_with_letters(as_one.front().glob)) return in_a_row(as_one);
        return tl::unexpected<Problem>(std::move(*wild));
    }
    return read_pieces(pieces, literal.text, manner, true);
}

SpanOrProblem read_phrase(const Literal& literal, unsigned slop, const WordManner& manner) {
    const std::vector<TextPiece> pieces = cut(literal);
    if (pieces.empty()) return problem("there is no word between these quotation marks");
    if (pieces.size() > kMaxParts) return too_many_parts("phrase");
    if (auto wild = wildcard_problem(pieces, literal.text))
        return problem(std::move(wild->message), fmt::format("\"{}\"", wild->replacement));
    if (slop == 0) return read_pieces(pieces, literal.text, manner, false);
    SpanNear near{{false, slop}, {}};
    for (const std::vector<TextPiece>& word : typed_words(pieces))
        near.operands.push_back(read_pieces(word, literal.text, manner, true));
    if (near.operands.size() == 1)
        return problem("~ needs two words or more between the quotation marks",
                       fmt::format("\"{}\"", literal.text));
    return Span{std::move(near)};
}

}  // namespace news::query
