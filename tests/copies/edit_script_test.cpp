// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/copies/edit_script.hpp"

#include <algorithm>
#include <numeric>

#include <catch2/catch.hpp>

#include "tests/support/chance.hpp"

namespace news::test {

namespace {

using Items = std::vector<std::uint32_t>;
using copies::Edit;

// What the edits make of the first.
Items applied(const std::vector<Edit>& edits, const Items& before, const Items& after) {
    Items made;
    std::size_t old_at = 0, new_at = 0;
    for (const Edit edit : edits) {
        if (edit == Edit::keep) {
            CHECK(before.at(old_at) == after.at(new_at));
            made.push_back(before.at(old_at));
        }
        if (edit == Edit::insert) made.push_back(after.at(new_at));
        if (edit != Edit::insert) ++old_at;
        if (edit != Edit::remove) ++new_at;
    }
    CHECK(old_at == before.size());
    return made;
}

// The length of the longest common subsequence, by the table.
std::size_t longest_common(const Items& before, const Items& after) {
    std::vector<std::vector<std::size_t>> best(before.size() + 1,
                                               std::vector<std::size_t>(after.size() + 1));
    for (std::size_t i = 0; i < before.size(); ++i)
        for (std::size_t j = 0; j < after.size(); ++j)
            best[i + 1][j + 1] =
                before[i] == after[j] ? best[i][j] + 1 : std::max(best[i][j + 1], best[i + 1][j]);
    return best[before.size()][after.size()];
}

Items random_items(Chance& chance) {
    Items items(chance.below(25));
    for (std::uint32_t& item : items)
        item = static_cast<std::uint32_t>(chance.below(5));
    return items;
}

}  // namespace

TEST_CASE("an edit script is as short as it can be and makes one sequence of the other") {
    Chance chance(11);
    for (int i = 0; i < 2000; ++i) {
        const Items before = random_items(chance), after = random_items(chance);
        const auto edits = copies::edit_script(before, after);
        CHECK(applied(edits, before, after) == after);
        CHECK(static_cast<std::size_t>(std::count(edits.begin(), edits.end(), Edit::keep)) ==
              longest_common(before, after));
        // in each run of changes removals come first
        for (std::size_t at = 1; at < edits.size(); ++at)
            CHECK_FALSE((edits[at - 1] == Edit::insert && edits[at] == Edit::remove));
    }
}

TEST_CASE("what has nothing in common is replaced, without looking on and on") {
    Items before(60'000), after(60'000);
    std::iota(before.begin(), before.end(), 0U);
    std::iota(after.begin(), after.end(), 100'000U);
    after.front() = before.front();
    after.back() = before.back();
    const auto edits = copies::edit_script(before, after);
    CHECK(applied(edits, before, after) == after);
    CHECK(std::count(edits.begin(), edits.end(), Edit::keep) == 2);
}

}  // namespace news::test
