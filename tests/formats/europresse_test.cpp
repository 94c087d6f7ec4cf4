// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/read_record.hpp"

using namespace news;
using namespace news::test;
using container::RecordFormat;

namespace {

Article read(std::string_view html) {
    return read_record(RecordFormat::europresse_html, std::string(html)).article;
}

std::string table(std::string_view deck, std::string_view behind_title) {
    return "<table style=\"table-layout: fixed; width: 96%;\"><tr><td><table><tr><td>logo</td></tr>"
           "</table><span class=\"DocPublicationName\">Le Courrier, no. 5968</span><br>"
           "<span class=\"DocHeader\">Mer, </span><span class=\"DocHeader\">jeudi </span>"
           "<span class=\"DocHeader\">5 octobre 2013</span><span class=\"DocHeader\">, p. 03</span>"
           "<br><br>" +
           std::string(deck) +
           "<span class=\"TitreArticleVisu\">Le bac <span>repart</span></span><br><br>" +
           std::string(behind_title) +
           "<p></p><b><i>© 2013 Le Courrier. Tous droits réservés.</i></b><p></p>"
           "Numéro de document : news·20131005<br><table><tr><td>Ce certificat</td></tr></table>"
           "</td></tr></table>";
}

}  // namespace

TEST_CASE("Europresse, table: header, deck, author, text") {
    const Article article = read(table("Après la tempête<br>",
                                       "Anne Petit<br><p></p>Le <b>bac</b> est reparti."
                                       "<p></p>Personne n'est blessé."));
    CHECK(article.publisher == "Le Courrier");
    CHECK(article.section == "Mer");
    CHECK(article.date->iso() == "2013-10-05");
    CHECK(article.headline == "Le bac repart");
    CHECK(article.deck == "Après la tempête");
    CHECK(article.authors == Strings{"Anne Petit"});
    CHECK(article.body == "Le bac est reparti.\n\nPersonne n'est blessé.");
}

TEST_CASE("Europresse, table: without author and deck the text begins at once") {
    const Article article = read(table("", "Le bac est reparti.<p></p>Personne n'est blessé."));
    CHECK(article.deck.empty());
    CHECK(article.authors.empty());
    CHECK(article.body == "Le bac est reparti.\n\nPersonne n'est blessé.");
}

TEST_CASE("Europresse, article element") {
    const Article article = read(
        "<article><header><div class=\"rdp__DocPublicationName\">"
        "<span class=\"DocPublicationName\">Le Courrier</span></div>"
        "<span class=\"DocHeader\">Mer, vendredi 12 mars 2021 1234 mots, p. 8</span>"
        "<div class=\"titreArticle\"><p class=\"titreArticleVisu rdp__articletitle\">Le bac "
        "repart</p></div><div class=\"docAuthors\">Anne Petit</div></header>"
        "<section><div class=\"docOcurrContainer\"><p>Le bac est reparti.</p>"
        "<p>Personne n'est blessé.</p></div></section>"
        "<footer>© 2021 Le Courrier</footer></article>");
    CHECK(article.publisher == "Le Courrier");
    CHECK(article.section == "Mer");
    CHECK(article.date->iso() == "2021-03-12");
    CHECK(article.headline == "Le bac repart");
    CHECK(article.authors == Strings{"Anne Petit"});
    CHECK(article.body == "Le bac est reparti.\n\nPersonne n'est blessé.");
}
