// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/index_writer.hpp"

#include <catch2/catch.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include "common/index_metadata.hpp"
#include "common/schema.hpp"
#include "common/stored_article.hpp"
#include "indexer/index/index_check.hpp"
#include "tests/index/articles.hpp"
#include "tests/support/temp_folder.hpp"

using namespace news;
using index::IndexWriter;
using index::Written;
using test::operation;
using test::short_article;
using test::TempFolder;

namespace {

constexpr std::size_t kBatch = 1'000'000;

std::vector<Written> written(const Result<std::vector<index::WriteReport>>& reports) {
    REQUIRE(reports);
    std::vector<Written> outcomes;
    for (const auto& report : *reports)
        outcomes.push_back(report.written);
    return outcomes;
}

// Writes and commits one operation.
Written write_one(const std::string& path, index::WriteOperation what) {
    auto writer = IndexWriter::open(path, kBatch);
    REQUIRE(writer);
    REQUIRE((*writer)->write(std::move(what)));
    const auto outcomes = written((*writer)->commit());
    REQUIRE(outcomes.size() == 1);
    return outcomes[0];
}

std::vector<std::string> paths_of(const std::string& path, char letter) {
    const Xapian::Database database(path);
    const auto posting = database.postlist_begin("Q" + std::string(64, letter));
    if (posting == database.postlist_end("Q" + std::string(64, letter))) return {};
    const auto stored = parse_stored_article(database.get_document(*posting).get_data());
    REQUIRE(stored);
    std::vector<std::string> paths;
    for (const Location& location : stored->locations)
        paths.push_back(location.path);
    return paths;
}

void check_sound(const std::string& path, std::uint64_t articles) {
    const auto report = index::check_index(path);
    REQUIRE(report);
    CHECK(report->problems.empty());
    CHECK(report->articles == articles);
}

using Paths = std::vector<std::string>;

}  // namespace

TEST_CASE("the same input twice is one article") {
    const TempFolder folder;
    const std::string db = folder / "db";
    CHECK(write_one(db, operation(short_article('a', "One."), "/p/1")) == Written::added);
    CHECK(write_one(db, operation(short_article('a', "One."), "/p/1")) == Written::unchanged);
    check_sound(db, 1);
    auto forced = operation(short_article('a', "One."), "/p/1");
    forced.forced = true;
    CHECK(count_of_rewrites(Xapian::Database(db)) == 0);
    CHECK(write_one(db, std::move(forced)) == Written::replaced);
    // so that what was copied out of its values is made anew
    CHECK(count_of_rewrites(Xapian::Database(db)) == 1);
    check_sound(db, 1);
}

TEST_CASE("the same bytes at two places are one article with two locations") {
    const TempFolder folder;
    const std::string db = folder / "db";
    write_one(db, operation(short_article('a', "One."), "/p/1"));
    CHECK(write_one(db, operation(short_article('a', "One."), "/p/2")) == Written::duplicate);
    CHECK(paths_of(db, 'a') == Paths{"/p/1", "/p/2"});
    check_sound(db, 1);
    // one of the two changes: the article stays at the other place
    CHECK(write_one(db, operation(short_article('b', "Other."), "/p/1")) == Written::replaced);
    CHECK(paths_of(db, 'a') == Paths{"/p/2"});
    CHECK(paths_of(db, 'b') == Paths{"/p/1"});
    check_sound(db, 2);
    // the other changes too: it goes with its last place
    CHECK(write_one(db, operation(short_article('c', "Third."), "/p/2")) == Written::replaced);
    CHECK(paths_of(db, 'a').empty());
    check_sound(db, 2);
}

TEST_CASE("an input that fails keeps the article it gave before") {
    const TempFolder folder;
    const std::string db = folder / "db";
    write_one(db, operation(short_article('a', "One."), "/p/1"));
    index::WriteOperation failure;
    failure.stamp.path = "/p/1";
    failure.kind = index::WriteOperation::Kind::failed;
    failure.reason = "truncated gzip";
    CHECK(write_one(db, std::move(failure)) == Written::failed);
    CHECK(paths_of(db, 'a') == Paths{"/p/1"});
    check_sound(db, 1);
}

