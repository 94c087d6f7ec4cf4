// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <limits>

#include "common/unicode.hpp"
#include "indexer/entities/lexicon/letters.hpp"
#include "indexer/entities/lexicon/token.hpp"

namespace news::entities {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kTypographicApostrophe = "\u2019";

// Each list is sorted, for binary search.
constexpr std::array kAbbreviations = {
    "Adm"sv,    "Ala"sv,  "Apr"sv,   "Ariz"sv, "Ark"sv,  "Assn"sv, "Aug"sv,  "Ave"sv,  "Blvd"sv,
    "Brig"sv,   "Bros"sv, "Calif"sv, "Capt"sv, "Cmdr"sv, "Co"sv,   "Col"sv,  "Colo"sv, "Conn"sv,
    "Corp"sv,   "Cpl"sv,  "Cpt"sv,   "Dec"sv,  "Del"sv,  "Dept"sv, "Dr"sv,   "Feb"sv,  "Fla"sv,
    "Fr"sv,     "Ft"sv,   "Gen"sv,   "Gov"sv,  "Hon"sv,  "Ill"sv,  "Inc"sv,  "Insp"sv, "Jan"sv,
    "Jr"sv,     "Jul"sv,  "Jun"sv,   "Lt"sv,   "Ltd"sv,  "Maj"sv,  "Mar"sv,  "Mass"sv, "Md"sv,
    "Messrs"sv, "Mich"sv, "Minn"sv,  "Mlle"sv, "Mme"sv,  "Mo"sv,   "Mont"sv, "Mr"sv,   "Mrs"sv,
    "Ms"sv,     "Msgr"sv, "Mt"sv,    "Neb"sv,  "Nev"sv,  "Nov"sv,  "Oct"sv,  "Okla"sv, "Ore"sv,
    "Pa"sv,     "Ph"sv,   "Pres"sv,  "Prof"sv, "Pte"sv,  "Pvt"sv,  "Rep"sv,  "Reps"sv, "Rev"sv,
    "Sen"sv,    "Sens"sv, "Sep"sv,   "Sept"sv, "Sgt"sv,  "Spc"sv,  "Sr"sv,   "St"sv,   "Ste"sv,
    "Supt"sv,   "Tenn"sv, "Va"sv,    "Vt"sv,   "Wash"sv, "Wis"sv,  "Wyo"sv,  "vs"sv};

// What follows a hyphen after a name without being part of it; every "-ed" too.
constexpr std::array kHyphenTails = {
    "area"sv, "bashing"sv,  "born"sv, "bound"sv,    "brokered"sv, "built"sv, "dominated"sv,
    "era"sv,  "friendly"sv, "held"sv, "inspired"sv, "led"sv,      "like"sv,  "made"sv,
    "only"sv, "owned"sv,    "run"sv,  "speaking"sv, "style"sv,    "type"sv,  "wide"sv};

// Lower-case beginnings that do belong to the name after the hyphen.
constexpr std::array kArticles = {"abu"sv, "ad"sv, "al"sv,  "an"sv,  "ar"sv,  "as"sv,
                                  "ash"sv, "at"sv, "az"sv,  "ben"sv, "bin"sv, "el"sv,
                                  "es"sv,  "et"sv, "ibn"sv, "ul"sv,  "ur"sv};

// Elided articles and prepositions of French, Italian and Catalan.
constexpr std::array kElisions = {"all"sv, "c"sv, "d"sv,    "dall"sv, "dell"sv,
                                  "j"sv,   "l"sv, "m"sv,    "n"sv,    "nell"sv,
                                  "qu"sv,  "s"sv, "sull"sv, "t"sv,    "un"sv};

constexpr std::array kClitics = {"d"sv, "ll"sv, "m"sv, "re"sv, "s"sv, "t"sv, "ve"sv};

template <std::size_t N>
bool is_in(const std::array<std::string_view, N>& list, std::string_view word) {
    return std::binary_search(list.begin(), list.end(), word);
}

// One pass over the text; `at_` never goes back.
class Tokenizer {
  public:
    explicit Tokenizer(std::string_view text) : text_(text) {}

    std::vector<Token> run() {
        tokens_.reserve(text_.size() / 5 + 4);
        while (at_ < text_.size()) {
            const char byte = text_[at_];
            if (byte == '\n') {
                line_start_ = sentence_start_ = space_ = true;
                ++at_;
            } else if (byte == ' ' || byte == '\t' || byte == '\r') {
                space_ = true;
                ++at_;
            } else {
                token();
            }
        }
        return std::move(tokens_);
    }

  private:
    struct Peek {
        Letter letter = Letter::none;
        char32_t code_point = 0;
        std::size_t end = 0;
    };

    Peek peek(std::size_t at) const {
        if (at >= text_.size()) return {Letter::none, 0, at};
        const auto byte = static_cast<unsigned char>(text_[at]);
        if (byte < 0x80) return {letter_kind(byte), byte, at + 1};
        std::size_t end = at;
        const char32_t code_point = next_code_point(text_, end);
        return {letter_kind(code_point), code_point, end};
    }

