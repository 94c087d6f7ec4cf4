// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/author_names.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "common/unicode.hpp"
#include "indexer/extract/author_leads.hpp"
#include "indexer/extract/author_words.hpp"
#include "indexer/extract/byline.hpp"
#include "indexer/extract/date_text.hpp"
#include "indexer/extract/given_name_first.hpp"
#include "indexer/extract/han_byline.hpp"

namespace news::extract {

namespace {

constexpr std::size_t kLongestText = 1000;
constexpr std::size_t kLongestName = 60;
constexpr std::size_t kMostWords = 5;
constexpr std::size_t kMostNames = 30;

std::string_view trim(std::string_view text) {
    constexpr std::string_view kEdges = " \t\n,;:|/&+*-.";
    const auto begin = text.find_first_not_of(kEdges);
    if (begin == std::string_view::npos) return {};
    // The full stop of "Jr." stays.
    const auto end = text.find_last_not_of(kEdges.substr(0, kEdges.size() - 1));
    return text.substr(begin, end - begin + 1);
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find(' ', at), text.size());
        if (end > at) words.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& list, std::string_view folded) {
    return std::ranges::find(list, folded) != list.end();
}

// Brackets and what is in them, addresses, handles.
std::string without_extras(std::string_view text) {
    std::string kept;
    int depth = 0;
    for (const char c : text) {
        if (c == '(' || c == '[' || c == '<') ++depth;
        if (depth == 0) kept += c;
        if ((c == ')' || c == ']' || c == '>') && depth > 0) --depth;
    }
    std::string plain;
    for (const std::string_view word : words_of(kept)) {
        const bool address = word.find('@') != std::string_view::npos ||
                             word.find("://") != std::string_view::npos || word.starts_with("www.");
        if (address) {
            if (!plain.empty() && !plain.ends_with(',')) plain += ',';
            continue;
        }
        if (!plain.empty()) plain += ' ';
        plain += word;
    }
    return plain;
}

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

struct Part {
    std::string text;
    bool behind_dash = false;
};

// Parts between commas, bars, slashes, dashes with space around them and words that join.
std::vector<Part> parts_of(std::string_view text) {
    std::vector<Part> parts(1);
    const auto cut = [&] {
        if (!parts.back().text.empty()) parts.emplace_back();
    };
    for (const std::string_view word : words_of(text)) {
        const bool dash = word == "-" || word == "–" || word == "—" || word == "•" || word == "·" ||
                          word == "//" || word == "/";
        // Behind a comma "and" joins, but "A" or "E" is an initial.
        const bool opens = parts.back().text.empty();
        const bool named = opens && (parts.size() == 1 || (word.size() == 1 && is_upper(word[0])));
        if (dash || (!named && is_joint(word))) {
            cut();
            if (word == "-" || word == "–" || word == "—") parts.back().behind_dash = true;
            continue;
        }
        std::string piece;
        const auto put = [&] {
            if (piece.empty()) return;
            if (!parts.back().text.empty()) parts.back().text += ' ';
            parts.back().text += std::exchange(piece, {});
        };
        for (std::size_t at = 0; at < word.size();) {
            const std::size_t start = at;
            const char32_t c = next_code_point(word, at);
            if (c == ',' || c == ';' || c == '|' || c == '/' || c == '&' || c == U'、' ||
                c == U'，' || c == U'／' || c == U'・' || c == U'·' || c == U'،') {
                put();
                cut();
            } else {
                piece += word.substr(start, at - start);
            }
        }
        put();
        // "Words by Anna Smith. Pictures by Bob Brown", with or without the full stop.
        const auto end = static_cast<std::size_t>(word.data() + word.size() - text.data());
        if (end >= text.size() || other_lead(text.substr(end + 1)) == 0) continue;
        if (word.ends_with('.')) parts.back().text.pop_back();
        cut();
    }
    return parts;
}

bool begins_in_lower_case(std::string_view word) {
    return !word.empty() && word.front() >= 'a' && word.front() <= 'z';
}

// What is left of a part once a place or a role behind the name is cut: "Anna Smith in Paris".
std::string_view name_in(std::string_view part) {
    part = trim(part);
    constexpr auto kBehind = std::to_array<std::string_view>(
        {"in",      "aus",   "a",       "at",        "for",       "fur",     "from",
         "special", "is",    "reports", "reporting", "berichtet", "updated", "published",
         "on",      "desde", "en",      "pour",      "por",       "per"});
    const auto words = words_of(part);
    for (std::size_t i = 1; i < words.size(); ++i)
        if (is_one_of(kBehind, fold(words[i])) && (begins_in_lower_case(words[i]) || i >= 2))
            return trim(part.substr(0, static_cast<std::size_t>(words[i].data() - part.data())));
    return part;
}

bool is_shouted(std::string_view word) {
    return word.size() > 1 && std::ranges::all_of(word, is_upper);
}

// Letters of a script without spaces between words.
bool is_east_asian(std::string_view text) {
    return !text.empty() && static_cast<unsigned char>(text.front()) >= 0xE3;
}

// Roles that follow a name: "Anna Smith Staff Writer", "박준석 기자".
std::string_view without_role(std::string_view part) {
    auto words = words_of(part);
    const std::size_t all = words.size();
    while (words.size() > 1 && is_no_name(fold(trim(words.back()))))
        words.pop_back();
    // "Anna Smith BBC News"
    if (words.size() < all && words.size() > 2 && is_shouted(words.back()) &&
        !is_shouted(words.front()))
        words.pop_back();
    const bool cut = words.size() >= 2 || (words.size() == 1 && is_east_asian(part));
    if (!cut) return part;
    return trim(part.substr(
        0, static_cast<std::size_t>(words.back().data() + words.back().size() - part.data())));
}

// "our correspondent Anna Smith" → "Anna Smith"; "our Foreign Staff" → nothing.
std::string_view without_office(std::string_view part) {
    const auto words = words_of(part);
    if (words.size() < 2 || !is_possessive(fold(words.front()))) return part;
    std::size_t role = 0;
    for (std::size_t i = 1; i < words.size(); ++i)
        if (is_no_name(fold(trim(words[i])))) role = i;
    if (role == 0 || role + 1 == words.size()) return {};
    return part.substr(static_cast<std::size_t>(words[role + 1].data() - part.data()));
}

// A newspaper or a station, where it stands behind persons: "Anna Smith, The Harbour Post".
bool names_paper(std::string_view name) {
    const auto words = words_of(name);
    return words.size() > 1 && (words.front() == "The" || is_word_of_paper(fold(words.back())));
}

// "Anna Smith Associated Press" → "Associated Press". Short names of agencies are also words.
std::string_view agency_behind(std::string_view part) {
    const auto words = words_of(part);
    for (std::size_t i = 2; i + 1 < words.size(); ++i) {
        const auto at = static_cast<std::size_t>(words[i].data() - part.data());
        if (!find_agency(part.substr(at)).empty()) return part.substr(at);
    }
    return {};
}

// What stands in front of a date: "Anna Smith 8 January 2020".
std::string_view without_date(std::string_view part) {
    const auto words = words_of(part);
    for (std::size_t i = 1; i < words.size(); ++i)
        if (words[i].front() >= '0' && words[i].front() <= '9')
            return trim(part.substr(0, static_cast<std::size_t>(words[i].data() - part.data())));
    return part;
}

bool is_name(std::string_view name) {
    constexpr std::size_t kLongestEastAsian = 24;  // bytes: eight characters
    if (name.size() < 2 || name.size() > kLongestName) return false;
    if (name.find_first_of("0123456789@#?!\"=_<>{}") != std::string_view::npos) return false;
    const auto words = words_of(name);
    if (words.empty() || words.size() > kMostWords) return false;
    if (words.size() == 1 && is_east_asian(name) && name.size() > kLongestEastAsian) return false;
    for (const std::string_view word : words)
        if (is_no_name(fold(trim(word)))) return false;
    // A word without a capital is an abbreviation of a desk; scripts without capitals and names of
    // several words are taken as they are.
    const bool domain = words.size() == 1 && name.find('.') != std::string_view::npos;
    return (words.size() > 1 || !begins_in_lower_case(name)) && !domain;
}

// The publisher's own name, alone or with a word before or behind it.
bool names_publisher(std::string_view name, std::string_view publisher) {
    if (publisher.empty()) return false;
    const std::string a = fold_value(name);
    const std::string b = fold_value(publisher);
    if (b.empty()) return false;
    constexpr std::size_t kTelling = 8;  // run together with what follows, without white space
    return a == b || "the " + a == b || a == "the " + b || a.starts_with(b + " ") ||
           b.starts_with(a + " ") || (b.size() >= kTelling && a.starts_with(b));
}

// "Anna Smith The Daily" → "Anna Smith".
std::string_view without_publisher(std::string_view part, std::string_view publisher) {
    if (publisher.empty() || part.size() <= publisher.size() + 1 || !part.ends_with(publisher))
        return part;
    return trim(part.substr(0, part.size() - publisher.size()));
}

// "Anna Smith (AFP)"
std::string_view agency_in_brackets(std::string_view text) {
    const auto open = text.find('(');
    if (open == std::string_view::npos) return {};
    return find_agency(text.substr(open, text.find(')', open) - open));
}

}  // namespace

