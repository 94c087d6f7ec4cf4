// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/language.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

namespace news::extract {

namespace {

// A guess from less than this (bytes) loses against what the markup says.
constexpr std::size_t kLongText = 300;
constexpr std::size_t kShortText = 40;
constexpr std::size_t kMostText = 64 * 1024;
// Of a longer text these pieces, from all over it, are enough to confirm what the markup says.
constexpr std::size_t kPieces = 4;
constexpr std::size_t kPiece = 224;

struct Detected {
    std::string language;  // empty: not sure
    bool surely = false;
};

// CLD2 keeps some codes that BCP 47 has replaced.
std::string subtag_of(std::string_view code) {
    if (code == "iw") return "he";
    if (code == "in") return "id";
    if (code == "jw") return "jv";
    if (code == "mo") return "ro";
    return std::string(code.substr(0, code.find('-')));
}

// The beginning of a text, not torn within a character.
std::string_view beginning(std::string_view text, std::size_t bytes) {
    text = text.substr(0, bytes);
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0x80) != 0)
        text.remove_suffix(1);
    return text;
}

// Some whole words from the beginning, from between and from the end.
std::string sample_of(std::string_view text) {
    std::string sample;
    for (std::size_t i = 0; i < kPieces; ++i) {
        std::string_view piece = text.substr((text.size() - kPiece) / (kPieces - 1) * i, kPiece);
        const std::size_t first = piece.find(' ');
        const std::size_t last = piece.rfind(' ');
        if (first == last) continue;
        sample += piece.substr(first, last - first);
    }
    return sample;
}

Detected detect(std::string_view text) {
    text = beginning(text, kMostText);
    if (text.size() < kShortText) return {};
    std::array<CLD2::Language, 3> languages{};
    std::array<int, 3> percents{};
    int bytes = 0;
    bool reliable = false;
    CLD2::DetectLanguageSummary(text.data(), static_cast<int>(text.size()), true, languages.data(),
                                percents.data(), &bytes, &reliable);
    constexpr int kMostOfIt = 70;
    const bool known = languages[0] != CLD2::UNKNOWN_LANGUAGE;
    if (!known || !reliable || percents[0] < kMostOfIt) return {};
    constexpr int kNearlyAll = 85;
    return {subtag_of(CLD2::LanguageCode(languages[0])),
            text.size() >= kLongText && percents[0] >= kNearlyAll};
}

// Languages so near to each other that a guess between them proves nothing.
bool are_near(std::string_view a, std::string_view b) {
    constexpr std::array<std::string_view, 5> kFamilies = {" da no nb nn ", " hr bs sr sh cnr me ",
                                                           " id ms ", " gl pt ", " zh yue cmn "};
    const std::string first = " " + std::string(a) + " ";
    const std::string second = " " + std::string(b) + " ";
    return std::ranges::any_of(kFamilies, [&](std::string_view family) {
        return family.find(first) != std::string_view::npos &&
               family.find(second) != std::string_view::npos;
    });
}

}  // namespace

std::string primary_subtag(std::string_view tag) {
    std::string subtag(tag.substr(0, tag.find_first_of("-_,; ")));
    for (char& c : subtag)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const bool letters = std::ranges::all_of(subtag, [](char c) { return c >= 'a' && c <= 'z'; });
    if (!letters || subtag.size() < 2 || subtag.size() > 3 || subtag == "und" || subtag == "mul" ||
        subtag == "utf")
        return {};
    return subtag_of(subtag);
}

FoundText find_language(const PageMetadata& metadata, std::string_view text) {
    struct Candidate {
        std::string language;
        Reason reason;
    };
    std::vector<Candidate> stated;
    const auto add = [&](std::string_view tag, std::string rule, std::string place) {
        std::string language = primary_subtag(tag);
        if (!language.empty())
            stated.push_back(
                {std::move(language),
                 make_reason("language", std::move(rule), std::move(place), std::string(tag))});
    };
    add(metadata.html_lang, "html lang", "html");
    for (const StatedArticle& article : metadata.stated)
        if (article.own)
            add(article.language,
                article.source == DateSource::meta ? "meta language" : "inLanguage", article.place);
    const auto is_stated = [&](const std::string& language) {
        return std::ranges::find(stated, language, &Candidate::language) != stated.end();
    };
    Detected detected;
    if (!stated.empty() && text.size() > kPieces * kPiece * 5 / 4)
        detected = detect(sample_of(text));
    if (!detected.surely || !is_stated(detected.language)) detected = detect(text);
    FoundText found;
    const bool agrees = std::ranges::any_of(stated, [&](const Candidate& candidate) {
        return candidate.language == detected.language ||
               are_near(candidate.language, detected.language);
    });
    Reason by_text = make_reason("language", "the text itself", "body", detected.language);
    const bool text_wins =
        !detected.language.empty() && !agrees && (detected.surely || stated.empty());
    if (text_wins) {
        found.value = detected.language;
        found.chosen.push_back(by_text);
    }
    for (Candidate& candidate : stated) {
        const bool fits = detected.language.empty() || !agrees ||
                          candidate.language == detected.language ||
                          are_near(candidate.language, detected.language);
        if (found.value.empty() && fits) {
            found.value = candidate.language;
            found.chosen.push_back(std::move(candidate.reason));
        } else if (candidate.language != found.value) {
            found.lost.push_back(std::move(candidate.reason));
        }
    }
    if (!text_wins && !detected.language.empty() && detected.language != found.value)
        found.lost.push_back(std::move(by_text));
    return found;
}

}  // namespace news::extract
