// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analyzer.hpp"

#include <string>
#include <string_view>

#include <catch2/catch.hpp>

#include "common/acronyms.hpp"

namespace news {

namespace {

// One token a word: term@position, with what kind it is (j joined, a acronym, b bigram, c
// character).
std::string tokens(std::string_view text, std::string_view language = {}) {
    Tokenizer tokenizer(text, language);
    Token token;
    std::string result;
    while (tokenizer.next(token)) {
        if (!result.empty()) result += ' ';
        result.append(token.term).append(1, '@').append(std::to_string(token.position));
        if (token.kind == TokenKind::joined) result += 'j';
        if (token.kind == TokenKind::acronym) result += 'a';
        if (token.kind == TokenKind::bigram) result += 'b';
        if (token.kind == TokenKind::character) result += 'c';
    }
    return result;
}

std::string spellings(std::string_view text) {
    Tokenizer tokenizer(text);
    Token token;
    std::string result;
    while (tokenizer.next(token))
        result.append(result.empty() ? "" : " ").append(token.spelled);
    return result;
}

// The stretches of the text that the tokens stand for.
std::string sources(std::string_view text) {
    Tokenizer tokenizer(text);
    Token token;
    std::string result;
    while (tokenizer.next(token))
        result.append("[").append(text.substr(token.start, token.end - token.start)).append("]");
    return result;
}

using Texts = std::tuple<std::string, std::string>;

}  // namespace

TEST_CASE("words, apostrophes, possessives") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"", ""},
        {" .,;!?—…", ""},
        {"Iran AND coalition", "iran@1 and@2 coalition@3"},
        {"Iran's army, Iran’s navy", "iran@1 army@2 iran@3 navy@4"},
        {"IRAN'S", "iran@1"},
        {"workers' rights", "workers@1 rights@2"},
        {"O'Brien O’Brien OBrien", "obrien@1 obrien@2 obrien@3"},
        {"Qur'an Shi'ite Ba'athist Xi'an", "quran@1 shiite@2 baathist@3 xian@4"},
        {"she'll we’re don't I'd", "she'll@1 we're@2 don't@3 i'd@4"},
        {"Irak'ta Türkiye’nin", "irakta@1 turkiyenin@2"},
        {"rock 'n' roll", "rock@1 n@2 roll@3"},
        {"об'єднаних", "обєднаних@1"},
        {"Café naïve", "cafe@1 naive@2"},
        {"cafe\u0301s", "cafes@1"},
        {"gov\u00ADern\u200Bment", "government@1"},
        {"a_b", "a@1 b@2"},
        {"#MeToo @nytimes", "metoo@1 nytimes@2"},
        {"jane.doe@example.org", "jane@1 doe@2 example@3 org@4"},
        {"https://www.example.org/a", "https@1 www@2 example@3 org@4 a@5"},
        {"ארה״ב ארה\"ב צה\"ל", "ארהב@1 ארהב@2 צהל@3"},
        {"col·legi", "collegi@1"},
    }));
    CHECK(tokens(text) == expected);
}

TEST_CASE("dotted letters and signs") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"the U.N. and the UN", "the@1 un@2 and@3 the@4 un@5"},
        {"U.S.A. a.m. e.g. i.e.", "usa@1 am@2 eg@3 ie@4"},
        {"J.R.R. Tolkien", "jrr@1 tolkien@2"},
        {"J.R.R.Tolkien", "jrr@1 tolkien@2"},
        {"George W. Bush", "george@1 w@2 bush@3"},
        {"С.Ш.А.", "сша@1"},
        {"E.ON Ph.D", "e@1 on@2 ph@3 d@4"},
        {"D.C.'s mayor", "dc@1 mayor@2"},
        {"C++ and C#, c++.", "c++@1 and@2 c#@3 c++@4"},
        {"Disney+ C+++ C++11", "disney@1 c@2 c@3 11@4"},
    }));
    CHECK(tokens(text) == expected);
}

TEST_CASE("numbers") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"1,000,000 1000000 1.000.000 1'000'000", "1000000@1 1000000@2 1000000@3 1000000@4"},
        {"3.5 3.5bn $1,234.56 1.234,56", "3.5@1 3.5bn@2 1234.56@3 1234.56@4"},
        {"1.000", "1.000@1"},
        {"3,5", "3@1 5@2"},
        {"20.03.2003", "20@1 03@2 2003@3"},
        {"1.4.22 192.168.0.1", "1@1 4@2 22@3 192@4 168@5 0@6 1@7"},
        {"5'10", "5@1 10@2"},
        {"0,125 12,3456 1,00", "0@1 125@2 12@3 3456@4 1@5 00@6"},
        {"2003. 2004, 12:30", "2003@1 2004@2 12@3 30@4"},
        {"1980s 5th 4x4", "1980s@1 5th@2 4x4@3"},
        {"1,000's", "1000@1"},
        {"٢٠٠٣ ２００３", "2003@1 2003@2"},
    }));
    CHECK(tokens(text) == expected);
}

