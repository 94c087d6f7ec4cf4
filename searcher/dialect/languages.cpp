// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/dialect/languages.hpp"

#include <array>

#include "common/query/characters.hpp"

namespace news::dialect {

namespace {

struct Language {
    std::string_view name;  // in English, or as ISO 639-2 has it
    std::string_view code;  // ISO 639-1
};
constexpr std::array kLanguages = {
    Language{"afrikaans", "af"}, Language{"albanian", "sq"},   Language{"arabic", "ar"},
    Language{"armenian", "hy"},  Language{"basque", "eu"},     Language{"bengali", "bn"},
    Language{"bulgarian", "bg"}, Language{"catalan", "ca"},    Language{"chinese", "zh"},
    Language{"croatian", "hr"},  Language{"czech", "cs"},      Language{"danish", "da"},
    Language{"dutch", "nl"},     Language{"english", "en"},    Language{"estonian", "et"},
    Language{"farsi", "fa"},     Language{"finnish", "fi"},    Language{"french", "fr"},
    Language{"georgian", "ka"},  Language{"german", "de"},     Language{"greek", "el"},
    Language{"hebrew", "he"},    Language{"hindi", "hi"},      Language{"hungarian", "hu"},
    Language{"icelandic", "is"}, Language{"indonesian", "id"}, Language{"irish", "ga"},
    Language{"italian", "it"},   Language{"japanese", "ja"},   Language{"korean", "ko"},
    Language{"latvian", "lv"},   Language{"lithuanian", "lt"}, Language{"macedonian", "mk"},
    Language{"malay", "ms"},     Language{"norwegian", "no"},  Language{"persian", "fa"},
    Language{"polish", "pl"},    Language{"portuguese", "pt"}, Language{"romanian", "ro"},
    Language{"russian", "ru"},   Language{"serbian", "sr"},    Language{"slovak", "sk"},
    Language{"slovenian", "sl"}, Language{"spanish", "es"},    Language{"swedish", "sv"},
    Language{"thai", "th"},      Language{"turkish", "tr"},    Language{"ukrainian", "uk"},
    Language{"urdu", "ur"},      Language{"vietnamese", "vi"}, Language{"welsh", "cy"},
    Language{"ara", "ar"},       Language{"chi", "zh"},        Language{"zho", "zh"},
    Language{"cze", "cs"},       Language{"ces", "cs"},        Language{"dan", "da"},
    Language{"deu", "de"},       Language{"dut", "nl"},        Language{"ell", "el"},
    Language{"eng", "en"},       Language{"fas", "fa"},        Language{"fin", "fi"},
    Language{"fra", "fr"},       Language{"fre", "fr"},        Language{"ger", "de"},
    Language{"gre", "el"},       Language{"heb", "he"},        Language{"hin", "hi"},
    Language{"hun", "hu"},       Language{"ita", "it"},        Language{"jpn", "ja"},
    Language{"kor", "ko"},       Language{"nld", "nl"},        Language{"nor", "no"},
    Language{"per", "fa"},       Language{"pol", "pl"},        Language{"por", "pt"},
    Language{"ron", "ro"},       Language{"rum", "ro"},        Language{"rus", "ru"},
    Language{"spa", "es"},       Language{"swe", "sv"},        Language{"tha", "th"},
    Language{"tur", "tr"},       Language{"ukr", "uk"},        Language{"vie", "vi"},
};

}  // namespace

std::string language_code(std::string_view name) {
    for (const Language& language : kLanguages)
        if (query::same_word(language.name, name)) return std::string(language.code);
    return std::string(name);
}

}  // namespace news::dialect
