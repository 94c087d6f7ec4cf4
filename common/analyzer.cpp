// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analyzer.hpp"

#include <algorithm>
#include <array>

#include "common/acronyms.hpp"
#include "common/unicode.hpp"
#include "common/unicode_class.hpp"
#include "common/word_scanner.hpp"

namespace news {

namespace {

char lower_ascii(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Words run together: the parts of a compound, or an elision and its word.
struct Compound {
    bool open = false;
    std::size_t start = 0;
    std::size_t parts = 0;
    bool has_letter = false;
    std::string term;
    std::string spelled;

    void begin(std::size_t at) {
        open = true;
        start = at;
        parts = 0;
        has_letter = false;
        term.clear();
        spelled.clear();
    }

    void add(std::string_view part_term, std::string_view part_spelled, bool part_has_letter) {
        ++parts;
        has_letter = has_letter || part_has_letter;
        // one part too many tells that it is too long; the rest need not be kept
        if (term.size() > kLongestCompound) return;
        term += part_term;
        spelled += part_spelled;
    }

    bool is_word() const { return parts > 1 && has_letter && term.size() <= kLongestCompound; }
};

}  // namespace

struct Tokenizer::State {
    State(std::string_view text, std::string_view language)
        : text_(text), language_(language), scanner_(text, language == "tr") {}

    bool next(Token& token) {
        for (;;) {
            if (queue_next_ < queue_end_) {
                token = queue_[queue_next_++];
                return true;
            }
            queue_next_ = queue_end_ = 0;
            while (at_ < text_.size() && text_[at_] == ' ')
                ++at_;
            if (at_ >= text_.size()) return false;
            const TextChar c = char_at(text_, at_);
            if (c.kind == CharClass::letter || c.kind == CharClass::digit) {
                if (read_word(token)) return true;
            } else if (c.kind == CharClass::unspaced) {
                if (read_pair(token)) return true;
            } else {
                at_ = c.end;
            }
        }
    }

  private:
    // The word at at_ and what goes with it. False: it has no term (a stretching stroke alone), yet
    // it can have ended a compound that waits in the queue.
    bool read_word(Token& token) {
        const ScannedWord word = scanner_.scan(at_);
        const std::size_t behind = word.elided ? (compound_.open ? word.resume : 0)
                                               : scanner_.behind_connector(word.resume);
        at_ = behind != 0 ? behind : word.resume;
        spell(word);
        const bool has_term = !term_.empty();
        if (has_term) {
            token = {term_,    spelled_,        ++position_, word.start,
                     word.end, TokenKind::word, {},          word.has_capital};
            tell_acronym(word, token);
        }
        run_together(word, behind != 0, has_term);
        return has_term;
    }

    // term_ and spelled_ of a word, into the text itself where it stands there as it is spelled.
    void spell(const ScannedWord& word) {
        term_ = spelled_ = word.raw;
        if (word.is_ascii && !word.has_upper) return;
        term_buffer_.clear();
        if (word.is_ascii) {
            term_buffer_.resize(word.raw.size());
            std::transform(word.raw.begin(), word.raw.end(), term_buffer_.begin(), lower_ascii);
            term_ = spelled_ = term_buffer_;
            return;
        }
        append_fold(term_buffer_, word.raw);
        spelled_buffer_.clear();
        append_lower_case(spelled_buffer_, word.raw);
        term_ = term_buffer_;
        spelled_ = spelled_buffer_.empty() ? term_ : std::string_view(spelled_buffer_);
    }

    void tell_acronym(const ScannedWord& word, Token& token) {
        const bool is_written_so = word.dotted || (word.has_upper && !word.has_lower);
        if (!is_written_so || !word.is_ascii || word.raw.size() > kLongestAcronym) return;
        if (!is_ambiguous_acronym(term_, language_)) return;
        acronym_.assign(term_).append(1, '.');
        Token acronym = token;
        acronym.term = acronym.spelled = acronym_;
        acronym.letters = acronym.term.substr(0, term_.size());
        acronym.kind = TokenKind::acronym;
        if (!word.dotted && stands_in_capitals(word.start))
            enqueue(acronym);
        else
            token = acronym;
    }

