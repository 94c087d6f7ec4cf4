// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/engine.hpp"

#include <algorithm>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "tests/search/archive.hpp"

namespace news::test {

namespace {

std::string sorted(std::string text) {
    std::sort(text.begin(), text.end());
    return text;
}

search::SearchResults found(Archive& archive, const search::SearchRequest& asked) {
    auto results = search::search(archive.reader(), asked);
    if (!results) FAIL(results.error().message);
    return std::move(*results);
}

}  // namespace

TEST_CASE("a search gives the exact total, the span of dates and the undated") {
    Archive archive;
    const auto results = found(archive, request("Iran AND coalition"));
    CHECK(sorted(letters(results)) == "abce");
    REQUIRE(results.total);
    CHECK(results.total->articles == 4);
    CHECK(results.total->undated == 1);
    CHECK(results.first_date == "2014-09-15");
    CHECK(results.last_date == "2014-11-07");
    CHECK_FALSE(results.nothing_found);
    CHECK(results.query.text == "Iran AND coalition");
    CHECK(results.databases == std::vector<std::string>{archive.path()});
}

TEST_CASE("a hit carries what the article says of itself") {
    Archive archive;
    const auto results = found(archive, request("headline:khamenei"));
    REQUIRE(results.hits.size() == 1);
    const search::Hit& hit = results.hits.front();
    CHECK(hit.id == "na:bbbbbbbbbbbb");
    CHECK(hit.score > 0);
    CHECK(hit.headline == "Obama wrote to Khamenei");
    CHECK(hit.headline_spans == std::vector<search::Span>{{15, 23}});
    CHECK(hit.publisher == "The Harbour Courier");
    CHECK(hit.date == "2014-11-07");
    CHECK(hit.date_source == "json-ld");
    CHECK(hit.url == "https://www.example.org/letter");
    CHECK(hit.byline == "Ana Field, Bo Stone");
    CHECK(hit.location.path == "/archive/b.html");
    CHECK(hit.places == 1);
}

TEST_CASE("a word in the headline weighs more than one in the body") {
    Archive archive;
    CHECK(letters(found(archive, request("Khamenei OR delegations"))).front() == 'b');
    CHECK(letters(found(archive, request("iran"))).front() == 'd');
}

TEST_CASE("hits sorted by date have the undated last either way") {
    Archive archive;
    auto asked = request("iran");
    asked.sort = search::Sort::oldest_first;
    // of c only the month is known, of d only the year
    CHECK(letters(found(archive, asked)) == "acbd3e");
    asked.sort = search::Sort::newest_first;
    CHECK(letters(found(archive, asked)) == "3dbcae");
}

TEST_CASE("limit and offset choose the hits and leave the total alone") {
    Archive archive;
    auto asked = request("iran");
    asked.sort = search::Sort::oldest_first;
    const auto [limit, offset, expected] = GENERATE(table<std::size_t, std::size_t, std::string>(
        {{2, 0, "ac"}, {2, 2, "bd"}, {0, 0, "acbd3e"}, {0, 4, "3e"}, {10, 6, ""}, {10, 1000, ""}}));
    asked.limit = limit;
    asked.offset = offset;
    const auto results = found(archive, asked);
    CHECK(letters(results) == expected);
    CHECK(results.offset == offset);
    CHECK(results.total->articles == 6);
    CHECK_FALSE(results.nothing_found);
}

TEST_CASE("filters of one field are alternatives, those of two fields both hold") {
    Archive archive;
    using Filters = std::vector<search::ValueFilter>;
    const auto [where, where_not, expected] = GENERATE(table<Filters, Filters, std::string>(
        {{{{"publisher", "The Harbour Courier"}}, {}, "ab"},
         {{{"pub", "the harbour courier"}}, {}, "ab"},
         {{{"publisher", "The Harbour Courier"}, {"publisher", "Quillon Gazette"}}, {}, "abe"},
         {{{"publisher", "The Harbour Courier"}, {"person", "John Kerry"}}, {}, "a"},
         {{{"person", "John Kerry"}, {"person", "Barack Obama"}}, {}, "abc"},
         {{}, {{"publisher", "The Harbour Courier"}}, "cd3e"},
         {{}, {{"publisher", "The Harbour Courier"}, {"lang", "de"}}, "cde"},
         {{{"year", "2014"}}, {}, "abc"},
         {{{"month", "2014-11"}}, {}, "bc"},
         {{{"date", "2014-11-07"}}, {}, "b"},
         {{{"entity", "Iran"}}, {}, "bc"},
         {{{"date", "unknown"}}, {}, "e"},
         {{{"year", "unknown"}}, {}, "e"},
         {{{"date", "unknown"}, {"date", "2014-11-07"}}, {}, "be"},
         {{}, {{"date", "unknown"}}, "abcd3"},
         {{{"publisher", "Nobody"}}, {}, ""}}));
    auto asked = request("iran");
    asked.selection.where = where;
    asked.selection.where_not = where_not;
    CHECK(sorted(letters(found(archive, asked))) == sorted(expected));
}

TEST_CASE("a filter on a name means what the facet shows, a query every form") {
    Article one =
        make_article('a', "2014-09-15", "Brown speaks", "Gordon Brown spoke. Brown left.");
    one.entities = {{EntityType::person, "Gordon Brown", {{"body", 20, 25, "Brown"}}}};
    Article two = make_article('b', "2014-09-16", "Brown again", "Brown is all that is said.");
    two.entities = {{EntityType::person, "Brown", {}}};
    Archive archive({one, two});
    const auto filtered = [&](search::ValueFilter where, bool out) {
        auto asked = request("");
        (out ? asked.selection.where_not : asked.selection.where) = {std::move(where)};
        return sorted(letters(found(archive, asked)));
    };
    CHECK(filtered({"person", "brown"}, false) == "b");
    CHECK(filtered({"person", "Brown"}, true) == "a");
    CHECK(filtered({"person", "gordon brown"}, false) == "a");
    CHECK(sorted(letters(found(archive, request("person:brown")))) == "ab");
    const auto summary = search::summarise(archive.reader(), selection(""), {{"person", 0}});
    REQUIRE(summary);
    for (const search::FacetValue& value : summary->facets.front().values)
        CHECK(filtered({"person", value.value}, false).size() == value.count);
}

TEST_CASE("undated articles that are asked for are not left out") {
    Archive archive;
    auto asked = request("iran");
    asked.selection.where = {{"date", "unknown"}};
    CHECK(found(archive, asked).undated_left_out == 0);
    asked.selection.where.push_back({"date", "2014"});
    CHECK(found(archive, asked).undated_left_out == 0);
}

TEST_CASE("a value that fits no article is told of where others of its field do") {
    Archive archive;
    using Filters = std::vector<search::ValueFilter>;
    const std::string idle =
        "publisher='Quillon Review' fits no article   (what there is: news-searcher terms --field "
        "publisher)";
    const auto [where, where_not, expected] = GENERATE_REF(table<Filters, Filters, std::string>(
        {{{{"publisher", "The Harbour Courier"}, {"publisher", "Quillon Review"}},
          {},
          "--where " + idle},
         {{{"year", "2014"}, {"year", "1066"}}, {}, "--where year='1066' fits no article"},
         {{}, {{"publisher", "Quillon Review"}}, "--where-not " + idle},
         {{{"publisher", "Quillon Review"}}, {}, ""},
         {{{"publisher", "The Harbour Courier"}, {"year", "2014"}}, {{"lang", "de"}}, ""}}));
    auto asked = request("iran");
    asked.selection.where = where;
    asked.selection.where_not = where_not;
    const auto results = found(archive, asked);
    CHECK(fmt::format("{}", fmt::join(results.query.notes, "; ")) == expected);
}

TEST_CASE("without a query the filters choose among all articles") {
    Archive archive;
    auto asked = request(" ");
    CHECK(found(archive, asked).total->articles == 9);
    asked.selection.where = {{"publisher", "Quillon Gazette"}};
    CHECK(sorted(letters(found(archive, asked))) == "ef");
}

TEST_CASE("a date filter says how many undated articles it left out") {
    Archive archive;
    auto asked = request("iran");
    SECTION("--from and --to") {
        asked.selection.from = "2014-11";
        asked.selection.to = "2014";
        // c is surely of November 2014
        CHECK(sorted(letters(found(archive, asked))) == "bc");
    }
    SECTION("one end open") {
        asked.selection.from = "2015";
        CHECK(sorted(letters(found(archive, asked))) == "3d");
    }
    SECTION("in the query") {
        asked = request("iran AND date:2014");
        CHECK(sorted(letters(found(archive, asked))) == "abc");
    }
    SECTION("among the filters") {
        asked.selection.where = {{"year", "2015"}};
    }
    const auto results = found(archive, asked);
    CHECK(results.undated_left_out == 1);
    CHECK(results.total->undated == 0);
    CHECK(found(archive, request("iran")).undated_left_out == 0);
}

TEST_CASE("what is not counted is not claimed") {
    Archive archive;
    auto asked = request("iran");
    asked.total = false;
    asked.limit = 2;
    const auto results = found(archive, asked);
    CHECK_FALSE(results.total);
    CHECK(results.timeline.empty());
    CHECK(results.hits.size() == 2);
    CHECK_FALSE(results.nothing_found);
    asked = request("nowhere");
    asked.total = false;
    CHECK(found(archive, asked).nothing_found);
}

TEST_CASE("mistakes in a request are errors with a line to copy") {
    Archive archive;
    auto asked = request("iran");
    std::string hint;
    SECTION("facet") {
        asked.facets = {{"persn", 0}};
        hint = "--facet person";
    }
    SECTION("filter field") {
        asked.selection.where = {{"publsher", "x"}};
        hint = "--where publisher='x'";
    }
    SECTION("filter value") {
        asked.selection.where_not = {{"publisher", ""}};
        hint = "--where-not publisher=VALUE";
    }
    SECTION("query") {
        asked.selection.query = "(iran";
        hint = "(iran)";
    }
    const auto results = search::search(archive.reader(), asked);
    REQUIRE_FALSE(results);
    CHECK(exit_status(results.error().code) == ExitStatus::usage);
    CHECK(results.error().hint.substr(0, hint.size()) == hint);
}

TEST_CASE("several databases are searched as one") {
    Archive first({small_archive()[0], small_archive()[1]});
    Archive second({small_archive()[1], small_archive()[2]});
    auto reader = search::IndexReader::open({first.path(), second.path()});
    REQUIRE(reader);
    auto asked = request("iran");
    asked.facets = {{"publisher", 0}};
    const auto results = search::search(*reader, asked);
    REQUIRE(results);
    CHECK(results->databases.size() == 2);
    // b lies in both and counts twice, which is said
    CHECK(results->total->articles == 4);
    CHECK(results->facets.front().values ==
          std::vector<search::FacetValue>{{"The Harbour Courier", 3}, {"The Prairie Signal", 1}});
    REQUIRE(results->query.notes.size() == 1);
    CHECK(results->query.notes.front().starts_with("the databases have articles in common"));
    asked.facets = {};
    asked.total = false;  // then only the hits are known
    const auto hits = search::search(*reader, asked);
    REQUIRE(hits);
    REQUIRE(hits->query.notes.size() == 1);
    CHECK(hits->query.notes.front().starts_with("2 of the articles shown lie in more"));
}

TEST_CASE("an article whose stored text is damaged is not shown") {
    Archive archive;
    {
        Xapian::WritableDatabase database(archive.path(), Xapian::DB_OPEN);
        Xapian::Document document = database.get_document(1);
        std::string data = document.get_data();
        data.back() ^= 1;
        document.set_data(data);
        database.replace_document(1, document);
        database.commit();
    }
    auto reader = search::IndexReader::open({archive.path()});
    REQUIRE(reader);
    const auto results = search::search(*reader, request("delegations"));
    REQUIRE_FALSE(results);
    CHECK(results.error().code == ErrorCode::damaged_database);
}

}  // namespace news::test
