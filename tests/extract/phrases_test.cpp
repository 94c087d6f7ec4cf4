// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/phrases.hpp"

#include <string>

#include <catch2/catch.hpp>

using news::extract::Phrases;

namespace {

constexpr auto kPhrases =
    std::to_array<std::string_view>({"harbour", "harbour pilots", "crew", "crews", "гавань"});

bool occurs_plainly(std::string_view text) {
    for (std::string_view phrase : kPhrases)
        if (text.find(phrase) != std::string_view::npos) return true;
    return false;
}

}  // namespace

TEST_CASE("phrases are known as wholes, beginnings and parts") {
    const Phrases phrases(kPhrases);
    CHECK(phrases.contain("harbour"));
    CHECK(phrases.contain("crews"));
    CHECK_FALSE(phrases.contain("harbours"));
    CHECK_FALSE(phrases.contain("cre"));
    CHECK_FALSE(phrases.contain(""));
    CHECK(phrases.begin("harbour master"));
    CHECK(phrases.begin("гавань"));
    CHECK_FALSE(phrases.begin("a harbour"));
    CHECK_FALSE(phrases.begin(""));
    CHECK(phrases.occur_in("the harbour"));
    CHECK(phrases.occur_in("crew"));
    CHECK_FALSE(phrases.occur_in("harbou crow"));
    CHECK_FALSE(phrases.occur_in("гаван"));
    CHECK_FALSE(phrases.occur_in(""));
}

TEST_CASE("no place of a text is skipped where a phrase stands") {
    const Phrases phrases(kPhrases);
    // Pieces of phrases in every order, so that windows and shifts meet in every way.
    const auto pieces = std::to_array<std::string_view>(
        {"h", "har", "bour", " ", "c", "re", "w", "cr", "ew", "гав", "ань", "\xd0", "xyzzy"});
    for (std::string_view a : pieces) {
        for (std::string_view b : pieces) {
            for (std::string_view c : pieces) {
                for (std::string_view d : pieces) {
                    const std::string text =
                        std::string(a) + std::string(b) + std::string(c) + std::string(d);
                    if (phrases.occur_in(text) != occurs_plainly(text)) FAIL(text);
                }
            }
        }
    }
    SUCCEED();
}

TEST_CASE("phrases of two bytes are found") {
    constexpr auto kShort = std::to_array<std::string_view>({"ad", "©", "reklam"});
    const Phrases phrases(kShort);
    CHECK(phrases.contain("ad"));
    CHECK(phrases.occur_in("x©"));
    CHECK(phrases.occur_in("bad"));
    CHECK_FALSE(phrases.occur_in("a d"));
    CHECK_FALSE(phrases.occur_in("a"));
}