    // Keeps the compound and the elision that this word belongs to, and queues what it completes.
    void run_together(const ScannedWord& word, bool ties_on, bool has_term) {
        const bool has_letter = word.has_upper || word.has_lower || !word.is_ascii;
        if (elision_.open) {
            elision_.open = false;
            if (has_term && begins_with_capital(word.start)) {
                elision_.add(term_, spelled_, has_letter);
                enqueue_joined(elision_, word.end);
            }
        }
        if (word.elided && !ties_on && has_term) {
            elision_.begin(word.start);
            elision_.add(term_, spelled_, true);
        }
        if (ties_on && !compound_.open) compound_.begin(word.start);
        if (!compound_.open) return;
        if (has_term) compound_.add(term_, spelled_, has_letter);
        if (ties_on) return;
        compound_.open = false;
        enqueue_joined(compound_, word.end);
    }

    // The pair of characters at at_ in a run without spaces, or the last character by itself.
    bool read_pair(Token& token) {
        const std::size_t start = at_;
        const std::size_t second = unit_end(start);
        const bool has_second = char_at(text_, second).kind == CharClass::unspaced;
        const bool is_last = in_run_ && !has_second;  // the pair before had it
        in_run_ = has_second;
        at_ = second;
        const std::size_t end = has_second ? unit_end(second) : second;
        term_buffer_.clear();
        spelled_buffer_.clear();
        append_fold(term_buffer_, text_.substr(start, end - start));
        append_lower_case(spelled_buffer_, text_.substr(start, end - start));
        if (term_buffer_.empty()) return false;
        if (!is_last) ++position_;
        token = {term_buffer_, spelled_buffer_,
                 position_,    start,
                 end,          has_second ? TokenKind::bigram : TokenKind::character};
        return true;
    }

    // The end of a character with its marks, or of a syllable written in its letters.
    std::size_t unit_end(std::size_t start) const {
        std::size_t end = char_at(text_, start).end;
        for (;;) {
            const TextChar c = char_at(text_, end);
            const bool belongs =
                c.kind == CharClass::mark || c.kind == CharClass::ignorable ||
                (c.kind == CharClass::unspaced && char_info(c.code_point).composes);
            if (!belongs) return end;
            end = c.end;
        }
    }

    bool begins_with_capital(std::size_t at) const {
        return char_info(char_at(text_, at).code_point).is_upper;
    }

    // Each line is looked at once.
    bool stands_in_capitals(std::size_t at) {
        if (at >= line_end_) {
            const std::size_t before = text_.rfind('\n', at);
            const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
            line_end_ = std::min(text_.find('\n', at), text_.size());
            line_is_capitals_ = is_capitals_line(text_.substr(start, line_end_ - start), language_);
        }
        return line_is_capitals_;
    }

    void enqueue(const Token& token) { queue_[queue_end_++] = token; }

    void enqueue_joined(const Compound& compound, std::size_t end) {
        if (!compound.is_word()) return;
        enqueue(
            {compound.term, compound.spelled, position_, compound.start, end, TokenKind::joined});
    }

    std::string_view text_;
    std::string_view language_;
    WordScanner scanner_;
    std::size_t at_ = 0;
    std::uint32_t position_ = 0;

    std::string_view term_;
    std::string_view spelled_;
    std::string term_buffer_;
    std::string spelled_buffer_;
    std::string acronym_;

    Compound compound_;
    Compound elision_;
    bool in_run_ = false;  // the character at at_ is the second one of a pair

    std::size_t line_end_ = 0;
    bool line_is_capitals_ = false;

    // what else stands at the last word's position: acronym, elision, compound
    std::array<Token, 3> queue_;
    std::size_t queue_next_ = 0;
    std::size_t queue_end_ = 0;
};

Tokenizer::Tokenizer(std::string_view text, std::string_view language)
    : state_(std::make_unique<State>(text, language)) {}

Tokenizer::~Tokenizer() = default;

bool Tokenizer::next(Token& token) {
    return state_->next(token);
}

std::uint32_t count_words(std::string_view text) {
    Tokenizer tokenizer(text);
    Token token;
    while (tokenizer.next(token)) {
    }
    return token.position;
}

}  // namespace news