TEST_CASE("a poison document never costs the batch") {
    const TempFolder folder;
    const std::string db = folder / "db";
    // refused in add_document, refused only in commit
    const std::string poison = GENERATE(std::string(300, 'x'), std::string(130, '\0'));
    auto writer = IndexWriter::open(db, kBatch);
    REQUIRE(writer);
    std::vector<Written> all;
    const auto take = [&](const Result<std::vector<index::WriteReport>>& reports) {
        for (const Written outcome : written(reports))
            all.push_back(outcome);
    };
    for (const char letter : {'1', '2', '3', '4', '5', '6', '7'}) {
        auto what = operation(short_article(letter, "Words."), std::string("/p/") + letter);
        if (letter == '3') what.article->document.add_term(poison);
        take((*writer)->write(std::move(what)));
    }
    take((*writer)->commit());
    REQUIRE(all.size() == 7);
    for (std::size_t i = 0; i < all.size(); ++i)
        CHECK(all[i] == (i == 2 ? Written::failed : Written::added));
    writer->reset();
    check_sound(db, 6);
    // the table of forms is whole as well: it had been lost with the batch
    const Xapian::Database database(db);
    CHECK(database.synonyms_begin("Zen:word") != database.synonyms_end("Zen:word"));
}

TEST_CASE("nothing is reported before it is committed, and nothing is there without a commit") {
    const TempFolder folder;
    const std::string db = folder / "db";
    {
        auto writer = IndexWriter::open(db, kBatch);
        REQUIRE(writer);
        CHECK(written((*writer)->write(operation(short_article('a', "One."), "/p/1"))).empty());
        CHECK(Xapian::Database(db).get_doccount() == 0);
        CHECK(written((*writer)->commit()) == std::vector<Written>{Written::added});
        CHECK(Xapian::Database(db).get_doccount() == 1);
    }
    // a full batch commits by itself
    auto writer = IndexWriter::open(db, 10);
    REQUIRE(writer);
    CHECK(written((*writer)->write(operation(short_article('b', "Two is enough."), "/p/2"))) ==
          std::vector<Written>{Written::added});
}

TEST_CASE("a second writer is told at once who the first is") {
    const TempFolder folder;
    const std::string db = folder / "db";
    // the lock belongs to a process: the first writer must be another one
    int ready[2];
    int finish[2];
    REQUIRE(pipe(ready) == 0);
    REQUIRE(pipe(finish) == 0);
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const auto writer = IndexWriter::open(db, kBatch);
        char byte = writer ? 'y' : 'n';
        if (::write(ready[1], &byte, 1) != 1) _exit(1);
        if (::read(finish[0], &byte, 1) != 1) _exit(1);
        _exit(0);
    }
    char byte = 0;
    REQUIRE(::read(ready[0], &byte, 1) == 1);
    REQUIRE(byte == 'y');
    const auto second = IndexWriter::open(db, kBatch);
    REQUIRE_FALSE(second);
    CHECK(second.error().code == ErrorCode::locked);
    CHECK_THAT(second.error().message, Catch::Contains(std::to_string(child)));
    REQUIRE(::write(finish[1], &byte, 1) == 1);
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(WEXITSTATUS(status) == 0);
    for (const int end : {ready[0], ready[1], finish[0], finish[1]})
        close(end);
    CHECK(IndexWriter::open(db, kBatch));
}

TEST_CASE("what is no database of ours is refused and left as it is") {
    const TempFolder folder;
    const std::string file = folder.write("stub", "remote :example.org:1234\n");
    folder.write("folder/holiday.jpg", "x");
    for (const std::string& path : {file, folder / "folder"}) {
        const auto writer = IndexWriter::open(path, kBatch);
        REQUIRE_FALSE(writer);
        CHECK(writer.error().code == ErrorCode::foreign_database);
        const auto reader = index::open_for_reading(path);
        REQUIRE_FALSE(reader);
        CHECK(reader.error().code == ErrorCode::foreign_database);
    }
    const auto missing = index::open_for_reading(folder / "missing");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::no_database);
}

TEST_CASE("a database of another format is refused with what to do") {
    const TempFolder folder;
    const std::string db = folder / "db";
    write_one(db, operation(short_article('a', "One."), "/p/1"));
    {
        Xapian::WritableDatabase database(db, Xapian::DB_OPEN);
        database.set_metadata("newsarchive.schema", "999");
        database.commit();
    }
    const auto writer = IndexWriter::open(db, kBatch);
    REQUIRE_FALSE(writer);
    CHECK(writer.error().code == ErrorCode::foreign_database);
    CHECK_THAT(writer.error().message, Catch::Contains("999"));
    CHECK_THAT(writer.error().hint, Catch::Contains("news-indexer"));
}
