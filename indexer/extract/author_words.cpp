// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/author_words.hpp"

#include <algorithm>
#include <array>

namespace news::extract {

namespace {

constexpr auto kNoName = std::to_array<std::string_view>({
    "staff",
    "editor",
    "editors",
    "editorial",
    "editor-in-chief",
    "reporter",
    "reporters",
    "correspondent",
    "columnist",
    "contributor",
    "contributors",
    "contributing",
    "writer",
    "writers",
    "journalist",
    "journalists",
    "producer",
    "bureau",
    "desk",
    "newsroom",
    "newsdesk",
    "team",
    "admin",
    "administrator",
    "webmaster",
    "redaktion",
    "redakteur",
    "redakteurin",
    "redaktor",
    "redaccion",
    "redacao",
    "redazione",
    "redactie",
    "redaksjonen",
    "redaktionen",
    "redakcja",
    "redakce",
    "redacteur",
    "redaction",
    "redactia",
    "редакция",
    "agencies",
    "agency",
    "agenturen",
    "agencias",
    "agence",
    "wire",
    "wires",
    "news",
    "online",
    "media",
    "press",
    "updated",
    "published",
    "author",
    "unknown",
    "anonymous",
    "guest",
    "user",
    "comment",
    "comments",
    "share",
    "follow",
    "subscribe",
    "newsletter",
    "minutes",
    "min",
    "read",
    "ago",
    "chief",
    "senior",
    "director",
    "manager",
    "professor",
    "officer",
    "president",
    "special",
    "exclusive",
    "photo",
    "photos",
    "foto",
    "fotos",
    "photographer",
    "video",
    "copyright",
    "undefined",
    "null",
    "none",
    "n/a",
    "service",
    "services",
    "report",
    "reports",
    "korrespondent",
    "korrespondentin",
    "korrespondenten",
    "mitarbeiter",
    "mitarbeiterin",
    "corresponsal",
    "correspondant",
    "correspondante",
    "corrispondente",
    "inviato",
    "inviata",
    "enviado",
    "enviada",
    "periodista",
    "journaliste",
    "giornalista",
    "chefredakteur",
    "volontar",
    "network",
    "magazine",
    "stringer",
    "intern",
    "website",
    "web",
    "www",
    "editorials",
    "opinion",
    "wochenblatt",
    "medien",
    "verlag",
    "leserreporter",
    "기자",
    "特派员",
    "編集部",
    "編集委員",
    "本报讯",
    "today",
    "veroffentlicht",
    "aktualisiert",
    "stand",
    "publie",
    "publicado",
    "actualizado",
    "aggiornato",
    "nachrichten",
    "noticias",
    "nyheter",
});

constexpr auto kPossessives = std::to_array<std::string_view>(
    {"our", "unser", "unsere", "unserem", "unserer", "unseren", "notre", "nos", "nuestro",
     "nuestra", "nuestros", "nosso", "nossa", "nostro", "nostra", "onze"});

constexpr auto kWordsOfPapers = std::to_array<std::string_view>(
    {"post", "times", "news", "journal", "tribune", "herald", "gazette", "chronicle", "zeitung",
     "blatt", "tageblatt", "anzeiger", "rundschau", "nachrichten", "radio", "tv", "diario",
     "periodico"});

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& list, std::string_view folded) {
    return std::ranges::find(list, folded) != list.end();
}

}  // namespace

bool is_no_name(std::string_view folded) {
    return is_one_of(kNoName, folded);
}

bool is_possessive(std::string_view folded) {
    return is_one_of(kPossessives, folded);
}

bool is_word_of_paper(std::string_view folded) {
    return is_one_of(kWordsOfPapers, folded);
}

bool names_account(std::string_view folded) {
    return folded.find("admin") != std::string_view::npos || folded == "webmaster" ||
           folded == "no" || folded == "user" || folded == "guest" || folded == "root" ||
           folded == "unknown" || folded == "anonymous" || folded == "undefined" ||
           folded == "null" || folded == "none";
}

}  // namespace news::extract
