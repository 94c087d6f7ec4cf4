// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/citation/person_name.hpp"

#include <algorithm>
#include <span>
#include <vector>

#include "common/unicode.hpp"
#include "searcher/citation/name_words.hpp"

namespace news::citation {

namespace {

using Words = std::vector<std::string_view>;

// The family name comes first, or there is none.
constexpr std::string_view kOtherOrder[] = {"zh", "ja", "ko", "vi", "km", "hu", "is"};
constexpr std::string_view kTwoFamilyNames[] = {"es", "pt", "ca", "gl"};

// Articles of German: they follow another particle.
constexpr std::string_view kBoundParticles[] = {"der", "den", "dem", "des", "das"};

bool contains(std::span<const std::string_view> list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

Words words_of(std::string_view text) {
    Words words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (end > at) words.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

// Latin, as far as names are written in it: letters of Unicode's first blocks and those of
// Vietnamese.
bool is_latin_letter(char32_t c) {
    if (c < 0x80) return (c | 0x20) >= U'a' && (c | 0x20) <= U'z';
    return (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c <= 0x1EFF);
}

// Only letters, hyphens, apostrophes and points, and not all in capitals unless they are initials.
bool is_name_word(std::string_view word) {
    constexpr std::size_t kMostInitials = 2;
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size();) {
        const char32_t c = next_code_point(word, at);
        if (is_latin_letter(c))
            ++letters;
        else if (c != U'-' && c != U'\'' && c != U'.' && c != 0x2019 && c != 0x2010 && c != 0x2011)
            return false;
    }
    const bool has_small = std::any_of(word.begin(), word.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    });
    return letters > 0 && (has_small || letters <= kMostInitials || word.ends_with('.'));
}

bool begins_small(std::string_view word) {
    std::size_t at = 0;
    next_code_point(word, at);
    const std::string_view first = word.substr(0, at);
    return lower_case(first) == first;
}

bool is_particle(std::string_view word) {
    return contains(particles(), fold(word));
}

// "d'Ormesson", "al-Hashimi": a particle grown together with the name.
bool may_begin_small(std::string_view word) {
    constexpr std::size_t kLongest = 2;  // of such a particle
    for (const std::string_view border : {"'", "’", "-"}) {
        const std::size_t at = word.find(border);
        const std::size_t rest = at + border.size();
        if (at <= kLongest && rest < word.size()) return !begins_small(word.substr(rest));
    }
    return false;
}

std::string joined(std::span<const std::string_view> words) {
    std::string text;
    for (const std::string_view word : words)
        text.append(text.empty() ? "" : " ").append(word);
    return text;
}

bool is_initial(std::string_view word) {
    return word.ends_with('.') || (word.size() == 1);
}

// The words of given names, particles and the family name in the order in which they are spoken.
PersonName parts_of(std::span<const std::string_view> words) {
    constexpr std::size_t kMostGiven = 3;
    // the family name is the last word, with the particles before it
    std::size_t family = words.size() - 1;
    while (family > 1 && is_particle(words[family - 1]))
        --family;
    std::size_t small_end = family;
    while (small_end < words.size() - 1 && begins_small(words[small_end]))
        ++small_end;
    const auto given = words.first(family);
    const auto name = words.subspan(small_end);
    // "van der Heide", but "Bund der Segler"
    if (family < small_end && contains(kBoundParticles, words[family])) return {};
    const bool plain = std::none_of(given.begin(), given.end(), begins_small) &&
                       (!begins_small(name.front()) || may_begin_small(name.front()));
    if (!plain || given.size() > kMostGiven || is_initial(name.back())) return {};
    return {"", joined(given), joined(words.subspan(family, small_end - family)), joined(name), ""};
}

// Behind the first word only initials and few names are a given name's for sure: "García" of
// "Gabriel García Márquez" is the family's.
bool is_surely_given(std::string_view given, std::string_view language) {
    const Words words = words_of(given);
    const bool has_two_families = contains(kTwoFamilyNames, language);
    return std::all_of(words.begin() + 1, words.end(), [&](std::string_view word) {
        return is_initial(word) ||
               (!has_two_families && contains(second_given_names(), fold(word)));
    });
}

PersonName parse(std::string_view text, std::string_view language) {
    std::string suffix;
    Words words = words_of(text);
    if (words.size() > 2 && contains(name_suffixes(), fold(words.back()))) {
        suffix = words.back();
        words.pop_back();
        if (words.back().ends_with(',')) words.back().remove_suffix(1);
    }
    if (words.size() < 2 || contains(kOtherOrder, language)) return {};
    // "Field, Ana": the family name is told by the comma
    std::string_view& first = words.front();
    const bool is_inverted = first.ends_with(',') && words.size() <= 3;
    if (is_inverted) first.remove_suffix(1);
    for (const std::string_view word : words)
        if (!is_name_word(word) || contains(words_of_no_person(), fold(word))) return {};
    if (is_inverted) {
        if (std::any_of(words.begin(), words.end(), begins_small)) return {};
        return {"", joined(std::span(words).subspan(1)), "", std::string(first), suffix};
    }
    if (contains(family_names_that_come_first(), fold(first)) || contains(articles(), fold(first)))
        return {};
    PersonName name = parts_of(words);
    if (name.family.empty() || !is_surely_given(name.given, language)) return {};
    name.suffix = suffix;
    return name;
}

}  // namespace

PersonName parse_person_name(std::string_view name, std::string_view language) {
    const std::string clean = clean_text(name);
    PersonName parsed = parse(clean, language);
    if (parsed.family.empty()) return {clean, "", "", "", ""};
    return parsed;
}

}  // namespace news::citation
