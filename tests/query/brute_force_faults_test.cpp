// SPDX-License-Identifier: GPL-3.0-or-later
// Queries at random notice what is wrong: the index is asked something a little else than trying
// every place, or has articles that are a little other.
#include <algorithm>
#include <cstddef>
#include <functional>
#include <regex>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "tests/query/brute_force_articles.hpp"
#include "tests/query/brute_force_trial.hpp"

namespace news::test {

namespace {

constexpr std::size_t kQueries = 10'000;

struct QueryFault {
    std::string name;
    std::function<std::string(const std::string&)> alter;
};

struct ArticleFault {
    std::string name;
    std::function<void(Article&)> alter;
};

std::function<std::string(const std::string&)> replacing(const std::string& pattern,
                                                         const std::string& replacement) {
    return [expression = std::regex(pattern), replacement](const std::string& query) {
        return std::regex_replace(query, expression, replacement);
    };
}

std::function<std::string(const std::string&)> changing_distances(int by) {
    return [by](const std::string& query) {
        static const std::regex kDistance(R"((NEAR|Near|near|W|w|PRE|pre|ADJ|adj)/(\d+) )");
        std::string altered = query;
        std::smatch found;
        if (!std::regex_search(query, found, kDistance)) return query;
        const std::string distance = std::to_string(std::stoi(found[2]) + by);
        return altered.replace(static_cast<std::size_t>(found.position(2)),
                               static_cast<std::size_t>(found.length(2)), distance);
    };
}

const std::vector<QueryFault>& query_faults() {
    static const std::vector<QueryFault> kFaults = {
        {"a distance one too small", changing_distances(-1)},
        {"a distance one too great", changing_distances(1)},
        {"order does not count", replacing(R"(\b(PRE|ADJ|pre|adj)/)", "NEAR/")},
        {"NOT is left out", replacing(" (AND )?NOT ", " AND ")},
        {"OR is AND", replacing(" (OR|or) ", " AND ")},
        {"a headline is any text", replacing("headline:", "text:")},
        {"the lead is the body", replacing("\\blead:", "body:")},
        {"a star stands for nothing", replacing(R"((\w)\*)", "$1")},
        {"? stands for any run", replacing(R"((\w)\?)", "$1*")},
        {"= means nothing", replacing(R"((^|[ (:])=)", "$1")},
        {"EXACT means nothing", replacing(R"(\b(EXACT|exact)\()", "(")},
        {"a quoted word has other forms", replacing(R"_("(\w{3,})")_", "$1")},
        {"a phrase in any order", replacing(R"(("\w+ \w+")(?!~))", "$1~1")},
        {"could be is surely", replacing(":~", ":")},
        {"at least is more than", replacing(">=", ">")},
    };
    return kFaults;
}

const std::vector<ArticleFault>& article_faults() {
    static const std::vector<ArticleFault> kFaults = {
        {"captions run together",
         [](Article& article) {
             if (article.captions.empty()) return;
             article.captions = {fmt::format("{}", fmt::join(article.captions, " "))};
         }},
        {"no decks", [](Article& article) { article.deck.clear(); }},
        {"the s of possession belongs to the word",
         [](Article& article) {
             static const std::regex kPossessive("['\u2019]s\\b");
             article.body = std::regex_replace(article.body, kPossessive, "s");
         }},
        {"names by their fullest form only",
         [](Article& article) {
             for (Entity& entity : article.entities)
                 entity.mentions.clear();
         }},
        {"months known as their first day",
         [](Article& article) {
             if (article.date && article.date->day() == 0 && article.date->month() > 0)
                 article.date = PartialDate::make(article.date->year(), article.date->month(), 1);
         }},
    };
    return kFaults;
}

// Whether a query notices. What is refused does not.
bool is_noticed(const std::vector<Case>& cases, const QueryIndex& index,
                const std::function<std::string(const std::string&)>& alter) {
    return std::any_of(cases.begin(), cases.end(), [&](const Case& one) {
        const Answer answer = ask(index, alter(one.query));
        return answer.refusal.empty() && answer.hits != one.expected;
    });
}

}  // namespace

TEST_CASE("queries at random notice a fault") {
    const std::vector<Article> articles = sample_articles();
    Trial trial(articles);
    const std::vector<Case> cases = trial.make_cases(kQueries, 1);
    for (const QueryFault& fault : query_faults()) {
        INFO(fault.name);
        // only what the fault alters says something of it
        std::vector<Case> altered;
        for (const Case& one : cases)
            if (fault.alter(one.query) != one.query) altered.push_back(one);
        CHECK(is_noticed(altered, trial.index(), fault.alter));
    }
    for (const ArticleFault& fault : article_faults()) {
        INFO(fault.name);
        std::vector<Article> other = articles;
        for (Article& article : other)
            fault.alter(article);
        const QueryIndex index(other);
        CHECK(is_noticed(cases, index, [](const std::string& query) { return query; }));
    }
}

}  // namespace news::test
