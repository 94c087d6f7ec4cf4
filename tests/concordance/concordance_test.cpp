// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/concordance/concordance.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/search/archive.hpp"

namespace news::test {

using concordance::Concordance;
using concordance::Line;
using concordance::LineKey;
using concordance::Request;

namespace {

Request lines_of(std::string_view query) {
    Request request;
    request.selection = selection(query);
    request.limit = 0;
    request.columns = 30;
    return request;
}

struct Listed {
    std::vector<Line> lines;
    std::optional<concordance::Totals> totals;
};

Listed list(Archive& archive, const Request& request) {
    auto opened = Concordance::open(archive.reader(), request);
    REQUIRE(opened);
    Listed listed;
    for (;;) {
        auto some = opened->next();
        REQUIRE(some);
        if (some->empty()) break;
        listed.lines.insert(listed.lines.end(), some->begin(), some->end());
    }
    listed.totals = opened->totals();
    return listed;
}

// "caption:Delegates in Paris" of each line, as "field:hit".
std::vector<std::string> hits(Archive& archive, const Request& request) {
    std::vector<std::string> found;
    for (const Line& line : list(archive, request).lines)
        found.push_back(std::string(line.field) + ":" + line.hit);
    return found;
}

using Texts = std::vector<std::string>;

// Articles of a harbour town, of which the bodies say all.
Archive harbour(const std::vector<std::string>& bodies) {
    std::vector<Article> articles;
    char letter = 'a';
    for (const std::string& body : bodies)
        articles.push_back(make_article(letter++, "2014-11-06", "", body));
    return Archive(articles);
}

}  // namespace

TEST_CASE("each place of a word is a line, in its context and with its article") {
    Archive archive;
    const auto listed = list(archive, lines_of("khamenei"));
    REQUIRE(listed.lines.size() == 2);
    CHECK(listed.totals->lines == 2);
    CHECK(listed.totals->articles == 1);
    const Line& headline = listed.lines[0];
    CHECK(headline.left == "Obama wrote to ");
    CHECK(headline.hit == "Khamenei");
    CHECK(headline.right.empty());
    CHECK(headline.field == "headline");
    CHECK(headline.id == "na:bbbbbbbbbbbb");
    CHECK(headline.date == "2014-11-07");
    CHECK(headline.publisher == "The Harbour Courier");
    CHECK(headline.headline == "Obama wrote to Khamenei");
    CHECK(headline.url == "https://www.example.org/letter");
    const Line& caption = listed.lines[1];
    CHECK(caption.left == "Ayatollah Ali ");
    CHECK(caption.right == " salutes cadets");
    CHECK(caption.field == "caption");
}

TEST_CASE("a phrase is one hit, and so is a proximity from its first word to its last") {
    Archive archive =
        harbour({"The ferry pilot met the harbour master. The ferry waited.",
                 "A pilot spoke. Nobody asked whether the old ferry would sail, said the pilot."});
    CHECK(hits(archive, lines_of("\"ferry pilot\"")) == Texts{"body:ferry pilot"});
    CHECK(hits(archive, lines_of("pilot NEAR/4 harbour")) == Texts{"body:pilot met the harbour"});
    CHECK(hits(archive, lines_of("ferry NEAR/5 pilot")) ==
          Texts{"body:ferry pilot", "body:ferry would sail, said the pilot"});
    CHECK(hits(archive, lines_of("pilot PRE/3 spoke")) == Texts{"body:pilot spoke"});
    CHECK(hits(archive, lines_of("\"the ferry\" NEAR/9 \"harbour master\"")) ==
          Texts{"body:The ferry pilot met the harbour master"});
}

TEST_CASE("words of one sentence are one hit") {
    Archive archive = harbour({"The pilot slept. The ferry left without a pilot. He woke."});
    CHECK(hits(archive, lines_of("ferry /s pilot")) == Texts{"body:ferry left without a pilot"});
}

TEST_CASE("inflected words and wildcards are hits in all their forms") {
    Archive archive = harbour({"Two ferries sailed; a third ferry waited for the ferrymen."});
    CHECK(hits(archive, lines_of("ferry")) == Texts{"body:ferries", "body:ferry"});
    CHECK(hits(archive, lines_of("=ferry")) == Texts{"body:ferry"});
    CHECK(hits(archive, lines_of("ferr*")) == Texts{"body:ferries", "body:ferry", "body:ferrymen"});
}

TEST_CASE("a compound is one hit however it was found") {
    Archive archive = harbour({"The harbour-master of a harbour town."});
    CHECK(hits(archive, lines_of("harbour-master")) == Texts{"body:harbour-master"});
    CHECK(hits(archive, lines_of("harbourmaster")) == Texts{"body:harbour-master"});
    CHECK(hits(archive, lines_of("master")) == Texts{"body:master"});
}

TEST_CASE("what is excluded is no hit, and what reaches into another hit is not one more") {
    Archive archive = harbour({"The ferry sailed.", "The ferry sank. The ferry pilot swam."});
    CHECK(hits(archive, lines_of("ferry NOT sank")) == Texts{"body:ferry"});
    CHECK(hits(archive, lines_of("ferry OR \"ferry pilot\"")) ==
          Texts{"body:ferry", "body:ferry", "body:ferry pilot"});
    CHECK(hits(archive, lines_of("ferry AND text:ferry AND swam")) ==
          Texts{"body:ferry", "body:ferry", "body:swam"});
}

TEST_CASE("fields of the query and fields of the lines bound where hits lie") {
    Archive archive;
    CHECK(hits(archive, lines_of("caption:paris")) == Texts{"caption:Paris"});
    CHECK(hits(archive, lines_of("paris")) ==
          Texts{"headline:Paris", "body:Paris", "caption:Paris"});
    Request captions = lines_of("paris");
    captions.fields = {Field::caption};
    CHECK(hits(archive, captions) == Texts{"caption:Paris"});
    CHECK(hits(archive, lines_of("byline:field")) == Texts{"byline:Field"});
    captions = lines_of("byline:field");
    captions.fields = {Field::caption};
    CHECK(hits(archive, captions).empty());
}

TEST_CASE("the lead is the first two paragraphs of the body") {
    Archive archive = harbour({"A ferry.\n\nThe ferry.\n\nNo ferry."});
    CHECK(hits(archive, lines_of("lead:ferry")).size() == 2);
    CHECK(hits(archive, lines_of("ferry")).size() == 3);
}

TEST_CASE("capitals count where they are asked for") {
    Archive archive = harbour({"The Ferry Tavern stands by the ferry."});
    CHECK(hits(archive, lines_of("CAPS(ferry)")) == Texts{"body:Ferry"});
}

TEST_CASE("lines of Chinese texts show the word, and a single character") {
    Article article = make_article('a', "2014-11-06", "", "港口今天重新开放，渡轮再次开航。");
    article.language = "zh";
    Archive archive({article});
    CHECK(hits(archive, lines_of("重新开放")) == Texts{"body:重新开放"});
    CHECK(hits(archive, lines_of("港")) == Texts{"body:港"});
    CHECK(hits(archive, lines_of("开")) == Texts{"body:开", "body:开"});
}

TEST_CASE("lines are sorted by what stands beside the hit, by date and by publisher") {
    Archive archive = harbour({"new ferry left", "old ferry came", "New Ferry aground"});
    const auto rights = [&](std::vector<LineKey> order) {
        Request request = lines_of("ferry");
        request.order = std::move(order);
        std::string found;
        for (const Line& line : list(archive, request).lines)
            found += line.right;
        return found;
    };
    CHECK(rights({}) == " left came aground");
    CHECK(rights({{LineKey::By::right, 1}}) == " aground came left");
    // "New" and "new" are alike: they stay in the order of the archive
    CHECK(rights({{LineKey::By::left, 1}}) == " left aground came");
    CHECK(rights({{LineKey::By::left, 1}, {LineKey::By::right, 1}}) == " aground left came");

    Archive dated;
    Request request = lines_of("coalition");
    const auto dates = [&](LineKey::By by) {
        request.order = {{by, 0}};
        std::string found;
        for (const Line& line : list(dated, request).lines)
            found += line.id.at(3);
        return found;
    };
    // b is of 2014-11-07, c of that month, e undated
    CHECK(dates(LineKey::By::oldest_first) == "acb1e");
    CHECK(dates(LineKey::By::newest_first) == "1bcae");
    CHECK(dates(LineKey::By::publisher) == "eab1c");
}

TEST_CASE("a window of the lines leaves the totals as they are") {
    Archive archive;
    for (const bool sorted : {false, true}) {
        Request request = lines_of("coalition OR iran");
        if (sorted) request.order = {{LineKey::By::right, 1}};
        const auto all = list(archive, request);
        REQUIRE(all.lines.size() > 5);
        CHECK(all.totals->lines == all.lines.size());
        request.offset = 2;
        request.limit = 3;
        const auto some = list(archive, request);
        REQUIRE(some.lines.size() == 3);
        CHECK(some.totals->lines == all.lines.size());
        CHECK(some.totals->articles == all.totals->articles);
        for (std::size_t i = 0; i < 3; ++i)
            CHECK(some.lines[i].left == all.lines[i + 2].left);
        request.offset = 1000;
        CHECK(list(archive, request).lines.empty());
    }
}

TEST_CASE("of many articles the first lines come before the last article is read") {
    std::vector<Article> articles;
    for (int i = 0; i < 1100; ++i) {
        articles.push_back(make_article('a', "2014-11-06", "", "The ferry sailed."));
        articles.back().sha256.replace(0, 4, std::to_string(1000 + i));
        articles.back().location.path += std::to_string(i);
    }
    Archive archive(articles);
    Request request = lines_of("ferry");
    request.limit = 50;
    auto opened = Concordance::open(archive.reader(), request);
    REQUIRE(opened);
    CHECK_FALSE(opened->totals());
    REQUIRE(opened->next());
    CHECK_FALSE(opened->totals());
    CHECK(list(archive, request).lines.size() == 50);
    CHECK(list(archive, request).totals->lines == 1100);
    request.total = false;
    CHECK(list(archive, request).lines.size() == 50);
    CHECK_FALSE(list(archive, request).totals);
    request.total = true;
    request.limit = 0;
    CHECK(list(archive, request).lines.size() == 1100);
}

TEST_CASE("an article that lies in two databases gives its lines once") {
    Archive one;
    Archive other({small_archive()[1], make_article('7', "2016", "", "A coalition.")});
    auto both = search::IndexReader::open({one.path(), other.path()});
    REQUIRE(both);
    auto opened = Concordance::open(*both, lines_of("khamenei OR \"a coalition\""));
    REQUIRE(opened);
    CHECK(opened->totals()->lines == 4);  // two of b, one of c, one of 7
}

TEST_CASE("a query without words has no lines") {
    Archive archive;
    for (const char* query : {"publisher:\"the harbour courier\"", "NOT iran", "date:2014"}) {
        const auto opened = Concordance::open(archive.reader(), lines_of(query));
        REQUIRE_FALSE(opened);
        CHECK(opened.error().code == ErrorCode::usage);
        CHECK_FALSE(opened.error().hint.empty());
    }
}

}  // namespace news::test
