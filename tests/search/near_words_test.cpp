// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/near_words.hpp"

#include <algorithm>
#include <utility>

#include <catch2/catch.hpp>

#include "common/nearest.hpp"

namespace news::test {

namespace {

// All strings of these letters, up to a length, in order.
std::vector<std::u32string> strings_of(std::u32string_view letters, std::size_t longest) {
    std::vector<std::u32string> strings = {U""};
    for (std::size_t i = 0; i < strings.size(); ++i)
        if (strings[i].size() < longest)
            for (const char32_t letter : letters)
                strings.push_back(strings[i] + letter);
    std::sort(strings.begin(), strings.end());
    return strings;
}

using Found = std::vector<std::pair<std::u32string, std::size_t>>;

struct Sought {
    Found found;
    std::size_t looks = 0;  // at the list
};

// As a list of terms is searched: always on to what can be near.
Sought seek(const std::vector<std::u32string>& list, std::u32string_view word, std::size_t limit) {
    search::NearWords near_words(word, limit);
    Sought sought;
    for (auto wanted = near_words.from(U""); wanted;) {
        const auto met = std::lower_bound(list.begin(), list.end(), wanted->text);
        ++sought.looks;
        if (met == list.end()) break;
        if (*met == wanted->text) sought.found.emplace_back(*met, wanted->distance);
        wanted = near_words.from(std::max(*met, wanted->text + U'\0'));
    }
    return sought;
}

}  // namespace

TEST_CASE("the near words of a list are those that the edit distance says") {
    const auto word = GENERATE(as<std::u32string>(), U"", U"a", U"ab", U"ca", U"abc", U"baab",
                               U"abcab", U"bbbbbb", U"acbdca", U"dx\u0436ab\u4e2d");
    const std::size_t limit = GENERATE(1U, 2U);
    const auto list = strings_of(U"abc\u0436", 6);
    Found expected;
    for (const std::u32string& text : list)
        if (const std::size_t distance = edit_distance(word, text, limit); distance <= limit)
            expected.emplace_back(text, distance);
    CHECK(seek(list, word, limit).found == expected);
}

TEST_CASE("a near word comes no earlier than it is asked for") {
    search::NearWords near_words(U"coalition", 1);
    CHECK(near_words.from(U"coalition")->text == U"coalition");
    CHECK(near_words.from(U"coalition")->distance == 0);
    CHECK(near_words.from(U"coalitionz")->text == U"coalitionz");
    CHECK(near_words.from(U"coalitionzz")->text == U"coalition{");
    CHECK(near_words.from(U"zzz")->text == U"{coalition");
    CHECK_FALSE(near_words.from(U"\U0010FFFFz"));
}

TEST_CASE("what is looked at of a long list is little") {
    const auto list = strings_of(U"0123456789", 5);
    REQUIRE(list.size() == 111'111);
    CHECK(seek(list, U"31415", 1).looks < 200);
    CHECK(seek(list, U"92653", 2).looks < 5'000);
}

}  // namespace news::test