std::string read_collective_author(std::string_view text) {
    text = text.substr(0, kLongestText);
    if (!find_dates(text, {}).empty()) return {};  // a line about the article, not a name
    const std::string plain = without_extras(text.substr(author_lead(text)));
    std::string_view name = trim(std::string_view(plain).substr(0, plain.find_first_of("|,;")));
    constexpr std::size_t kShortest = 2;
    if (name.size() < kShortest || name.size() > kLongestName) return {};
    const auto words = words_of(name);
    constexpr std::size_t kMost = 6;
    if (words.size() > kMost) return {};
    bool telling = false;
    for (const std::string_view word : words) {
        const std::string folded = fold(trim(word));
        if (names_account(folded)) return {};
        const bool number = word.find_first_not_of("0123456789.:") == std::string_view::npos;
        if (!number && !is_no_name(folded) && !is_possessive(folded)) telling = true;
    }
    return telling ? std::string(name) : std::string();
}

AuthorNames read_author_names(std::string_view text, std::string_view publisher) {
    AuthorNames read;
    text = text.substr(0, kLongestText);
    const std::string spelled = plain_han_byline(text);
    text = spelled;
    const std::string plain = given_names_first(without_extras(text.substr(author_lead(text))));
    read.agency = std::string(find_agency(text));
    if (read.agency.empty()) read.agency = std::string(agency_in_brackets(text));
    const std::vector<Part> parts = parts_of(plain);
    const auto filled =
        std::ranges::count_if(parts, [](const Part& part) { return !part.text.empty(); });
    bool wrote = true;
    bool placed = false;  // behind the dash that ends the names: "Anna Smith — Paris"
    for (const Part& part : parts) {
        std::string_view name = trim(part.text);
        const std::size_t lead = author_lead(name);
        if (other_lead(name) > 0) wrote = false;
        if (part.behind_dash && !read.names.empty()) placed = true;
        if (lead > 0) {
            wrote = true;
            placed = false;
        }
        if (!wrote) continue;
        name.remove_prefix(lead);
        const std::string_view behind = agency_behind(name);
        if (const auto agency = find_agency(behind.empty() ? name : behind); !agency.empty()) {
            if (read.agency.empty()) read.agency = std::string(agency);
            if (behind.empty()) continue;
            name.remove_suffix(behind.size());
        }
        if (placed) continue;
        if (!read.names.empty() && names_paper(name)) continue;
        name = without_office(name_in(name));
        name = without_role(without_publisher(without_date(name), publisher));
        if (!is_name(name) || names_publisher(name, publisher)) continue;
        // Among several parts a single word is a town, a role or a title: "Anna Smith, Frankfurt".
        const bool one_word = name.find(' ') == std::string_view::npos && !is_east_asian(name);
        if (one_word && filled > 1) continue;
        const std::string key = fold_value(name);
        const bool known = std::ranges::any_of(
            read.names, [&](const std::string& other) { return fold_value(other) == key; });
        if (!known && read.names.size() < kMostNames) read.names.emplace_back(name);
    }
    return read;
}

}  // namespace news::extract
