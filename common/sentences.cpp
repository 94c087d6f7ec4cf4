// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/sentences.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "common/sentence_words.hpp"
#include "common/unicode.hpp"
#include "common/word_scanner.hpp"

namespace news {

namespace {

bool is_one_of(char32_t c, std::u32string_view set) {
    return set.find(c) != std::u32string_view::npos;
}

// Stops of scripts whose sentences need no space between them, and of those that have one sign for
// nothing else: Devanagari, Urdu, Arabic, Armenian, Ethiopic, Burmese, Khmer, Tibetan.
bool is_sure_stop(char32_t c) {
    return is_one_of(c, U"。！？｡।॥۔؟։።፧။។༎");
}

bool is_stop(char32_t c) {
    return is_one_of(c, U".!?…‼⁇⁈⁉．") || is_sure_stop(c);
}

bool is_closer(char32_t c) {
    return is_one_of(c, U"\"')]}”’»«›‹“‘」』）】》〉］");
}

bool is_opener(char32_t c) {
    return is_one_of(c, U"\"'“‘«„‚‹»›”’「『《〈¿¡");
}

// What ties the words around it together, so that a dot before it ends nothing.
bool ties(char32_t c) {
    return is_one_of(c, U",;&/:+=，、；：");
}

bool is_space(char32_t c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == 0xA0 || c == 0x3000 ||
           c == 0x202F || c == 0x2009;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// The text between two words, read from the left.
struct Gap {
    bool has_stop = false;
    bool is_sure = false;       // the stop ends a sentence whatever follows
    bool is_plain_dot = false;  // it is one dot at the word, as abbreviations have it
    bool is_tight = false;      // no white space behind it
    bool closes_quote = false;  // a quotation mark follows the stop
    bool is_tied = false;       // a comma or the like stands behind it
    bool opens_quote = false;   // a quotation mark stands at the second word
};

class GapReader {
  public:
    // `dotted`: the word before has its dot inside ("U.S.").
    GapReader(std::string_view gap, bool dotted, bool unspaced) : gap_(gap), unspaced_(unspaced) {
        skip_possessive();
        if (dotted && read_end_of_stop()) {
            found_.has_stop = found_.is_plain_dot = true;
            read_rest();
        } else {
            find_stop();
        }
    }

    const Gap& found() const { return found_; }

  private:
    bool at_end() const { return at_ >= gap_.size(); }

    char32_t peek() const {
        std::size_t at = at_;
        return at_end() ? 0 : next_code_point(gap_, at);
    }

    char32_t take() { return next_code_point(gap_, at_); }

    void skip_possessive() {
        for (const std::string_view possessive : {"'s", "’s", "'S", "’S"})
            if (gap_.starts_with(possessive)) at_ = possessive.size();
    }

    void find_stop() {
        const std::size_t begin = at_;
        while (!at_end()) {
            const std::size_t start = at_;
            const char32_t c = take();
            if (!is_stop(c)) continue;
            std::size_t signs = 1;
            bool is_sure = is_sure_stop(c);
            // in text without spaces a western mark does what a wide one does, but for the dot
            if (unspaced_ && is_one_of(c, U"?!")) is_sure = true;
            for (; !at_end() && is_stop(peek()); ++signs)
                is_sure = is_sure_stop(take()) || is_sure;
            // "they left...Then": an ellipsis often has no space
            const bool is_ellipsis = signs >= 3 || c == U'…';
            const bool is_spaced = read_end_of_stop();
            if (!is_spaced && !is_sure && !is_ellipsis) continue;
            found_.has_stop = true;
            found_.is_sure = is_sure;
            found_.is_tight = !is_spaced;
            found_.is_plain_dot = start == begin && signs == 1 && c == '.';
            read_rest();
            return;
        }
    }

    // Closing signs and the white space that must follow; false where none does.
    bool read_end_of_stop() {
        while (!at_end() && is_closer(peek()))
            found_.closes_quote = is_one_of(take(), U"」』”’") || found_.closes_quote;
        return is_space(peek());
    }

    void read_rest() {
        bool adjacent_opener = false;
        bool is_first = true;
        bool opened = false;  // « with a space behind it
        while (!at_end()) {
            const char32_t c = take();
            if (is_first && !is_space(c)) {
                found_.is_tied = ties(c);
                is_first = false;
            }
            adjacent_opener = is_opener(c);
            if (!is_space(c)) opened = c == U'«';
        }
        found_.opens_quote = adjacent_opener || opened;
    }

    std::string_view gap_;
    bool unspaced_;
    std::size_t at_ = 0;
    Gap found_;
};

// What the second word looks like.
enum class Beginning : std::uint8_t { small, capital, digit, other };

Beginning beginning_of(std::string_view word) {
    const TextChar first = char_at(word, 0);
    if (first.kind == CharClass::digit) return Beginning::digit;
    const CharInfo& info = char_info(first.code_point);
    if (info.is_upper) return Beginning::capital;
    if (!info.is_lower) return Beginning::other;
    // "iPhone"
    const TextChar second = char_at(word, first.end);
    return char_info(second.code_point).is_upper ? Beginning::capital : Beginning::small;
}

// The word before a dot and the word behind it: does the dot end a sentence?
class DotReader {
  public:
    DotReader(std::string_view text, WordRange before, WordRange word, std::string_view language)
        : text_(text), before_(before), word_(word), words_(sentence_words(language)) {
        find_chunk();
    }

    bool ends_sentence(Beginning next) const {
        if (is_number()) return number_ends(next);
        if (in(&SentenceWords::never)) return false;
        if (in(&SentenceWords::numbered)) return next != Beginning::digit;
        const bool is_doubtful = in(&SentenceWords::maybe) || is_letters_with_dots() ||
                                 (words_.has_ordinals && is_roman_numeral());
        if (!is_doubtful) return true;
        return next == Beginning::other || begins_sentences();
    }

  private:
    std::string_view text_of(std::size_t start, std::size_t end) const {
        return text_.substr(start, end - start);
    }

    // What a list may have of the word before: the letters, dots and hyphens that end with it
    // ("dott.ssa", "c.-à-d"), with a space between single letters ("z. B").
    void find_chunk() {
        std::size_t end = before_.end;
        while (end > before_.start && text_[end - 1] == '.')
            --end;
        std::size_t start = before_.start;
        constexpr std::size_t kMost = 16;  // bytes
        const std::size_t limit = start > kMost ? start - kMost : 0;
        while (start > limit && ties_on(character_before(start)))
            start = character_before(start);
        const bool is_letter = char_at(text_, before_.start).end == end;
        if (is_letter && start >= 3 && text_of(start - 2, start) == ". ") {
            const std::size_t letter = character_before(start - 2);
            if (letter == 0 || text_[letter - 1] == ' ') start = letter;
        }
        before_.end = end;
        chunk_ = lower_case(text_of(start, end));
        std::erase(chunk_, ' ');
        last_ = lower_case(text_of(before_.start, end));
    }

    std::size_t character_before(std::size_t at) const {
        do
            --at;
        while (at > 0 && (static_cast<unsigned char>(text_[at]) & 0xC0U) == 0x80U);
        return at;
    }

    bool ties_on(std::size_t at) const {
        const TextChar c = char_at(text_, at);
        return c.kind == CharClass::letter || c.kind == CharClass::mark || c.code_point == '.' ||
               c.code_point == '-';
    }

    bool in(std::string_view SentenceWords::*list) const {
        const bool capitalised = char_info(char_at(text_, before_.start).code_point).is_upper;
        return std::ranges::any_of(
            std::array{words_.*list, common_sentence_words().*list}, [&](std::string_view entries) {
                return has_word(entries, last_, capitalised) || has_word(entries, chunk_, false);
            });
    }

    // An initial ("J."; the T of "AT&T" is none), or single letters with dots between them
    // ("U.S.").
    bool is_letters_with_dots() const {
        if (before_.start > 0 && text_[before_.start - 1] == '&') return false;
        for (std::size_t at = 0; at < last_.size();) {
            const TextChar letter = char_at(last_, at);
            if (letter.kind != CharClass::letter) return false;
            at = letter.end;
            if (at < last_.size() && last_[at++] != '.') return false;
        }
        return true;
    }

    bool is_roman_numeral() const {
        return text_of(before_.start, before_.end).find_first_not_of("IVXLC") ==
               std::string_view::npos;
    }

    bool is_number() const {
        const std::string_view before = text_of(before_.start, before_.end);
        return std::all_of(before.begin(), before.end(), is_digit);
    }

    // "1." at the beginning of a line counts its paragraphs; "3." is an ordinal in many languages.
    bool number_ends(Beginning next) const {
        const std::size_t start = before_.start;
        constexpr std::size_t kMostDigits = 2;
        if (before_.end - start > kMostDigits) return true;
        if (start == 0 || text_[start - 1] == '\n') return false;
        const bool is_score = is_one_of(static_cast<unsigned char>(text_[start - 1]), U":.,-/");
        if (!words_.has_ordinals || is_score) return true;
        return next != Beginning::digit && begins_sentences();
    }

    bool begins_sentences() const {
        std::string lower = lower_case(text_of(word_.start, word_.end));
        lower.resize(std::min(lower.find('\''), lower.size()));
        return has_word(words_.starters, lower, false);
    }

    std::string_view text_;
    WordRange before_;
    WordRange word_;
    const SentenceWords& words_;
    std::string last_;   // the word before in lower case, without its last dot
    std::string chunk_;  // the same and what ties on to it
};

bool has_blank_line(std::string_view gap) {
    for (std::size_t at = gap.find('\n'); at != std::string_view::npos; at = gap.find('\n', at)) {
        at = gap.find_first_not_of(" \t\r", at + 1);
        if (at == std::string_view::npos) return false;
        if (gap[at] == '\n') return true;
    }
    return false;
}

// 「行く。」と言った: what a closed quotation is the object of goes on in the same sentence.
bool goes_on_in_japanese(std::string_view word) {
    return word.starts_with("と") || word.starts_with("って");
}

}  // namespace

Boundary boundary_between(std::string_view text, WordRange before, WordRange word,
                          std::string_view language) {
    if (word.start <= before.end) return Boundary::none;
    const std::string_view gap = text.substr(before.end, word.start - before.end);
    const bool dotted = before.end > before.start && text[before.end - 1] == '.';
    // nearly all gaps
    if (!dotted && gap.find_first_of(".!?\n") == std::string_view::npos && is_ascii(gap))
        return Boundary::none;
    if (has_blank_line(gap)) return Boundary::paragraph;

    const std::string_view second = text.substr(word.start, word.end - word.start);
    const bool unspaced = char_at(second, 0).kind == CharClass::unspaced;
    const Gap found = GapReader(gap, dotted, unspaced).found();
    if (!found.has_stop) return Boundary::none;
    if (found.is_sure) {
        const bool goes_on = found.closes_quote && goes_on_in_japanese(second);
        return goes_on ? Boundary::none : Boundary::sentence;
    }
    const Beginning next = beginning_of(second);
    if (found.is_tight && next != Beginning::capital) return Boundary::none;
    if (found.is_tied || (next == Beginning::small && !found.opens_quote)) return Boundary::none;
    if (found.is_plain_dot && !DotReader(text, before, word, language).ends_sentence(next))
        return Boundary::none;
    return Boundary::sentence;
}

}  // namespace news