    bool is_apostrophe(std::size_t at) const {
        return at < text_.size() &&
               (text_[at] == '\'' || text_.substr(at).starts_with(kTypographicApostrophe));
    }
    std::size_t apostrophe_size(std::size_t at) const { return text_[at] == '\'' ? 1 : 3; }

    // A bounded look ahead: no clitic, article or tail is longer than this.
    std::string_view short_word(std::size_t at) const {
        constexpr std::size_t kBound = 16;
        std::size_t end = at;
        while (end < text_.size() && end - at < kBound && peek(end).letter != Letter::none) {
            end = peek(end).end;
        }
        return text_.substr(at, end - at);
    }

    void token() {
        const Peek first = peek(at_);
        if (first.letter == Letter::none) return mark(first);
        const std::size_t start = at_;
        if (first.letter == Letter::ideograph) {
            at_ = first.end;
            return add(start, kWord | kCaseless);
        }
        if (is_apostrophe(start)) return mark(first);
        word(start);
    }

    // Punctuation: one token a mark; a clitic ('s) and a quoted end are told apart here.
    void mark(const Peek& first) {
        const std::size_t start = at_;
        if (first.code_point == 0xA0 || first.code_point == 0x3000 ||
            (first.code_point >= 0x2000 && first.code_point <= 0x200B)) {
            space_ = true;
            at_ = first.end;
            return;
        }
        if (is_apostrophe(start) && !tokens_.empty() && !line_start_) {
            const std::size_t after = start + apostrophe_size(start);
            const std::string_view clitic = short_word(after);
            // "Labour 's": in some archives words stand apart as another program cut them.
            const std::size_t end = after + clitic.size();
            const bool apart =
                space_ && clitic == "s" && (end == text_.size() || text_[end] == ' ');
            if (is_in(kClitics, clitic) && (!space_ || apart)) {
                at_ = end;
                space_ = false;
                return add(start, 0);
            }
        }
        at_ = first.end;
        // A plain quotation mark glued to what stands before it closes: `,"` goes on with the
        // sentence.
        const bool plain_quote = first.code_point == '"' && (space_ || tokens_.empty());
        const bool opens = plain_quote || first.code_point == 0x201C || first.code_point == 0xAB ||
                           first.code_point == 0x201E || first.code_point == ':' ||
                           first.code_point == 0x2022 || (first.code_point == 0x2018 && space_);
        const bool ends = first.code_point == '.' || first.code_point == '!' ||
                          first.code_point == '?' || first.code_point == 0x3002 ||
                          first.code_point == 0x2026;
        // A closing quote or bracket after the full stop leaves the sentence ended.
        const bool begun = sentence_start_;
        add(start, 0);
        sentence_start_ = opens || ends || begun;
    }

    void word(std::size_t start) {
        std::uint16_t traits = kWord;
        std::size_t letters = 0, capitals = 0, periods = 0, part = start, part_letters = 0;
        bool initials = true, web_name = false;
        Peek next = peek(start);
        if (next.letter == Letter::upper) traits |= kCapital;
        while (true) {
            if (next.letter == Letter::digit) {
                traits |= kDigits;
                initials = false;
            } else if (next.letter == Letter::caseless) {
                traits |= kCaseless;
            } else if (next.letter == Letter::upper) {
                if (letters > 0) traits |= kInnerCapital;
                ++capitals;
            }
            if (next.letter != Letter::none && next.letter != Letter::ideograph) {
                if (++part_letters > 1) initials = false;
                ++letters;
                at_ = next.end;
                next = peek(at_);
                continue;
            }
            const std::size_t joint = joint_size(start, part, initials, part_letters, traits);
            if (joint == 0) break;
            if (text_[at_] == '.') ++periods;
            if (text_[at_] == '.' && part_letters > 1) web_name = true;
            if (text_[at_] == '-') traits |= kHyphen;
            if (text_[at_] != '.') initials = false;
            at_ += joint;
            part = at_;
            part_letters = 0;
            next = peek(at_);
        }
        if (at_ < text_.size() && text_[at_] == '.' &&
            is_capitalised_abbreviation(start, initials, traits)) {
            ++at_;
            traits |= kPeriod;
            if (initials) traits |= kInitials;
        }
        // The capital of "Space.com" is no sign of a name.
        if (web_name) traits &= static_cast<std::uint16_t>(~(kCapital | kInnerCapital));
        if (letters > 1 && capitals == letters) traits |= kAllCapitals;
        // "U.S" without its last full stop is still initials.
        if (initials && periods > 0) traits |= kInitials;
        add(start, traits);
    }

    bool is_capitalised_abbreviation(std::size_t start, bool initials, std::uint16_t traits) const {
        if (initials && (traits & kCapital) != 0) return true;
        return is_in(kAbbreviations, text_.substr(start, at_ - start));
    }

