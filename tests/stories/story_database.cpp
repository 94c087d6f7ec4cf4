// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/story_database.hpp"

#include <map>

#include <catch2/catch.hpp>

#include "common/document_identity.hpp"
#include "common/schema.hpp"
#include "indexer/index/index_check.hpp"
#include "indexer/index/index_pruner.hpp"
#include "indexer/index/index_writer.hpp"
#include "tests/index/articles.hpp"
#include "tests/parts/archive.hpp"
#include "tests/stories/prose.hpp"

namespace news::test {

const Stories kStoriesOfDrafts = {{'7', '3', '9', 'b'}, {'5', '8'}};

namespace {

constexpr std::size_t kBatchBytes = 1'000'000;

index::WriteOperation page_of(const Draft& draft) {
    return operation(short_article(draft.id, draft.body), std::string("/p/") + draft.id);
}

std::unique_ptr<index::IndexWriter> written(const std::string& db, const std::vector<Draft>& drafts,
                                            bool again) {
    auto writer = index::IndexWriter::open(db, kBatchBytes);
    REQUIRE(writer);
    for (const Draft& draft : drafts) {
        auto page = page_of(draft);
        page.forced = again;
        REQUIRE((*writer)->write(std::move(page)));
    }
    REQUIRE((*writer)->commit());
    return std::move(*writer);
}

Xapian::docid document_of(const Xapian::Database& database, char id) {
    const std::string term = make_term(info(Field::id).prefix, std::string(64, id));
    const auto posting = database.postlist_begin(term);
    REQUIRE(posting != database.postlist_end(term));
    return *posting;
}

}  // namespace

std::vector<Draft> drafts() {
    auto quota_edited = quota_report();
    quota_edited.front().insert(0, "PORTO ALTO, Friday: ");
    auto quoting = quota_report();
    quoting.erase(quoting.begin(), quoting.begin() + 2);
    quoting.insert(quoting.begin(), bridge_report()[2]);
    quoting.insert(quoting.begin(), bridge_report()[6]);
    return {{'7', body_of(bridge_report())},
            {'3', with_dateline()},
            {'9', edited()},
            {'b', cut()},
            {'5', body_of(quota_report())},
            {'8', body_of(quota_edited)},
            {'c', body_of(quoting)},
            {'1', tide_table(1)},
            {'2', tide_table(2)},
            {'4', "Too short to say anything."},
            {'6', "Too short to say anything."}};
}

void write(const std::string& db, const std::vector<Draft>& drafts) {
    REQUIRE(written(db, drafts, false)->settle_stories());
}

void write_undecided(const std::string& db, const std::vector<Draft>& drafts) {
    written(db, drafts, false);
}

void write_in_parts(const std::string& db, const std::vector<Draft>& drafts, std::size_t chunk,
                    const std::function<void()>& step) {
    Pages pages;
    for (const Draft& draft : drafts)
        pages.push_back(page_of(draft));
    const auto done = write_archive(db, std::move(pages), chunk, step);
    if (!done) FAIL(done.error().message);
}

void write_again(const std::string& db, const Draft& draft) {
    REQUIRE(written(db, {draft}, true)->settle_stories());
}

void remove(const std::string& db, char id) {
    auto pruner = index::IndexPruner::open(db);
    REQUIRE(pruner);
    REQUIRE((*pruner)->remove_article(document_of(Xapian::Database(db), id)));
    REQUIRE((*pruner)->commit());
}

Stories stories_of(const std::string& db) {
    const auto report = index::check_index(db);
    REQUIRE(report);
    CHECK(report->problems == std::vector<std::string>{});
    const Xapian::Database database(db);
    std::map<std::string, std::set<char>> members;
    for (auto one = database.postlist_begin(""); one != database.postlist_end(""); ++one) {
        const Xapian::Document document = database.get_document(*one);
        const std::string story = document.get_value(info(Field::cluster).slot);
        if (!story.empty()) members[story].insert(sha256_of(document).front());
    }
    Stories stories;
    for (const auto& [story, articles] : members)
        stories.insert(articles);
    return stories;
}

std::string story_id(const std::string& db, char article) {
    const Xapian::Database database(db);
    return database.get_document(document_of(database, article))
        .get_value(info(Field::cluster).slot);
}

}  // namespace news::test
