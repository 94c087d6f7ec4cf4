// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/acronyms.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "common/unicode.hpp"
#include "common/unicode_class.hpp"

namespace news {

namespace {

// All lists are sorted. The word must be much the commoner of the two, and the acronym always in
// capitals: for all others case is ignored.
constexpr std::array<std::string_view, 20> kEnglish = {
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

constexpr std::array<std::string_view, 1> kCzech = {
    "ano",  // the party
};

constexpr std::array<std::string_view, 2> kDanish = {
    "is",   // the Islamic State
    "mit",  // the university
};

constexpr std::array<std::string_view, 3> kGerman = {
    "man",  // the maker of lorries
    "mit",  // the university
    "ob",   // a mayor
};

constexpr std::array<std::string_view, 5> kSpanish = {
    "ave",   // the fast trains
    "eso",   // a kind of school; the observatory
    "once",  // the organisation of the blind
    "ser",   // the radio network
    "un",    // the United Nations, by their English name
};

constexpr std::array<std::string_view, 4> kFrench = {
    "cap",  // a diploma
    "ces",  // the trade fair
    "sud",  // the trade union
    "un",   // the United Nations, by their English name
};

constexpr std::array<std::string_view, 1> kItalian = {
    "un",  // the United Nations, by their English name
};

constexpr std::array<std::string_view, 2> kDutch = {
    "is",  // the Islamic State
    "om",  // the prosecutors
};

constexpr std::array<std::string_view, 1> kNorwegian = {
    "is",  // the Islamic State
};

constexpr std::array<std::string_view, 1> kPolish = {
    "po",  // the party
};

constexpr std::array<std::string_view, 2> kSwedish = {
    "is",   // the Islamic State
    "man",  // the maker of lorries
};

struct AcronymList {
    std::string_view language;
    std::span<const std::string_view> words;

    bool has(std::string_view word) const {
        return std::binary_search(words.begin(), words.end(), word);
    }
};

constexpr std::array kLists = {
    AcronymList{"", kEnglish},  AcronymList{"en", kEnglish},   AcronymList{"cs", kCzech},
    AcronymList{"da", kDanish}, AcronymList{"de", kGerman},    AcronymList{"es", kSpanish},
    AcronymList{"fr", kFrench}, AcronymList{"it", kItalian},   AcronymList{"nb", kNorwegian},
    AcronymList{"nl", kDutch},  AcronymList{"nn", kNorwegian}, AcronymList{"no", kNorwegian},
    AcronymList{"pl", kPolish}, AcronymList{"sv", kSwedish}};
static_assert(std::all_of(kLists.begin(), kLists.end(), [](const AcronymList& list) {
    return std::is_sorted(list.words.begin(), list.words.end()) &&
           std::all_of(list.words.begin(), list.words.end(),
                       [](std::string_view word) { return word.size() <= kLongestAcronym; });
}));

// The words of a line of capitals, counted while they pass.
class CapitalWords {
  public:
    explicit CapitalWords(std::string_view language) : language_(language) {}

    void letter(char32_t lower) {
        ++letters_;
        if (word_.size() <= kLongestAcronym) append_utf8(word_, lower);
    }

    void end_word() {
        if (letters_ > 0) ++words_;
        if (letters_ > 1 && !is_ambiguous_acronym(word_, language_)) has_other_ = true;
        letters_ = 0;
        word_.clear();
    }

    bool is_headline() const { return words_ > 1 && has_other_; }

  private:
    std::string_view language_;
    std::string word_;  // no longer than it must be to be looked up
    std::size_t letters_ = 0;
    std::size_t words_ = 0;
    bool has_other_ = false;
};

}  // namespace

bool is_ambiguous_acronym(std::string_view lower, std::string_view language) {
    return std::ranges::any_of(kLists, [&](const AcronymList& list) {
        return (language == kAnyLanguage || language == list.language) && list.has(lower);
    });
}

bool is_capitals_line(std::string_view line, std::string_view language) {
    CapitalWords words(language);
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
