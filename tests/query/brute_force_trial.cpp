// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/query/brute_force_trial.hpp"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <stdexcept>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/query/lexer.hpp"
#include "common/query/overload.hpp"
#include "common/query/parser.hpp"
#include "common/query/xapian_query.hpp"
#include "tests/support/query_generator.hpp"

namespace news::test {

using query::Node;

namespace {

constexpr std::size_t kShown = 5;  // articles of a difference

const std::chrono::sys_days kToday = std::chrono::year(2015) / 7 / 20;

std::vector<const Node*> parts_of(const Node& node) {
    std::vector<const Node*> parts;
    const auto all = [&](const auto& form) {
        for (const Node& operand : form.operands)
            parts.push_back(&operand);
    };
    const auto one = [&](const auto& form) { parts.push_back(form.operand.get()); };
    std::visit(
        query::Overload{
            [](const query::Word&) {}, [](const query::Phrase&) {}, [](const query::Comparison&) {},
            [&](const query::And& form) { all(form); }, [&](const query::Or& form) { all(form); },
            [&](const query::Near& form) { all(form); }, [&](const query::Not& form) { one(form); },
            [&](const query::Fielded& form) { one(form); },
            [&](const query::AtLeast& form) { one(form); },
            [&](const query::Capitals& form) { one(form); },
            [&](const query::Exactly& form) { one(form); }},
        node.form);
    return parts;
}

std::string first_of(const Hits& a, const Hits& b, const std::vector<Article>& articles) {
    Hits only;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(only));
    std::string lines = fmt::format("{} articles", only.size());
    for (std::size_t i = 0; i < std::min(only.size(), kShown); ++i) {
        const Article& article = articles[only[i] - 1];
        lines += fmt::format("\n      {} [{}] {}", only[i], article.language, article.headline);
    }
    return lines;
}

}  // namespace

Answer ask(const QueryIndex& index, std::string_view query) {
    query::CompileOptions options;
    options.today = kToday;
    options.max_wildcard = 100'000;
    const auto compiled = query::compile(query, index.database(), options);
    if (!compiled) return {{}, compiled.error().message};
    return {index.find(compiled->query), {}};
}

Trial::Trial(const std::vector<Article>& articles)
    : plain_(with_identity(articles), {std::string(kAddedOn), kToday}), index_(articles) {}

std::vector<Case> Trial::make_cases(std::size_t count, unsigned seed) {
    QueryGenerator generator(plain_.texts(), seed);
    std::vector<Case> cases;
    while (cases.size() < count) {
        std::string query = generator.next();
        Hits hits = expected(query);
        cases.push_back({std::move(query), std::move(hits)});
    }
    return cases;
}

Hits Trial::expected(const std::string& query) {
    const query::Parsed parsed = query::parse(query::lex(query), query);
    if (!parsed.tree) throw std::logic_error("not a query: " + query);
    const Found found = plain_.find(*parsed.tree);
    Hits hits;
    for (std::size_t article = 0; article < found.size(); ++article)
        if (found[article]) hits.push_back(static_cast<Xapian::docid>(article + 1));
    return hits;
}

std::string Trial::difference(const Case& one) {
    const Answer answer = ask(index_, one.query);
    if (!answer.refusal.empty())
        return fmt::format("{}\n   is refused: {}", one.query, answer.refusal);
    if (answer.hits == one.expected) return {};
    const query::Parsed parsed = query::parse(query::lex(one.query), one.query);
    const std::string least = least_difference(*parsed.tree, one.query);
    const Hits hits = ask(index_, least).hits;
    const Hits wanted = expected(least);
    return fmt::format("{}\n   tree {}\n   least {}\n   missing {}\n   too many {}", one.query,
                       query::print_tree(*parsed.tree, one.query), least,
                       first_of(wanted, hits, plain_.texts().articles()),
                       first_of(hits, wanted, plain_.texts().articles()));
}

// The smallest part that differs when it is asked for alone.
std::string Trial::least_difference(const Node& node, const std::string& query) {
    for (const Node* part : parts_of(node)) {
        const std::string alone(query::slice(query, part->outer));
        const Answer answer = ask(index_, alone);
        if (!answer.refusal.empty() || answer.hits == expected(alone)) continue;
        return least_difference(*part, query);
    }
    return std::string(query::slice(query, node.outer));
}

Shares shares_of(const std::vector<Case>& cases, std::size_t articles) {
    Shares shares;
    for (const Case& one : cases) {
        shares.found += one.expected.empty() ? 0U : 1U;
        shares.partly += one.expected.size() < articles ? 1U : 0U;
    }
    return shares;
}

}  // namespace news::test
