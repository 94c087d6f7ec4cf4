// SPDX-License-Identifier: GPL-3.0-or-later
// A run that is killed anywhere, also while stories are decided, and the next one over the same
// inputs: the stories are those of a run that nobody disturbed.
#include <catch2/catch.hpp>

#include "tests/stories/story_database.hpp"
#include "tests/support/chance.hpp"
#include "tests/support/killed_child.hpp"
#include "tests/support/temp_folder.hpp"

using namespace news;
using test::Draft;
using test::stories_of;
using test::TempFolder;

namespace {

unsigned soon(test::Chance& chance) {
    return static_cast<unsigned>(chance.below(4000));
}

}  // namespace

TEST_CASE("stories are whole after a run that was killed writing directly") {
    test::Chance chance(20141106);
    for (int trial = 0; trial < 12; ++trial) {
        const TempFolder folder;
        const std::string db = folder / "db";
        for (int kills = 0; kills < 2; ++kills)
            test::kill_within(chance.below(12), soon(chance), [&](const auto& step) {
                for (const Draft& draft : test::drafts()) {
                    test::write(db, {draft});
                    step();
                }
            });
        test::write(db, test::drafts());
        CHECK(stories_of(db) == test::kStoriesOfDrafts);
    }
}

TEST_CASE("stories are whole after a run that was killed writing parts") {
    test::Chance chance(20150402);
    constexpr std::size_t kChunk = 2;
    constexpr std::size_t kSteps = 6 + 6;  // chunks, and the tables of the merge
    for (int trial = 0; trial < 12; ++trial) {
        const TempFolder folder;
        const std::string db = folder / "db";
        for (int kills = 0; kills < 2; ++kills)
            test::kill_within(chance.below(kSteps + 1), soon(chance), [&](const auto& step) {
                test::write_in_parts(db, test::drafts(), kChunk, step);
            });
        test::write_in_parts(db, test::drafts(), kChunk);
        CHECK(stories_of(db) == test::kStoriesOfDrafts);
    }
}
