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

Detected detect(std::string_view text) {
    text = text.substr(0, kMostText);
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0x80) != 0)
        text.remove_suffix(1);  // not to end within a character
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
    const Detected detected = detect(text);
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
