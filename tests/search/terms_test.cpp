// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/terms.hpp"

#include <catch2/catch.hpp>

#include "tests/search/archive.hpp"

namespace news::test {

namespace {

using Counts = std::vector<search::TermCount>;

search::Terms terms(Archive& archive, search::TermsRequest request) {
    auto listed = search::list_terms(archive.reader(), request);
    REQUIRE(listed);
    return std::move(*listed);
}

Counts first_of(const search::Terms& listed, std::size_t number) {
    Counts first = listed.terms;
    first.resize(number);
    return first;
}

}  // namespace

TEST_CASE("words that begin so stand in their order, with the articles that have them") {
    Archive archive;
    const auto found = terms(archive, {"text", "CO"});
    CHECK(found.field == "text");
    CHECK(found.pattern == "co*");
    CHECK(found.terms == Counts{{"coalition", 5}, {"conference", 1}});
    CHECK(found.distinct == 2);
}

TEST_CASE("a word that stands in several fields of an article counts once for it") {
    Archive archive;
    // in headline and body of d, in the body of a, b, c, e and 3
    CHECK(terms(archive, {"text", "iran"}).terms == Counts{{"iran", 6}});
    CHECK(terms(archive, {"headline", "iran"}).terms == Counts{{"iran", 1}});
    CHECK(terms(archive, {"title", "iran"}).terms == Counts{{"iran", 1}});
    CHECK(terms(archive, {"body", "iran"}).terms == Counts{{"iran", 6}});
    // headline and caption, body of others
    CHECK(terms(archive, {"text", "paris"}).terms == Counts{{"paris", 1}});
    CHECK(terms(archive, {"caption", "k"}).terms == Counts{{"khamenei", 1}});
}

TEST_CASE("a wildcard stands for other characters, and the pattern for the whole word") {
    Archive archive;
    CHECK(terms(archive, {"text", "co*n"}).terms == Counts{{"coalition", 5}});
    CHECK(terms(archive, {"text", "?ran"}).terms == Counts{{"iran", 6}});
    CHECK(terms(archive, {"text", "*ition"}).terms == Counts{{"coalition", 5}});
    CHECK(terms(archive, {"text", "ira*"}).terms == Counts{{"iran", 6}, {"iraq", 1}});
    CHECK(terms(archive, {"text", "xyz"}).terms.empty());
}

TEST_CASE("the commonest come first where they are asked for, and the limit only shortens") {
    Archive archive;
    const auto all = terms(archive, {"text", "", true, 0});
    REQUIRE(all.terms.size() == all.distinct);
    const auto in_order = terms(archive, {"text", "", false, 0});
    CHECK(in_order.distinct == all.distinct);
    for (std::size_t i = 1; i < all.terms.size(); ++i) {
        const auto &before = all.terms[i - 1], &after = all.terms[i];
        CHECK((before.articles > after.articles ||
               (before.articles == after.articles && before.term < after.term)));
        CHECK(in_order.terms[i - 1].term < in_order.terms[i].term);
    }
    for (const std::size_t limit : {1U, 3U, 10U}) {
        const auto few = terms(archive, {"text", "", true, limit});
        CHECK(few.terms == first_of(all, limit));
        CHECK(few.distinct == all.distinct);
        const auto first = terms(archive, {"text", "", false, limit});
        CHECK(first.terms == first_of(in_order, limit));
    }
    // nothing of the other fields stands among the words of the body
    for (const auto& [term, articles] : in_order.terms)
        CHECK((term.front() < 'A' || term.front() > 'Z'));
}

TEST_CASE("values are the names that facets show, and those that only terms have") {
    Archive archive;
    CHECK(terms(archive, {"person", "b"}).terms == Counts{{"Barack Obama", 1}});
    CHECK(terms(archive, {"person", "*obama"}).terms == Counts{{"Barack Obama", 1}});
    CHECK(terms(archive, {"source", "the"}).terms ==
          Counts{{"The Harbour Courier", 3}, {"The Prairie Signal", 3}});
    CHECK(terms(archive, {"publisher", "", true, 1}).distinct == 3);
    CHECK(terms(archive, {"site", "ex"}).terms == Counts{{"example.org", 1}});
}

TEST_CASE("ids are typed as they are printed") {
    Archive archive;
    const Counts one = {{std::string(64, 'a'), 1}};
    CHECK(terms(archive, {"id", "aaaa"}).terms == one);
    CHECK(terms(archive, {"id", "na:aaaa"}).terms == one);
    CHECK(terms(archive, {"id", "NA:A*"}).terms == one);
    CHECK(terms(archive, {"id", "na:"}).distinct == 9);
    CHECK(terms(archive, {"cluster", "na:"}).pattern == "*");
}

TEST_CASE("fields without words and values are refused with a line to copy") {
    Archive archive;
    const auto field = GENERATE("date", "words", "entity", "persn");
    const auto listed = search::list_terms(archive.reader(), {field, "a"});
    REQUIRE_FALSE(listed);
    CHECK(listed.error().code == ErrorCode::usage);
    CHECK(listed.error().hint.starts_with("news-searcher "));
}

}  // namespace news::test
