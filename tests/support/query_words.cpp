// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/query_words.hpp"

#include <algorithm>
#include <array>

#include "common/analyzer.hpp"
#include "common/unicode.hpp"

namespace news::test {

namespace {

constexpr std::size_t kShortestWithWildcard = 4;

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_plain(std::string_view word) {
    return std::all_of(word.begin(), word.end(), is_ascii_letter);
}

// Whether it reads as a word where no quotation marks stand around it.
bool stands_bare(std::string_view word) {
    constexpr std::array<std::string_view, 7> kOperators = {"and", "or",  "not", "near",
                                                            "w",   "pre", "adj"};
    const std::string folded = fold(word);
    if (std::find(kOperators.begin(), kOperators.end(), folded) != kOperators.end()) return false;
    if (word.starts_with('-') || word.starts_with('.')) return false;
    return std::all_of(word.begin(), word.end(), [](char c) {
        return is_ascii_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '\'' || c == '.' ||
               c == '*' || c == '?' || static_cast<unsigned char>(c) >= 0x80;
    });
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

std::string upper_case(std::string word) {
    for (char& c : word)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return word;
}

}  // namespace

std::vector<WrittenWord> written_words(std::string_view text) {
    std::vector<WrittenWord> words;
    Tokenizer tokenizer(text);
    for (Token token; tokenizer.next(token);)
        words.push_back({text.substr(token.start, token.end - token.start), token.start, token.end,
                         static_cast<int>(token.position)});
    return words;
}

std::string QueryWords::word(std::string_view written) {
    std::string word(written);
    switch (chance_.below(12)) {
        case 0:
        case 1:
        case 2:
            break;
        case 3:
        case 4:
            word = in_other_letters(word);
            break;
        case 5:
        case 6:
            word = in_other_form(word);
            break;
        case 7:
            word = with_other_hyphen(word);
            break;
        case 8:
        case 9:
            word = with_wildcard(word);
            break;
        case 10:
            if (stands_bare(word)) return "=" + word;
            break;
        case 11:
            return quoted_literally(word);
    }
    return stands_bare(word) ? word : quoted_literally(word);
}

std::string QueryWords::in_other_letters(std::string word) {
    switch (chance_.below(3)) {
        case 0:
            return lower_case(word);
        case 1:
            return upper_case(std::move(word));
        default:
            return fold(word).empty() ? word : fold(word);
    }
}

std::string QueryWords::in_other_form(std::string word) {
    static const std::vector<std::string> kEndings = {"s",  "s",       "ed", "ing",
                                                      "'s", "\u2019s", "e",  "en"};
    const bool can_lose = word.size() > kShortestWithWildcard && is_plain(word);
    if (can_lose && word.back() == 's') {
        word.pop_back();
        return word;
    }
    if (static_cast<unsigned char>(word.back()) >= 0x80) return word;
    return word + chance_.one_of(kEndings);
}

std::string QueryWords::with_other_hyphen(const std::string& word) {
    static const std::vector<std::string> kHyphens = {"", "-", "\u2010", "\u2011", "\u2013", " "};
    const std::string& hyphen = chance_.one_of(kHyphens);
    if (word.find('-') != word.npos) return replaced(word, "-", hyphen);
    const auto number =
        std::find_if(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    const auto letters = static_cast<std::size_t>(number - word.begin());
    if (number == word.end() || letters == 0) return word;
    return word.substr(0, letters) + hyphen + word.substr(letters);
}

std::string QueryWords::with_wildcard(const std::string& word) {
    if (word.size() < kShortestWithWildcard || !is_plain(word)) return word;
    const std::size_t at = 2 + chance_.below(word.size() - 2);
    switch (chance_.below(5)) {
        case 0:
            return word.substr(0, at) + "?" + word.substr(at + 1);
        case 1:
            return word.substr(0, at) + "*" + word.substr(at + chance_.below(word.size() - at));
        case 2:
            return word + (chance_.percent(50) ? "*" : "?");
        default:
            return word.substr(0, std::max<std::size_t>(at, 3)) + "*";
    }
}

std::string QueryWords::phrase(std::string_view text, const std::vector<WrittenWord>& words,
                               std::size_t from) {
    const std::size_t length = chance_.percent(70) ? 2 : 3 + chance_.below(2);
    std::size_t last = from;
    for (std::size_t more = 1; more < length && last + 1 < words.size(); ++more)
        ++last;
    const WrittenWord& begin = words[from];
    const WrittenWord& end = words[last];
    if (last == from || end.start < begin.end) return word(begin.text);
    const std::string_view between = text.substr(begin.end, end.start - begin.end);
    std::string left(begin.text);
    std::string right(end.text);
    const std::size_t kind = chance_.below(10);
    if (kind == 0) left = with_wildcard(left);
    if (kind == 1) right = with_wildcard(right);
    if (kind == 2) left = in_other_form(left);
    if (kind == 3) right = in_other_letters(right);
    if (kind == 4) left = with_other_hyphen(left);
    const std::string middle = replaced(std::string(between), "\n\n", " ");
    // a wildcard of ours means something, a question mark of the text does not
    const std::string_view row = text.substr(begin.start, end.end - begin.start);
    const bool wild = kind < 2 && std::all_of(row.begin(), row.end(), [](char c) {
                          return is_ascii_letter(c) || c == ' ';
                      });
    std::string phrase = left + middle + right;
    if (kind < 2 && !wild) phrase = std::string(begin.text) + middle + std::string(end.text);
    phrase = wild ? "\"" + phrase + "\"" : quoted_literally(phrase);
    const bool has_words = middle.find(' ') != middle.npos;
    if (has_words && chance_.percent(10)) phrase += "~" + std::to_string(1 + chance_.below(6));
    return phrase;
}

std::string quoted_literally(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\' || c == '*' || c == '?') quoted += '\\';
        quoted += c;
    }
    return quoted + "\"";
}

}  // namespace news::test
