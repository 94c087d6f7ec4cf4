// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/document_builder.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "common/analyzer.hpp"
#include "common/inflection.hpp"
#include "common/posting_sum.hpp"
#include "common/schema.hpp"
#include "common/stored_article.hpp"
#include "tests/index/articles.hpp"

using namespace news;

namespace {

std::set<std::string> terms_of(const Xapian::Document& document) {
    return {document.termlist_begin(), document.termlist_end()};
}

std::vector<Xapian::termpos> positions_of(const Xapian::Document& document,
                                          const std::string& wanted) {
    auto term = document.termlist_begin();
    term.skip_to(wanted);
    if (term == document.termlist_end() || *term != wanted) return {};
    return {term.positionlist_begin(), term.positionlist_end()};
}

using Positions = std::vector<Xapian::termpos>;

}  // namespace

TEST_CASE("each text field posts its words under its own prefix") {
    const auto built = index::DocumentBuilder("2026-01-02").build(test::lausanne_article());
    const Xapian::Document& document = built.document;
    CHECK(positions_of(document, "iran") == Positions{1});
    CHECK(positions_of(document, "Snegotiators") == Positions{1});
    CHECK(positions_of(document, "XKtalks") == Positions{1});
    CHECK(positions_of(document, "coalitions") == Positions{9});
    CHECK(positions_of(document, "negotiators").empty());
    // the lead is the first two paragraphs, posted again
    CHECK(positions_of(document, "XLcoalitions") == Positions{9});
    CHECK(positions_of(document, "XLmore").empty());
}

TEST_CASE("captions and authors stand further apart than any distance that can be asked for") {
    const auto built = index::DocumentBuilder("2026-01-02").build(test::lausanne_article());
    const Positions last_of_first = positions_of(built.document, "XClausanne");
    const Positions first_of_second = positions_of(built.document, "XCflags");
    REQUIRE(last_of_first == Positions{3});
    REQUIRE(first_of_second.size() == 1);
    CHECK(first_of_second[0] - last_of_first[0] == kCaptionGap);
    CHECK(first_of_second[0] - last_of_first[0] > kMaxDistance);
    const Positions field = positions_of(built.document, "Afield");
    const Positions bo = positions_of(built.document, "Abo");
    REQUIRE(field.size() == 1);
    REQUIRE(bo.size() == 1);
    CHECK(bo[0] - field[0] == kCaptionGap);
}

TEST_CASE("two entities of one name are one value") {
    Article article = test::lausanne_article();
    article.entities = {{EntityType::person, "John Kerry", {}},
                        {EntityType::person, "John Kerry", {}},
                        {EntityType::place, "John Kerry", {}}};
    const auto built = index::DocumentBuilder("2026-01-02").build(article);
    CHECK(built.document.get_value(info(Field::person).slot) == "John Kerry");
    CHECK(built.document.get_value(info(Field::place).slot) == "John Kerry");
}

TEST_CASE("marks say where capitals stand and where sentences and paragraphs begin") {
    Article article = test::lausanne_article();
    article.headline = "Talks on the NPT and iPhones";
    article.body = "Iran agreed. F-16s of the U.S. waited.\n\nmore followed. Élan won.";
    const auto built = index::DocumentBuilder("2026-01-02").build(article);
    const auto marks = [&](Field field, Mark mark) {
        return positions_of(built.document, mark_term(field, mark));
    };
    CHECK(marks(Field::headline, Mark::capital) == Positions{1, 4, 6});
    CHECK(marks(Field::headline, Mark::sentence) == Positions{1});
    CHECK(marks(Field::headline, Mark::paragraph) == Positions{1});
    // each part of a compound stands for itself, and the two run together have no mark
    CHECK(marks(Field::body, Mark::capital) == Positions{1, 3, 7, 11});
    CHECK(marks(Field::body, Mark::sentence) == Positions{1, 3, 9, 11});
    CHECK(marks(Field::body, Mark::paragraph) == Positions{1, 9});
    // a text of its own begins with each caption and author
    CHECK(marks(Field::caption, Mark::paragraph) == Positions{1, 303});
    CHECK(marks(Field::byline, Mark::sentence) == Positions{1, 302});
    CHECK(marks(Field::byline, Mark::capital) == Positions{1, 2, 302, 303});

    const Xapian::Document& document = built.document;
    auto mark = document.termlist_begin();
    mark.skip_to(mark_term(Field::body, Mark::capital));
    CHECK(mark.get_wdf() == 0);
    // the lead is the beginning of the body
    CHECK(mark_term(Field::lead, Mark::sentence) == mark_term(Field::body, Mark::sentence));
}

