// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/stories.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <stdexcept>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "common/index_metadata.hpp"
#include "searcher/search/engine.hpp"
#include "searcher/search/group_count.hpp"
#include "searcher/search/terms.hpp"
#include "searcher/search/timeline.hpp"
#include "tests/search/archive.hpp"
#include "tests/support/chance.hpp"

namespace news::test {

namespace {

constexpr std::size_t kArticles = 240;

std::string sha256_of_number(std::size_t number) {
    return fmt::format("{:08x}{:056x}", static_cast<std::uint32_t>(number * 2654435761U), number);
}

std::string random_day(Chance& chance) {
    if (chance.percent(10)) return {};
    const std::size_t year = 2012 + chance.below(2), month = 1 + chance.below(3);
    if (chance.percent(10)) return std::to_string(year);
    if (chance.percent(10)) return fmt::format("{}-{:02}", year, month);
    return fmt::format("{}-{:02}-{:02}", year, month, 1 + chance.below(28));
}

// Half of the articles speak of the harbour, some of them more than others; papers, sections, days.
std::vector<Article> random_articles(Chance& chance) {
    const std::vector<std::string> papers = {"", "The Harbour Courier", "The Prairie Signal",
                                             "Quillon Gazette"};
    std::vector<Article> articles;
    for (std::size_t i = 0; i < kArticles; ++i) {
        std::string body = "A note.";
        for (std::size_t times = chance.below(6); times > 0; --times)
            body += " The harbour again.";
        for (std::size_t times = chance.below(30); times > 0; --times)
            body += " Nothing else.";
        Article article = make_article('0', random_day(chance), "News", body);
        article.sha256 = sha256_of_number(i + 1);
        article.publisher = chance.one_of(papers);
        const std::size_t people = chance.below(3);
        for (std::size_t person = 0; person < people; ++person)
            article.entities.push_back(
                {EntityType::person, fmt::format("Person {}", person + chance.below(3)), {}});
        articles.push_back(std::move(article));
    }
    return articles;
}

// As the indexer marks a story: `numbers` count articles from 1.
void mark_story(const std::string& db, const std::vector<std::size_t>& numbers) {
    Xapian::WritableDatabase database(db, Xapian::DB_OPEN);
    std::string least = sha256_of_number(numbers.front());
    for (const std::size_t number : numbers)
        least = std::min(least, sha256_of_number(number));
    const std::string story = least.substr(0, kStoryDigits);
    for (const std::size_t number : numbers) {
        const auto id = static_cast<Xapian::docid>(number);
        Xapian::Document document = database.get_document(id);
        document.add_value(info(Field::cluster).slot, story);
        database.replace_document(id, document);
    }
    count_story_change(database);
    database.commit();
}

struct RandomArchive {
    std::vector<Article> articles;
    std::vector<std::size_t> story_of;  // by number of the article less one; 0: alone
    TempFolder folder;
    std::unique_ptr<search::IndexReader> reader;

    explicit RandomArchive(unsigned seed) {
        Chance chance(seed);
        articles = random_articles(chance);
        story_of.assign(kArticles, 0);
        std::vector<std::vector<std::size_t>> stories(21);
        for (std::size_t i = 0; i < kArticles; ++i) {
            // one story has many
            if (chance.percent(55)) story_of[i] = chance.percent(40) ? 1 : 1 + chance.below(20);
            stories[story_of[i]].push_back(i + 1);
        }
        const std::string db = folder / "db";
        add_articles(db, articles);
        for (std::size_t story = 1; story < stories.size(); ++story)
            if (stories[story].size() > 1) mark_story(db, stories[story]);
        reader = std::make_unique<search::IndexReader>(*search::IndexReader::open({db}));
    }

