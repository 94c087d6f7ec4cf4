// SPDX-License-Identifier: GPL-3.0-or-later
// Languages other than English: little, but right.
#include <catch2/catch.hpp>

#include "tests/entities/findings.hpp"

namespace news::test {

using Names = std::vector<std::string>;

TEST_CASE("German nouns are no names, genitives and articles are known") {
    CHECK(names_in("Die Bundeskanzlerin Angela Merkel sprach in Genf über Deutschlands Haltung. "
                   "Merkel lobte die Vereinten Nationen. Das Ende der Reise war gut.",
                   "de") == Names{"person Angela Merkel", "place Geneva", "place Germany",
                                  "organisation United Nations"});
    CHECK(names_in("Er wohnt in Mainz und liest ein Buch am Abend.", "de") == Names{"place Mainz"});
}

TEST_CASE("a French title is no part of the name") {
    CHECK(names_in("Le ministre a vu M. Sarkozy et M. François Fillon lundi.", "fr") ==
          Names{"person Nicolas Sarkozy", "person François Fillon"});
}

TEST_CASE("a surname in the genitive is that of the person") {
    CHECK(names_in("Emmanuel Macron sprach am Montag in Paris. Macrons Rede war lang.", "de") ==
          Names{"person Emmanuel Macron", "place Paris"});
}

TEST_CASE("French, Spanish and Portuguese names of places and organisations") {
    CHECK(names_in("Le président François Hollande a quitté l'Iran et les États-Unis.", "fr") ==
          Names{"person François Hollande", "place Iran", "place United States"});
    CHECK(names_in("El Reino Unido y la ONU piden calma en Teherán.", "es") ==
          Names{"place United Kingdom", "organisation United Nations", "place Tehran"});
}

TEST_CASE("a country's name counts in the languages that have it") {
    CHECK(names_in("Island ist eine Insel.", "de") == Names{"place Iceland"});
    CHECK(names_in("They saw the Island again.") == Names{});
}

TEST_CASE("scripts without capitals or spaces") {
    CHECK(names_in("伊朗和美国在维也纳会谈。", "zh")[0] == "place Iran");
    CHECK(names_in("التقى الوفد في طهران مع الأمم المتحدة", "ar") ==
          Names{"place Tehran", "organisation United Nations"});
}

}  // namespace news::test
