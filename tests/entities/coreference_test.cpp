// SPDX-License-Identifier: GPL-3.0-or-later
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
