// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/credits.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "common/unicode.hpp"

namespace news::extract {
namespace {

// Words that open a credit; a colon or "by" and the like belong to them. Lower case.
constexpr auto kLabels = std::to_array<std::string_view>({
    "photo:",
    "photo :",
    "photos:",
    "photo by",
    "photos by",
    "photo credit:",
    "photo credit",
    "photography:",
    "photograph:",
    "photograph by",
    "photographs by",
    "photographer:",
    "photo courtesy",
    "photos courtesy",
    "image:",
    "images:",
    "image credit:",
    "image credit",
    "image courtesy",
    "images courtesy",
    "image by",
    "image source:",
    "image source,",
    "image via",
    "picture:",
    "pictures:",
    "picture by",
    "pic:",
    "pics:",
    "credit:",
    "credits:",
    "credit image:",
    "source:",
    "courtesy:",
    "courtesy of",
    "illustration:",
    "illustration by",
    "graphic:",
    "screenshot:",
    "screengrab:",
    "file photo:",
    "via getty",
    "by getty",
    "supplied by",
    "foto:",
    "fotos:",
    "foto :",
    "foto de",
    "fotografie:",
    "fotograf:",
    "fotografía:",
    "fotografia:",
    "foto/",
    "bild:",
    "bilder:",
    "bildquelle:",
    "bildnachweis:",
    "bildrechte:",
    "quelle:",
    "grafik:",
    "archivfoto:",
    "archivbild:",
    "symbolbild:",
    "symbolfoto:",
    "illustration :",
    "crédit photo",
    "crédit :",
    "crédit:",
    "crédits :",
    "crédits:",
    "photo d'illustration",
    "fuente:",
    "crédito:",
    "créditos:",
    "reprodução",
    "divulgação",
    "imagen:",
    "immagine:",
    "fot.",
    "zdjęcie:",
    "źródło:",
    "autor:",
    "autorka:",
    "zdroj:",
    "kép:",
    "fotó:",
    "forrás:",
    "kuva:",
    "kuvat:",
    "beeld:",
    "©",
    "(c)",
    "copyright",
    "фото:",
    "фото ",
    "фотография:",
    "источник:",
    "джерело:",
    "写真：",
    "写真:",
    "撮影",
    "提供：",
    "摄影：",
    "图片来源",
    "圖／",
    "사진=",
    "사진 제공",
    "사진:",
    "تصوير",
    "عکس:",
});

// Agencies and archives. Lower case; whole words.
constexpr auto kAgencies = std::to_array<std::string_view>({
    "ap photo",
    "associated press",
    "getty images",
    "getty",
    "reuters",
    "afp",
    "dpa",
    "apa",
    "epa",
    "efe",
    "ansa",
    "lusa",
    "pap",
    "tass",
    "xinhua",
    "kyodo",
    "yonhap",
    "ntb",
    "tt",
    "ritzau",
    "scanpix",
    "lehtikuva",
    "keystone",
    "picture alliance",
    "imago",
    "shutterstock",
    "istock",
    "istockphoto",
    "adobe stock",
    "alamy",
    "unsplash",
    "pixabay",
    "pexels",
    "wikimedia",
    "wikipedia",
    "zuma",
    "bloomberg",
    "upi",
    "pa wire",
    "pa media",
    "pa images",
    "press association",
    "belga",
    "anp",
    "sipa",
    "nurphoto",
    "anadolu",
    "ctk",
    "čtk",
    "mti",
    "tanjug",
    "ria novosti",
    "sputnik",
    "canadian press",
    "aap",
    "pti",
    "ani",
    "europa press",
    "afp via getty images",
    "usa today",
    "rex",
    "splash",
    "instagram",
    "facebook",
    "twitter",
    "handout",
    "handout via reuters",
    "creative commons",
    "cc by",
    "cc-by",
    "public domain",
    "dpa-zb",
    "ddp",
    "afp photo",
    "ap/",
    "/ap",
    "stock.adobe",
    "fotolia",
    "depositphotos",
    "newscom",
    "mediapunch",
    "linkapress",
});

bool is_letter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9');
}

bool is_word_at(std::string_view text, std::size_t at, std::size_t length) {
    const std::size_t end = at + length;
    const bool begins = at == 0 || !is_letter(text[at - 1]) || !is_letter(text[at]);
    const bool ends = end >= text.size() || !is_letter(text[end]) || !is_letter(text[end - 1]);
    return begins && ends;
}

bool names_agency(std::string_view lower) {
    return std::ranges::any_of(kAgencies, [lower](std::string_view agency) {
        for (std::size_t at = lower.find(agency); at != std::string_view::npos;
             at = lower.find(agency, at + 1)) {
            if (is_word_at(lower, at, agency.size())) return true;
        }
        return false;
    });
}

struct Label {
    std::size_t at;
    std::size_t length;
};

// The first label that stands where a credit may begin: at the start, behind a sentence or a mark.
std::optional<Label> find_label(std::string_view lower) {
    std::optional<Label> first;
    for (std::string_view label : kLabels) {
        for (std::size_t at = lower.find(label); at != std::string_view::npos;
             at = lower.find(label, at + 1)) {
            const std::string_view before = lower.substr(0, at);
            const std::size_t last = before.find_last_not_of(' ');
            const bool stands = last == std::string_view::npos ||
                                std::string_view(".!?|/()[]–—-•»\"”“'’。）").find(before[last]) !=
                                    std::string_view::npos ||
                                label == "©" || label == "(c)" ||
                                (label.ends_with(':') && before.ends_with(' '));
            if (!stands || !is_word_at(lower, at, label.size())) continue;
            if (!first || at < first->at || (at == first->at && label.size() > first->length)) {
                first = Label{at, label.size()};
            }
            break;
        }
    }
    return first;
}

std::string trim(std::string_view text, std::string_view marks) {
    const std::size_t start = text.find_first_not_of(marks);
    if (start == std::string_view::npos) return {};
    return std::string(text.substr(start, text.find_last_not_of(marks) - start + 1));
}

std::string clean_caption(std::string_view text) {
    std::string caption = trim(text, " |/-([•*,;");
    for (std::string_view dash : {"–", "—", "•", "|"}) {
        while (caption.ends_with(dash)) {
            caption = trim(std::string_view(caption).substr(0, caption.size() - dash.size()), " ");
        }
    }
    return caption;
}

// "(AP Photo/…)" or "[Foto: …]" at the end.
std::optional<CreditedCaption> part_bracket(std::string_view text, std::string_view lower) {
    const std::size_t end = text.find_last_not_of(" .");
    if (end == std::string_view::npos) return std::nullopt;
    const char closing = text[end];
    if (closing != ')' && closing != ']') return std::nullopt;
    const std::size_t open = text.rfind(closing == ')' ? '(' : '[', end);
    if (open == std::string_view::npos || open == 0) return std::nullopt;
    const std::string_view inner = text.substr(open + 1, end - open - 1);
    const std::string_view inner_lower = lower.substr(open + 1, end - open - 1);
    const bool labelled = find_label(inner_lower) && find_label(inner_lower)->at == 0;
    if (!labelled && !names_agency(inner_lower)) return std::nullopt;
    if (inner.size() > 160) return std::nullopt;
    return CreditedCaption{clean_caption(text.substr(0, open)), clean_credit(inner)};
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
    if (cut == std::string_view::npos) return std::nullopt;
    const std::string_view tail = text.substr(cut + length);
    if (tail.empty() || tail.size() > 70 || !names_agency(lower.substr(cut + length))) {
        return std::nullopt;
    }
    // A sentence that merely mentions an agency goes on with small words.
    if (std::ranges::count(tail, ' ') > 5) return std::nullopt;
    const std::size_t keep = text[cut] == ' ' ? cut : cut + length - 1;
    return CreditedCaption{clean_caption(text.substr(0, keep)), clean_credit(tail)};
}

}  // namespace

