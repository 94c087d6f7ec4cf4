// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/read_record.hpp"

using namespace news;
using namespace news::test;
using container::RecordFormat;

namespace {

std::string row(std::string_view code, std::string_view value) {
    return "<tr><td class=\"index\"><b>" + std::string(code) + "</b>&nbsp;</td><td>" +
           std::string(value) + "</td></tr>";
}

}  // namespace

TEST_CASE("Factiva, table: a code before every field") {
    const Article article =
        read_record(RecordFormat::factiva_html,
                    "<div class=\"article frArticle\"><table>" + row("SE", "Monde") +
                        row("HD", "<b class='frHeadline'>Le bac repart</b>") +
                        row("BY", "Anne Petit") + row("WC", "295 mots") +
                        row("PD", "29 décembre 2011") + row("ET", "15:32") +
                        row("SN", "Courrier du Port") + row("SC", "CDPFR") + row("LA", "Français") +
                        row("CY", "(c) Courrier du Port.") +
                        row("LP", "<p class=\"articleParagraph\">Le bac est reparti.</p>") +
                        row("TD",
                            "<p class=\"articleParagraph\">Personne n'est blessé.</p>"
                            "<p class=\"articleParagraph\">Le port reste ouvert.</p>") +
                        row("CO", "hfl : Harbour Ferries Ltd") +
                        row("NS", "gtrans : Transport | gcat : Political/General News") +
                        row("RE", "fra : France | eurz : Europe") +
                        row("AN", "Document CDPFR0020111229") + "</table></div>")
            .article;
    CHECK(article.headline == "Le bac repart");
    CHECK(article.authors == Strings{"Anne Petit"});
    CHECK(article.publisher == "Courrier du Port");
    CHECK(article.section == "Monde");
    CHECK(article.language == "fr");
    CHECK(article.date->iso() == "2011-12-29");
    CHECK(article.keywords == Strings{"Transport", "Political/General News"});
    CHECK(stated(article, EntityType::organisation) == Strings{"Harbour Ferries Ltd"});
    CHECK(stated(article, EntityType::place) == Strings{"France", "Europe"});
    CHECK(article.body == "Le bac est reparti.\n\nPersonne n'est blessé.\n\nLe port reste ouvert.");
}

TEST_CASE("Factiva, layout: fields without names, told by their order") {
    const Article article =
        read_record(
            RecordFormat::factiva_html,
            "<div class=\"article enArticle\"><p></p><div>News</div>"
            "<div id=\"hd\"><span class=\"enHeadline\">Ferry sails again</span></div>"
            "<div class=\"author\">Anna Smith </div><div>1,184 words</div><div>11 November "
            "2017</div>"
            "<div>08:15</div><div>Harbour Courier</div><div>HCOU</div><div>1; National</div>"
            "<div>13</div><div>English</div><div>(c) 2017 Harbour Courier Ltd </div><p></p>"
            "<p class=\"articleParagraph enarticleParagraph\">The <b>ferry</b> sailed again.</p>"
            "<p class=\"articleParagraph enarticleParagraph\">Nobody was hurt.</p>"
            "<p>Harbour Courier Limited</p><p>Document HCOU000020171111edbb0002e</p></div>")
            .article;
    CHECK(article.headline == "Ferry sails again");
    CHECK(article.authors == Strings{"Anna Smith"});
    CHECK(article.section == "News");
    CHECK(article.publisher == "Harbour Courier");
    CHECK(article.language == "en");
    CHECK(article.date->iso() == "2017-11-11");
    CHECK(article.body == "The ferry sailed again.\n\nNobody was hurt.");
}
