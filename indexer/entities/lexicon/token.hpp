// SPDX-License-Identifier: GPL-3.0-or-later
// The words and marks of a text, in the manner of the Penn Treebank, with their byte offsets.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace news::entities {

// What is known of a token from its own bytes and its place; a set of bits.
enum TokenTrait : std::uint16_t {
    kWord = 1,             // begins with a letter or digit
    kCapital = 2,          // its first letter is a capital
    kAllCapitals = 4,      // two letters or more and all capitals: "NATO", "U.S."
    kDigits = 8,           // has a digit
    kPeriod = 16,          // ends with a full stop that belongs to it: "Gen.", "U.S.", "J."
    kInnerCapital = 32,    // a capital after the first letter: "al-Assad", "McCain", "iPhone"
    kCaseless = 64,        // of a script without capitals, ideographs too
    kSpaceBefore = 128,    // not glued to the token before it
    kSentenceStart = 256,  // first word of a sentence, or after an opening quote or a colon
    kLineStart = 512,      // first token of a line
    kHyphen = 1024,        // has a hyphen inside
    kInitials = 2048,      // single letters with full stops: "U.S.", "J."
};

struct Token {
    std::uint32_t start = 0;  // byte offset, inclusive
    std::uint32_t end = 0;    // exclusive
    std::uint16_t traits = 0;
    std::uint64_t hash = 0;        // word_hash of its bytes
    std::uint64_t lower_hash = 0;  // of its lower case; a number counts as "0"

    bool is(std::uint16_t wanted) const { return (traits & wanted) != 0; }
};

// FNV-1a, so that the hash of "New York" continues that of "New". The typographic apostrophe is
// hashed as the plain one.
inline constexpr std::uint64_t kHashSeed = 0xcbf29ce484222325U;
inline std::uint64_t hash_byte(std::uint64_t hash, char byte) {
    return (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3U;
}
std::uint64_t word_hash(std::string_view text, std::uint64_t seed = kHashSeed);

// All tokens of `text` in order. `text` must be valid UTF-8 of less than 4 GiB (what lies beyond
// is left out). Splits `'s`, `n't`, `U.S.-backed`, `pro-Beijing`, `l'Iran`; keeps `U.S.`, `Gen.`,
// `O'Brien`, `al-Assad`, `Kim Jong-un`'s `Jong-un`. A line end ends a sentence. Linear time.
std::vector<Token> tokenize(std::string_view text);

// The word before, the hyphen and the word after `hyphen`, a byte offset inside the token.
std::array<Token, 3> split_token(std::string_view text, const Token& token, std::size_t hyphen);

}  // namespace news::entities