TEST_CASE("pairs of characters have no capitals, and a full stop without a space ends a sentence") {
    Article article = test::lausanne_article();
    article.language = "zh";
    article.body = "谈判结束。双方离开";
    const auto built = index::DocumentBuilder("2026-01-02").build(article);
    CHECK(positions_of(built.document, mark_term(Field::body, Mark::capital)).empty());
    CHECK(positions_of(built.document, mark_term(Field::body, Mark::sentence)) == Positions{1, 4});
}

TEST_CASE("acronyms are those of the article's language") {
    Article article = test::lausanne_article();
    article.body = "US mit MIT";
    for (const auto& [language, terms] :
         std::vector<std::pair<std::string, std::vector<std::string>>>{
             {"en", {"us.", "mit"}}, {"de", {"us", "mit", "mit."}}, {"", {"us.", "mit"}}}) {
        article.language = language;
        const auto built = index::DocumentBuilder("2026-01-02").build(article);
        const auto found = terms_of(built.document);
        for (const std::string& term : terms)
            CHECK(found.contains(term));
        CHECK(found.contains("mit.") == (language == "de"));
    }
}

TEST_CASE("values become terms without weight") {
    const auto built = index::DocumentBuilder("2026-01-02").build(test::lausanne_article());
    const auto terms = terms_of(built.document);
    for (const char* term : {"XBthe harbour courier",
                             "XSworld",
                             "XGmw",
                             "Len",
                             "Tarticle",
                             "Hexample.org",
                             "Uhttps://www.example.org/2015/04/lausanne",
                             "XDjson-ld",
                             "XPlausanne",
                             "XNjohn kerry",
                             "XNkerry",
                             "XNjavad zarif",
                             "XHcaption",
                             "XHdate",
                             "XHbyline",
                             "XHentity",
                             "XHdeck",
                             "Y2015",
                             "M201504",
                             "D20150402"})
        CHECK(terms.contains(term));
    CHECK(terms.contains("Q" + std::string(64, 'a')));
    CHECK_FALSE(terms.contains("XY2015"));
    auto publisher = built.document.termlist_begin();
    publisher.skip_to("XBthe harbour courier");
    CHECK(publisher.get_wdf() == 0);
}

TEST_CASE("slots hold what facets and sorting need") {
    const auto built = index::DocumentBuilder("2026-01-02").build(test::lausanne_article());
    const auto slot = [&](Field field) { return built.document.get_value(info(field).slot); };
    CHECK(slot(Field::date) == "20150402");
    CHECK(slot(Field::publisher) == "The Harbour Courier");
    CHECK(slot(Field::person) == "John Kerry\x1fJavad Zarif");
    CHECK(slot(Field::crawled) == "20150405");
    CHECK(slot(Field::added) == "20260102");
    CHECK(Xapian::sortable_unserialise(slot(Field::words)) == 12);
}

TEST_CASE("a date is as precise as it is known") {
    Article article = test::lausanne_article();
    const auto [year, month, present, absent, slot] =
        GENERATE(table<int, int, std::string, std::string, std::string>(
            {{2015, 0, "XY2015", "M201504", "2015"}, {2015, 4, "XM201504", "XY2015", "201504"}}));
    article.date = PartialDate::make(year, month);
    const auto built = index::DocumentBuilder("2026-01-02").build(article);
    CHECK(terms_of(built.document).contains(present));
    CHECK_FALSE(terms_of(built.document).contains(absent));
    CHECK(built.document.get_value(info(Field::date).slot) == slot);
}

TEST_CASE("spelled forms go to the table of forms under their stem") {
    const auto built = index::DocumentBuilder("2026-01-02").build(test::lausanne_article());
    const auto has = [&](const char* key, const char* form) {
        return std::any_of(built.forms.begin(), built.forms.end(), [&](const auto& entry) {
            return entry.key == key && entry.form == form;
        });
    };
    CHECK(has("Zen:coalit", "coalitions"));
    CHECK(has("Zen:agre", "agreed"));
    CHECK(has("Zen:stone", "stone"));  // names in bylines are words like others
}

