// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/index_audit.hpp"

#include <algorithm>
#include <functional>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "tests/index/articles.hpp"
#include "tests/support/temp_folder.hpp"

using namespace news;
using namespace news::index;
using test::TempFolder;

namespace {

const auto kToday = std::chrono::sys_days(std::chrono::year(2026) / 1 / 15);

// Article `number` of a publisher that has every field in all of them.
Article plain_article(std::size_t number) {
    Article article;
    article.sha256 = fmt::format("{:064x}", number + 1);
    article.publisher = "The Ferry Example";
    article.headline = fmt::format("Headline number {}", number);
    article.authors = {"Ana Field"};
    article.date = PartialDate::make(2003, 1 + static_cast<int>(number % 12),
                                     1 + static_cast<int>(number % 28));
    article.date_source = DateSource::meta;
    article.body = fmt::format("Paragraph of {}.\n\nAnother of {}.", number, number);
    article.captions = {fmt::format("Caption of {}", number)};
    article.words = 400;
    return article;
}

std::vector<Article> plain_articles(std::size_t many) {
    std::vector<Article> articles;
    for (std::size_t number = 0; number < many; ++number)
        articles.push_back(plain_article(number));
    return articles;
}

PublisherTally tally_of(const std::vector<Article>& articles) {
    PublisherTally tally;
    std::uint32_t document = 0;
    for (const Article& article : articles)
        tally.add(article, ++document);
    return tally;
}

const Suspicion* find(const std::vector<Suspicion>& suspicions, OutlierKind kind) {
    const auto found = std::ranges::find(suspicions, kind, &Suspicion::kind);
    return found == suspicions.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("articles without anything odd raise no suspicion") {
    const PublisherTally tally = tally_of(plain_articles(100));
    CHECK(tally.counts() == FieldCounts{100, 100, 100, 100, 100, 100});
    CHECK(tally.date_sources()[static_cast<std::size_t>(DateSource::meta)] == 100);
    CHECK(tally.median_words() == 400);
    CHECK(tally.suspicions(kToday).empty());
}

TEST_CASE("what is odd in one or a few of forty articles is found") {
    struct Oddity {
        OutlierKind kind;
        std::uint64_t articles;
        std::string value;
        std::vector<std::uint32_t> documents;
        std::function<void(std::vector<Article>&)> make;
    };
    using Articles = std::vector<Article>;
    const Oddity oddity = GENERATE(values<Oddity>({
        {OutlierKind::missing_headline, 1, "", {8}, [](Articles& a) { a[7].headline.clear(); }},
        {OutlierKind::missing_date,
         2,
         "",
         {1, 40},
         [](Articles& a) { a[0].date = a[39].date = std::nullopt; }},
        {OutlierKind::missing_byline, 1, "", {2}, [](Articles& a) { a[1].authors.clear(); }},
        {OutlierKind::missing_body, 1, "", {2}, [](Articles& a) { a[1].body.clear(); }},
        {OutlierKind::missing_captions, 1, "", {2}, [](Articles& a) { a[1].captions.clear(); }},
        {OutlierKind::short_body,
         4,
         "50",
         {12, 13, 11},
         [](Articles& a) {
             a[10].words = 30;
             a[11].words = 10;
             a[12].words = 20;
             a[13].words = 49;
             a[14].words = 50;
         }},
        {OutlierKind::long_body, 1, "3200", {12}, [](Articles& a) { a[11].words = 3201; }},
        {OutlierKind::early_date,
         2,
         "2003",
         {6, 5},
         [](Articles& a) {
             a[4].date = PartialDate::make(1993);
             a[5].date = PartialDate::make(1970, 1, 1);
         }},
        {OutlierKind::late_date,
         1,
         "2003",
         {5},
         [](Articles& a) { a[4].date = PartialDate::make(2019, 2); }},
        {OutlierKind::future_date,
         1,
         "2026-01-15",
         {5},
         [](Articles& a) { a[4].date = PartialDate::make(2026, 1, 16); }},
        {OutlierKind::same_date,
         12,
         "2004-05-06",
         {3, 14},
         [](Articles& a) {
             for (std::size_t i = 2; i < 14; ++i)
                 a[i].date = PartialDate::make(2004, 5, 6);
         }},
    }));
    std::vector<Article> articles = plain_articles(40);
    oddity.make(articles);
    const auto suspicions = tally_of(articles).suspicions(kToday);
    const Suspicion* found = find(suspicions, oddity.kind);
    REQUIRE(found);
    CHECK(found->articles == oddity.articles);
    CHECK(found->exact);
    CHECK(found->value == oddity.value);
    CHECK(found->documents == oddity.documents);
}

TEST_CASE("few articles prove nothing") {
    std::vector<Article> articles = plain_articles(5);
    articles[0].headline.clear();
    articles[1].words = 3;
    articles[2].date = PartialDate::make(1950);
    CHECK(tally_of(articles).suspicions(kToday).empty());
}

TEST_CASE("texts that many articles share") {
    std::vector<Article> articles = plain_articles(400);
    for (std::size_t i = 0; i < articles.size(); i += 20) {
        articles[i].headline = "Letters";
        articles[i].captions.push_back("File photo");
        articles[i].body += "\n\nSign up here.\n\nSign up here.";  // counts once
    }
    const auto suspicions = tally_of(articles).suspicions(kToday);
    for (const auto kind : {OutlierKind::repeated_headline, OutlierKind::repeated_caption,
                            OutlierKind::repeated_paragraph}) {
        const Suspicion* found = find(suspicions, kind);
        REQUIRE(found);
        CHECK(found->articles == 20);
        CHECK(found->exact);
        CHECK(found->documents == std::vector<std::uint32_t>{1, 381});
        const std::size_t hash = std::stoull(found->value);
        CHECK(repeated_text(articles[0], kind, hash) ==
              (kind == OutlierKind::repeated_headline  ? "Letters"
               : kind == OutlierKind::repeated_caption ? "File photo"
                                                       : "Sign up here."));
    }
    CHECK(suspicions.size() == 3);
}

TEST_CASE("a text that comes late among very many is counted as at least so many") {
    FrequentTexts texts;
    for (std::uint32_t document = 1; document <= 20'000; ++document) {
        texts.add(fmt::format("unique {}", document), document);
        if (document > 10'000 && document % 5 == 0) texts.add("boilerplate", document);
    }
    const auto frequent = texts.of_at_least(100);
    REQUIRE(frequent.size() == 1);
    CHECK(frequent.front().hash == FrequentTexts::hash_of("boilerplate"));
    CHECK(frequent.front().articles == 2'000);
    CHECK_FALSE(frequent.front().exact);
}

TEST_CASE("a database is audited publisher by publisher") {
    const TempFolder folder;
    const std::string path = folder / "db";
    {
        auto writer = IndexWriter::open(path, 10'000'000);
        REQUIRE(writer);
        std::vector<Article> articles = plain_articles(30);
        articles[3].captions.clear();
        articles.push_back(test::lausanne_article());
        articles.push_back(test::short_article('b', "Nobody published this."));
        for (std::size_t i = 0; i < articles.size(); ++i)
            REQUIRE((*writer)->write(test::operation(articles[i], fmt::format("/p/{}", i))));
        REQUIRE((*writer)->commit());
    }
    SECTION("all of them") {
        const auto audit = audit_index(path, {}, kToday);
        REQUIRE(audit);
        REQUIRE(audit->publishers.size() == 3);
        CHECK(audit->publishers[0].name == "The Ferry Example");
        CHECK(audit->publishers[1].name.empty());
        CHECK(audit->publishers[1].counts == FieldCounts{1, 1, 0, 0, 1, 0});
        CHECK(audit->publishers[2].counts == FieldCounts{1, 1, 1, 1, 1, 1});
        REQUIRE(audit->publishers[0].outliers.size() == 1);
        const Outlier& outlier = audit->publishers[0].outliers.front();
        CHECK(outlier.kind == OutlierKind::missing_captions);
        REQUIRE(outlier.examples.size() == 1);
        CHECK(outlier.examples[0].id == "na:000000000000");
        CHECK(outlier.examples[0].location.path == "/p/3");
    }
    SECTION("one of them, as somebody would type it") {
        const auto audit = audit_index(path, {"the HARBOUR courier"}, kToday);
        REQUIRE(audit);
        REQUIRE(audit->publishers.size() == 1);
        CHECK(audit->publishers[0].median_words == 12);
    }
    SECTION("one that is not there") {
        const auto audit = audit_index(path, {"The Example"}, kToday);
        REQUIRE(audit);
        CHECK(audit->publishers.empty());
    }
}

TEST_CASE("an audit needs a database") {
    const TempFolder folder;
    const auto audit = audit_index(folder / "none", {}, kToday);
    REQUIRE_FALSE(audit);
    CHECK(audit.error().code == ErrorCode::no_database);
}
