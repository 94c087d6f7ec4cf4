// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/output/results.hpp"

namespace news::test {

search::SearchResults border_results() {
    search::SearchResults results;
    results.query.text = "iran coalition";
    results.query.reading = "iran AND coalition";
    results.databases = {"/archive/wars.db"};
    results.total = search::Total{1204, 37, 1204};
    results.first_date = "2003-01-04";
    results.last_date = "2003-12-29";
    results.facets = {{"person", {{"George W. Bush", 214}, {"Kamal Kharrazi", 61}}, 40},
                      {"section", {}, 0},
                      {"publisher", {{"The Meridian", 301}, {"Daily Ledger", 188}}, 2}};
    results.timeline = {{"2003", 3}, {"2003-01", 40}, {"2003-03", 320}, {"2003-12", 1}};

    search::Hit first;
    first.id = "na:4f21c09be77d";
    first.score = 12.34567;
    first.headline = "Coalition forces halt at Iranian border";
    first.headline_spans = {{0, 9}};
    first.publisher = "The Meridian";
    first.date = "2003-03-27";
    first.date_source = "json-ld";
    first.url = "https://www.example.org/border";
    first.byline = "Ana Field, Bo Stone";
    first.location.path = "/archive/2003/border.html";
    first.snippets = {
        {"body",
         "… said the coalition would not pursue fighters into Iran unless …",
         {{13, 22}, {54, 58}}},
        {"caption", "Coalition troops near Basra.", {{0, 9}}},
    };
    search::Hit second;
    second.id = "na:0a199c90d61b";
    second.date_source = "none";
    second.location.path = "/archive/pages.warc.gz";
    second.location.container_format = "warc";
    second.location.member = "2003/other.html";
    second.location.record_offset = 812;
    second.places = 3;
    second.snippets = {{"headline", "never shown twice", {}}};
    results.hits = {first, second};
    return results;
}

search::ShownArticle border_article() {
    search::ShownArticle shown;
    Article& article = shown.stored.article;
    article.sha256 = std::string(64, 'e');
    article.headline = "Coalition forces halt at Iranian border";
    article.deck = "Commanders wait for word";
    article.authors = {"Ana Field", "Bo Stone"};
    article.publisher = "The Meridian";
    article.language = "en";
    article.date = PartialDate::make(2003, 3, 27);
    article.date_source = DateSource::json_ld;
    article.body = "The coalition stopped.\n\nIran watched the coalition.";
    article.captions = {"Coalition troops near Basra."};
    article.credits = {"MW Photo/Jo Reed"};
    article.entities = {{EntityType::place, "Iran", {}}, {EntityType::place, "Basra", {}}};
    article.words = 7;
    article.location.path = "/archive/border.html";
    shown.stored.locations = {article.location, file_location("/copies/border.html")};
    shown.stored.added = "2026-01-02";
    shown.headline = {{0, 9}};
    shown.body = {{4, 13}, {41, 50}};
    shown.captions = {{{0, 9}}};
    return shown;
}

}  // namespace news::test
