// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/acronyms.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "common/unicode.hpp"
#include "common/unicode_class.hpp"

namespace news {

namespace {

// Sorted. The word must be much the commoner of the two: for all others case is ignored.
constexpr std::array<std::string_view, 20> kAcronyms = {
    "aids",   // the disease
    "cap",    // the Common Agricultural Policy
    "care",   // the aid agency
    "cop",    // the climate conferences
    "dot",    // the Department of Transportation
    "era",    // the Equal Rights Amendment
    "ice",    // the immigration agency
    "is",     // the Islamic State
    "it",     // information technology
    "nice",   // Britain's health institute
    "pace",   // the assembly of the Council of Europe
    "pen",    // the writers' club
    "salt",   // the arms treaties
    "seal",   // the navy's divers
    "shape",  // NATO's headquarters
    "start",  // the arms treaties
    "stem",   // the subjects of study
    "swat",   // the police teams
    "us",     // the United States
    "who",    // the World Health Organization
};
static_assert(std::is_sorted(kAcronyms.begin(), kAcronyms.end()));
static_assert(std::all_of(kAcronyms.begin(), kAcronyms.end(),
                          [](std::string_view word) { return word.size() <= kLongestAcronym; }));

// The words of a line of capitals, counted while they pass.
class CapitalWords {
  public:
    void letter(char32_t lower) {
        ++letters_;
        if (word_.size() <= kLongestAcronym) append_utf8(word_, lower);
    }

    void end_word() {
        if (letters_ > 0) ++words_;
        if (letters_ > 1 && !is_ambiguous_acronym(word_)) has_other_ = true;
        letters_ = 0;
        word_.clear();
    }

    bool is_headline() const { return words_ > 1 && has_other_; }

  private:
    std::string word_;  // no longer than it must be to be looked up
    std::size_t letters_ = 0;
    std::size_t words_ = 0;
    bool has_other_ = false;
};

}  // namespace

bool is_ambiguous_acronym(std::string_view lower) {
    return std::binary_search(kAcronyms.begin(), kAcronyms.end(), lower);
}

bool is_capitals_line(std::string_view line) {
    CapitalWords words;
    std::size_t at = 0;
    while (at < line.size()) {
        const CharInfo& info = char_info(next_code_point(line, at));
        if (info.is_lower) return false;
        if (info.is_upper)
            words.letter(info.lower);
        else if (info.kind != CharClass::mark && info.kind != CharClass::ignorable)
            words.end_word();
    }
    words.end_word();
    return words.is_headline();
}

}  // namespace news
