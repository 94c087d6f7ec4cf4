// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/entities/findings.hpp"

namespace news::test {

using Names = std::vector<std::string>;

TEST_CASE("an organisation is shown without its kind of company, and is one with it or not") {
    CHECK(names_in("General Motors Corp. bought a plant. Shares of General Motors rose.") ==
          Names{"organisation General Motors"});
    CHECK(names_in("Shares of AT&T Corp. fell.") == Names{"organisation AT&T"});
    CHECK(names_in("Shares of Target Corp. fell.") == Names{"organisation Target Corp."});
}

TEST_CASE("full stops do not make another organisation") {
    CHECK(names_in(
              "The U.N. Fisheries Commission met on Monday. The UN Fisheries Commission is new.") ==
          Names{"organisation U.N. Fisheries Commission"});
}

TEST_CASE("a name in capitals is that of the person") {
    CHECK(names_in("A picture shows SADDAM HUSSEIN in court. Saddam Hussein spoke for an hour.") ==
          Names{"person Saddam Hussein"});
}

TEST_CASE("the letters behind a name are no part of it") {
    CHECK(names_in("The Labour backbencher Frank Field MP spoke on Monday.") ==
          Names{"organisation Labour Party", "person Frank Field"});
}

TEST_CASE("a nationality before a name is no part of it, and alternatives are two names") {
    CHECK(names_in("The Kenyan Bernard Lagat won on Monday.") == Names{"person Bernard Lagat"});
    CHECK(names_in("Members of the Welsh Assembly or the Northern Ireland Assembly came.") ==
          Names{"organisation Welsh Assembly", "organisation Northern Ireland Assembly"});
}

TEST_CASE("what belongs to a town is not called after it, and an article is no part of a name") {
    CHECK(names_in("It was on show at London's Science Museum on Monday.") ==
          Names{"place London", "organisation Science Museum"});
    CHECK(names_in("It was a quiet day. A Commerce Department spokesman said so.") ==
          Names{"organisation Department of Commerce"});
}

TEST_CASE("a son is not his father") {
    CHECK(names_in("Donald Trump met the press. His son, Donald Trump Jr., was there, too.") ==
          Names{"person Donald Trump", "person Donald Trump Jr."});
}

TEST_CASE("partners and banks are one name, letters before a currency sign are none") {
    CHECK(names_in("The court fined Brown & Williamson on Monday.") ==
          Names{"organisation Brown & Williamson"});
    CHECK(names_in("The Bank of Nova Scotia paid HK$300 on Monday.") ==
          Names{"organisation Bank of Nova Scotia"});
    CHECK(names_in("Moody's cut its rating on Monday.") == Names{"organisation Moody's"});
}

TEST_CASE("each mention is given once") {
    const auto found = recognizer().recognize(
        body_of("Norman Fell came on Monday. Fell said he would stay, and Fell did."));
    REQUIRE(found.size() == 1);
    CHECK(mentions(found[0]) == Names{"body: Norman Fell", "body: Fell", "body: Fell"});
}

}  // namespace news::test
