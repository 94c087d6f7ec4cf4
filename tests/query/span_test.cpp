// SPDX-License-Identifier: GPL-3.0-or-later
// Spans by their positions against trying every place.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/query/lexer.hpp"
#include "common/query/parser.hpp"
#include "common/query/rewrite.hpp"
#include "common/query/span_matcher.hpp"
#include "tests/support/brute_force.hpp"
#include "tests/support/chance.hpp"

namespace news::test {

namespace {

constexpr std::size_t kTries = 3'000;
const std::vector<std::string> kWords = {"alfa", "bravo", "delta", "echo", "golf"};

using Words = std::vector<std::string>;  // the first at position 1

// Texts and proximities of few words.
class Crowd : public Chance {
  public:
    using Chance::Chance;

    const std::string& word() { return one_of(kWords); }

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

bool stands_in(const std::string& text, const Words& words) {
    Article article;
    article.body = join(words);
    const query::Parsed parsed = query::parse(query::lex(text), text);
    return BruteForce({article}, {}).find(*parsed.tree).front();
}

}  // namespace

TEST_CASE("spans stand where trying every place finds them") {
    Crowd chance(1);
    std::size_t present = 0;
    for (std::size_t i = 0; i < kTries; ++i) {
        const std::string text = chance.chain(i % 3);
        const Words words = chance.text(20);
        INFO(text << "   in   " << join(words));
        const query::Meaning meaning = meaning_of(text);
        const query::Span& span = query::as<query::TextMatch>(meaning)->span;
        const bool expected = stands_in(text, words);
        const auto places = count_span(span, positions(span, words), 1);
        CHECK(places == (expected ? 1U : 0U));
        present += expected ? 1 : 0;
    }
    CHECK(present > kTries / 10);
    CHECK(present < kTries * 3 / 4);
}

TEST_CASE("the places of a span are the shortest that end first, none reaching into another") {
    using Stretches = std::vector<query::Stretch>;
    const auto places = [](const std::string& text, const Words& words) {
        const query::Meaning meaning = meaning_of(text);
        const query::Span& span = query::as<query::TextMatch>(meaning)->span;
        return find_span(span, positions(span, words));
    };
    const Words words = {"alfa", "alfa", "bravo", "bravo", "echo", "alfa", "bravo"};
    CHECK(places("alfa", words) == Stretches{{1, 1}, {2, 2}, {6, 6}});
    CHECK(places("\"alfa bravo\"", words) == Stretches{{2, 3}, {6, 7}});
    CHECK(places("alfa NEAR/3 bravo", words) == Stretches{{2, 3}, {4, 6}});
    CHECK(places("alfa PRE/3 bravo", words) == Stretches{{2, 3}, {6, 7}});
    CHECK(places("alfa NEAR/3 bravo NEAR/3 echo", words) == Stretches{{2, 5}});
    CHECK(places("delta NEAR/3 bravo", words) == Stretches{});
}

TEST_CASE("as many places are counted as there are") {
    Crowd chance(2);
    for (std::size_t i = 0; i < kTries; ++i) {
        const std::string text = chance.chain(i % 3);
        const Words words = chance.text(20);
        INFO(text << "   in   " << join(words));
        const query::Meaning meaning = meaning_of(text);
        const query::Span& span = query::as<query::TextMatch>(meaning)->span;
        const auto places = find_span(span, positions(span, words));
        REQUIRE(places);
        CHECK(count_span(span, positions(span, words), 1000) == places->size());
        CHECK(stands_in(text, words) == !places->empty());
        for (const query::Stretch& place : *places) {
            CHECK(place.first <= place.last);
            CHECK(stands_in(text,
                            Words(words.begin() + place.first - 1, words.begin() + place.last)));
        }
    }
}

TEST_CASE("too many ways to place a span are told, not tried") {
    const query::Meaning meaning =
        meaning_of("alfa NEAR/255 alfa NEAR/255 alfa NEAR/255 alfa NEAR/255 alfa NEAR/255 alfa");
    const query::Span& span = query::as<query::TextMatch>(meaning)->span;
    const Words words(200, "alfa");
    CHECK_FALSE(count_span(span, positions(span, words), 1));
    CHECK_FALSE(find_span(span, positions(span, words)));
}

}  // namespace news::test