CreditedCaption part_credit(std::string_view text) {
    const std::string lower_text = lower_case(text);
    // A mapping that changes lengths would part in the wrong place.
    const std::string_view lower =
        lower_text.size() == text.size() ? std::string_view(lower_text) : text;
    if (auto parted = part_bracket(text, lower)) return *std::move(parted);
    if (const std::optional<Label> label = find_label(lower)) {
        const std::string_view rest = text.substr(label->at + label->length);
        if (label->at > 0 && rest.size() <= 160) {
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
    if (text.size() <= 60 && std::ranges::count(text, ' ') <= 4 && names_agency(lower) &&
        text.find_first_of("/|") != std::string_view::npos) {
        return {{}, clean_credit(text)};
    }
    if (text.size() <= 25 && names_agency(lower) && std::ranges::count(text, ' ') <= 1) {
        return {{}, clean_credit(text)};
    }
    return {clean_caption(text), {}};
}

std::string clean_credit(std::string_view text) {
    std::string credit = trim(text, " ()[]|,;:");
    while (true) {
        const std::string lower = lower_case(credit);
        const std::optional<Label> label = find_label(lower);
        if (!label || label->at != 0 || lower.size() != credit.size()) break;
        const std::string rest = trim(std::string_view(credit).substr(label->length), " ()[]|,;:-");
        if (rest.empty()) break;
        credit = rest;
    }
    return credit;
}

}  // namespace news::extract
