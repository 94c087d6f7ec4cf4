// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parts/part_merge.hpp"

#include <filesystem>

#include <catch2/catch.hpp>

#include "common/xapian.hpp"
#include "indexer/index/ledger.hpp"
#include "tests/support/temp_folder.hpp"

using namespace news;
using test::TempFolder;
namespace fs = std::filesystem;

namespace {

std::string database(const std::string& path, const std::vector<std::string>& texts,
                     const std::string& note) {
    Xapian::WritableDatabase writer(path, Xapian::DB_CREATE);
    for (const std::string& text : texts) {
        Xapian::Document document;
        document.set_data(text);
        document.add_term("T" + text);
        writer.add_document(document);
    }
    writer.set_metadata("note", note);
    writer.set_metadata("note of " + path, note);
    writer.add_synonym("key", "form " + note);
    writer.commit();
    return path;
}

std::vector<std::string> texts_of(const std::string& path) {
    const Xapian::Database reader(path);
    std::vector<std::string> texts;
    for (auto document = reader.postlist_begin(""); document != reader.postlist_end(""); ++document)
        texts.push_back(reader.get_document(*document).get_data());
    return texts;
}

}  // namespace

TEST_CASE("what an input came to is kept, whichever database says so") {
    const TempFolder folder;
    index::LedgerEntry entry;
    entry.path = "/p/a.warc";
    const std::string key = index::ledger_key(entry.path);
    const auto write = [&](const std::string& path, index::InputOutcome outcome) {
        entry.outcome = outcome;
        Xapian::WritableDatabase writer(path, Xapian::DB_CREATE);
        writer.set_metadata(key, index::serialise(entry));
        writer.commit();
        return path;
    };
    const std::string cut = write(folder / "cut", index::InputOutcome::unfinished);
    const std::string done = write(folder / "done", index::InputOutcome::failed);
    const std::string all = folder / "all";
    for (const auto& sources : {std::vector{cut, done}, std::vector{done, cut}}) {
        REQUIRE(parts::merge_databases(sources, all));
        const auto merged = index::parse_ledger_entry(Xapian::Database(all).get_metadata(key));
        REQUIRE(merged);
        CHECK(merged->outcome == index::InputOutcome::failed);
    }
}

TEST_CASE("databases become one, in their order, with their metadata and synonyms") {
    const TempFolder folder;
    const std::string a = database(folder / "a", {"one", "two"}, "of a");
    const std::string none = database(folder / "none", {}, "of none");
    const std::string b = database(folder / "b", {"three"}, "of b");
    folder.write("all/leftover", "of a run that was killed");
    std::vector<std::size_t> steps;
    REQUIRE(parts::merge_databases({a, none, b}, folder / "all",
                                   [&](std::size_t table, std::size_t of) {
                                       CHECK(table < of);
                                       steps.push_back(table);
                                   }));
    CHECK(texts_of(folder / "all") == std::vector<std::string>{"one", "two", "three"});
    const Xapian::Database all(folder / "all");
    CHECK(all.get_metadata("note of " + a) == "of a");
    CHECK(std::distance(all.synonyms_begin("key"), all.synonyms_end("key")) == 3);
    CHECK_FALSE(fs::exists(folder / "all/leftover"));
    REQUIRE_FALSE(steps.empty());
    CHECK(std::is_sorted(steps.begin(), steps.end()));
}

TEST_CASE("a merge that does not succeed says why and leaves nothing") {
    const TempFolder folder;
    const std::string a = database(folder / "a", {"one"}, "");
    SECTION("a source is missing") {
        CHECK_FALSE(parts::merge_databases({a, folder / "missing"}, folder / "all"));
    }
    SECTION("a source is damaged") {
        const std::string b = database(folder / "b", {"two"}, "");
        fs::resize_file(b + "/postlist.glass", 0);
        const auto merged = parts::merge_databases({a, b}, folder / "all");
        REQUIRE_FALSE(merged);
        CHECK_FALSE(merged.error().message.empty());
    }
    CHECK_FALSE(fs::exists(folder / "all"));
}

TEST_CASE("the sealed parts of a range are put together") {
    const TempFolder temp;
    parts::PartFolder folder(temp.path().string());
    REQUIRE(folder.prepare());
    for (const std::uint64_t chunk : {0U, 1U, 3U, 4U}) {
        database(folder.draft_path({chunk, chunk}), {std::to_string(chunk)}, "");
        REQUIRE(folder.seal({chunk, chunk}));
    }
    REQUIRE(parts::merge_parts(folder, {0, 3}));
    CHECK(folder.sealed().value() == std::vector<parts::PartRange>{{0, 3}, {4, 4}});
    CHECK(texts_of(folder.part_path({0, 3})) == std::vector<std::string>{"0", "1", "3"});
    REQUIRE(parts::merge_parts(folder, {4, 7}));  // a single one stays as it is
    CHECK(folder.sealed().value() == std::vector<parts::PartRange>{{0, 3}, {4, 4}});
}
