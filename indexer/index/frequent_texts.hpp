// SPDX-License-Identifier: GPL-3.0-or-later
// Which texts many articles share, in bounded memory (lossy counting): a text that is rare for long
// is forgotten to make room.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace news::index {

class FrequentTexts {
  public:
    struct Text {
        std::size_t hash = 0;        // hash_of() the text
        std::uint32_t articles = 0;  // that have it
        bool exact = true;           // false: it was forgotten once, so they may be more
        std::uint32_t first = 0;     // document number of the first article counted
        std::uint32_t last = 0;      // and of the last
    };

    static std::size_t hash_of(std::string_view text) {
        return std::hash<std::string_view>{}(text);
    }

    // Documents come one after the other; a text counts once in each.
    void add(std::string_view text, std::uint32_t document);

    // Those of at least so many articles, the most frequent first.
    std::vector<Text> of_at_least(std::uint64_t articles) const;

  private:
    struct Slot {
        std::uint32_t articles = 0;
        std::uint32_t missed = 0;  // at most so many came before the slot
        std::uint32_t first = 0;
        std::uint32_t last = 0;
    };

    void forget_rare();

    std::unordered_map<std::size_t, Slot> slots_;
    std::uint32_t forgotten_ = 0;  // the most articles that a forgotten text had
};

}  // namespace news::index
