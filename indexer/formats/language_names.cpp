// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/language_names.hpp"

#include <algorithm>
#include <array>

#include "common/unicode.hpp"

namespace news::formats {

namespace {

struct LanguageName {
    std::string_view folded;
    std::string_view code;
};

// In English, in themselves, and as the French, German and Spanish interfaces have them; folded.
constexpr auto kNames = std::to_array<LanguageName>({
    {"english", "en"},    {"anglais", "en"},    {"englisch", "en"},    {"ingles", "en"},
    {"french", "fr"},     {"francais", "fr"},   {"franzosisch", "fr"}, {"frances", "fr"},
    {"german", "de"},     {"deutsch", "de"},    {"allemand", "de"},    {"aleman", "de"},
    {"spanish", "es"},    {"espanol", "es"},    {"espagnol", "es"},    {"spanisch", "es"},
    {"italian", "it"},    {"italiano", "it"},   {"italien", "it"},     {"italienisch", "it"},
    {"portuguese", "pt"}, {"portugues", "pt"},  {"portugais", "pt"},   {"portugiesisch", "pt"},
    {"dutch", "nl"},      {"nederlands", "nl"}, {"neerlandais", "nl"}, {"niederlandisch", "nl"},
    {"russian", "ru"},    {"русский", "ru"},    {"russe", "ru"},       {"russisch", "ru"},
    {"polish", "pl"},     {"polski", "pl"},     {"czech", "cs"},       {"swedish", "sv"},
    {"svenska", "sv"},    {"norwegian", "no"},  {"norsk", "no"},       {"danish", "da"},
    {"dansk", "da"},      {"finnish", "fi"},    {"suomi", "fi"},       {"hungarian", "hu"},
    {"turkish", "tr"},    {"turkce", "tr"},     {"arabic", "ar"},      {"arabe", "ar"},
    {"hebrew", "he"},     {"persian", "fa"},    {"greek", "el"},       {"romanian", "ro"},
    {"bulgarian", "bg"},  {"ukrainian", "uk"},  {"catalan", "ca"},     {"chinese", "zh"},
    {"japanese", "ja"},   {"korean", "ko"},     {"indonesian", "id"},  {"malay", "ms"},
    {"hindi", "hi"},      {"vietnamese", "vi"}, {"thai", "th"},        {"slovak", "sk"},
    {"日本語", "ja"},     {"中文", "zh"},       {"한국어", "ko"},
});

bool is_code(std::string_view word) {
    return word.size() == 2 &&
           std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

std::string language_code(std::string_view name) {
    while (!name.empty()) {
        const std::size_t end = name.find_first_of(";,/");
        // "Chinese - Traditional", "English (UK)"
        std::string word = fold_value(name.substr(0, end));
        word.resize(std::min(word.size(), word.find_first_of(" (-")));
        name.remove_prefix(end == std::string_view::npos ? name.size() : end + 1);
        if (is_code(word)) return word;
        const auto known = std::ranges::find_if(
            kNames, [&](const LanguageName& one) { return one.folded == word; });
        if (known != kNames.end()) return std::string(known->code);
    }
    return {};
}

}  // namespace news::formats
