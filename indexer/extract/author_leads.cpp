// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/author_leads.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "common/unicode.hpp"

namespace news::extract {

namespace {

// Folded. A word that desks go by, too ("Redacción Digital"), has its colon here.
constexpr auto kAuthorLeads = std::to_array<std::string_view>(
    {// English
     "by", "written by", "posted by", "reported by", "story by", "writing by", "words by",
     "text by", "author", "authors", "reporting by", "review by", "analysis by", "opinion by",
     "published by", "article by", "interview by", "report by",
     // German
     "von", "text", "autor", "autorin", "autoren", "ein beitrag von", "eine analyse von",
     "ein kommentar von", "ein gastbeitrag von", "kommentar von", "interview von", "protokoll",
     "veroffentlicht von", "geschrieben von", "verfasst von", "erstellt von", "eingestellt von",
     "gepostet von", "beitrag von", "ein artikel von", "artikel von", "verfasser",
     // French
     "par", "propos recueillis par", "ecrit par", "auteur", "publie par",
     // Spanish, Portuguese
     "por", "escrito por", "texto", "redaccion:", "publicado por", "de nuestro corresponsal",
     "de nuestra corresponsal",
     // Italian, Romanian
     "di", "a cura di", "scritto da", "autore", "pubblicato da", "dal nostro inviato",
     "dal nostro corrispondente", "scris de",
     // Dutch
     "door", "geschreven door", "geplaatst door",
     // Scandinavian, Finnish
     "av", "af", "text av", "tekst", "skriven av", "skrevet av", "skrevet af", "forfatter",
     "kirjoittaja", "journalist", "reporter",
     // Polish, Hungarian, Turkish
     "autorka", "autorzy", "napisal", "opracowanie", "szerzo", "yazan", "haber",
     // Russian
     "автор", "авторы", "текст",
     // Arabic, Persian
     "بقلم", "كتب", "كتبت", "نویسنده", "نوشته", "خبرنگار",
     // Chinese, Japanese, Korean
     "文", "取材・文", "記者", "记者", "作者", "글"});

constexpr auto kOtherLeads = std::to_array<std::string_view>(
    {// English
     "editing by", "edited by", "photo by", "photos by", "photograph by", "photographs by",
     "photography by", "picture by", "pictures by", "images by", "illustration by",
     "illustrations by", "illustrated by", "graphics by", "video by", "produced by",
     "translated by", "translation by",
     // German
     "redaktion:", "redigiert von", "foto von", "fotos von", "bild:", "bilder:", "bilder von",
     "illustration von", "ubersetzt von", "ubersetzung:", "ubersetzung von",
     // French
     "edite par", "photo de", "photos de", "photos par", "photographies de", "illustrations de",
     "traduit par", "traduction:", "traduction de",
     // Spanish
     "editado por", "edicion:", "foto de", "fotos de", "fotografia de", "fotografias de",
     "ilustraciones de", "traducido por", "traduccion:", "traduccion de",
     // Chinese, Japanese, Korean
     "写真", "撮影", "編集", "摄影", "攝影", "사진"});

// Folded words between two names.
constexpr auto kJoints = std::to_array<std::string_view>(
    {"and", "und", "et", "y",  "e",  "og",   "och", "en", "with", "mit", "avec",
     "con", "com", "и",  "ve", "ja", "oraz", "i",   "a",  "&",    "+"});

// Bytes of the space or the mark between a lead and the names at this place; 0: none.
std::size_t mark_at(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    if (rest.empty()) return 0;
    if (rest.front() == ' ' || rest.front() == ':') return 1;
    if (static_cast<unsigned char>(rest.front()) < 0x80) return 0;
    for (const std::string_view mark : {"：", "・", "／", "＝"})
        if (rest.starts_with(mark)) return mark.size();
    return 0;
}

std::size_t longest_lead(std::string_view text, std::span<const std::string_view> leads) {
    constexpr std::size_t kLongestLead = 40;
    const std::size_t last = std::min(text.size(), kLongestLead);
    std::size_t longest = 0;
    // Word by word, so that folding does not shift places.
    for (std::size_t end = 0; end <= last; ++end) {
        if (end < text.size() && mark_at(text, end) == 0) continue;
        const std::string words = fold(text.substr(0, end));
        bool begun = false;
        for (std::string_view lead : leads) {
            if (!words.empty() && lead.front() != words.front()) continue;
            if (!lead.starts_with(words)) continue;
            begun = true;
            if (lead.size() == words.size()) longest = end;
        }
        if (!begun) break;
    }
    if (longest == 0) return 0;
    while (const std::size_t mark = mark_at(text, longest))
        longest += mark;
    return longest;
}

}  // namespace

std::size_t author_lead(std::string_view text) {
    return longest_lead(text, kAuthorLeads);
}

std::size_t other_lead(std::string_view text) {
    return longest_lead(text, kOtherLeads);
}

bool is_joint(std::string_view word) {
    return std::ranges::find(kJoints, fold(word)) != kJoints.end();
}

std::size_t joint_at(std::string_view text) {
    const std::size_t end = text.find(' ');
    if (end == std::string_view::npos || (text.front() >= 'A' && text.front() <= 'Z')) return 0;
    return is_joint(text.substr(0, end)) ? end + 1 : 0;
}

}  // namespace news::extract
