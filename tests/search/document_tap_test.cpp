// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/document_tap.hpp"

#include <catch2/catch.hpp>

#include "searcher/search/matches.hpp"
#include "searcher/search/ranking.hpp"
#include "searcher/search/term_union.hpp"
#include "tests/support/chance.hpp"
#include "tests/support/temp_folder.hpp"

namespace news::test {

namespace {

using Xapian::Query;
using Documents = std::vector<Xapian::docid>;

constexpr Xapian::valueno kSlot = 0;
constexpr Xapian::docid kDocuments = 400;

// Documents of a few words at random, some of them taken out again.
Xapian::Database random_words(const std::string& folder) {
    Chance chance(5);
    Xapian::WritableDatabase database(folder, Xapian::DB_CREATE_OR_OVERWRITE);
    for (Xapian::docid i = 0; i < kDocuments; ++i) {
        Xapian::Document document;
        for (Xapian::termpos position = 1; position < 12; ++position)
            document.add_posting(std::string(1, static_cast<char>('a' + chance.below(8))),
                                 position);
        if (chance.percent(50)) document.add_boolean_term("Kmark");
        document.add_value(kSlot, std::to_string(chance.below(10)));
        database.add_document(document);
    }
    for (Xapian::docid i = 5; i < kDocuments; i += 11)
        database.delete_document(i);
    database.commit();
    return database;
}

class RandomQueries {
  public:
    Query next() { return query(3); }

  private:
    std::string letter() { return std::string(1, static_cast<char>('a' + chance_.below(9))); }

    Query words(Query::op operation, Xapian::termcount window) {
        const std::vector<std::string> terms = {letter(), letter()};
        return {operation, terms.begin(), terms.end(), window};
    }

    Query leaf() {
        switch (chance_.below(10)) {
            case 0:
                return words(Query::OP_PHRASE, 2);
            case 1:
                return words(Query::OP_NEAR, 3);
            case 2:
                return words(Query::OP_SYNONYM, 0);
            case 3:
                return {Query::OP_VALUE_RANGE, kSlot, "2", "6"};
            case 4:
                return {Query::OP_VALUE_GE, kSlot, "7"};
            case 5:
                return {Query::OP_WILDCARD, "K"};
            case 6:
                return Query::MatchAll;
            case 7:
                return chance_.percent(30) ? Query::MatchNothing : Query("Kmark");
            default:
                return Query(letter());
        }
    }

    Query query(std::size_t depth) {
        if (depth == 0 || chance_.percent(25)) return leaf();
        const std::vector<Query::op> operations = {
            Query::OP_AND,  Query::OP_OR,     Query::OP_AND_NOT,
            Query::OP_XOR,  Query::OP_FILTER, Query::OP_AND_MAYBE,
            Query::OP_NEAR, Query::OP_PHRASE, Query::OP_SCALE_WEIGHT};
        const Query::op operation = chance_.one_of(operations);
        if (operation == Query::OP_SCALE_WEIGHT) return {operation, query(depth - 1), 0.5};
        if (operation == Query::OP_NEAR || operation == Query::OP_PHRASE)
            return words(operation, 4);
        // words beside what was found otherwise count for the score
        if (operation == Query::OP_AND_MAYBE)
            return {operation, Query(Query::OP_SCALE_WEIGHT, query(depth - 1), 0.0),
                    words(Query::OP_OR, 0)};
        return {operation, query(depth - 1), query(depth - 1)};
    }

    Chance chance_{6};
};

class Spy : public Xapian::MatchSpy {
  public:
    void operator()(const Xapian::Document& document, double) override {
        documents.push_back(document.get_docid());
    }
    Documents documents;
};

Documents seen_by_spy(const Xapian::Database& database, const Query& query) {
    Spy spy;
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.add_matchspy(&spy);
    enquire.get_mset(0, 0, database.get_doccount());
    return spy.documents;
}

Xapian::MSet ranked(const Xapian::Database& database, const Query& query,
                    Xapian::doccount examined = 0) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(search::TimesWeight());
    return enquire.get_mset(0, 10, examined);
}

bool are_same(const Xapian::MSet& some, const Xapian::MSet& others) {
    bool same = some.size() == others.size();
    for (Xapian::doccount rank = 0; same && rank < some.size(); ++rank)
        same = *some[rank] == *others[rank] && some[rank].get_weight() == others[rank].get_weight();
    return same;
}

}  // namespace

