// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/spelling.hpp"

#include <catch2/catch.hpp>

namespace news::test {

TEST_CASE("the nearest term is the commonest of the nearest, within its field") {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    for (const auto& terms :
         std::vector<std::vector<std::string>>{{"coalition", "iran", "Sheadline", "xylophone"},
                                               {"coalition", "iraq", "Ztable"},
                                               {"coalitions", "iraq", "Scoalition"}}) {
        Xapian::Document document;
        for (const std::string& term : terms)
            document.add_term(term);
        database.add_document(document);
    }
    for (int i = 0; i < 30; ++i) {
        Xapian::Document document;
        document.add_term("president");
        database.add_document(document);
    }
    Xapian::Document slip;
    slip.add_term("presdent");
    database.add_document(slip);
    const auto [prefix, word, expected] = GENERATE(table<std::string, std::string, std::string>(
        {{"", "coaltion", "coalition"},
         {"", "irak", "iraq"},
         {"", "zylophone", "xylophone"},  // another first letter
         {"S", "headlin", "headline"},
         {"S", "coalitian", "coalition"},
         {"", "presdnt", "president"},  // commoner by far than "presdent"
         {"", "headlin", ""},
         {"", "ir", ""},
         {"", "unlike", ""}}));
    CHECK(search::nearest_term(database, prefix, word) == expected);
}

TEST_CASE("the nearest term is found among terms that are no UTF-8") {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    Xapian::Document document;
    for (const char* term :
         {"coal\xff", "\xff\xfe", "coal\xe4\xb8", "coalition", "c\xed\xa0\x80", "Sxylophone"})
        document.add_term(term);
    database.add_document(document);
    CHECK(search::nearest_term(database, "", "coalitoin") == "coalition");
    CHECK(search::nearest_term(database, "", "moalitoin") == "coalition");
    CHECK(search::nearest_term(database, "", "xylophone").empty());
}

}  // namespace news::test
