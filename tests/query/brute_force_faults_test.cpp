// SPDX-License-Identifier: GPL-3.0-or-later
// Queries at random notice what is wrong: the index is asked something a little else than trying
// every place, or has articles that are a little other.
#include <algorithm>
#include <cctype>
#include <cstddef>
#include <functional>
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

using Alteration = std::function<std::string(const std::string&)>;

bool is_letter_or_digit(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

Alteration replacing(std::vector<std::pair<std::string, std::string>> pairs) {
    return [pairs = std::move(pairs)](const std::string& query) {
        std::string altered = query;
        for (const auto& [from, to] : pairs)
            for (std::size_t at = 0; (at = altered.find(from, at)) != std::string::npos;
                 at += to.size())
                altered.replace(at, from.size(), to);
        return altered;
    };
}

// A sign directly behind a letter.
Alteration replacing_wildcard(char sign, std::string to) {
    return [sign, to = std::move(to)](const std::string& query) {
        std::string altered;
        for (std::size_t at = 0; at < query.size(); ++at) {
            const bool meant = query[at] == sign && at > 0 && is_letter_or_digit(query[at - 1]);
            altered += meant ? to : query.substr(at, 1);
        }
        return altered;
    };
}

// The text between two quotation marks, with them and with what stands behind them.
Alteration replacing_quoted(
    std::function<std::string(const std::string& inside, char behind)> make) {
    return [make = std::move(make)](const std::string& query) {
        std::string altered;
        std::size_t from = 0;
        for (std::size_t open = query.find('"'); open != std::string::npos;
             open = query.find('"', from)) {
            const std::size_t close = query.find('"', open + 1);
            if (close == std::string::npos) break;
            const char behind = close + 1 < query.size() ? query[close + 1] : ' ';
            altered += query.substr(from, open - from) +
                       make(query.substr(open + 1, close - open - 1), behind);
            from = close + 1;
        }
        return altered + query.substr(from);
    };
}

std::string unquote_word(const std::string& inside, char) {
    constexpr std::size_t kShortest = 3;
    const bool is_word =
        inside.size() >= kShortest && std::all_of(inside.begin(), inside.end(), is_letter_or_digit);
    return is_word ? inside : fmt::format("\"{}\"", inside);
}

std::string let_words_swap(const std::string& inside, char behind) {
    const bool two_words = std::count(inside.begin(), inside.end(), ' ') == 1;
    return fmt::format("\"{}\"{}", inside, two_words && behind != '~' ? "~1" : "");
}

// The first distance of the query.
Alteration changing_distances(int by) {
    return [by](const std::string& query) {
        for (std::size_t slash = query.find('/'); slash != std::string::npos;
             slash = query.find('/', slash + 1)) {
            std::size_t end = slash + 1;
            while (end < query.size() && query[end] >= '0' && query[end] <= '9')
                ++end;
            const bool is_distance = end > slash + 1 && end < query.size() && query[end] == ' ' &&
                                     slash > 0 && is_letter_or_digit(query[slash - 1]);
            if (!is_distance) continue;
            const int distance = std::stoi(query.substr(slash + 1, end - slash - 1)) + by;
            return query.substr(0, slash + 1) + std::to_string(distance) + query.substr(end);
        }
        return query;
    };
}

const std::vector<QueryFault>& query_faults() {
    static const std::vector<QueryFault> kFaults = {
        {"a distance one too small", changing_distances(-1)},
        {"a distance one too great", changing_distances(1)},
        {"order does not count",
         replacing({{"PRE/", "NEAR/"}, {"ADJ/", "NEAR/"}, {"pre/", "NEAR/"}, {"adj/", "NEAR/"}})},
        {"NOT is left out", replacing({{" AND NOT ", " AND "}, {" NOT ", " AND "}})},
        {"OR is AND", replacing({{" OR ", " AND "}, {" or ", " AND "}})},
        {"a headline is any text", replacing({{"headline:", "text:"}})},
        {"the lead is the body", replacing({{" lead:", " body:"}, {"(lead:", "(body:"}})},
        {"a star stands for nothing", replacing_wildcard('*', "")},
        {"? stands for any run", replacing_wildcard('?', "*")},
        {"= means nothing", replacing({{" =", " "}, {"(=", "("}, {":=", ":"}})},
        {"EXACT means nothing", replacing({{"EXACT(", "("}, {"exact(", "("}})},
        {"a quoted word has other forms", replacing_quoted(unquote_word)},
        {"a phrase in any order", replacing_quoted(let_words_swap)},
        {"could be is surely", replacing({{":~", ":"}})},
        {"at least is more than", replacing({{">=", ">"}})},
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
             article.body = replacing({{"'s ", "s "}, {"\u2019s ", "s "}})(article.body);
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
bool is_noticed(const std::vector<Case>& cases, const QueryIndex& index, const Alteration& alter) {
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
