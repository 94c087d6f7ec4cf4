// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/entities/lexicon/token.hpp"

namespace news::entities {
namespace {

using Words = std::vector<std::string>;

Words words(std::string_view text) {
    Words list;
    for (const Token& token : tokenize(text)) {
        list.emplace_back(text.substr(token.start, token.end - token.start));
    }
    return list;
}

Words sentence_starts(std::string_view text) {
    Words list;
    for (const Token& token : tokenize(text)) {
        if (token.is(kSentenceStart)) {
            list.emplace_back(text.substr(token.start, token.end - token.start));
        }
    }
    return list;
}

TEST_CASE("tokens are cut in the manner of the Penn Treebank") {
    CHECK(words("Kenya's envoy") == Words{"Kenya", "'s", "envoy"});
    CHECK(words("Kenya\u2019s envoy") == Words{"Kenya", "\u2019s", "envoy"});
    CHECK(words("Labour 's plan, 's") == Words{"Labour", "'s", "plan", ",", "'s"});
    CHECK(words("in the 's Hall") == Words{"in", "the", "'s", "Hall"});
    CHECK(words("he said 'so'") == Words{"he", "said", "'", "so", "'"});
    CHECK(words("the boys' club") == Words{"the", "boys", "'", "club"});
    CHECK(words("U.S.-backed rebels") == Words{"U.S.", "-", "backed", "rebels"});
    CHECK(words("pro-Beijing") == Words{"pro", "-", "Beijing"});
    CHECK(words("Gen. O'Brien, 42") == Words{"Gen.", "O'Brien", ",", "42"});
    CHECK(words("Bashar al-Assad") == Words{"Bashar", "al-Assad"});
    CHECK(words("Kim Jong-un") == Words{"Kim", "Jong-un"});
    CHECK(words("l'Iran, L'Aquila") == Words{"l", "'", "Iran", ",", "L'Aquila"});
    CHECK(words("AT&T paid $3.5bn") == Words{"AT&T", "paid", "$", "3.5bn"});
    CHECK(words("John F. Kennedy.") == Words{"John", "F.", "Kennedy", "."});
    CHECK(words("(WSJ)") == Words{"(", "WSJ", ")"});
    CHECK(words("北京 1月") == Words{"北", "京", "1", "月"});
}

TEST_CASE("sentences begin after full stops, quotes and line ends, not after titles") {
    CHECK(sentence_starts("Gen. Austin left. He spoke.") == Words{"Gen.", "He"});
    CHECK(sentence_starts("He said: \"We wait.\" Then he left") == Words{"He", "We", "Then"});
    CHECK(sentence_starts("One line\nand the next") == Words{"One", "and"});
}

TEST_CASE("what a token is can be read from its traits") {
    const auto traits = [](std::string_view text) { return tokenize(text).front(); };
    CHECK(traits("Élysée").is(kCapital));
    CHECK(traits("Путин").is(kCapital));
    CHECK_FALSE(traits("élan").is(kCapital));
    CHECK(traits("NATO").is(kAllCapitals));
    CHECK(traits("U.S.").is(kInitials));
    CHECK(traits("al-Assad").is(kInnerCapital));
    CHECK(traits("إيران").is(kCaseless));
    CHECK_FALSE(traits("Space.com").is(kCapital));
    CHECK(tokenize("").empty());
    CHECK(tokenize(" \n ").empty());
}

TEST_CASE("the hash of a phrase continues that of its first word") {
    const std::string text = "New\u00a0York";
    const auto tokens = tokenize("New York");
    REQUIRE(tokens.size() == 2);
    CHECK(word_hash("York", hash_byte(tokens[0].hash, ' ')) == word_hash("New York"));
    CHECK(tokens[0].lower_hash == word_hash("new"));
    CHECK(word_hash("O\u2019Brien") == word_hash("O'Brien"));
    CHECK(tokenize(text).size() == 2);
}

TEST_CASE("a compound can be split at its hyphen") {
    const std::string_view text = "the UK-France summit";
    const auto parts = split_token(text, tokenize(text)[1], 2);
    CHECK(text.substr(parts[0].start, parts[0].end - parts[0].start) == "UK");
    CHECK(text.substr(parts[2].start, parts[2].end - parts[2].start) == "France");
    CHECK(parts[0].is(kSpaceBefore));
    CHECK_FALSE(parts[2].is(kSpaceBefore | kSentenceStart | kLineStart));
}

}  // namespace
}  // namespace news::entities
