// SPDX-License-Identifier: GPL-3.0-or-later
// Spans by their positions, and whole queries through the index, against trying every place.
#include <random>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "searcher/query/lexer.hpp"
#include "searcher/query/parser.hpp"
#include "searcher/query/rewrite.hpp"
#include "searcher/query/span_matcher.hpp"
#include "searcher/query/xapian_query.hpp"
#include "tests/query/brute_force.hpp"
#include "tests/query/query_index.hpp"

namespace news::test {

namespace {

constexpr std::size_t kTries = 3'000;
const std::vector<std::string> kWords = {"alfa", "bravo", "delta", "echo", "golf"};

// Texts and queries at random, the same in every run.
class Chance {
  public:
    explicit Chance(unsigned seed) : engine_(seed) {}

    std::size_t below(std::size_t bound) { return engine_() % bound; }
    const std::string& word() { return kWords[below(kWords.size())]; }

    Words text(std::size_t most) {
        Words words(1 + below(most));
        for (std::string& word : words)
            word = this->word();
        return words;
    }

    // What can stand within a proximity.
    std::string span(std::size_t depth) {
        const std::size_t kind = below(depth == 0 ? 3 : 8);
        if (kind < 2) return word();
        if (kind == 2) return '"' + word() + ' ' + word() + (below(3) ? "\"" : " echo\"");
        if (kind == 3) return '(' + span(depth - 1) + " OR " + span(depth - 1) + ')';
        return '(' + chain(depth - 1) + ')';
    }

    std::string chain(std::size_t depth) {
        const std::string near =
            (below(3) ? " NEAR/" : " PRE/") + std::to_string(1 + below(below(4) ? 4 : 12)) + ' ';
        std::string text = span(depth);
        for (std::size_t more = 1 + below(below(3) ? 1 : 3); more > 0; --more)
            text += near + span(depth);
        return text;
    }

    std::string query(std::size_t depth) {
        const std::size_t kind = below(depth == 0 ? 3 : 9);
        if (kind == 0) return word();
        if (kind == 1) return '"' + word() + ' ' + word() + '"';
        if (kind == 2) return '(' + chain(2) + ')';
        if (kind == 3) return "NOT (" + query(depth - 1) + ')';
        if (kind == 4) return "headline:" + word();
        if (kind == 5) return '"' + word() + ' ' + word() + ' ' + word() + "\"~3";
        const char* const logic = kind == 6 ? " OR " : kind == 7 ? " AND " : " AND NOT ";
        return '(' + nested(depth) + logic + nested(depth) + ')';
    }

  private:
    std::string nested(std::size_t depth) { return '(' + query(depth - 1) + ')'; }

    std::mt19937 engine_;
};

query::Meaning meaning_of(const std::string& text) {
    const query::Parsed parsed = query::parse(query::lex(text), text);
    REQUIRE(parsed.tree);
    query::Rewritten rewritten = query::rewrite(*parsed.tree, text, {});
    REQUIRE(rewritten.meaning);
    return std::move(*rewritten.meaning);
}

query::SpanPositions positions(const query::Span& span, const Words& words) {
    query::SpanPositions found;
    auto& all = found.words;
    for_each_word(span, [&](const query::SpanWord& word) {
        all.emplace_back();
        for (std::size_t i = 0; i < words.size(); ++i)
            if (words[i] == word.term) all.back().push_back(static_cast<query::Position>(i + 1));
    });
    return found;
}

std::string join(const Words& words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

}  // namespace

TEST_CASE("spans stand where trying every place finds them") {
    Chance chance(1);
    std::size_t present = 0;
    for (std::size_t i = 0; i < kTries; ++i) {
        const std::string text = chance.chain(i % 3);
        const Words words = chance.text(20);
        INFO(text << "   in   " << join(words));
        const query::Meaning meaning = meaning_of(text);
        const query::Span& span = query::as<query::TextMatch>(meaning)->span;
        const bool expected = stands_in(span, words);
        const auto places = count_span(span, positions(span, words), 1);
        CHECK(places == (expected ? 1U : 0U));
        present += expected ? 1 : 0;
    }
    CHECK(present > kTries / 10);
    CHECK(present < kTries * 3 / 4);
}

TEST_CASE("queries find in the index what trying every article finds") {
    Chance chance(2);
    std::vector<Fields> fields;
    std::vector<Article> articles;
    for (int i = 0; i < 150; ++i) {
        fields.push_back({{Field::headline, chance.text(6)}, {Field::body, chance.text(24)}});
        Article article;
        article.language = "en";
        article.headline = join(fields.back()[Field::headline]);
        article.body = join(fields.back()[Field::body]);
        articles.push_back(article);
    }
    const QueryIndex index(articles);
    std::size_t found = 0;
    for (std::size_t i = 0; i < kTries; ++i) {
        const std::string text = chance.query(3);
        INFO(text);
        const auto compiled = query::compile(text, index.database(), {});
        REQUIRE(compiled);
        const query::Meaning meaning = meaning_of(text);
        std::vector<Xapian::docid> expected;
        for (std::size_t d = 0; d < fields.size(); ++d)
            if (holds(meaning, fields[d])) expected.push_back(static_cast<Xapian::docid>(d + 1));
        CHECK(index.find(compiled->query) == expected);
        found += expected.size();
    }
    CHECK(found > kTries * 10);
}

TEST_CASE("too many ways to place a span are told, not tried") {
    const query::Meaning meaning =
        meaning_of("alfa NEAR/255 alfa NEAR/255 alfa NEAR/255 alfa NEAR/255 alfa NEAR/255 alfa");
    const query::Span& span = query::as<query::TextMatch>(meaning)->span;
    const Words words(200, "alfa");
    CHECK_FALSE(count_span(span, positions(span, words), 1));
}

}  // namespace news::test
