// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/credits.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "common/unicode.hpp"
#include "indexer/extract/credit_words.hpp"
#include "indexer/extract/outline.hpp"

namespace news::extract {
namespace {

std::string trim(std::string_view text, std::string_view marks) {
    const std::size_t start = text.find_first_not_of(marks);
    if (start == std::string_view::npos) return {};
    return std::string(text.substr(start, text.find_last_not_of(marks) - start + 1));
}

// In lower case, where that changes no lengths: places in both must agree. Else only its Latin
// letters without accents, as beside marks of full width.
std::string lower_in_place(std::string_view text) {
    std::string lower = lower_case(text);
    if (lower.size() == text.size()) return lower;
    lower = text;
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

std::string clean_caption(std::string_view text) {
    std::string caption = trim(text, " |/-([*,;");  // single bytes only
    while (caption.starts_with("•"))
        caption = trim(std::string_view(caption).substr(3), " ");
    for (std::string_view dash : {"–", "—", "•", "|"}) {
        while (caption.ends_with(dash)) {
            caption = trim(std::string_view(caption).substr(0, caption.size() - dash.size()), " ");
        }
    }
    return caption;
}

// Names and nothing else: "MW Photo/Jonas Feld", "Agence Clair-Obscur".
bool is_all_names(std::string_view text) {
    constexpr std::size_t kMostWords = 8;  // "Ann Smith/The Daily Courier via MW, File"
    std::size_t words = 0;
    for (std::size_t at = 0; at < text.size(); ++words) {
        const std::size_t end = std::min(text.find_first_of(" /", at), text.size());
        const std::string_view word = text.substr(at, end - at);
        const auto first = static_cast<unsigned char>(word.empty() ? '-' : word.front());
        const bool is_link = word == "of" || word == "de" || word == "for" || word == "via";
        if (!is_link && !(first >= 'A' && first <= 'Z') && first < 0xC3) return false;
        at = end + 1;
    }
    return words > 0 && words <= kMostWords &&
           text.find_first_of("0123456789.!?;:") == std::string_view::npos;
}

// Byte places of a pair of brackets: where it opens, and what is in it.
struct Bracket {
    std::size_t open;
    std::size_t begin;
    std::size_t end;
};

// The pair that a text ends with, a full stop behind it or not.
std::optional<Bracket> closing_bracket(std::string_view text) {
    text = text.substr(0, text.find_last_not_of(" .") + 1);
    if (text.ends_with("。")) text.remove_suffix(std::string_view("。").size());
    constexpr auto kPairs = std::to_array<std::pair<std::string_view, std::string_view>>(
        {{"(", ")"}, {"[", "]"}, {"（", "）"}, {"【", "】"}});
    for (const auto& [opening, closing] : kPairs) {
        if (!text.ends_with(closing)) continue;
        const std::size_t open = text.rfind(opening);
        if (open == std::string_view::npos) return std::nullopt;
        return Bracket{open, open + opening.size(), text.size() - closing.size()};
    }
    return std::nullopt;
}

// "(AP Photo/…)" or "[Foto: …]" at the end; behind a whole sentence also names that are not known.
std::optional<CreditedCaption> part_bracket(std::string_view text, std::string_view lower) {
    const std::optional<Bracket> bracket = closing_bracket(text);
    if (!bracket || bracket->open == 0) return std::nullopt;
    const std::size_t open = bracket->open;
    const std::string_view inner = text.substr(bracket->begin, bracket->end - bracket->begin);
    const std::string_view inner_lower = lower.substr(bracket->begin, inner.size());
    const bool labelled = find_credit_label(inner_lower) && find_credit_label(inner_lower)->at == 0;
    const std::size_t before = text.find_last_not_of(' ', open - 1);
    const bool behind_sentence =
        before != std::string_view::npos &&
        std::string_view(".!?\"").find(text[before]) != std::string_view::npos;
    if (!labelled && !names_picture_agency(inner_lower) &&
        !(behind_sentence && is_all_names(inner)))
        return std::nullopt;
    if (inner.size() > 160) return std::nullopt;
    return CreditedCaption{clean_caption(text.substr(0, open)), clean_credit(inner)};
}

// What papers print in place of a name.
bool says_where_from(std::string_view lower) {
    for (std::string_view word : {"supplied", "handout", "submitted", "contributed", "courtesy",
                                  "screenshot", "file photo", "archive", "archivbild"}) {
        if (lower == word) return true;
    }
    return false;
}

// "… in Tehran. Getty Images", "… in Tehran | REUTERS/Ann Smith".
std::optional<CreditedCaption> part_tail(std::string_view text, std::string_view lower) {
    std::size_t cut = std::string_view::npos;
    std::size_t length = 0;
    for (std::string_view mark : {". ", "! ", "? ", " | ", ".” ", ".\" ", " – ", " — ", " - "}) {
        const std::size_t at = text.rfind(mark);
        if (at == std::string_view::npos || (cut != std::string_view::npos && at <= cut)) continue;
        cut = at;
        length = mark.size();
    }
    // Glued to the sentence, as when a line break was lost: "… in Tehran.Getty Images".
    const std::size_t stop = text.rfind('.');
    if (stop != std::string_view::npos && stop + 1 < text.size() &&
        (cut == std::string_view::npos || stop > cut + length) && text[stop + 1] >= 'A' &&
        text[stop + 1] <= 'Z') {
        cut = stop;
        length = 1;
    }
    if (cut == std::string_view::npos) return std::nullopt;
    const std::string_view tail = text.substr(cut + length);
    const std::string_view lower_tail = lower.substr(cut + length);
    if (tail.empty() || tail.size() > 70) return std::nullopt;
    const bool name_behind_bar = length == 3 && text[cut + 1] == '|' && is_all_names(tail) &&
                                 tail.find(' ') != std::string_view::npos &&
                                 std::ranges::count(text.substr(0, cut), ' ') >= 3;
    if (!name_behind_bar && !names_picture_agency(lower_tail) && !says_where_from(lower_tail))
        return std::nullopt;
    // A sentence that merely mentions an agency goes on with small words.
    if (std::ranges::count(tail, ' ') > 5) return std::nullopt;
    const std::size_t keep = text[cut] == ' ' ? cut : cut + std::max<std::size_t>(length - 1, 1);
    return CreditedCaption{clean_caption(text.substr(0, keep)), clean_credit(tail)};
}

// "The bridge in May / A. Smith / Courier": names behind slashes.
std::optional<CreditedCaption> part_slashes(std::string_view text) {
    const std::size_t slash = text.find(" / ");
    if (slash == std::string_view::npos || slash < 10) return std::nullopt;
    const std::string_view tail = text.substr(slash + 3);
    if (tail.empty() || tail.size() > 70 || std::ranges::count(tail, ' ') > 8) return std::nullopt;
    return CreditedCaption{clean_caption(text.substr(0, slash)), clean_credit(tail)};
}

// The credit of a picture, not a bracket that happens to name an agency.
bool is_picture_credit(std::string_view credit, std::string_view line) {
    if (credit.empty()) return false;
    const std::string lower = lower_case(
        line.substr(line.size() - std::min<std::size_t>(line.size(), credit.size() + 12)));
    for (std::string_view word :
         {"photo", "foto", "getty", "image", "picture", "/", "©", "bild", "写真", "사진"}) {
        if (lower.find(word) != std::string::npos) return true;
    }
    return false;
}

bool opens_like_caption(std::string_view line) {
    const std::string lower = lower_case(line.substr(0, 60));
    for (std::string_view opening :
         {"in this photo", "in this picture", "in this image", "in this file", "file - ", "file – ",
          "file — ", "file photo", "pictured:", "caption:", "[caption ",
          "photo:", "image:", "bildunterschrift:"}) {
        if (lower.starts_with(opening)) return true;
    }
    return lower.starts_with("in this ") && lower.find("photo") != std::string::npos;
}

}  // namespace

CreditedCaption part_credit(std::string_view text) {
    const std::string lower_text = lower_in_place(text);
    const std::string_view lower = lower_text;
    if (auto parted = part_bracket(text, lower)) return *std::move(parted);
    if (const std::optional<CreditLabel> label = find_credit_label(lower)) {
        const std::string_view rest = text.substr(label->at + label->length);
        // Within a sentence it has to be written as a label, or to be followed by names.
        const char first = text[label->at];
        const bool is_word = label->in_sentence && first >= 'a' && first <= 'z' &&
                             !is_all_names(trim(rest, " ")) &&
                             !names_picture_agency(lower.substr(label->at + label->length));
        if (label->at > 0 && rest.size() <= 160 && !is_word) {
            return {clean_caption(text.substr(0, label->at)), clean_credit(text.substr(label->at))};
        }
        if (label->at == 0) {
            const std::size_t stop = text.find(". ");
            if (stop == std::string_view::npos || stop > 80) {
                if (text.size() <= 100) return {{}, clean_credit(text)};
            } else if (text.size() > stop + 22) {
                return {clean_caption(text.substr(stop + 2)), clean_credit(text.substr(0, stop))};
            }
        }
    }
    if (auto parted = part_tail(text, lower)) return *std::move(parted);
    if (auto parted = part_slashes(text)) return *std::move(parted);
    if (text.size() <= 60 && text.starts_with('(') && text.ends_with(')')) {
        return {{}, clean_credit(text)};
    }
    if (text.size() <= 60 && std::ranges::count(text, ' ') <= 4 && names_picture_agency(lower) &&
        text.find_first_of("/|") != std::string_view::npos) {
        return {{}, clean_credit(text)};
    }
    if (text.size() <= 25 && names_picture_agency(lower) && std::ranges::count(text, ' ') <= 1) {
        return {{}, clean_credit(text)};
    }
    return {clean_caption(text), {}};
}

bool reads_like_caption(std::string_view paragraph) {
    if (opens_like_caption(paragraph)) return true;
    if (!closing_bracket(paragraph)) return false;
    const std::string lower = lower_in_place(paragraph);
    const std::optional<CreditedCaption> parted = part_bracket(paragraph, lower);
    return parted && !parted->caption.empty() && is_picture_credit(parted->credit, paragraph);
}

bool is_credit_line(std::string_view line) {
    const std::string lower = lower_in_place(line);
    const std::optional<CreditLabel> label = find_credit_label(lower);
    if (!label || label->at != 0 || has_sentence(line)) return false;
    const CreditedCaption parted = part_credit(line);
    return parted.caption.empty() && is_picture_credit(parted.credit, line.substr(0, 40));
}

std::string clean_credit(std::string_view text) {
    std::string credit = trim(text, " ()[]|,;:");
    while (true) {
        const std::optional<CreditLabel> label = find_credit_label(lower_in_place(credit));
        if (!label || label->at != 0) break;
        const std::string rest = trim(std::string_view(credit).substr(label->length), " ()[]|,;:-");
        if (rest.empty()) break;
        credit = rest;
    }
    return credit;
}

}  // namespace news::extract
