// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/capitals.hpp"

#include "common/unicode.hpp"
#include "indexer/entities/lexicon/letters.hpp"

namespace news::entities {
namespace {

constexpr unsigned kLongWord = 4;  // "of", "and", "the" stay small in a headline too

// Two words of capitals at least and no small letter.
bool is_shouted(std::string_view line) {
    unsigned words = 0, run = 0;
    for (const char c : line) {
        if (c >= 'a' && c <= 'z') return false;
        run = c >= 'A' && c <= 'Z' ? run + 1 : 0;
        if (run == kLongWord) ++words;
    }
    return words >= 2;
}

// The bytes of the town in "VIENNA, Nov. 24 (Reuters) — ", with which a wire story begins; 0 where
// the line has none.
std::size_t dateline_size(std::string_view line) {
    constexpr std::size_t kReach = 80;
    line = line.substr(0, kReach);
    std::size_t town = 0;
    while (town < line.size() && (line[town] == ' ' || (line[town] >= 'A' && line[town] <= 'Z'))) {
        ++town;
    }
    if (town < kLongWord || town == line.size()) return 0;
    const std::string_view rest = line.substr(town);
    if (rest[0] != ',' && rest[0] != '(' && !rest.starts_with("\u2014") &&
        !rest.starts_with("\u2013") && rest[0] != '-') {
        return 0;
    }
    const bool marked = rest.find(" - ") != std::string_view::npos ||
                        rest.find("--") != std::string_view::npos || rest.find("- ") == 0 ||
                        rest.find("\u2013") != std::string_view::npos ||
                        rest.find("\u2014") != std::string_view::npos;
    return marked ? town : 0;
}

void recase_word(std::string& text, std::size_t first, std::size_t last,
                 const Gazetteer& gazetteer) {
    const std::string_view word = std::string_view(text).substr(first, last - first);
    if ((gazetteer.known(word_hash(word)) & kWholeName) != 0) return;
    bool initial = true;
    for (std::size_t at = first; at < last;) {
        const std::size_t from = at;
        const char32_t letter = next_code_point(text, at);
        std::string small;
        if (!initial) append_utf8(small, lower_letter(letter));
        if (small.size() == at - from) text.replace(from, small.size(), small);
        initial = letter == U'-';
    }
}

void recase_line(std::string& text, std::size_t first, std::size_t last,
                 const Gazetteer& gazetteer) {
    std::size_t start = first;
    for (std::size_t at = first; at <= last; ++at) {
        const bool inside =
            at < last && (static_cast<unsigned char>(text[at]) >= 0x80 || text[at] == '-' ||
                          text[at] == '.' || text[at] == '\'' || text[at] == '&' ||
                          letter_kind(static_cast<unsigned char>(text[at])) != Letter::none);
        if (inside) continue;
        if (at > start) recase_word(text, start, at, gazetteer);
        start = at + 1;
    }
}

}  // namespace

std::string without_shouting(std::string_view text, const Gazetteer& gazetteer) {
    std::string recased;
    for (std::size_t first = 0; first < text.size();) {
        const std::size_t last = std::min(text.find('\n', first), text.size());
        const std::string_view line = text.substr(first, last - first);
        const std::size_t shouted = is_shouted(line) ? line.size() : dateline_size(line);
        if (shouted > 0) {
            if (recased.empty()) recased = text;
            recase_line(recased, first, first + shouted, gazetteer);
        }
        first = last + 1;
    }
    return recased;
}

bool is_title_case(const TaggedText& text, std::size_t first, std::size_t last, bool headline) {
    // A headline has no full stop; a sentence full of names does.
    if (!headline && text.of(last - 1) == ".") return false;
    std::size_t words = 0, capitals = 0;
    for (std::size_t i = first; i < last; ++i) {
        const Token& token = text.tokens[i];
        if (!token.is(kWord) || token.is(kDigits | kPeriod | kCaseless)) continue;
        if (token.end - token.start < kLongWord) continue;
        ++words;
        if (token.is(kCapital)) ++capitals;
    }
    return words >= (headline ? 2U : 4U) && capitals * 10 >= words * (headline ? 8 : 9);
}

}  // namespace news::entities