TEST_CASE("the tap notes every match once, in order, and changes neither hits nor scores") {
    const TempFolder folder;
    const Xapian::Database database = random_words(folder / "db");
    RandomQueries queries;
    std::size_t untapped = 0;
    for (int i = 0; i < 3000; ++i) {
        const Query query = queries.next();
        INFO(query.get_description());
        const Documents expected = seen_by_spy(database, query);
        const Xapian::MSet plain = ranked(database, query, database.get_doccount());
        search::DocumentTap tap;
        const Xapian::MSet tapped = ranked(database, tap.behind(query));
        const auto noted = tap.documents(tapped);
        if (!noted)
            ++untapped;
        else
            REQUIRE(*noted == expected);
        REQUIRE(are_same(tapped, plain));
        REQUIRE(search::matching_documents(database, query) == expected);
    }
    CHECK(untapped == 0);
}

TEST_CASE("a tap that was asked about what is no match has nothing to say") {
    const TempFolder folder;
    Xapian::WritableDatabase database(folder / "db", Xapian::DB_CREATE_OR_OVERWRITE);
    for (const std::string word : {"both", "none", "none", "pair"}) {
        Xapian::Document document;
        document.add_term(word);
        if (word != "none") document.add_term("pair");
        database.add_document(document);
    }
    database.commit();
    const Xapian::MSet two = ranked(database, Query("pair"), database.get_doccount());
    const Xapian::MSet one = ranked(database, Query("both"), database.get_doccount());
    const auto asked = [&](search::DocumentTap& tap) {
        tap.init(database);
        tap.check(1, 0);
        tap.check(4, 0);
    };
    search::DocumentTap well;
    asked(well);
    CHECK(well.documents(two) == Documents{1, 4});
    search::DocumentTap more;
    asked(more);
    CHECK_FALSE(more.documents(one));
    search::DocumentTap fewer;
    fewer.init(database);
    fewer.check(1, 0);
    CHECK_FALSE(fewer.documents(two));
    search::DocumentTap otherwise;
    asked(otherwise);
    otherwise.next(0);
    CHECK_FALSE(otherwise.documents(two));
}

TEST_CASE("of any of some terms the best are the same whether Xapian looks at every match or not") {
    const TempFolder folder;
    const Xapian::Database database = random_words(folder / "db");
    Chance chance(7);
    for (int i = 0; i < 3000; ++i) {
        std::vector<Query> words;
        for (std::size_t left = 1 + chance.below(4); left > 0; --left) {
            const auto letter = [&] {
                return Query(std::string(1, static_cast<char>('a' + chance.below(9))));
            };
            const Query forms(Query::OP_SYNONYM, letter(), letter());
            words.emplace_back(Query::OP_SCALE_WEIGHT, chance.percent(50) ? forms : letter(),
                               0.1 * static_cast<double>(chance.below(30)));
        }
        Query query(Query::OP_OR, words.begin(), words.end());
        if (chance.percent(30)) query = Query(Query::OP_OR, query, Query("Kmark"));
        INFO(query.get_description());
        REQUIRE(search::alternatives_of(query));
        const Xapian::MSet plain = ranked(database, query, database.get_doccount());
        REQUIRE(are_same(ranked(database, query), plain));
    }
}

TEST_CASE("what any of some terms matches is read from their posting lists") {
    const Query a("a");
    const Query b("b");
    const Query either(Query::OP_SYNONYM, Query(Query::OP_OR, b, a),
                       Query(Query::OP_SCALE_WEIGHT, a, 2.0));
    CHECK(search::alternatives_of(Query(Query::OP_SCALE_WEIGHT, either, 3.0)) ==
          std::vector<std::string>{"a", "b"});
    CHECK(search::alternatives_of(Query::MatchNothing) == std::vector<std::string>{});
    CHECK_FALSE(search::alternatives_of(Query::MatchAll));
    CHECK_FALSE(search::alternatives_of(Query(Query::OP_OR, a, Query::MatchAll)));
    CHECK_FALSE(search::alternatives_of(Query(Query::OP_AND, a, b)));
    CHECK_FALSE(search::alternatives_of(Query(Query::OP_OR, a, Query(Query::OP_PHRASE, a, b))));
    CHECK_FALSE(search::alternatives_of(Query(Query::OP_WILDCARD, "a")));
    CHECK_FALSE(search::alternatives_of(Query(Query::OP_AND_NOT, a, b)));

    const TempFolder folder;
    const Xapian::Database database = random_words(folder / "db");
    CHECK(search::documents_with_any(database, {"a", "b", "Kmark"}) ==
          seen_by_spy(database, Query(Query::OP_OR, Query(Query::OP_OR, a, b), Query("Kmark"))));
    CHECK(search::documents_with_any(database, {"a"}) == seen_by_spy(database, a));
    CHECK(search::documents_with_any(database, {"absent"}).empty());
    CHECK(search::documents_with_any(database, {}).empty());
}

}  // namespace news::test
