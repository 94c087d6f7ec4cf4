// SPDX-License-Identifier: GPL-3.0-or-later
// What two texts have in common is told by their shingles: runs of four words, each as a hash. The
// words are those of the index (common/analyzer.hpp), folded, so that case, accents, quotation
// marks and line breaks count for nothing.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "common/analyzer.hpp"

namespace news::stories {

inline constexpr std::size_t kShingleWords = 4;

// The words of one text become its shingles, in order. Hashes are of our own making and stand in
// databases: a change of them is a new index format.
class Shingler {
  public:
    // nullopt until kShingleWords words have come. Forms at the position of the word before
    // (acronyms, compounds run together) are passed over.
    std::optional<std::uint64_t> add(const Token& token);

  private:
    std::array<std::uint64_t, kShingleWords> words_{};  // hashes; the newest at words_[count_ % 4]
    std::size_t count_ = 0;
    std::uint32_t position_ = 0;
};

// The shingles of a text, each once, rising, as the upper halves of their hashes. `language` as for
// the Tokenizer.
std::vector<std::uint32_t> shingles_of(std::string_view text, std::string_view language);

// How many shingles two texts have, and share.
struct Likeness {
    std::size_t shared = 0;
    std::size_t shorter = 0;  // those of the text that has fewer
    std::size_t longer = 0;
};
// Of two sets as above.
Likeness likeness(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b);

// Whether a reader would say that one is a copy of the other, perhaps edited or cut:
// docs/decisions/ 0016 tells where the bounds come from.
bool is_copy(const Likeness& likeness);

}  // namespace news::stories
