// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/search/archive.hpp"

#include <stdexcept>

#include "indexer/index/document_builder.hpp"
#include "indexer/index/index_writer.hpp"

namespace news::test {

namespace {

template <class T>
T required(Result<T> result) {
    if (!result) throw std::runtime_error(result.error().message);
    return std::move(*result);
}

std::string database_of(const TempFolder& folder, const std::vector<Article>& articles) {
    add_articles(folder / "db", articles);
    return folder / "db";
}

Entity entity(EntityType type, std::string name) {
    return {type, std::move(name), {}};
}

}  // namespace

Article make_article(char letter, std::string_view date, std::string_view headline,
                     std::string_view body) {
    Article article;
    article.sha256 = std::string(64, letter);
    article.location.path = std::string("/archive/") + letter + ".html";
    article.language = "en";
    article.headline = headline;
    article.body = body;
    article.date = parse_iso_date(date);
    article.date_source = article.date ? DateSource::json_ld : DateSource::none;
    return article;
}

void add_articles(const std::string& folder, const std::vector<Article>& articles) {
    constexpr std::size_t kBatchBytes = 1 << 20;
    const auto writer = required(index::IndexWriter::open(folder, kBatchBytes));
    index::DocumentBuilder builder("2026-01-02");
    for (const Article& article : articles) {
        index::WriteOperation operation;
        operation.stamp.path = article.location.path;
        operation.location = article.location;
        operation.last_of_input =
            &article == &articles.back() || (&article + 1)->location.path != article.location.path;
        operation.undated = !article.date;
        operation.article = builder.build(article);
        required(writer->write(std::move(operation)));
    }
    required(writer->commit());
}

std::vector<Article> small_archive() {
    Article a = make_article('a', "2014-09-15", "Paris conference pledges help for Iraq",
                             "Thirty delegations met in Paris. Iran was not invited.\n\nThe "
                             "coalition will fly from bases in the Gulf.");
    a.publisher = "The Harbour Courier";
    a.section = "World";
    a.captions = {"Delegates in Paris"};
    a.entities = {entity(EntityType::place, "Paris"), entity(EntityType::person, "John Kerry")};
    Article b = make_article('b', "2014-11-07", "Obama wrote to Khamenei",
                             "The letter tied help against the militants to a deal with Iran. "
                             "Members of the coalition were not told.");
    b.publisher = "The Harbour Courier";
    b.section = "World";
    b.url = "https://www.example.org/letter";
    b.authors = {"Ana Field", "Bo Stone"};
    b.captions = {"Ayatollah Ali Khamenei salutes cadets"};
    b.entities = {entity(EntityType::person, "Barack Obama"),
                  entity(EntityType::person, "Ali Khamenei"), entity(EntityType::place, "Iran")};
    Article c = make_article('c', "2014-11", "Talks extended",
                             "Iran and six powers went on talking. A coalition of critics did "
                             "not like it.");
    c.publisher = "The Prairie Signal";
    c.entities = {entity(EntityType::person, "John Kerry"), entity(EntityType::place, "Iran")};
    Article d = make_article('d', "2015", "A year of Iran", "Iran in pictures and in numbers.");
    d.publisher = "The Prairie Signal";
    Article e = make_article('e', "", "What was won at Kobani",
                             "The coalition flew more raids there than anywhere else; Iran "
                             "watched.");
    e.publisher = "Quillon Gazette";
    Article f = make_article('f', "", "Fifteen minutes", "A walk through the town.");
    f.publisher = "Quillon Gazette";
    Article one = make_article('1', "2015-03-18", "Netanyahu looks set for a fourth term",
                               "Coalition talks will take weeks.");
    one.publisher = "The Harbour Courier";
    one.section = "Nation";
    Article two = make_article('2', "2015-04-02", "Framework in Lausanne",
                               "The powers agreed on a framework in Lausanne.");
    two.publisher = "The Prairie Signal";
    Article three = make_article('3', "2015-04-02", "Einigung in Lausanne",
                                 "Der Iran und die Mächte haben sich geeinigt.");
    three.language = "de";
    return {a, b, c, d, e, f, one, two, three};
}

Archive::Archive(const std::vector<Article>& articles)
    : reader_(required(search::IndexReader::open({database_of(folder_, articles)}))) {}

search::Selection selection(std::string_view query) {
    search::Selection selected;
    selected.query = query;
    selected.today = std::chrono::sys_days(std::chrono::year(2026) / 1 / 2);
    return selected;
}

search::SearchRequest request(std::string_view query) {
    search::SearchRequest asked;
    asked.selection = selection(query);
    return asked;
}

std::string letters(const search::SearchResults& results) {
    std::string found;
    for (const search::Hit& hit : results.hits)
        found += hit.id.at(3);  // after "na:"
    return found;
}

}  // namespace news::test
