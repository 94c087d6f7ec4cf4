// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/split/usual_names.hpp"

#include <algorithm>
#include <array>

#include "common/ascii_case.hpp"
#include "common/unicode.hpp"

namespace news::container {

namespace {

// A date of publishing goes before one that may be of anything, a text before what may be an
// excerpt, and English before the others: what both have is rather English.
constexpr std::array kUsualNames = {
    UsualNames{"headline",
               "headline headlines title articletitle newstitle fields.headline webtitle head "
               "heading titel überschrift ueberschrift schlagzeile titre título titulo titular "
               "titolo kop"},
    UsualNames{
        "deck",
        "deck dek subtitle subheadline subhead standfirst fields.standfirst teaser trailtext "
        "fields.trailtext shortdescription description summary abstract lead lede excerpt "
        "snippet untertitel vorspann zusammenfassung beschreibung soustitre chapô chapo résumé "
        "resume subtítulo subtitulo resumen resumo descripción descripcion descrição descricao "
        "sottotitolo sommario riassunto descrizione ondertitel samenvatting beschrijving"},
    UsualNames{"body",
               "body text fulltext maintext articlebody articletext bodytext fields.bodytext "
               "fields.body bodyhtml article articlecontent content story rawtext leadparagraph "
               "volltext artikeltext texte texto testo tekst inhalt contenu contenido conteúdo "
               "conteudo contenuto inhoud cuerpo corpo corps"},
    UsualNames{"captions", "captions caption imagecaptions imagecaption photocaption"},
    UsualNames{"credits", "credits credit imagecredit photocredit"},
    UsualNames{"authors",
               "authors author byline fields.byline writers writer writtenby reporter journalist "
               "creator autor autoren verfasser auteur auteurs autores autore autori periodista "
               "giornalista jornalista journaliste"},
    UsualNames{"date",
               "published publishedat publisheddate datepublished datepublish publishdate "
               "publicationdate pubdate webpublicationdate firstpublished date datetime dategmt "
               "timestamp createdat created veröffentlicht veröffentlichungsdatum "
               "erscheinungsdatum datedepublication fechadepublicación fechadepublicacion "
               "fechapublicacion datadipubblicazione datadepublicação publicatiedatum datum fecha "
               "data"},
    UsualNames{"modified",
               "modified modifiedat modifieddate datemodified updated updatedat lastmodified "
               "lastupdated geändert aktualisiert modifié modificado modificato gewijzigd"},
    UsualNames{"url",
               "url link weburl canonicalurl articleurl permalink pageurl shareurl lien enlace"},
    UsualNames{"publisher",
               "publisher source outlet publication newspaper sitename sourcename sourcedomain "
               "domain provider zeitung quelle journal fuente periódico periodico diario giornale "
               "testata fonte jornal krant bron"},
    UsualNames{"agency", "agency newsagency wire"},
    UsualNames{"section",
               "section sectionname articlesection category categories desk newsdesk rubrik "
               "ressort rubrique rubriek sección seccion sezione seção secao kategorie catégorie "
               "categorie categoría categoria"},
    UsualNames{"language",
               "language lang languagecode inlanguage locale sprache langue idioma lingua taal"},
    UsualNames{
        "keywords",
        "keywords tags topics subjects schlagwörter schlagworte stichwörter motsclés motscles "
        "palabrasclave palavraschave parolechiave trefwoorden"},
    UsualNames{"people", "people persons personen personnes personas pessoas persone"},
    UsualNames{"organisations", "organisations organizations orgs companies organisationen"},
    UsualNames{"places", "places locations orte lieux lugares luoghi plaatsen"},
    UsualNames{"slug", "slug slugline"},
};

bool lists(std::string_view names, std::string_view name) {
    while (!names.empty()) {
        const std::size_t end = std::min(names.find(' '), names.size());
        if (names.substr(0, end) == name) return true;
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return false;
}

}  // namespace

std::span<const UsualNames> usual_names() {
    return kUsualNames;
}

std::string comparable_name(std::string_view name) {
    std::string comparable = is_ascii(name) ? ascii_lower(name) : lower_case(clean_text(name));
    std::erase_if(comparable, [](char c) { return c == '_' || c == '-' || c == ' '; });
    return comparable;
}

std::string_view usual_field(std::string_view comparable) {
    const auto row = std::ranges::find_if(
        kUsualNames, [&](const UsualNames& usual) { return lists(usual.names, comparable); });
    return row == kUsualNames.end() ? std::string_view() : row->field;
}

}  // namespace news::container
