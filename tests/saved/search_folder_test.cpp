// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/saved/search_folder.hpp"

#include <fstream>

#include <catch2/catch.hpp>

#include "tests/support/temp_folder.hpp"

namespace news::test {

namespace {

saved::SavedSearch talks() {
    return {"talks",
            "2026-01-02",
            "\"nuclear talks\"",
            {"publisher=The Harbour Courier"},
            {"lang=de"},
            "2014",
            "",
            "nexis",
            "30d",
            "-date",
            500,
            true};
}

}  // namespace

TEST_CASE("a saved search is read as it was written") {
    const TempFolder folder;
    const saved::SearchFolder searches(folder / "not/there/yet");
    CHECK(searches.all().empty());
    REQUIRE(searches.save(talks(), false));
    const auto read = searches.load("talks");
    REQUIRE(read);
    CHECK(*read == talks());
    REQUIRE(searches.all().size() == 1);
    CHECK(*searches.all().front().search == talks());
    CHECK(searches.all().front().last_run == "");
}

TEST_CASE("a search takes the place of another only where that is wanted") {
    const TempFolder folder;
    const saved::SearchFolder searches(folder / "searches");
    REQUIRE(searches.save(talks(), false));
    REQUIRE(searches.remember("talks", {"2026-01-02 14:03", {1, 2}}));
    auto other = talks();
    other.query = "oil";
    const auto refused = searches.save(other, false);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().hint == "news-searcher save --replace talks QUERY");
    CHECK(searches.load("talks")->query == "\"nuclear talks\"");
    REQUIRE(searches.save(other, true));
    CHECK(searches.load("talks")->query == "oil");
    // it has shown nothing yet
    CHECK(searches.seen("talks").ids.empty());
}

TEST_CASE("names are those of files, and never lead elsewhere") {
    const TempFolder folder;
    const saved::SearchFolder searches(folder / "searches");
    auto search = talks();
    search.name = GENERATE("", ".", "..", ".hidden", "../up", "a/b", "-n", "two words", "a\nb",
                           "tab\t", "\xff",
                           "a\xe2\x80\xae"
                           "b");
    const auto refused = searches.save(search, false);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::usage);
    CHECK_FALSE(searches.load(search.name));
    CHECK_FALSE(searches.forget(search.name));
}

TEST_CASE("a name may be of any language") {
    const TempFolder folder;
    const saved::SearchFolder searches(folder / "searches");
    auto search = talks();
    search.name = GENERATE("a", "nuclear-talks_2.1", "Öl", "石油");
    REQUIRE(searches.save(search, false));
    CHECK(searches.load(search.name)->name == search.name);
    REQUIRE(searches.forget(search.name));
    CHECK(searches.all().empty());
}

TEST_CASE("what is not there is told with the nearest name") {
    const TempFolder folder;
    const saved::SearchFolder searches(folder / "searches");
    CHECK(searches.load("talks").error().hint == "news-searcher saved");
    REQUIRE(searches.save(talks(), false));
    CHECK(searches.load("talk").error().hint == "news-searcher run talks");
}

TEST_CASE("a damaged file is told, and the others are listed") {
    const TempFolder folder;
    const saved::SearchFolder searches(folder / "searches");
    REQUIRE(searches.save(talks(), false));
    const auto text = GENERATE("", "nonsense", "[]", "{}", R"({"query":3})",
                               R"({"query":"a","where":"b"})", R"({"query":"a","where":[1]})",
                               R"({"query":"a","strict":1})", R"({"query":"a","max_wildcard":-1})");
    std::ofstream(folder / "searches/broken.json") << text;
    REQUIRE_FALSE(searches.load("broken"));
    CHECK(searches.load("broken").error().code == ErrorCode::usage);
    const auto all = searches.all();
    REQUIRE(all.size() == 2);
    CHECK_FALSE(all[0].search);
    CHECK(all[1].search);
    std::ofstream(folder / "searches/broken.json") << R"({"query":"a"})";
    CHECK(searches.load("broken")->query == "a");
}

TEST_CASE("what was seen is kept as it was, and nothing of a damaged file is believed") {
    const saved::SeenArticles seen{"2026-01-02 14:03", {1, 0x0123456789abcdef, ~std::uint64_t{0}}};
    const std::string bytes = saved::to_bytes(seen);
    const auto read = saved::from_bytes(bytes);
    REQUIRE(read);
    CHECK(read->when == seen.when);
    CHECK(read->ids == seen.ids);
    for (std::size_t size = 0; size < bytes.size(); ++size)
        CHECK_FALSE(saved::from_bytes(bytes.substr(0, size)));
    CHECK_FALSE(saved::from_bytes(bytes + "x"));
    // not rising
    CHECK_FALSE(saved::from_bytes(saved::to_bytes({"2026-01-02 14:03", {2, 1}})));

    const TempFolder folder;
    const saved::SearchFolder searches(folder / "searches");
    CHECK(searches.seen("talks").when == "");
    REQUIRE(searches.remember("talks", seen));
    CHECK(searches.seen("talks").ids == seen.ids);
}

TEST_CASE("what is new is what was not seen") {
    using Ids = std::vector<std::uint64_t>;
    CHECK(saved::not_seen({1, 3, 5}, {}) == Ids{1, 3, 5});
    CHECK(saved::not_seen({1, 3, 5}, {2, 3}) == Ids{1, 5});
    CHECK(saved::together({1, 3}, {2, 3}) == Ids{1, 2, 3});
}

}  // namespace news::test