TEST_CASE("compounds have their parts and a joined form") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"COVID-19", "covid@1 19@2 covid19@2j"},
        {"COVID\u201119 COVID\u201319", "covid@1 19@2 covid19@2j covid@3 19@4 covid19@4j"},
        {"F-16s F-16's", "f@1 16s@2 f16s@2j f@3 16@4 f16@4j"},
        {"mother-in-law", "mother@1 in@2 law@3 motherinlaw@3j"},
        {"AT&T R&D B & Q", "at@1 t@2 att@2j r@3 d@4 rd@4j b@5 q@6"},
        {"3-2 2003-03-20 1999\u20132003", "3@1 2@2 2003@3 03@4 20@5 1999@6 2003@7"},
        {"-5 a- -b c--d e—f", "5@1 a@2 b@3 c@4 d@5 e@6 f@7"},
        {"non-US", "non@1 us.@2a nonus@2j"},
        {"U.S.-led US-led", "us.@1a led@2 usled@2j us.@3a led@4 usled@4j"},
        {"x-3.5", "x@1 3.5@2 x3.5@2j"},
        {"al-Qa'ida's", "al@1 qaida@2 alqaida@2j"},
        {"Val-d'Oise", "val@1 d@2 oise@3 valdoise@3j"},
    }));
    CHECK(tokens(text) == expected);
}

TEST_CASE("an overlong compound has no joined form") {
    std::string text = "a";
    for (int i = 0; i < 99; ++i)
        text += "-a";
    CHECK(tokens(text).ends_with("a@100 " + std::string(100, 'a') + "@100j"));
    CHECK(tokens(text + "-a").ends_with("a@100 a@101"));
}

TEST_CASE("elisions are split") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"l'armée qu’elle jusqu'à", "l@1 armee@2 qu@3 elle@4 jusqu@5 a@6"},
        {"l'Iran", "l@1 iran@2 liran@2j"},
        {"D'Angelo L'Oréal", "d@1 angelo@2 dangelo@2j l@3 oreal@4 loreal@4j"},
        {"aujourd'hui dell'Iran", "aujourdhui@1 dell@2 iran@3 delliran@3j"},
        {"D'Brickashaw N'Djamena", "dbrickashaw@1 ndjamena@2"},
        {"d'une l'un", "d@1 une@2 l@3 un@4"},
        {"l'Iran-Irak", "l@1 iran@2 liran@2j irak@3 iranirak@3j"},
    }));
    CHECK(tokens(text) == expected);
}

TEST_CASE("acronyms that are words are told by their capitals") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"US", "us.@1a"},
        {"the US told us", "the@1 us.@2a told@3 us@4"},
        {"the U.S. told Us", "the@1 us.@2a told@3 us@4"},
        {"u.s.", "us.@1a"},
        {"WHO officials", "who.@1a officials@2"},
        {"US TROOPS LEAVE", "us@1 us.@1a troops@2 leave@3"},
        {"U.S. TROOPS", "us.@1a troops@2"},
        {"US TROOPS\nthe US", "us@1 us.@1a troops@2 the@3 us.@4a"},
        {"The US\nIT IS HERE", "the@1 us.@2a it@3 it.@3a is@4 is.@4a here@5"},
        {"US-LED FORCE", "us@1 us.@1a led@2 usled@2j force@3"},
        {"NATO Nato", "nato@1 nato@2"},
        {"US's", "us.@1a"},
    }));
    CHECK(tokens(text) == expected);
}

TEST_CASE("each language has acronyms of its own") {
    const auto [language, text, expected] = GENERATE(table<std::string, std::string, std::string>({
        {"en", "US mit MIT", "us.@1a mit@2 mit@3"},
        {"de", "US mit MIT", "us@1 mit@2 mit.@3a"},
        {"de", "DER OB SPRICHT", "der@1 ob@2 ob.@2a spricht@3"},
        {"es", "el AVE", "el@1 ave.@2a"},
        {"nb", "is og IS", "is@1 og@2 is.@3a"},
        {"fi", "US IS WHO", "us@1 is@2 who@3"},
        // a query word may be meant in any of them
        {std::string(kAnyLanguage), "US AVE MIT NATO",
         "us@1 us.@1a ave@2 ave.@2a mit@3 mit.@3a "
         "nato@4"},
        {std::string(kAnyLanguage), "AVE", "ave.@1a"},
    }));
    CHECK(tokens(text, language) == expected);
}

