// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/citation/reference.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "common/unicode.hpp"
#include "common/url.hpp"

namespace news::citation {

namespace {

bool is_organisation(std::string_view name, const Article& article) {
    const std::string folded = fold_value(name);
    if (folded == fold_value(article.publisher) || folded == fold_value(article.agency))
        return true;
    return std::any_of(article.entities.begin(), article.entities.end(), [&](const Entity& entity) {
        return entity.type == EntityType::organisation && fold_value(entity.name) == folded;
    });
}

// The letters a-z of a word, folded; of other scripts none.
std::string key_word(std::string_view text) {
    std::string word;
    for (const char c : fold(text))
        if (c >= 'a' && c <= 'z') word += c;
    return word;
}

std::string key_of(const Reference& reference) {
    constexpr std::size_t kMostLetters = 20;
    std::string word;
    if (!reference.authors.empty()) {
        const PersonName& first = reference.authors.front();
        word = key_word(first.literal.empty() ? first.family : first.literal);
    }
    if (word.empty()) word = key_word(reference.publisher);
    if (word.empty()) word = "article";
    const std::string year =
        reference.date ? fmt::format("{:04}", reference.date->year()) : "undated";
    return fmt::format("{}-{}-{}", word.substr(0, kMostLetters), year,
                       std::string_view(reference.id).substr(3));  // without "na:"
}

// Addresses are canonical already; what could end a field of BibTeX is written by its number.
std::string citable_url(std::string_view url) {
    if (host_of(url).empty()) return {};
    std::string text;
    for (const char c : clean_text(url))
        if (c == '{' || c == '}' || c == '\\' || c == ' ' || c == '"' || c == '<' || c == '>')
            text += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        else
            text += c;
    return text;
}

}  // namespace

Reference reference_of(const StoredArticle& stored) {
    const Article& article = stored.article;
    Reference reference;
    reference.id = article_id(article.sha256);
    reference.title = clean_text(article.headline);
    for (const std::string& author : article.authors) {
        if (clean_text(author).empty()) continue;
        reference.authors.push_back(is_organisation(author, article)
                                        ? PersonName{clean_text(author), "", "", "", ""}
                                        : parse_person_name(author, article.language));
    }
    reference.publisher = clean_text(article.publisher);
    reference.date = article.date;
    reference.url = citable_url(article.url);
    if (!reference.url.empty()) {
        constexpr std::size_t kDay = 10;  // characters of an ISO 8601 date
        const std::string& crawled =
            article.crawled.empty() ? stored.locations.front().crawled : article.crawled;
        reference.fetched = parse_iso_date(std::string_view(crawled).substr(0, kDay));
    }
    reference.abstract = clean_text(article.deck);
    reference.section = clean_text(article.section);
    reference.agency = clean_text(article.agency);
    reference.language = clean_text(article.language);
    for (const std::string& keyword : article.keywords)
        if (std::string text = clean_text(keyword); !text.empty())
            reference.keywords.push_back(std::move(text));
    reference.key = key_of(reference);
    return reference;
}

}  // namespace news::citation