TEST_CASE(
    "each spelling of a word goes to the table of forms, an accented one before a plain one too") {
    Article article = test::lausanne_article();
    article.language = "fr";
    article.headline = "Négociés";
    article.deck.clear();
    article.body = "négocies négociés negocies negocies";
    article.captions.clear();
    article.authors.clear();
    const auto built = index::DocumentBuilder("2026-01-02").build(article);
    const Inflector french("fr");
    std::set<index::SpelledForm> expected;
    for (const char* spelled : {"négociés", "négocies", "negocies"})
        expected.insert({french.forms_key(spelled), "negocies"});
    CHECK(std::set<index::SpelledForm>(built.forms.begin(), built.forms.end()) == expected);
    CHECK(built.forms.size() == expected.size());
}

TEST_CASE("the stored sum is that of all terms and values") {
    Article article = test::lausanne_article();
    SECTION("of an article") {}
    SECTION("of one that says everything twice") {
        article.entities.insert(article.entities.end(), article.entities.begin(),
                                article.entities.end());
        article.stated_entities = article.entities;
        article.keywords = {"talks", "Talks", "talks"};
        article.body += " " + article.body + "\n\n" + article.body;
    }
    SECTION("of one that says nothing") {
        article = Article();
    }
    const auto built = index::DocumentBuilder("2026-01-02").build(article);
    const auto stored = parse_stored_article(built.document.get_data());
    REQUIRE(stored);
    CHECK(stored->posting_sum == posting_sum(built.document));
}

TEST_CASE("the lead has the words of the first two paragraphs where the body has them") {
    const auto [body, lead_size] = GENERATE(table<std::string, std::size_t>({
        {"", 0},
        {"One paragraph only, of the U.S.", 31},
        {"F-16s of the U.S.\n\nU.S. or l'Aquila's-\n\ns. Then more", 38},
        {"US and IT\n\nUS AND IT\n\nUS AND IT", 20},
        {"1,000\n\n20.\n\n5 more", 12},
        {"谈判结束\n\n双方离\n\n开", 23},
    }));
    Article article = test::lausanne_article();
    article.body = body;
    const auto built = index::DocumentBuilder("2026-01-02").build(article);
    std::map<std::string, Positions> expected;
    Tokenizer tokenizer(std::string_view(body).substr(0, lead_size), article.language);
    for (Token token; tokenizer.next(token);)
        expected[make_term("XL", token.term)].push_back(token.position);
    std::map<std::string, Positions> found;
    auto term = built.document.termlist_begin();
    for (term.skip_to("XL"); term != built.document.termlist_end(); ++term)
        if ((*term).starts_with("XL"))
            found[*term].assign(term.positionlist_begin(), term.positionlist_end());
    CHECK(found == expected);
}

TEST_CASE("long words and values give terms that Xapian takes") {
    Article article = test::lausanne_article();
    article.body = std::string(10'000, 'x') + " tail";
    article.publisher = std::string(5'000, 'p');
    article.url = "https://example.org/" + std::string(3'000, 'u');
    const auto built = index::DocumentBuilder("2026-01-02").build(article);
    for (const std::string& term : terms_of(built.document))
        CHECK(term.size() <= kMaxTermBytes);
    CHECK(terms_of(built.document).contains("tail"));
}

TEST_CASE("the stored article comes back whole, any flipped byte is noticed") {
    Article article = test::lausanne_article();
    article.location.path = "/archive/\xff\xfename.html";
    const std::string body = article.body;
    const auto built = index::DocumentBuilder("2026-01-02").build(article);
    const std::string data = built.document.get_data();
    const auto stored = parse_stored_article(data);
    REQUIRE(stored);
    CHECK(stored->article.headline == article.headline);
    CHECK(stored->article.body == body);
    CHECK(stored->article.date == article.date);
    CHECK(stored->article.captions == article.captions);
    CHECK(stored->article.entities.size() == 3);
    CHECK(stored->article.entities[1].mentions[0].text == "Kerry");
    CHECK(stored->locations[0].path == "/archive/\xff\xfename.html");
    CHECK(stored->added == "2026-01-02");
    for (std::size_t at = 0; at < data.size(); ++at) {
        std::string flipped = data;
        flipped[at] = static_cast<char>(flipped[at] ^ 0x04);
        // the posting sum (digits 30 to 45) is compared with the postings, not with the data
        if (at >= 30 && at < 46) continue;
        CHECK_FALSE(parse_stored_article(flipped));
    }
}
