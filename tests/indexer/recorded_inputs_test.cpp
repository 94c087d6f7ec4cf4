// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/recorded_inputs.hpp"

#include <filesystem>

#include <catch2/catch.hpp>

#include "indexer/index/index_writer.hpp"
#include "indexer/recorded_options.hpp"
#include "tests/support/temp_folder.hpp"

using namespace news;
using test::TempFolder;

namespace {

const std::string kOptions = recorded_options({}, false);

// A ledger that knows these paths, each with whether it was named.
std::string database_of(const TempFolder& folder, const std::vector<index::Root>& roots,
                        const std::vector<std::pair<std::string, bool>>& inputs) {
    auto writer = index::IndexWriter::open(folder / "db", 1000);
    REQUIRE(writer);
    REQUIRE((*writer)->record_roots(roots));
    for (const auto& [path, named] : inputs) {
        index::WriteOperation operation;
        operation.stamp.path = path;
        operation.stamp.named = named;
        operation.stamp.options = kOptions + (named ? " sidecar=1" : "");
        operation.kind = index::WriteOperation::Kind::skipped;
        operation.reason = "empty";
        REQUIRE((*writer)->write(std::move(operation)));
    }
    REQUIRE((*writer)->commit());
    return folder / "db";
}

index::LedgerEntry entry(const std::string& path, bool named = false) {
    index::LedgerEntry entry;
    entry.path = path;
    entry.named = named;
    return entry;
}

}  // namespace

TEST_CASE("what has vanished is told from what is out of reach") {
    const TempFolder folder;
    folder.write("here/1.html", "x");
    std::filesystem::create_directory(folder / "unmounted");
    std::filesystem::create_directory(folder / "new");
    const auto database = database_of(folder,
                                      {{folder / "gone", {}, {}, kOptions},
                                       {folder / "here", {}, {}, kOptions},
                                       {folder / "new", {}, {}, kOptions},
                                       {folder / "unmounted", {}, {}, kOptions}},
                                      {{folder / "gone/1.html", false},
                                       {folder / "here/1.html", false},
                                       {folder / "here/2.html", false},
                                       {folder / "unmounted/1.html", false},
                                       {folder / "here/1.html", true},
                                       {folder / "named.html", true},
                                       {folder / "far/named.html", true}});
    const auto read = RecordedInputs::read(database);
    REQUIRE(read);
    const RecordedInputs& recorded = *read;
    REQUIRE(recorded.roots().size() == 4);
    // a folder that never gave anything may be empty
    CHECK(recorded.absent() ==
          std::map<std::string, Absence>{{folder / "gone", Absence::missing},
                                         {folder / "unmounted", Absence::empty}});
    CHECK(recorded.named() ==
          std::map<std::string, std::vector<std::string>>{{kOptions, {folder / "here/1.html"}}});
    CHECK(recorded.named_out_of_reach() == 1);

    CHECK_FALSE(recorded.has_vanished(entry(folder / "here/1.html")));
    CHECK(recorded.has_vanished(entry(folder / "here/2.html")));
    CHECK_FALSE(recorded.is_out_of_reach(entry(folder / "here/2.html")));
    CHECK(recorded.is_out_of_reach(entry(folder / "gone/1.html")));
    CHECK(recorded.is_out_of_reach(entry(folder / "unmounted/1.html")));
    CHECK(recorded.has_vanished(entry(folder / "named.html", true)));
    CHECK_FALSE(recorded.is_out_of_reach(entry(folder / "named.html", true)));
    CHECK(recorded.is_out_of_reach(entry(folder / "far/named.html", true)));
    // what nobody is known to have named is left alone
    CHECK_FALSE(recorded.has_vanished(entry("/nowhere/at/all.html")));
}

TEST_CASE("a database without anything on record says so") {
    const TempFolder folder;
    CHECK(RecordedInputs::read(database_of(folder, {}, {})).value().empty());
    CHECK_FALSE(
        RecordedInputs::read(database_of(folder, {}, {{folder / "a.html", true}})).value().empty());
    CHECK_FALSE(RecordedInputs::read(folder / "missing"));
}

TEST_CASE("options come back from their record") {
    InputOptions input;
    input.no_entities = true;
    input.publisher = "The \"Daily\" Example} x";
    const auto options = add_options_of(recorded_options(input, true) + " sidecar=12.5");
    REQUIRE(options);
    CHECK(options->input.no_entities);
    CHECK(options->all_pages);
    CHECK(options->input.publisher == input.publisher);
    CHECK(recorded_options(options->input, true) == recorded_options(input, true));
    CHECK_FALSE(add_options_of("entities=1"));
}
