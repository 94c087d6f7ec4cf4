// SPDX-License-Identifier: GPL-3.0-or-later
// A whole article of our own, with the traps of the trade in it.
#include <catch2/catch.hpp>

#include "tests/entities/findings.hpp"

namespace news::test {

namespace {

Article talks() {
    Article article;
    article.language = "en";
    article.headline = "KERRY AND ZARIF MEET AGAIN AS IRAN DEADLINE NEARS";
    article.deck = "Diplomats in Vienna Weigh an Extension";
    article.body =
        "VIENNA — Secretary of State John Kerry and Iran's foreign minister, Mohammad Javad Zarif, "
        "met for a fifth day on Friday, while inspectors of the International Atomic Energy Agency "
        "(IAEA) waited for an answer from Tehran.\n\n"
        "Negotiators said little. Asked whether a deal was near, Mr. Zarif smiled. \"Ask Kerry,\" "
        "he "
        "told reporters outside the Palais Coburg Hotel.\n\n"
        "Marie Harf, a spokeswoman for the State Department, said the U.S. would not be hurried. "
        "The United States and its partners, she said, had time. Harf declined to say whether "
        "President Obama had written to Ayatollah Ali Khamenei, as The Wall Street Journal "
        "reported "
        "this month. The White House has not confirmed the Journal's account.\n\n"
        "Ordinary Iranians are less patient. In Isfahan, Reza Moradi, a carpet dealer, said that "
        "sanctions had cost him his shop. \"Obama and Khamenei should meet,\" Moradi said.\n\n"
        "Catherine Ashton, who leads the talks for the European Union, will brief E.U. ministers "
        "in "
        "Brussels on Monday. Israel's prime minister, Benjamin Netanyahu, has called any extension "
        "a "
        "mistake; Netanyahu's office said so again. The IAEA's director general, Yukiya Amano, is "
        "to report to the agency's board of governors. Mr. Amano said the agency needed access to "
        "Parchin.";
    article.captions = {"John Kerry, left, and Mr. Zarif in Vienna. (AP Photo/Gustav Lindner)",
                        "Yukiya Amano of the IAEA"};
    return article;
}

}  // namespace

TEST_CASE("an article on the Iran talks gives everyone once, under the full name") {
    const Article article = talks();
    const auto found = recognizer().recognize(article);
    CHECK(offsets_hold(article, found));

    const std::vector<std::string> wanted = {"person John Kerry",
                                             "person Mohammad Javad Zarif",
                                             "person Barack Obama",
                                             "person Ali Khamenei",
                                             "person Marie Harf",
                                             "person Reza Moradi",
                                             "person Catherine Ashton",
                                             "person Benjamin Netanyahu",
                                             "person Yukiya Amano",
                                             "person Gustav Lindner",
                                             "place Iran",
                                             "place Vienna",
                                             "place Tehran",
                                             "place United States",
                                             "place Isfahan",
                                             "place Brussels",
                                             "place Israel",
                                             "place Parchin",
                                             "place Palais Coburg Hotel",
                                             "organisation International Atomic Energy Agency",
                                             "organisation Department of State",
                                             "organisation Wall Street Journal",
                                             "organisation White House",
                                             "organisation European Union",
                                             "organisation Associated Press"};
    const auto listed = names(found);
    for (const std::string& name : wanted)
        CHECK_THAT(listed, Catch::VectorContains(name));
    CHECK(listed.size() <= wanted.size() + 1);  // "Journal" alone may stand for itself
}

TEST_CASE("all fields give mentions, captions by their number") {
    const auto found = recognizer().recognize(talks());
    const Entity* zarif = find(found, EntityType::person, "Mohammad Javad Zarif");
    REQUIRE(zarif);
    CHECK(mentions(*zarif) == std::vector<std::string>{"headline: ZARIF",
                                                       "body: Mohammad Javad Zarif", "body: Zarif",
                                                       "captions[0]: Zarif"});
    const Entity* amano = find(found, EntityType::person, "Yukiya Amano");
    REQUIRE(amano);
    CHECK(mentions(*amano).back() == "captions[1]: Yukiya Amano");
    const Entity* vienna = find(found, EntityType::place, "Vienna");
    REQUIRE(vienna);
    CHECK(mentions(*vienna) ==
          std::vector<std::string>{"deck: Vienna", "body: VIENNA", "captions[0]: Vienna"});
}

}  // namespace news::test
