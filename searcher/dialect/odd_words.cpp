// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/dialect/odd_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "common/query/characters.hpp"
#include "common/unicode.hpp"

namespace news::dialect {

namespace {

using query::same_word;

struct Name {
    std::string_view name;
    bool ordered;
    bool alone;     // also without a number
    bool ordinary;  // see OddProximity
};
constexpr std::array kNames = {
    Name{"near", false, true, false},  Name{"onear", true, true, false},
    Name{"within", false, true, true}, Name{"same", false, true, true},
    Name{"adj", true, true, false},    Name{"pre", true, false, false},
    Name{"w", false, false, false},    Name{"n", false, false, false},
    Name{"p", true, false, false},     Name{"", false, false, false},
};

// What may stand behind the slash instead of a number: w/n, w/s, w/para.
constexpr std::array<std::string_view, 8> kUnits = {"n",    "s", "sent", "sentence",
                                                    "para", "p", "seg",  "paragraph"};

bool is_distance(std::string_view digits) {
    constexpr std::size_t kLongest = 3;
    return query::all_digits(digits) && digits.size() <= kLongest;
}

bool is_name_byte(char c) {
    return query::is_word_byte(c) || c == '_' || c == '.' || c == '-' || c == ',';
}

}  // namespace

std::size_t signs_before(std::string_view word, std::string_view own) {
    std::size_t signs = 0;
    for (std::size_t at = 0; at < word.size(); signs = at) {
        const char32_t c = next_code_point(word, at);
        const bool keyboard = c == U'!' ? own.find('!') == own.npos : query::is_sign(c);
        if (!keyboard && !query::is_dash(c)) break;
    }
    return signs;
}

std::optional<OddProximity> odd_proximity(std::string_view word) {
    for (const auto& [name, ordered, alone, ordinary] : kNames) {
        if (!same_word(word.substr(0, name.size()), name)) continue;
        std::string_view rest = word.substr(name.size());
        OddProximity found{ordered, ordinary && rest.empty(), 0};
        if (rest.empty()) {
            if (alone) return found;
            continue;
        }
        const bool slash = rest.starts_with('/');
        if (slash) rest.remove_prefix(1);
        if (!slash && name.size() == 1 && name[0] == 'p') continue;  // P5 is no operator
        if (is_distance(rest) && (slash || !name.empty())) {
            std::from_chars(rest.data(), rest.data() + rest.size(), found.words);
            found.words = std::max(found.words, 1U);
            return found;
        }
        const bool unit = std::any_of(kUnits.begin(), kUnits.end(), [&](std::string_view other) {
            return same_word(rest, other);
        });
        if (slash && (unit || (rest.empty() && !name.empty()))) return found;
    }
    return std::nullopt;
}

std::optional<OddField> odd_field(std::string_view word) {
    const auto name = static_cast<std::size_t>(
        std::find_if_not(word.begin(), word.end(), is_name_byte) - word.begin());
    if (name == 0 || name == word.size() || query::is_digit(word[0])) return std::nullopt;
    const std::string_view value = word.substr(name + 1);
    if (word[name] == ':' ? value.starts_with("//") : word[name] != '=') return std::nullopt;
    return OddField{word.substr(0, name), value};
}

std::optional<std::size_t> odd_character(std::string_view word, std::string_view own) {
    for (std::size_t at = word.find_first_of("%~!$"); at != word.npos;
         at = word.find_first_of("%~!$", at + 1)) {
        const bool digit_before = at > 0 && query::is_digit(word[at - 1]);
        const bool digit_after = at + 1 < word.size() && query::is_digit(word[at + 1]);
        const bool amount = (word[at] == '%' && digit_before) || (word[at] == '$' && digit_after);
        if (!amount && own.find(word[at]) == own.npos) return at;
    }
    return std::nullopt;
}

std::string without_odd_character(std::string_view word, std::size_t at,
                                  std::string_view truncation) {
    if (at > 0 && at + 1 == word.size() && word[at] != '~')
        return fmt::format("{}{}", word.substr(0, at), truncation);
    return fmt::format("\"{}\"", word);
}

}  // namespace news::dialect