TEST_CASE("an acronym has its letters besides, a word has none") {
    Tokenizer tokenizer("the U.S. AVE", kAnyLanguage);
    Token token;
    REQUIRE(tokenizer.next(token));
    CHECK(token.letters.empty());
    REQUIRE(tokenizer.next(token));
    CHECK(token.term == "us.");
    CHECK(token.letters == "us");
    REQUIRE(tokenizer.next(token));
    CHECK(token.letters == "ave");
}

TEST_CASE("a word has a capital wherever in it one stands, joined forms and pairs have none") {
    const auto capitals = [](std::string_view text) {
        Tokenizer tokenizer(text);
        Token token;
        std::string result;
        while (tokenizer.next(token))
            result += token.has_capital ? '1' : '0';
        return result;
    };
    CHECK(capitals("The iPhone of the É. élan") == "110010");
    CHECK(capitals("F-16s") == "100");  // F, 16s, f16s
    CHECK(capitals("l'Iran U.S. u.s. 12 1,000 Ленин ленин ЛДПР") == "0101000101");
    CHECK(capitals("O'Brien o'brien C++ c#") == "1010");
    CHECK(capitals("日本 Ａ") == "001");
    CHECK(capitals("US TROOPS") == "111");  // the word, the acronym
}

TEST_CASE("scripts without spaces go by pairs") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"日本", "日本@1b 本@1c"},
        {"日本語", "日本@1b 本語@2b 語@2c"},
        {"年", "年@1c"},
        {"2014年 iPhone手机", "2014@1 年@2c iphone@3 手机@4b 机@4c"},
        {"東京、大阪", "東京@1b 京@1c 大阪@2b 阪@2c"},
        {"スーパー", "スー@1b ーパ@2b パー@3b ー@3c"},
        {"\uFF76\uFF9E\uFF7D", "ガス@1b ス@1c"},
        {"か\u3099す", "がす@1b す@1c"},
        {"대통령", "대통@1b 통령@2b 령@2c"},
        {"\u1112\u1161\u11AB국", "한국@1b 국@1c"},
        {"ไทย", "ไท@1b ทย@2b ย@2c"},
        {"ดี", "ดี@1c"},
    }));
    CHECK(tokens(text) == expected);
}

TEST_CASE("spelled keeps accents for the stemmer") {
    CHECK(spellings("L'Élysée") == "l élysée lélysée");
    CHECK(spellings("cafe\u0301 Straße's") == "café straße");
    CHECK(spellings("US U.N. Qur’ān") == "us. un qurān");
    CHECK(spellings("COVID-19") == "covid 19 covid19");
}

TEST_CASE("in Turkish an apostrophe parts a name from its ending") {
    const auto terms = [](std::string_view text, std::string_view language) {
        std::string line;
        Tokenizer tokenizer(text, language);
        for (Token token; tokenizer.next(token);)
            line.append(line.empty() ? "" : " ").append(token.term);
        return line;
    };
    CHECK(terms("İran'ın Ankara\u2019da AKP'nin 2003'te", "tr") == "iran ankara akp 2003");
    CHECK(terms("O'Brien Iran's", "tr") == "obrien iran");
    CHECK(terms("Ankara'da", "en") == "ankarada");
}

TEST_CASE("ranges") {
    CHECK(sources("“Iran’s U.S.-led”") == "[Iran][U.S.][led][U.S.-led]");
    CHECK(sources("l'Été d'ici") == "[l][Été][l'Été][d][ici]");
    CHECK(sources("日本語!") == "[日本][本語][語]");
    CHECK(sources("she'll pay $1,000.") == "[she'll][pay][1,000]");
}

TEST_CASE("odd bytes") {
    CHECK(tokens(std::string_view("a\0b", 3)) == "a@1 b@2");
    CHECK(tokens("caf\xE9 x\xC3") == "caf@1 x@2");
    CHECK(tokens("\u0301\u200D\u00AD") == "");
    CHECK(tokens("ـ ـ-a") == "a@1");
    CHECK(tokens("a-ـ b") == "a@1 b@2");
}

TEST_CASE("count_words counts positions") {
    CHECK(count_words("") == 0);
    CHECK(count_words("COVID-19 in l'Iran") == 5);
    CHECK(count_words("日本語") == 2);
}

}  // namespace news
