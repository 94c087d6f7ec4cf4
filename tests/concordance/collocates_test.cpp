// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/concordance/collocates.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/analyzer.hpp"
#include "searcher/concordance/log_likelihood.hpp"
#include "tests/search/archive.hpp"

namespace news::test {

using concordance::Collocate;
using concordance::CollocateRequest;
using concordance::Collocates;

namespace {

Archive archive_of(const std::vector<std::string>& bodies) {
    std::vector<Article> articles;
    char letter = 'a';
    for (const std::string& body : bodies) {
        articles.push_back(make_article(letter++, "2014-11-06", "ferry headline", body));
        articles.back().words = count_words(body);
    }
    return Archive(articles);
}

CollocateRequest near(std::string_view query, std::size_t left, std::size_t right) {
    CollocateRequest request;
    request.selection = selection(query);
    request.left = left;
    request.right = right;
    request.least = 1;
    request.limit = 0;
    return request;
}

Collocates found(Archive& archive, const CollocateRequest& request) {
    auto collocates = find_collocates(archive.reader(), request);
    REQUIRE(collocates);
    return *collocates;
}

// "word before+behind", by word.
std::vector<std::string> counts(const Collocates& collocates) {
    std::vector<std::string> texts;
    for (const Collocate& one : collocates.collocates)
        texts.push_back(one.word + " " + std::to_string(one.left) + "+" +
                        std::to_string(one.right));
    std::sort(texts.begin(), texts.end());
    return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("words near a hit are counted by their side") {
    Archive archive = archive_of({"one two three ferry four five six"});
    CHECK(counts(found(archive, near("ferry", 2, 2))) ==
          Texts{"five 0+1", "four 0+1", "three 1+0", "two 1+0"});
    CHECK(counts(found(archive, near("ferry", 0, 1))) == Texts{"four 0+1"});
    CHECK(counts(found(archive, near("ferry", 1, 0))) == Texts{"three 1+0"});
    CHECK(counts(found(archive, near("\"ferry four\"", 1, 1))) == Texts{"five 0+1", "three 1+0"});
}

TEST_CASE("between two hits a word counts once, for the nearer one") {
    Archive archive = archive_of({"ferry one two three ferry four"});
    const Collocates collocates = found(archive, near("ferry", 5, 5));
    CHECK(counts(collocates) == Texts{"four 0+1", "one 0+1", "three 1+0", "two 0+1"});
    CHECK(collocates.hits == 2);
    CHECK(collocates.hit_articles == 1);
    CHECK(collocates.words_near == 4);
}

TEST_CASE("counts, expectation and log-likelihood follow from the words of the bodies") {
    Archive archive = archive_of(
        {"storm ferry calm", "storm ferry storm", "calm sea and calm air", "nothing at all"});
    const Collocates collocates = found(archive, near("ferry", 1, 1));
    CHECK(collocates.words == 14);
    CHECK(collocates.words_near == 4);
    CHECK(collocates.hits == 2);
    REQUIRE(collocates.collocates.size() == 2);
    const Collocate& storm = collocates.collocates[0];
    CHECK(storm.word == "storm");
    CHECK(storm.left == 2);
    CHECK(storm.right == 1);
    CHECK(storm.articles == 2);
    CHECK(storm.frequency == 3);
    CHECK(storm.expected == Approx(4.0 * 3 / 14));
    // 2 (3 ln (3/(12/14)) + 1 ln (1/(44/14)) + 10 ln (10/(110/14)))
    CHECK(storm.log_likelihood == Approx(10.0499).margin(0.0005));
    const Collocate& calm = collocates.collocates[1];
    CHECK(calm.frequency == 3);
    CHECK(calm.left + calm.right == 1);
    CHECK(calm.log_likelihood == Approx(concordance::log_likelihood({1, 4, 3, 14})).margin(1e-9));
}

TEST_CASE("rare words are left out, and what is listed may be less") {
    Archive archive = archive_of({"storm ferry calm", "storm ferry"});
    CollocateRequest request = near("ferry", 1, 1);
    request.least = 2;
    CHECK(counts(found(archive, request)) == Texts{"storm 2+0"});
    request.least = 1;
    request.limit = 1;
    const Collocates collocates = found(archive, request);
    CHECK(collocates.collocates.size() == 1);
    CHECK(collocates.distinct == 2);
}

TEST_CASE("an acronym is shown in capitals and counted apart from the word") {
    Archive archive = archive_of({"the US ferry", "let us ferry them"});
    CHECK(counts(found(archive, near("ferry", 1, 0))) == Texts{"US 1+0", "us 1+0"});
}

TEST_CASE("hits in headlines alone have no collocates") {
    Archive archive = archive_of({"nothing at all"});
    const Collocates collocates = found(archive, near("headline:ferry", 5, 5));
    CHECK(collocates.total->articles == 1);
    CHECK(collocates.hits == 0);
    CHECK(collocates.collocates.empty());
}

}  // namespace news::test
