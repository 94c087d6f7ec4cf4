// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/entities/findings.hpp"

namespace news::test {

using Names = std::vector<std::string>;
using Catch::Matchers::VectorContains;

TEST_CASE("titles and nationalities are no part of a person's name") {
    CHECK(names_in("Officials met U.S. Secretary of State John Kerry in Geneva.") ==
          Names{"place United States", "person John Kerry", "place Geneva"});
    CHECK(names_in("The talks were led by Iranian Deputy Foreign Minister Abbas Araghchi.") ==
          Names{"person Abbas Araghchi"});
    CHECK(names_in("It was Gen. Rupert Holloway who signed.") == Names{"person Rupert Holloway"});
}

TEST_CASE("an organisation keeps its nationality and its 'of'") {
    CHECK_THAT(names_in("He spoke for the Iranian Foreign Ministry on Sunday."),
               VectorContains(std::string("organisation Iranian Foreign Ministry")));
    CHECK_THAT(names_in("She worked at the University of Leeds until March."),
               VectorContains(std::string("organisation University of Leeds")));
    CHECK_THAT(names_in("A study by the Department of Marine Biology was quoted."),
               VectorContains(std::string("organisation Department of Marine Biology")));
    CHECK_THAT(names_in("The contract went to Hartwell & Sons, Inc. last year."),
               VectorContains(std::string("organisation Hartwell & Sons")));
}

TEST_CASE("an organisation's head may stand before 'for'") {
    CHECK(names_in("It was the Syrian Observatory for Human Rights that counted.") ==
          Names{"organisation Syrian Observatory for Human Rights"});
    CHECK(names_in("They fought the Islamic State in Iraq and Syria for years.") ==
          Names{"organisation Islamic State", "place Iraq", "place Syria"});
}

TEST_CASE("what a page forgot to fill in is no name") {
    CHECK(names_in("promoBoxTitle promoBoxDek here") == Names{});
}

TEST_CASE("a dateline names its town") {
    CHECK(names_in("VIENNA, Nov. 24 (Reuters) \u2014 Nothing was agreed.") ==
          Names{"place Vienna", "organisation Reuters"});
}

TEST_CASE("a nationality alone is no place") {
    CHECK(names_in("The American and the Iranian envoys talked.") == Names{});
    CHECK(names_in("South Korean shares fell.") == Names{});
}

TEST_CASE("a capital at the start of a sentence is no name") {
    CHECK(names_in("Talks went on. Turkey asked for more time. Nice weather helped.") ==
          Names{"place Turkey"});
    CHECK(names_in("Sanctions hurt. Negotiators met. On Monday they left.") == Names{});
}

TEST_CASE("what is said of a name tells its type") {
    CHECK(names_in("Tomas Velik, a spokesman for the mayor, denied it.") ==
          Names{"person Tomas Velik"});
    CHECK_THAT(names_in("They were born in Qaraveli, Azerbaijan, and moved."),
               VectorContains(std::string("place Qaraveli")));
}

TEST_CASE("two nations in one word are two places") {
    CHECK(names_in("He opened the UK-France summit.") ==
          Names{"place United Kingdom", "place France"});
}

TEST_CASE("money, days and handles are no names") {
    CHECK(names_in("On Tuesday he paid US$ 300 and wrote to @JKerryNews.") == Names{});
}

TEST_CASE("a headline in capitals gives the names that are known") {
    Article article = body_of("Nothing was decided.");
    article.headline = "IRAN TALKS GO ON IN VIENNA AS IAEA WAITS";
    const auto found = recognizer().recognize(article);
    CHECK(names(found) ==
          Names{"place Iran", "place Vienna", "organisation International Atomic Energy Agency"});
    CHECK(mentions(found[0]) == Names{"headline: IRAN"});
    CHECK(offsets_hold(article, found));
}

TEST_CASE("a headline in title case gives the names that the body shows") {
    Article article = body_of("The negotiator, Wilhelmina Starck, was late. Starck said little.");
    article.headline = "Growing Evidence Suggests Starck Was Late";
    const auto found = recognizer().recognize(article);
    REQUIRE(names(found) == Names{"person Wilhelmina Starck"});
    CHECK(mentions(found[0]) ==
          Names{"headline: Starck", "body: Wilhelmina Starck", "body: Starck"});
}

TEST_CASE("an article without text has no entities") {
    CHECK(recognizer().recognize(Article{}).empty());
    CHECK(names_in("...") == Names{});
    CHECK(names_in("\n\n") == Names{});
}

TEST_CASE("broken text does no harm") {
    const std::string odd = "Of the of The . . U.S ' 's -- ( WSJ ) Jr. , Inc. & Co of\xC3\xA9 St.";
    const Article article = body_of(odd);
    CHECK(offsets_hold(article, recognizer().recognize(article)));
    for (std::size_t size = 0; size < odd.size(); ++size) {
        Article part = body_of(odd.substr(0, size));
        if ((static_cast<unsigned char>(odd[size]) & 0xC0) == 0x80) continue;
        CHECK(offsets_hold(part, recognizer().recognize(part)));
    }
}

}  // namespace news::test
