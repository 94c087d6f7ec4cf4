// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/plain_names.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "common/unicode.hpp"

namespace news::formats {

namespace {

using namespace std::string_view_literals;

constexpr std::array kAcronyms = {"usa"sv, "us"sv,   "uk"sv,     "uae"sv,  "ussr"sv,
                                  "eu"sv,  "un"sv,   "ag"sv,     "sa"sv,   "imf"sv,
                                  "aig"sv, "nasa"sv, "unicef"sv, "opec"sv, "nato"sv};

constexpr std::array kJoining = {"and"sv, "da"sv,  "de"sv, "del"sv, "der"sv, "di"sv,  "du"sv,
                                 "for"sv, "in"sv,  "la"sv, "of"sv,  "on"sv,  "the"sv, "und"sv,
                                 "van"sv, "von"sv, "y"sv,  "e"sv,   "et"sv};

bool is_one_of(std::span<const std::string_view> words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

bool is_ascii_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

std::string upper_case(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return result;
}

// "O'BRIEN-SMITH" is "O'Brien-Smith".
std::string capitalised(std::string_view word) {
    std::string result = lower_case(word);
    for (std::size_t at = 0; at < result.size(); ++at) {
        const bool begins =
            at == 0 || result[at - 1] == '-' || (at == 2 && result[1] == '\'' && result[0] == 'O');
        if (begins && result[at] >= 'a' && result[at] <= 'z')
            result[at] = static_cast<char>(result[at] - 'a' + 'A');
    }
    // what begins with no ASCII letter keeps the capital that it had
    std::size_t first = 0;
    std::size_t first_small = 0;
    if (!word.empty() && static_cast<unsigned char>(word.front()) >= 0x80) {
        next_code_point(word, first);
        next_code_point(result, first_small);
        result.replace(0, first_small, word.substr(0, first));
    }
    return result;
}

bool is_pronounced(std::string_view word) {
    return std::ranges::any_of(word, [](char c) {
        return "AEIOUY"sv.find(c) != std::string_view::npos ||
               static_cast<unsigned char>(c) >= 0x80;
    });
}

}  // namespace

std::string name_of_code(std::string_view code) {
    std::string name;
    while (!code.empty()) {
        const std::size_t end = code.find('-');
        const std::string_view word = code.substr(0, end);
        code.remove_prefix(end == std::string_view::npos ? code.size() : end + 1);
        if (!name.empty()) name += ' ';
        if (is_one_of(kAcronyms, word))
            name += upper_case(word);
        else if (!name.empty() && is_one_of(kJoining, word))
            name += word;
        else
            name += capitalised(word);
    }
    return name;
}

std::string name_of_capitals(std::string_view name) {
    const bool has_small = std::ranges::any_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
    if (has_small) return std::string(name);
    std::string result;
    while (!name.empty()) {
        const std::size_t end = name.find(' ');
        const std::string_view word = name.substr(0, end);
        name.remove_prefix(end == std::string_view::npos ? name.size() : end + 1);
        if (word.empty()) continue;
        const bool first = result.empty();
        if (!first) result += ' ';
        const std::string small = lower_case(word);
        const bool dotted = word.size() > 2 && is_ascii_capital(word[0]) && word[1] == '.';
        if (dotted || !is_pronounced(word) || is_one_of(kAcronyms, small))
            result += word;
        else if (!first && is_one_of(kJoining, small))
            result += small;
        else
            result += capitalised(word);
    }
    return result;
}

}  // namespace news::formats
