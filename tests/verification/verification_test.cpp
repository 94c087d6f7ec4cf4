// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/verification/verification.hpp"

#include <filesystem>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "common/archive/open_reader.hpp"
#include "common/bytes/sha256.hpp"
#include "searcher/search/article_lookup.hpp"
#include "tests/search/archive.hpp"
#include "tests/support/temp_folder.hpp"

namespace news::test {

namespace {

using archive::OriginalState;
using verification::Verification;
using verification::VerifiedOriginal;

constexpr std::string_view kPage = "<html><body><p>The ferry sailed again.</p></body></html>";
constexpr int kLines = 40;

std::string line(int number, std::string_view word) {
    return fmt::format("{{\"title\":\"Ferry {:02}\",\"body\":\"It sailed to {}.\"}}\n", number,
                       word);
}

// A folder with a page and a file of forty records, and articles that say so.
struct Originals {
    Originals() {
        std::string text;
        for (int i = 0; i < kLines; ++i)
            text += line(i, "Norwick");
        records = folder.write("records.jsonl", text);
        page = folder.write("page.html", kPage);
        const auto reader = archive::open_reader({records, true});
        while (const auto outcome = reader->next()) {
            const auto& record = std::get<container::PageRecord>(*outcome);
            Article article = make_article('0', "2014-09-15", "Ferry", "It sailed to Norwick.");
            article.headline = fmt::format("Ferry {:02}", articles.size());
            article.sha256 = record.sha256;
            article.location = record.location;
            articles.push_back(article);
        }
        Article article = make_article('0', "2014-09-15", "The page", "It sailed again.");
        article.sha256 = bytes::sha256_hex(kPage);
        article.location = file_location(page);
        articles.push_back(article);
    }

    TempFolder folder;
    std::string records, page;
    std::vector<Article> articles;
};

verification::ArticleSource each(Archive& archive, const std::vector<Article>& articles) {
    return [&archive, &articles,
            at = std::size_t{0}]() mutable -> Result<std::optional<StoredArticle>> {
        if (at == articles.size()) return std::nullopt;
        const auto found =
            search::find_article(archive.reader(), articles[at++].sha256, search::Selection());
        REQUIRE(found);
        REQUIRE(*found);
        return (*found)->stored;
    };
}

std::vector<VerifiedOriginal> all_of(Verification& check) {
    std::vector<VerifiedOriginal> originals;
    for (;;) {
        const auto original = check.next();
        REQUIRE(original);
        if (!*original) return originals;
        originals.push_back(**original);
    }
}

}  // namespace

TEST_CASE("originals as they were are all unchanged") {
    const Originals originals;
    Archive archive(originals.articles);
    Verification check(archive.reader(), each(archive, originals.articles), [] { return false; });
    const auto found = all_of(check);
    CHECK(found.size() == kLines + 1);
    CHECK(check.counts().articles == kLines + 1);
    CHECK(check.known() == kLines + 1);
    CHECK(check.counts().is_all_unchanged());
    // a file of its own is looked at as it comes, the container when all its records are known
    CHECK(found.front().location.path == originals.page);
}

TEST_CASE("what is not unchanged is named, with its article") {
    const Originals originals;
    Archive archive(originals.articles);
    std::string text = line(0, "Norwick") + line(1, "Southby");
    for (int i = 2; i + 1 < kLines; ++i)
        text += line(i, "Norwick");
    originals.folder.write("records.jsonl", text);
    std::filesystem::remove(originals.page);
    Verification check(archive.reader(), each(archive, originals.articles), [] { return false; });
    std::vector<std::string> named;
    for (const VerifiedOriginal& original : all_of(check))
        if (original.state != OriginalState::unchanged)
            named.push_back(fmt::format("{} {} {}", to_string(original.state), original.headline,
                                        original.date));
    CHECK(named == std::vector<std::string>{"missing The page 2014-09-15",
                                            "changed Ferry 01 2014-09-15",
                                            "missing Ferry 39 2014-09-15"});
    CHECK(check.counts().of(OriginalState::unchanged) == kLines - 2);
    CHECK_FALSE(check.counts().is_all_unchanged());
}

TEST_CASE("a verification that is to stop says how far it came") {
    const Originals originals;
    Archive archive(originals.articles);
    int asked = 0;
    Verification check(archive.reader(), each(archive, originals.articles),
                       [&] { return ++asked > 60; });
    const auto found = all_of(check);
    CHECK_FALSE(found.empty());
    CHECK(found.size() < kLines + 1);
    CHECK(check.counts().all() == found.size());
}

}  // namespace news::test
