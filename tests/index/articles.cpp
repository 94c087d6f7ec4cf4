// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/index/articles.hpp"

namespace news::test {

Article lausanne_article() {
    Article article;
    article.sha256 = std::string(64, 'a');
    article.location.path = "/archive/lausanne.html";
    article.url = "https://www.Example.org/2015/04/Lausanne";
    article.publisher = "The Harbour Courier";
    article.language = "en";
    article.headline = "Negotiators agree on a framework";
    article.deck = "Talks ran past their deadline";
    article.authors = {"Ana Field", "Bo Stone"};
    article.section = "World";
    article.agency = "MW";
    article.date = PartialDate::make(2015, 4, 2);
    article.date_source = DateSource::json_ld;
    article.crawled = "2015-04-05T10:00:00Z";
    article.body =
        "Iran and six powers agreed in Lausanne.\n\nThe coalitions waited.\n\nMore followed.";
    article.captions = {"Ministers in Lausanne", "Flags outside"};
    article.entities = {{EntityType::place, "Lausanne", {{"body", 31, 39, "Lausanne"}}},
                        {EntityType::person, "John Kerry", {{"body", 0, 4, "Kerry"}}},
                        {EntityType::person, "Javad Zarif", {}}};
    article.words = 12;
    return article;
}

Article short_article(char letter, std::string body) {
    Article article;
    article.sha256 = std::string(64, letter);
    article.language = "en";
    article.headline = "Short";
    article.body = std::move(body);
    return article;
}

index::WriteOperation operation(Article article, const std::string& path) {
    article.location.path = path;
    index::WriteOperation result;
    result.stamp.path = path;
    result.location = article.location;
    result.undated = !article.date;
    result.article = index::DocumentBuilder("2026-01-02").build(std::move(article));
    return result;
}

}  // namespace news::test
