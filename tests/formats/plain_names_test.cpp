// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/plain_names.hpp"

#include <catch2/catch.hpp>

#include "indexer/formats/language_names.hpp"

using namespace news::formats;

TEST_CASE("names out of codes") {
    CHECK(name_of_code("el-salvador") == "El Salvador");
    CHECK(name_of_code("perez-de-cuellar") == "Perez de Cuellar");
    CHECK(name_of_code("usa") == "USA");
    CHECK(name_of_code("us-virgin-islands") == "US Virgin Islands");
    CHECK(name_of_code("").empty());
}

TEST_CASE("names out of capitals") {
    CHECK(name_of_capitals("NIGEL FARAGE") == "Nigel Farage");
    CHECK(name_of_capitals("BP PLC") == "BP PLC");
    CHECK(name_of_capitals("BANK OF ENGLAND") == "Bank of England");
    CHECK(name_of_capitals("MARY O'BRIEN-SMITH") == "Mary O'Brien-Smith");
    CHECK(name_of_capitals("U.S. CONGRESS") == "U.S. Congress");
    CHECK(name_of_capitals("ÖSTERREICH") == "Österreich");
    CHECK(name_of_capitals("eBay") == "eBay");
}

TEST_CASE("languages as databases name them") {
    CHECK(language_code("ENGLISH") == "en");
    CHECK(language_code("GERMAN; DEUTSCH") == "de");
    CHECK(language_code("Français") == "fr");
    CHECK(language_code("Chinese - Traditional") == "zh");
    CHECK(language_code("Русский") == "ru");
    CHECK(language_code("EN") == "en");
    CHECK(language_code("1; National").empty());
    CHECK(language_code("").empty());
}