    const Article& article(const std::string& id) const {
        for (const Article& one : articles)
            if (article_id(one.sha256) == id) return one;
        throw std::out_of_range(id);
    }
    // Equal for copies; another number for each article that is alone.
    std::size_t unit(const std::string& id) const {
        for (std::size_t i = 0; i < articles.size(); ++i)
            if (article_id(articles[i].sha256) == id)
                return story_of[i] != 0 ? story_of[i] : 1000 + i;
        throw std::out_of_range(id);
    }
};

std::vector<std::string> ids_of(const search::SearchResults& results) {
    std::vector<std::string> ids;
    for (const search::Hit& hit : results.hits)
        ids.push_back(hit.id);
    return ids;
}

search::SearchResults found(search::IndexReader& reader, const search::SearchRequest& asked) {
    auto results = search::search(reader, asked);
    REQUIRE(results);
    return std::move(*results);
}

std::string sort_key(const std::string& date) {
    std::string key = date;
    std::erase(key, '-');
    return key + "~";
}

}  // namespace

TEST_CASE("folded hits are those that come first of each story, whatever the order and the page") {
    const RandomArchive random(5);
    search::IndexReader& reader = *random.reader;
    auto asked = request("harbour");
    const auto [sort, half_life] = GENERATE(table<search::Sort, int>({
        {search::Sort::relevance, 0},
        {search::Sort::relevance, 100},
        {search::Sort::oldest_first, 0},
        {search::Sort::newest_first, 0},
    }));
    asked.sort = sort;
    if (half_life > 0) asked.half_life = std::chrono::days(half_life);
    asked.total = GENERATE(true, false);
    asked.limit = 0;
    const auto apart = found(reader, asked);

    std::vector<std::string> expected;
    std::map<std::size_t, std::vector<std::string>> of_unit;
    for (const std::string& id : ids_of(apart)) {
        auto& members = of_unit[random.unit(id)];
        if (members.empty()) expected.push_back(id);
        members.push_back(id);
    }
    REQUIRE(expected.size() < apart.hits.size() * 2 / 3);
    asked.copies = search::Copies::folded;
    const std::vector<std::pair<std::size_t, std::size_t>> pages = {
        {0, 0}, {0, 1}, {0, 10}, {7, 5}, {expected.size() - 2, 10}, {expected.size(), 3}};
    for (const auto& [offset, limit] : pages) {
        asked.offset = offset;
        asked.limit = limit;
        const auto page = found(reader, asked);
        const std::size_t end =
            limit == 0 ? expected.size() : std::min(offset + limit, expected.size());
        CHECK(ids_of(page) ==
              std::vector<std::string>(expected.begin() + static_cast<std::ptrdiff_t>(offset),
                                       expected.begin() + static_cast<std::ptrdiff_t>(end)));
        CHECK(page.folded);
        if (asked.total) {
            CHECK(page.total->articles == apart.hits.size());
            CHECK(page.total->stories == expected.size());
        }
        for (const search::Hit& hit : page.hits) {
            const auto& members = of_unit[random.unit(hit.id)];
            CHECK((hit.story ? hit.story->articles : 1) == members.size());
            if (!hit.story) continue;
            std::set<std::pair<std::string, std::string>> dated;
            for (const std::string& id : members) {
                const auto& date = random.article(id).date;
                dated.emplace(sort_key(date ? date->iso() : ""), id);
            }
            CHECK(hit.story->first_id == dated.begin()->second);
            CHECK(sort_key(hit.story->first_date) == dated.begin()->first);
            CHECK(hit.story->first_publisher == random.article(hit.story->first_id).publisher);
        }
    }
    asked.copies = search::Copies::marked;
    asked.offset = 0;
    asked.limit = 0;
    const auto marked = found(reader, asked);
    CHECK(ids_of(marked) == ids_of(apart));
    for (const search::Hit& hit : marked.hits)
        CHECK((hit.story ? hit.story->articles : 1) == of_unit[random.unit(hit.id)].size());
}

TEST_CASE("by story each value counts a story once, whichever of its articles has it") {
    const RandomArchive random(GENERATE(1U, 2U));
    search::IndexReader& reader = *random.reader;
    auto asked = request("harbour");
    asked.limit = 0;
    const auto all = found(reader, asked);
    const auto units_by =
        [&](const std::function<std::vector<std::string>(const Article&)>& values) {
            std::map<std::string, std::set<std::size_t>> units;
            for (const search::Hit& hit : all.hits)
                for (const std::string& value : values(random.article(hit.id)))
                    units[value].insert(random.unit(hit.id));
            return units;
        };
    const auto publisher_of = [](const Article& article) {
        return std::vector<std::string>{article.publisher};
    };
    const auto persons_of = [](const Article& article) {
        std::vector<std::string> names;
        for (const Entity& entity : article.entities)
            names.push_back(entity.name);
        return names;
    };
    const auto year_of = [](const Article& article) {
        return std::vector<std::string>{article.date ? article.date->iso().substr(0, 4) : ""};
    };
    const auto month_of = [](const Article& article) {
        const std::string date = article.date ? article.date->iso() : "";
        return std::vector<std::string>{date.size() < 7 ? "" : date.substr(0, 7)};
    };

    const auto summary = search::summarise(
        reader, selection("harbour"), {{"publisher", 0}, {"person", 0}, {"year", 0}, {"month", 0}},
        search::Counted::stories);
    REQUIRE(summary);
    const auto check = [&](const search::Facet& facet, const auto& values) {
        auto expected = units_by(values);
        expected.erase("");
        CHECK(facet.distinct == expected.size());
        CHECK(facet.values.size() == expected.size());
        for (const search::FacetValue& value : facet.values)
            CHECK(value.count == expected[value.value].size());
    };
    check(summary->facets[0], publisher_of);
    check(summary->facets[1], persons_of);
    check(summary->facets[2], year_of);
    check(summary->facets[3], month_of);

    const auto groups = search::count_groups(reader, selection("harbour"), {"year", "publisher"},
                                             search::Counted::stories);
    REQUIRE(groups);
    const auto pairs = units_by([&](const Article& article) {
        return std::vector<std::string>{year_of(article).front() + "|" + article.publisher};
    });
    CHECK(groups->rows.size() == pairs.size());
    for (const auto& row : groups->rows)
        CHECK(row.count == pairs.at(row.values[0] + "|" + row.values[1]).size());

    search::TimelineRequest years;
    years.selection = selection("harbour");
    years.counted = search::Counted::stories;
    years.step = search::Step::year;
    years.relative = true;
    years.split = search::FacetRequest{"publisher", 2};
    const auto timeline = search::make_timeline(reader, years);
    REQUIRE(timeline);
    const auto by_year = units_by(year_of);
    for (const search::TimelineRow& row : timeline->rows) {
        CHECK(row.count == by_year.at(row.date).size());
        for (std::size_t i = 0; i < timeline->series.size(); ++i) {
            const auto known = pairs.find(row.date + "|" + timeline->series[i]);
            CHECK(row.series[i] == (known == pairs.end() ? 0 : known->second.size()));
        }
        CHECK(*row.archive >= row.count);
    }
    // without a series for each value the counts are the same
    years.split = {};
    const auto plain = search::make_timeline(reader, years);
    REQUIRE(plain);
    for (std::size_t i = 0; i < plain->rows.size(); ++i)
        CHECK(plain->rows[i].count == timeline->rows[i].count);
}

TEST_CASE("the largest stories are listed first, though they have no terms") {
    const RandomArchive random(1U);
    std::map<std::size_t, std::size_t> sizes;
    for (const std::size_t story : random.story_of)
        if (story != 0) ++sizes[story];
    std::multiset<std::size_t, std::greater<>> expected;  // the largest first
    for (const auto& [story, size] : sizes)
        if (size > 1) expected.insert(size);
    search::TermsRequest asked{"cluster", ""};
    asked.by_count = true;
    const auto listed = search::list_terms(*random.reader, asked);
    REQUIRE(listed);
    std::vector<std::size_t> counts;
    for (const search::TermCount& story : listed->terms) {
        CHECK(story.term.size() == kStoryDigits);
        counts.push_back(story.articles);
    }
    CHECK(counts == std::vector<std::size_t>(expected.begin(), expected.end()));
}

TEST_CASE("where nothing has a copy, folding changes nothing") {
    Archive archive;
    auto asked = request("iran");
    const auto apart = found(archive.reader(), asked);
    asked.copies = search::Copies::folded;
    const auto folded = found(archive.reader(), asked);
    CHECK(ids_of(folded) == ids_of(apart));
    CHECK(folded.total->stories == folded.total->articles);
    for (const search::Hit& hit : folded.hits)
        CHECK_FALSE(hit.story);
}

TEST_CASE("a story in two databases is one, and an article in both counts once in it") {
    const TempFolder folder;
    const auto numbered = [](std::size_t number) {
        Article article = make_article('0', "2014-01-02", "Harbour", "The harbour.");
        article.sha256 = sha256_of_number(number);
        return article;
    };
    const std::string one = folder / "one", two = folder / "two";
    add_articles(one, {numbered(1), numbered(2)});
    add_articles(two, {numbered(1), numbered(2)});
    mark_story(one, {1, 2});
    mark_story(two, {1, 2});
    auto reader = search::IndexReader::open({one, two});
    REQUIRE(reader);
    auto asked = request("harbour");
    asked.copies = search::Copies::folded;
    const auto results = found(*reader, asked);
    REQUIRE(results.hits.size() == 1);
    CHECK(results.hits.front().story->articles == 2);
    CHECK(results.total->articles == 4);
    CHECK(results.total->stories == 1);
}

}  // namespace news::test
