// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/document_tap.hpp"

#include <catch2/catch.hpp>

#include "searcher/search/matches.hpp"
#include "searcher/search/ranking.hpp"
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

Xapian::MSet ranked(const Xapian::Database& database, const Query& query) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(search::TimesWeight());
    return enquire.get_mset(0, 10, database.get_doccount());
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
        const Xapian::MSet plain = ranked(database, query);
        search::DocumentTap tap;
        const Xapian::MSet tapped = ranked(database, tap.behind(query));
        const auto noted = tap.documents(tapped.get_matches_estimated());
        if (!noted)
            ++untapped;
        else
            REQUIRE(*noted == expected);
        REQUIRE(tapped.size() == plain.size());
        for (Xapian::doccount rank = 0; rank < plain.size(); ++rank) {
            REQUIRE(*tapped[rank] == *plain[rank]);
            REQUIRE(tapped[rank].get_weight() == plain[rank].get_weight());
        }
        REQUIRE(search::matching_documents(database, query) == expected);
    }
    CHECK(untapped == 0);
}

TEST_CASE("a tap that was asked about what is no match has nothing to say") {
    const TempFolder folder;
    const Xapian::Database database = random_words(folder / "db");
    const auto asked = [&](search::DocumentTap& tap) {
        tap.init(database);
        tap.check(1, 0);
        tap.check(4, 0);
    };
    search::DocumentTap well;
    asked(well);
    CHECK(well.documents(2) == Documents{1, 4});
    search::DocumentTap more;
    asked(more);
    CHECK_FALSE(more.documents(1));
    search::DocumentTap otherwise;
    asked(otherwise);
    otherwise.next(0);
    CHECK_FALSE(otherwise.documents(2));
}

}  // namespace news::test