    // How many bytes at the end of the current letters join them to more of the same token; 0
    // when the token ends here.
    std::size_t joint_size(std::size_t start, std::size_t part, bool initials,
                           std::size_t part_letters, std::uint16_t traits) const {
        if (at_ >= text_.size()) return 0;
        const char byte = text_[at_];
        if (is_apostrophe(at_)) return apostrophe_joint(start);
        const Peek next = peek(at_ + 1);
        if (next.letter == Letter::none || next.letter == Letter::ideograph) return 0;
        if (byte == '-') return hyphen_joins(part, next) ? 1 : 0;
        if (byte == '.') {
            const bool decimals = (traits & kDigits) != 0 && next.letter == Letter::digit;
            const bool web_name = next.letter == Letter::lower && part_letters > 1;
            return (initials && part_letters == 1) || decimals || web_name ? 1 : 0;
        }
        if (byte == ',') return (traits & kDigits) != 0 && next.letter == Letter::digit ? 1 : 0;
        if (byte == '&') return next.letter == Letter::upper && (traits & kCapital) != 0 ? 1 : 0;
        return 0;
    }

    std::size_t apostrophe_joint(std::size_t start) const {
        const std::size_t size = apostrophe_size(at_);
        if (peek(at_ + size).letter == Letter::none) return 0;
        if (is_in(kClitics, short_word(at_ + size))) return 0;
        return is_elision(start) ? 0 : size;
    }
    bool is_elision(std::size_t start) const {
        return is_in(kElisions, text_.substr(start, at_ - start));
    }

    bool hyphen_joins(std::size_t part, const Peek& next) const {
        const std::string_view left = text_.substr(part, at_ - part);
        const Letter first = peek(part).letter;
        if (first == Letter::upper && next.letter == Letter::lower) {
            const std::string_view tail = short_word(at_ + 1);
            return !tail.ends_with("ed") && !is_in(kHyphenTails, tail);
        }
        if (first == Letter::lower && next.letter == Letter::upper) return is_in(kArticles, left);
        return true;
    }

    void add(std::size_t start, std::uint16_t traits) {
        Token token;
        token.start = static_cast<std::uint32_t>(start);
        token.end = static_cast<std::uint32_t>(at_);
        if (space_) traits |= kSpaceBefore;
        if (line_start_) traits |= kLineStart;
        if (sentence_start_ && (traits & kWord) != 0) {
            traits |= kSentenceStart;
            sentence_start_ = false;
        }
        token.traits = traits;
        hash(token);
        tokens_.push_back(token);
        space_ = line_start_ = false;
    }

    void hash(Token& token) const {
        std::uint64_t exact = kHashSeed, lower = kHashSeed;
        const std::string_view bytes = text_.substr(token.start, token.end - token.start);
        if (letter_kind(static_cast<unsigned char>(bytes[0])) == Letter::digit) {
            token.hash = word_hash(bytes);
            token.lower_hash = hash_byte(kHashSeed, '0');
            return;
        }
        for (std::size_t i = 0; i < bytes.size();) {
            const auto byte = static_cast<unsigned char>(bytes[i]);
            if (byte < 0x80) {
                exact = hash_byte(exact, bytes[i]);
                lower = hash_byte(
                    lower, byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : bytes[i]);
                ++i;
            } else if (bytes.substr(i).starts_with(kTypographicApostrophe)) {
                exact = hash_byte(exact, '\'');
                lower = hash_byte(lower, '\'');
                i += kTypographicApostrophe.size();
            } else {
                std::string small;
                const std::size_t from = i;
                append_utf8(small, lower_letter(next_code_point(bytes, i)));
                for (std::size_t j = from; j < i; ++j)
                    exact = hash_byte(exact, bytes[j]);
                for (const char c : small)
                    lower = hash_byte(lower, c);
            }
        }
        token.hash = exact;
        token.lower_hash = lower;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    bool space_ = true;
    bool line_start_ = true;
    bool sentence_start_ = true;
    std::vector<Token> tokens_;
};

}  // namespace

std::uint64_t word_hash(std::string_view text, std::uint64_t seed) {
    std::uint64_t hash = seed;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == kTypographicApostrophe[0] &&
            text.substr(i).starts_with(kTypographicApostrophe)) {
            hash = hash_byte(hash, '\'');
            i += kTypographicApostrophe.size() - 1;
        } else {
            hash = hash_byte(hash, text[i]);
        }
    }
    return hash;
}

std::vector<Token> tokenize(std::string_view text) {
    return Tokenizer(text.substr(0, std::numeric_limits<std::uint32_t>::max())).run();
}

std::array<Token, 3> split_token(std::string_view text, const Token& token, std::size_t hyphen) {
    const std::string_view word = text.substr(token.start, token.end - token.start);
    std::array<Token, 3> parts{};
    const std::array<std::size_t, 4> bounds = {0, hyphen, hyphen + 1, word.size()};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::string_view part = word.substr(bounds[i], bounds[i + 1] - bounds[i]);
        parts[i] = tokenize(part).front();
        parts[i].start = token.start + static_cast<std::uint32_t>(bounds[i]);
        parts[i].end = token.start + static_cast<std::uint32_t>(bounds[i + 1]);
        parts[i].traits &=
            static_cast<std::uint16_t>(~(kSpaceBefore | kSentenceStart | kLineStart));
    }
    parts[0].traits |= token.traits & (kSpaceBefore | kSentenceStart | kLineStart);
    return parts;
}

}  // namespace news::entities
