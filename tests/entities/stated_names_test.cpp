// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/entities/findings.hpp"

using namespace news;

namespace {

std::vector<std::string> names_of(const std::vector<Entity>& entities) {
    std::vector<std::string> names;
    for (const Entity& entity : entities)
        names.push_back(std::string(to_string(entity.type)) + " " + entity.name + " " +
                        std::to_string(entity.mentions.size()));
    return names;
}

std::vector<std::string> read(std::string body, std::vector<Entity> stated) {
    Article article = test::body_of(std::move(body), "en");
    article.stated_entities = std::move(stated);
    return names_of(test::recognizer().recognize(article));
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("what a source names comes first, with the mentions found for it") {
    const std::string body = "John Kerry flew to Geneva. Geneva was cold, Kerry said in Geneva.";
    CHECK(read(body, {}) == Names{"place Geneva 3", "person John Kerry 2"});
    CHECK(read(body, {{EntityType::person, "John Kerry", {}}}) ==
          Names{"person John Kerry 2", "place Geneva 3"});
    CHECK(read(body, {{EntityType::place, "Vienna", {}}}) ==
          Names{"place Vienna 0", "place Geneva 3", "person John Kerry 2"});
}

TEST_CASE("a source's name is shown as the gazetteer shows it, and counts once") {
    CHECK(read("Talks went on.",
               {{EntityType::place, "USA", {}}, {EntityType::place, "United States", {}}}) ==
          Names{"place United States 0"});
}

TEST_CASE("a surname that a source states is that of the person whom the text names in full") {
    CHECK(read("Mariano Rubio of the Bank of Spain spoke. Rubio left.",
               {{EntityType::person, "rubio", {}}}) ==
          Names{"person Mariano Rubio 2", "organisation Bank of Spain 1"});
}

TEST_CASE("a company that a source names with its kind of company is that of the text") {
    CHECK(read("Shares of Zorbex fell on Monday.",
               {{EntityType::organisation, "Zorbex Ltd", {}}}) == Names{"organisation Zorbex 1"});
    CHECK(read("Talks went on.", {{EntityType::organisation, "", {}}}) == Names{"organisation  0"});
}

TEST_CASE("the type that a source gives wins") {
    CHECK(read("John Kerry flew to Geneva.", {{EntityType::organisation, "Geneva", {}}}).front() ==
          "organisation Geneva 1");
}
