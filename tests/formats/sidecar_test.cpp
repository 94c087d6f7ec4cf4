// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/sidecar.hpp"

#include <catch2/catch.hpp>

#include "indexer/formats/article_reader.hpp"

using namespace news;

namespace {

extract::Extraction read(std::string text, std::string sidecar) {
    container::PageRecord record;
    record.bytes = std::move(text);
    record.sidecar = std::move(sidecar);
    extract::ExtractOptions options;
    options.explain = true;
    auto extraction = formats::read_article(record, options);
    REQUIRE(extraction);
    return std::move(*extraction);
}

constexpr const char* kText =
    "Ferries sail again\n\nThe ferries to the islands sailed again, the harbour said.\n\n"
    "They had lain in port for three days while a storm from the west passed over the coast.\n";

}  // namespace

TEST_CASE("a sidecar gives the fields that a text lacks, and says that it did") {
    const extract::Extraction extraction =
        read(kText, R"({"headline": "Another headline", "date": "2014-11-06",
                        "publisher": "Harbour Courier", "authors": ["Anna Smith"],
                        "url": "https://harbour-courier.example/ferries", "keywords": ["sea"]})");
    const Article& article = extraction.article;
    CHECK(article.headline == "Ferries sail again");
    REQUIRE(article.date);
    CHECK(article.date->iso() == "2014-11-06");
    CHECK(article.date_source == DateSource::sidecar);
    REQUIRE_FALSE(article.date_candidates.empty());
    CHECK(article.date_candidates.front().source == DateSource::sidecar);
    CHECK(article.publisher == "Harbour Courier");
    CHECK(article.authors == std::vector<std::string>{"Anna Smith"});
    CHECK(article.url == "https://harbour-courier.example/ferries");
    CHECK(article.keywords == std::vector<std::string>{"sea"});
    CHECK(article.skipped.empty());
    const auto rule_of = [&](const std::vector<extract::Reason>& reasons, std::string_view field) {
        for (const extract::Reason& reason : reasons)
            if (reason.field == field && reason.rule == "sidecar") return true;
        return false;
    };
    CHECK(rule_of(extraction.explanation.chosen, "date"));
    CHECK_FALSE(rule_of(extraction.explanation.chosen, "headline"));
    CHECK(rule_of(extraction.explanation.lost, "headline"));
}

TEST_CASE("a date of the text itself stays") {
    const auto extraction =
        read(std::string("Published: 5 November 2014\n\n") + kText, R"({"date": "2014-11-06"})");
    REQUIRE(extraction.article.date);
    CHECK(extraction.article.date->iso() == "2014-11-05");
    CHECK(extraction.article.date_source != DateSource::sidecar);
}

TEST_CASE("a sidecar that is no object of fields is a notice, not a failure") {
    const auto extraction = read(kText, "date = 2014");
    CHECK(extraction.article.headline == "Ferries sail again");
    CHECK(extraction.warnings.empty());
    REQUIRE(extraction.notices.size() == 1);
    CHECK_THAT(extraction.notices.front(), Catch::StartsWith("the file of fields beside it: "));
}
