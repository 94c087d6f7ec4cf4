// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/charset_guess.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <string>

#include "common/unicode.hpp"
#include "indexer/html/charset_converter.hpp"
#include "indexer/html/letter_statistics.hpp"

namespace news::html {
namespace {

constexpr std::size_t kGuessFrom = 2048;
constexpr std::size_t kLongestWord = 64;  // before its first byte that tells anything
constexpr double kUnbounded = std::numeric_limits<double>::infinity();

struct Candidate {
    std::string_view label;
    double rarity;               // bits against it
    std::string_view languages;  // parted and surrounded by spaces; empty: all
};

constexpr auto kCandidates = std::to_array<Candidate>({
    {"windows-1252", 0, " fr de es pt it ca nl sv da is et west "},
    {"utf-8", 4, ""},
    {"windows-1251", 6, " ru uk bg sr "},
    {"windows-1250", 6, " pl cs sk hu hr ro "},
    {"iso-8859-2", 7, " pl cs sk hu hr ro "},
    {"windows-1253", 6, " el "},
    {"iso-8859-7", 7, " el "},
    {"windows-1254", 6, " tr "},
    {"windows-1255", 6, " he "},
    {"windows-1256", 6, " ar "},
    {"windows-1257", 6, " lt lv et "},
    {"windows-874", 6, " th "},
    {"iso-8859-15", 4, " fr de es pt it ca nl sv da is et west "},
    {"koi8-r", 7, " ru "},
    {"koi8-u", 6, " uk "},
    {"iso-8859-5", 8, " ru uk bg sr "},
    {"iso-8859-6", 8, " ar "},
    {"iso-8859-4", 10, " lt lv et "},
    {"iso-8859-13", 10, " lt lv et "},
    {"ibm866", 10, " ru "},
    {"shift_jis", 6, " ja "},
    {"euc-jp", 6, " ja "},
    {"gb18030", 6, " zh-hans zh-hant "},
    {"big5", 6, " zh-hant "},
    {"euc-kr", 6, " ko "},
});

// Wrong by less than this, a declaration stands.
constexpr double kTrustBits = 16;
constexpr double kTrustBitsEach = 0.3;      // and for every character that is not ASCII
constexpr double kPlausibleBitsEach = 5.5;  // it needs no comparison below this

// The words that are not plain ASCII: only they tell encodings apart, and in a page of markup and
// scripts they are few.
std::string telling_words(std::string_view bytes) {
    constexpr std::string_view kBorders = " \t\r\n\f<>";
    const auto telling = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
    std::string words;
    for (std::size_t at = 0; words.size() < kGuessFrom;) {
        const auto* const found = std::find_if(bytes.begin() + at, bytes.end(), telling);
        if (found == bytes.end()) break;
        const auto here = static_cast<std::size_t>(found - bytes.begin());
        const std::size_t before = std::min(here - at, kLongestWord);
        const std::size_t border = bytes.substr(here - before, before).find_last_of(kBorders);
        const std::size_t begin = here - before + (border + 1);  // npos + 1 is 0
        at = std::min(bytes.find_first_of(kBorders, here), here + kGuessFrom);
        words += bytes.substr(begin, std::min(at - begin, kGuessFrom - words.size()));
        words += ' ';
        if (at >= bytes.size()) break;
    }
    return words;
}

// Of the languages that are written in it, the one that the sample is likeliest in: how unlikely,
// where it is not more than `most` bits.
Surprise least_surprise(const std::string& sample, const Candidate& candidate, double most) {
    std::string utf8;
    if (candidate.label == "utf-8") {
        utf8 = to_valid_utf8(sample);
    } else if (auto converted = convert(sample, encoding_for_label(candidate.label))) {
        utf8 = std::move(converted->utf8);
    }
    Surprise least{kUnbounded, 0, 0};
    for (const std::string_view language : known_languages()) {
        const std::string word = ' ' + std::string(language) + ' ';
        if (!candidate.languages.empty() && candidate.languages.find(word) == std::string::npos)
            continue;
        const Surprise found = surprise(utf8, language, std::min(most, least.bits));
        if (found.bits < least.bits) least = found;
    }
    least.bits += candidate.rarity;
    return least;
}

}  // namespace

Encoding guess_encoding(std::string_view bytes, Encoding declared) {
    const std::string sample = telling_words(bytes);
    const Candidate* best = nullptr;
    double least = kUnbounded;
    if (!declared.name.empty()) {
        best = std::ranges::find(kCandidates, declared.name, &Candidate::label);
        if (best == kCandidates.end()) return declared;  // nothing is known to compare it with
        const Surprise found = least_surprise(sample, *best, kUnbounded);
        const auto foreign = static_cast<double>(found.foreign);
        if (found.foreign_bits < foreign * kPlausibleBitsEach) return declared;
        least = found.bits - best->rarity - kTrustBits - foreign * kTrustBitsEach;
    }
    for (const Candidate& candidate : kCandidates) {
        const double bits = least_surprise(sample, candidate, least - candidate.rarity).bits;
        if (bits < least) {
            least = bits;
            best = &candidate;
        }
    }
    return encoding_for_label(best->label);
}

}  // namespace news::html
