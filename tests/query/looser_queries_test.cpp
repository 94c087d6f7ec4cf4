// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/query/looser_queries.hpp"

#include <catch2/catch.hpp>

namespace news::test {

namespace {

using Texts = std::vector<std::string>;

// "part -> rest", with a minus before what is negated.
Texts conditions(std::string_view text) {
    Texts found;
    for (const query::Condition& one : query::conditions_of(text))
        found.push_back((one.negated ? "-" : "") + ("[" + one.text + "] " + one.rest));
    return found;
}

Texts loosened(std::string_view text) {
    Texts found;
    for (const query::Loosened& one : query::loosened_queries(text))
        found.push_back("[" + one.text + "] " + one.query);
    return found;
}

}  // namespace

TEST_CASE("the conditions of a query are the parts of its outermost AND, each with the rest") {
    CHECK(conditions("iran caption:kobani (oil OR gas)") ==
          Texts{"[iran] caption:kobani AND (oil OR gas)", "[caption:kobani] iran AND (oil OR gas)",
                "[(oil OR gas)] iran AND caption:kobani"});
    CHECK(conditions("iran NOT oil") == Texts{"[iran] NOT oil", "-[NOT oil] iran"});
    CHECK(conditions("iran -oil") == Texts{"[iran] NOT oil", "-[-oil] iran"});
    CHECK(conditions("headline:(iran AND talks)") ==
          Texts{"[headline:iran] headline:talks", "[headline:talks] headline:iran"});
    CHECK(conditions("(a OR b) AND date:2014") ==
          Texts{"[(a OR b)] date:2014", "[date:2014] a OR b"});
    CHECK(conditions("iran") == Texts{"[iran] "});
    CHECK(conditions("iran OR oil") == Texts{"[iran OR oil] "});
    CHECK(conditions("(iran").empty());
    CHECK(conditions("").empty());
}

TEST_CASE("a phrase or proximity is loosened to its words") {
    CHECK(loosened("\"armed forces\"") == Texts{"[\"armed forces\"] \"armed\" AND \"forces\""});
    CHECK(loosened("iran headline:\"to be or not\" x") ==
          Texts{"[\"to be or not\"] iran headline:(\"to\" AND \"be\" AND \"or\" AND \"not\") x"});
    CHECK(loosened("iran NEAR/3 (oil OR gas)") ==
          Texts{"[iran NEAR/3 (oil OR gas)] iran AND (oil OR gas)"});
    CHECK(loosened("x OR headline:(iran NEAR/3 \"the deal\")") ==
          Texts{"[iran NEAR/3 \"the deal\"] x OR headline:(iran AND \"the deal\")"});
    // a wildcard stays one, what was escaped stays a character
    CHECK(loosened("\"coalit* for\\\"ces\"") ==
          Texts{"[\"coalit* for\\\"ces\"] \"coalit*\" AND \"for\\\"ces\""});
}

TEST_CASE("one word, a value and what is excluded cannot be loosened") {
    CHECK(loosened("\"armed\" iran").empty());
    CHECK(loosened("publisher:\"the harbour courier\"").empty());
    CHECK(loosened("iran NOT \"armed forces\"").empty());
    CHECK(loosened("\"armed forces").empty());
}

}  // namespace news::test
