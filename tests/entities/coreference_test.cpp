// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/entities/findings.hpp"

namespace news::test {

using Names = std::vector<std::string>;

TEST_CASE("title and surname mean the person named in full") {
    const Article article = body_of(
        "Saddam Hussein ruled for decades. Mr. Hussein's trial began in Baghdad. Saddam denied "
        "it.");
    const auto found = recognizer().recognize(article);
    REQUIRE(names(found) == Names{"person Saddam Hussein", "place Baghdad"});
    CHECK(mentions(found[0]) == Names{"body: Saddam Hussein", "body: Hussein", "body: Saddam"});
    CHECK(offsets_hold(article, found));
}

TEST_CASE("a surname alone means the one of that name who was named last") {
    const auto found = recognizer().recognize(
        body_of("Marion Tabor sued. Mrs. Tabor lost. Then Conrad Tabor came. Mr. Tabor won."));
    CHECK(names(found) == Names{"person Marion Tabor", "person Conrad Tabor"});
    CHECK(mentions(found[0]) == Names{"body: Marion Tabor", "body: Tabor"});
    CHECK(mentions(found[1]) == Names{"body: Conrad Tabor", "body: Tabor"});
}

TEST_CASE("a title tells a man from a woman of the same surname") {
    const auto both = recognizer().recognize(
        body_of("Margaret Tabor came with Conrad Tabor. Mrs. Tabor spoke. Then Mr. Tabor did."));
    REQUIRE(names(both) == Names{"person Margaret Tabor", "person Conrad Tabor"});
    CHECK(mentions(both[0]) == Names{"body: Margaret Tabor", "body: Tabor"});
    CHECK(names_in("Conrad Tabor was there on Monday. Mrs. Tabor was not, but Tabor spoke.") ==
          Names{"person Conrad Tabor", "person Tabor"});
    // the title of a full name counts where the given name does not tell
    CHECK(names_in("Ms. Zzyva Tabor and Mr. Qyl Tabor met on Monday. Mr. Tabor was pleased.") ==
          Names{"person Qyl Tabor", "person Zzyva Tabor"});
    CHECK(names_in("Mr. Blair met the press in London.") ==
          Names{"person Tony Blair", "place London"});
    CHECK(names_in("Mrs. Blair met the press in London.") == Names{"person Blair", "place London"});
}

TEST_CASE("a title means the one who was named with it") {
    const auto kin = recognizer().recognize(
        body_of("President Conrad Tabor spoke. His brother, Victor Tabor, was there. President "
                "Tabor left, and Tabor stayed."));
    REQUIRE(names(kin) == Names{"person Conrad Tabor", "person Victor Tabor"});
    CHECK(mentions(kin[0]) == Names{"body: Conrad Tabor", "body: Tabor", "body: Tabor"});
}

TEST_CASE("a particle is part of the surname, also where it begins a sentence") {
    CHECK(names_in("They met Michael de Guzman on Monday. De Guzman smiled.") ==
          Names{"person Michael de Guzman"});
    CHECK(names_in("De Guzman smiled. They met Michael de Guzman on Monday.") ==
          Names{"person Michael de Guzman"});
}

TEST_CASE("what has other names in the lists is known by them") {
    const auto found = recognizer().recognize(body_of("They flew to Britain with Tony Blair."));
    REQUIRE(names(found) == Names{"place United Kingdom", "person Tony Blair"});
    const Names& place = found[0].known_as;
    CHECK(std::find(place.begin(), place.end(), "UK") != place.end());
    CHECK(found[1].known_as == Names{"Blair"});
    // and by what the article's language calls it
    const auto german = recognizer().recognize(body_of("Sie flogen nach Frankreich.", "de"));
    REQUIRE(names(german) == Names{"place France"});
    const Names& france = german[0].known_as;
    CHECK(std::find(france.begin(), france.end(), "Frankreich") != france.end());
}

TEST_CASE("a president's surname gives way to the one named in the article") {
    CHECK(names_in("Michelle Obama came. Obama spoke of schools.") ==
          Names{"person Michelle Obama"});
    CHECK(names_in("It was said that Obama had called.") == Names{"person Barack Obama"});
}

TEST_CASE("a surname that is a town or a word is still the person") {
    CHECK(names_in("Gen. Lloyd Austin spoke on Thursday. The plan came from Austin.") ==
          Names{"person Lloyd Austin"});
    CHECK(names_in("Aides of Josh Earnest called. Earnest said no.") ==
          Names{"person Josh Earnest"});
}

TEST_CASE("middle names and Arabic articles do not make another person") {
    CHECK(names_in("He met Bashar al-Assad. Syria's Bashar Assad smiled, and Assad left.")[0] ==
          "person Bashar al-Assad");
    CHECK(names_in("Harold P. Whitcombe spoke. Harold Whitcombe left. Whitcombe is 60.") ==
          Names{"person Harold P. Whitcombe"});
}

TEST_CASE("initials mean the organisation whose name they abbreviate") {
    const auto known = recognizer().recognize(
        body_of("The Wall Street Journal (WSJ) reported it, and the WSJ named no source."));
    REQUIRE(names(known) == Names{"organisation Wall Street Journal"});
    CHECK(known[0].mentions.size() == 3);
    CHECK(names_in("The Norland Fisheries Commission (NFC) met. The NFC decided nothing.") ==
          Names{"organisation Norland Fisheries Commission"});
}

TEST_CASE("an acronym of an organisation that is named is found, and a team by its second name") {
    CHECK(names_in("The Norland Fisheries Commission met on Monday. Ships of the NFC left.") ==
          Names{"organisation Norland Fisheries Commission"});
    CHECK(names_in("The Toronto Argonauts beat the Calgary Stampeders. The Argonauts led.") ==
          Names{"organisation Toronto Argonauts", "organisation Calgary Stampeders"});
}

TEST_CASE("a part of a name means the whole where it can mean but one") {
    CHECK(names_in("The Norland Fisheries Ministry met on Monday. The Ministry said no.") ==
          Names{"organisation Norland Fisheries Ministry"});
    CHECK(names_in("Hicham El Guerrouj ran on Monday. He broke El Guerrouj's own record.") ==
          Names{"person Hicham El Guerrouj"});
}

TEST_CASE("what an article says of an acronym goes before what the lists say") {
    CHECK(names_in("The International Cricket Council (ICC) met on Monday. The ICC said no.") ==
          Names{"organisation International Cricket Council"});
    CHECK(names_in("The ICC in The Hague said no.")[0] ==
          "organisation International Criminal Court");
    CHECK(names_in("The World Health Organisation (WHO) met on Monday. The WHO said no.") ==
          Names{"organisation World Health Organization"});
}

TEST_CASE("a commission is the same with and without its country") {
    CHECK(names_in("He told the US Securities and Exchange Commission on Monday.") ==
          Names{"organisation Securities and Exchange Commission"});
}

TEST_CASE("other names of countries and organisations are one") {
    CHECK(names_in("The U.S. agreed. The United States signed, as did America and the USA.") ==
          Names{"place United States"});
    CHECK(names_in("ISIS, or the Islamic State, which others call ISIL, was there.") ==
          Names{"organisation Islamic State"});
}

TEST_CASE("the most often named comes first, then the first named") {
    CHECK(names_in("From Oslo to Lima, from Oslo to Quito.") ==
          Names{"place Oslo", "place Lima", "place Quito"});
}

}  // namespace news::test
