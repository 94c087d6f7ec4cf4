// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/inflection.hpp"

#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "common/schema.hpp"

namespace news {

namespace {

std::vector<std::string> words(const std::string& line) {
    std::istringstream stream(line);
    std::vector<std::string> result;
    for (std::string word; stream >> word;)
        result.push_back(word);
    return result;
}

}  // namespace

TEST_CASE("words of one line share a stem, those of two lines do not") {
    const Inflector english("en");
    const std::vector<std::vector<std::string>> lines = {
        words("coalition coalitions"),
        words("international internationally"),
        words("internal internally"),
        words("intern interns interned"),
        words("university universities"),
        words("universal universally"),
        words("universe"),
        words("organization organizations organisation"),
        words("organ organs"),
        words("organic"),
        words("organized organising"),
        words("marine marines"),
        words("marin"),
        words("news"),
        words("new"),
        words("general generally generals"),
        words("generous"),
        words("generation"),
        words("policy policies"),
        words("police policing"),
        words("import imports imported"),
        words("important importance"),
        words("unit units"),
        words("united unite"),
        words("authority authorities"),
        words("author authors"),
        words("franc francs"),
        words("france"),
        words("harry"),
        words("harris"),
        words("f16 f16s"),
        words("747 747s"),
        words("1980"),
        words("1980s"),
        words("80s"),
        words("us"),
        words("us."),
        words("she'll"),
        words("shell shells"),
    };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (const std::string& word : lines[i]) {
            INFO(word);
            CHECK(english.stem(word) == english.stem(lines[i][0]));
        }
        for (std::size_t j = i + 1; j < lines.size(); ++j) {
            INFO(lines[i][0] << " and " << lines[j][0]);
            CHECK(english.stem(lines[i][0]) != english.stem(lines[j][0]));
        }
    }
}

TEST_CASE("stems come from the accented spelling and are folded") {
    const auto [language, one, other] = GENERATE(table<std::string, std::string, std::string>({
        {"fr", "négociations", "négociation"},
        {"fr", "arrêté", "arrêtées"},
        {"es", "elección", "elecciones"},
        {"pt", "notícia", "notícias"},
        {"de", "häuser", "häusern"},
        {"it", "elezione", "elezioni"},
        {"nl", "verkiezing", "verkiezingen"},
        {"sv", "väljare", "väljarna"},
        {"da", "vælger", "vælgere"},
        {"no", "regjering", "regjeringen"},
        {"nb", "regjering", "regjeringen"},
        {"fi", "presidentti", "presidentin"},
        {"ru", "выборы", "выборов"},
        {"tr", "ülkeler", "ülkeleri"},
        {"hu", "választás", "választások"},
        {"ro", "alegerile", "alegerilor"},
    }));
    const Inflector inflector(language);
    INFO(one);
    CHECK(Inflector::has_stemmer(language));
    CHECK(inflector.stem(one) == inflector.stem(other));
    CHECK(inflector.forms_key(one) == "Z" + language + ":" + inflector.stem(one));
    for (const char c : language == "ru" ? std::string() : inflector.stem(one))
        CHECK(static_cast<unsigned char>(c) < 0x80);
}

TEST_CASE("where there are no forms there is no key") {
    const Inflector none("zh");
    CHECK_FALSE(Inflector::has_stemmer("zh"));
    CHECK_FALSE(Inflector::has_stemmer(""));
    CHECK_FALSE(Inflector::has_stemmer("english"));
    CHECK(none.stem("negotiations") == "negotiations");
    CHECK(none.stem("été") == "ete");
    CHECK(none.forms_key("negotiations").empty());
    const Inflector english("en");
    CHECK(english.forms_key("us.").empty());
    CHECK(english.forms_key("日本").empty());
    CHECK(english.forms_key("").empty());
}

TEST_CASE("keys are no longer than a term, and tell long words apart") {
    const Inflector english("en");
    const std::string one = english.forms_key(std::string(1000, 'x') + "a");
    const std::string other = english.forms_key(std::string(1000, 'x') + "b");
    CHECK(one.size() <= kMaxTermBytes);
    CHECK(one != other);
}

TEST_CASE("an inflector can be moved, and forgets without harm") {
    Inflector first("en");
    CHECK(first.stem("talks") == "talk");
    Inflector second(std::move(first));
    first = Inflector("fr");
    for (int i = 0; i < 250'000; ++i)
        second.stem("word" + std::to_string(i));
    CHECK(second.stem("talks") == "talk");
}

}  // namespace news
