// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/credit_words.hpp"

#include <algorithm>
#include <array>

#include "indexer/extract/phrases.hpp"

namespace news::extract {
namespace {

// Words that open a credit; a colon or "by" and the like belong to them. Lower case.
constexpr auto kLabels = std::to_array<std::string_view>(
    {// English
     "photo:", "photo :", "photos:", "photo by", "photos by", "photo credit:", "photo credit",
     "photography:", "photograph:", "photograph by", "photographs by", "photographer:",
     "photo courtesy", "photos courtesy", "image:", "images:", "image credit:", "image credit",
     "image courtesy", "images courtesy", "image by", "image source:", "image source,", "image via",
     "picture:", "pictures:", "picture by", "pic:", "pics:", "credit:", "credits:", "credit image:",
     "source:", "courtesy:", "courtesy of", "illustration:", "illustration by", "graphic:",
     "screenshot:", "screengrab:", "file photo:", "via getty", "by getty", "supplied by",
     // Other languages
     "foto:", "fotos:", "foto :", "foto de",
     "fotografie:", "fotograf:", "fotografía:", "fotografia:", "foto/",
     "bild:", "bilder:", "bildquelle:", "bildnachweis:", "bildrechte:", "quelle:", "grafik:",
     "archivfoto:", "archivbild:", "symbolbild:", "symbolfoto:", "illustration :", "crédit photo",
     "crédit :", "crédit:", "crédits :", "crédits:", "photo d'illustration",
     "fuente:", "crédito:", "créditos:", "reprodução", "divulgação", "imagen:", "immagine:", "fot.",
     "zdjęcie:", "źródło:", "autor:", "autorka:", "zdroj:", "kép:", "fotó:", "forrás:", "kuva:",
     "kuvat:", "beeld:", "©", "(c)", "copyright", "фото:", "фото ",
     "фотография:", "источник:", "джерело:", "写真：", "写真:", "撮影", "提供：", "摄影：",
     "图片来源", "圖／", "사진=", "사진 제공", "사진:", "تصوير", "عکس:"});

// Agencies and archives. Lower case; whole words.
constexpr auto kAgencies = std::to_array<std::string_view>({"ap photo",
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
                                                            "linkapress"});

bool is_letter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9');
}

// Marks of full width stand without spaces between the words.
bool ends_with_wide_mark(std::string_view text) {
    return std::ranges::any_of(std::to_array<std::string_view>({"。", "：", "／", "）", "」"}),
                               [text](std::string_view mark) { return text.ends_with(mark); });
}

bool is_word_at(std::string_view text, std::size_t at, std::size_t length) {
    const std::size_t end = at + length;
    const bool begins = at == 0 || !is_letter(text[at - 1]) || !is_letter(text[at]) ||
                        ends_with_wide_mark(text.substr(0, at));
    const bool ends = end >= text.size() || !is_letter(text[end]) || !is_letter(text[end - 1]) ||
                      ends_with_wide_mark(text.substr(0, end));
    return begins && ends;
}

}  // namespace

bool names_picture_agency(std::string_view lower) {
    static const Phrases kAnyAgency(kAgencies);
    if (!kAnyAgency.occur_in(lower)) return false;
    return std::ranges::any_of(kAgencies, [lower](std::string_view agency) {
        for (std::size_t at = lower.find(agency); at != std::string_view::npos;
             at = lower.find(agency, at + 1)) {
            if (is_word_at(lower, at, agency.size())) return true;
        }
        return false;
    });
}

std::optional<CreditLabel> find_credit_label(std::string_view lower) {
    static const Phrases kAnyLabel(kLabels);
    if (!kAnyLabel.occur_in(lower)) return std::nullopt;
    std::optional<CreditLabel> first;
    for (std::string_view label : kLabels) {
        for (std::size_t at = lower.find(label); at != std::string_view::npos;
             at = lower.find(label, at + 1)) {
            const std::string_view before = lower.substr(0, at);
            const std::size_t last = before.find_last_not_of(' ');
            const bool opens = last == std::string_view::npos ||
                               std::string_view(".!?|/()[]–—-•»\"”“'’。）").find(before[last]) !=
                                   std::string_view::npos ||
                               label == "©" || label == "(c)";
            const bool in_sentence = !opens && label.ends_with(':') && before.ends_with(' ');
            if ((!opens && !in_sentence) || !is_word_at(lower, at, label.size())) continue;
            if (!first || at < first->at || (at == first->at && label.size() > first->length)) {
                first = CreditLabel{at, label.size(), in_sentence};
            }
            break;
        }
    }
    return first;
}

}  // namespace news::extract
