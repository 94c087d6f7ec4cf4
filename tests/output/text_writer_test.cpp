// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/text_writer.hpp"

#include <catch2/catch.hpp>

#include "tests/output/results.hpp"

namespace news::test {

namespace {

constexpr auto kText = output::Format::text;

std::string shown(const search::SearchResults& results, const output::TextStyle& style) {
    return written(kText, style, [&](output::ResultWriter& writer) { writer.hits(results); });
}

}  // namespace

TEST_CASE("hits stand under the total and above facets and timeline") {
    CHECK(shown(border_results(), {100, false, true}) ==
          R"(1,204 articles   iran AND coalition   2003-01-04 … 2003-12-29, 37 undated

 1  Coalition forces halt at Iranian border                                          na:4f21c09be77d
    The Meridian · 2003-03-27 (json-ld)
    … said the coalition would not pursue fighters into Iran unless …
    caption: Coalition troops near Basra.
    /archive/2003/border.html

 2  (no headline)                                                                    na:0a199c90d61b
    no date
    /archive/pages.warc.gz  2003/other.html  (and 2 more)

person      George W. Bush 214 · Kamal Kharrazi 61 · …
publisher   The Meridian 301 · Daily Ledger 188
2003     J▁ F  M█ A  M  J  J  A  S  O  N  D▁   month not known 3   undated 37
)");
}

TEST_CASE("a narrow terminal without UTF-8 has lines of its width and plain signs") {
    CHECK(shown(border_results(), {40, false, false}) ==
          R"(1,204 articles   iran AND coalition
2003-01-04 ... 2003-12-29, 37 undated

 1  Coalition forces     na:4f21c09be77d
    halt at Iranian
    border
    The Meridian | 2003-03-27 (json-ld)
    … said the coalition would not
    pursue fighters into Iran unless …
    caption: Coalition troops near
    Basra.
    /archive/2003/border.html

 2  (no headline)        na:0a199c90d61b
    no date
    /archive/pages.warc.gz  2003/other.html  (and 2 more)

person      George W. Bush 214 |
            Kamal Kharrazi 61 | ...
publisher   The Meridian 301 |
            Daily Ledger 188
2003     J_ F  M# A  M  J  J  A  S  O  N  D_   month not known 3   undated 37
)");
}

TEST_CASE("colour marks the words found") {
    auto results = border_results();
    results.hits.resize(1);
    const std::string text = shown(results, {100, true, true});
    CHECK(text.find("\x1b[1;31mCoalition\x1b[0m\x1b[1m forces") != std::string::npos);
    CHECK(text.find("said the \x1b[1;31mcoalition\x1b[0m would") != std::string::npos);
    CHECK(text.find("into \x1b[1;31mIran\x1b[0m unless") != std::string::npos);
}

TEST_CASE("the header says what is known of the matches") {
    auto results = border_results();
    results.hits.clear();
    results.facets.clear();
    results.timeline.clear();
    const output::TextStyle style{100, false, true};
    results.total = search::Total{1, 0, 1};
    results.last_date = results.first_date;
    CHECK(shown(results, style) == "1 article   iran AND coalition   2003-01-04\n");
    results.undated_left_out = 2000;
    CHECK(shown(results, style) ==
          "1 article   iran AND coalition   2003-01-04, 2,000 undated left out\n");
    results.total.reset();
    results.first_date.clear();
    results.undated_left_out = 0;
    CHECK(shown(results, style) ==
          "0 articles shown, the others not counted   iran AND coalition\n");
}

TEST_CASE("numbers of hits stay in their column") {
    auto results = border_results();
    results.offset = 998;
    const std::string text = shown(results, {100, false, true});
    CHECK(text.find("\n 999  Coalition") != std::string::npos);
    CHECK(text.find("\n1000  (no headline)") != std::string::npos);
}

TEST_CASE("no text of an article forges a line") {
    auto results = border_results();
    search::Hit& hit = results.hits.front();
    const std::string evil = "x\n 2  Forged   na:ffffffffffff\x1b[2J\u202e";
    hit.headline = hit.publisher = hit.location.path = evil;
    hit.snippets = {{"body", evil, {{0, 1}}}};
    results.facets = {{"person", {{evil, 1}}, 1}};
    const std::string text = shown(results, {100, true, true});
    CHECK(text.find("\n 2  Forged") == std::string::npos);
    CHECK(text.find("\x1b[2J") == std::string::npos);
    CHECK(text.find("\u202e") == std::string::npos);
}

TEST_CASE("an article is shown whole") {
    const std::string text = written(kText, {60, false, true}, [](output::ResultWriter& writer) {
        writer.articles({border_article()});
    });
    CHECK(text ==
          "Coalition forces halt at Iranian border\n"
          "Commanders wait for word\n"
          "\n"
          "id         na:" +
              std::string(64, 'e') + R"(
byline     Ana Field, Bo Stone
publisher  The Meridian
date       2003-03-27 (json-ld)
language   en
path       /archive/border.html
path       /copies/border.html
words      7
marked     headline 1, body 2, caption 1
place      Iran · Basra

The coalition stopped.

Iran watched the coalition.

caption: Coalition troops near Basra.

credit: MW Photo/Jo Reed
)");
    const std::string marked = written(kText, {60, true, true}, [](output::ResultWriter& writer) {
        writer.articles({border_article()});
    });
    CHECK(marked.find("Iran watched the \x1b[1;31mcoalition\x1b[0m.") != std::string::npos);
}

TEST_CASE("mentions are underlined where there are colours, with hits over them") {
    auto shown_article = border_article();
    shown_article.stored.article.entities = {
        {EntityType::place,
         "Iran",
         {{"headline", 25, 32, "Iranian"}, {"body", 24, 28, "Iran"}, {"captions[0]", 22, 27, ""}}},
        {EntityType::organisation, "The coalition", {{"body", 0, 13, "The coalition"}}}};
    const auto text = [&](bool colour) {
        return written(kText, {60, colour, true},
                       [&](output::ResultWriter& writer) { writer.articles({shown_article}); });
    };
    const std::string coloured = text(true);
    CHECK(coloured.find("halt at \x1b[0m\x1b[1;4mIranian\x1b[0m\x1b[1m border") !=
          std::string::npos);
    CHECK(coloured.find("\x1b[4mThe \x1b[0m\x1b[1;31mcoalition\x1b[0m stopped.") !=
          std::string::npos);
    CHECK(coloured.find("\n\x1b[4mIran\x1b[0m watched") != std::string::npos);
    CHECK(coloured.find("near \x1b[4mBasra\x1b[0m.") != std::string::npos);
    CHECK(text(false).find('\x1b') == std::string::npos);
}

TEST_CASE("counts are bare numbers, or rows with tabs") {
    search::GroupedCounts counts;
    counts.total = search::Total{1204, 37, 1204};
    const auto shown_counts = [&] {
        return written(kText, {}, [&](output::ResultWriter& writer) { writer.count(counts); });
    };
    CHECK(shown_counts() == "1204\n");
    counts.by = {"year", "publisher"};
    counts.rows = {{{"2003", "The\tMeridian"}, 1100}, {{"", "Daily Ledger"}, 4}};
    CHECK(shown_counts() == "2003\tThe\\tMeridian\t1100\n-\tDaily Ledger\t4\n");
}

TEST_CASE("where nothing was found each word says what it finds alone") {
    search::MatchSummary summary;
    summary.query.words = {{"Iran", 1204, false, "", 0, {}},
                           {"coaltion", 0, false, "coalition", 866, {}},
                           {"kobani", 1, true, "", 0, {}}};
    CHECK(output::no_matches_text(summary) == R"(no matches
  Iran        1,204 articles
  coaltion        0   did you mean: coalition (866)?
  kobani          1   (excluded)
)");
    summary.query.words.clear();
    summary.query.articles_without_date = 12;
    summary.undated_left_out = 3;
    CHECK(output::no_matches_text(summary) ==
          "no matches\n  at any date: 12 articles, 3 of them undated\n");
}

TEST_CASE("what keeps a query from finding anything is said with a query to copy") {
    using Change = search::LooserQuery::Change;
    search::MatchSummary summary;
    summary.query.never_together = {{"Iran", "caption:Kobani"}};
    summary.query.looser = {{Change::left_out, "caption:Kobani", "Iran AND coalition", 1},
                            {Change::not_excluded, "NOT market", "Iran AND coalition", 1204},
                            {Change::anywhere, "Iran NEAR/2 coalition", "Iran AND coalition", 37},
                            {Change::left_out, "--where lang=de", "", 3}};
    CHECK(output::no_matches_text(summary) == R"(no matches
  no article has both Iran and caption:Kobani
  without caption:Kobani: 1 article   try: Iran AND coalition
  NOT market leaves out all 1,204 articles   try: Iran AND coalition
  Iran NEAR/2 coalition with its words anywhere: 37 articles   try: Iran AND coalition
  without --where lang=de: 3 articles
)");
}

TEST_CASE("an explanation has every stage, the words and why an article matches") {
    search::Explanation explanation;
    explanation.query.text = "iran -oil";
    explanation.query.reading = "iran AND NOT oil";
    explanation.query.words = {{"iran", 5, false, "", 0, {}}, {"oil", 1204, true, "", 0, {}}};
    explanation.tokens = "word(iran) minus word(oil)";
    explanation.tree = "(and iran (not oil))";
    explanation.rewritten = "first line\nsecond line";
    explanation.xapian = "Query(...)";
    explanation.articles = 4;
    search::ArticleMatch match;
    match.id = "na:4f21c09be77d";
    match.headline = "Talks";
    match.words = {
        {"iran", false, true, {{2, {"body", "Iran talks.", {{0, 4}}}, {{"iran", 2}}}}, 5, {}},
        {"oil", true, true, {}, 1204, {}}};
    explanation.article = match;
    CHECK(written(kText, {}, [&](output::ResultWriter& writer) {
              writer.explanation(explanation);
          }) == R"(query      iran -oil
tokens     word(iran) minus word(oil)
tree       (and iran (not oil))
rewritten  first line
           second line
reading    iran AND NOT oil
xapian     Query(...)
matches    4 articles

  iran   5 articles
  oil    1,204 articles (excluded)

Talks   na:4f21c09be77d
does not match
  iran   found
      body (2): Iran talks.
  oil   found, so this part does not hold
)");
}

TEST_CASE("a score is explained by what each word adds to it") {
    search::Explanation explanation;
    search::ArticleMatch match;
    match.id = "na:4f21c09be77d";
    match.matches = true;
    match.score = 2.5;
    match.length = 1812;
    match.average_length = 420.4;
    match.words = {{"iran",
                    false,
                    true,
                    {{3, {"body", "Iran talks.", {{0, 4}}}, {{"iran", 2}, {"iranian", 1}}}},
                    5,
                    2.5}};
    explanation.article = match;
    const auto shown = [&] {
        return written(kText, {},
                       [&](output::ResultWriter& writer) { writer.explanation(explanation); });
    };
    const std::string words = R"(
1,812 words were indexed, the average is 420
  iran   found, adds 2.5000 (it is in 5 articles)
      body (iran 2, iranian 1): Iran talks.
)";
    CHECK(shown() ==
          "matches    0 articles\n\n(no headline)   na:4f21c09be77d\n"
          "matches, score 2.5000" +
              words);
    explanation.article->recency = 0.25;
    explanation.article->date = "2014-11";
    CHECK(shown().find("score 2.5000: what the words add, times 0.25 for its date (2014-11)\n") !=
          std::string::npos);
    explanation.article->date.clear();
    CHECK(shown().find("times 0.25 for its date (not known)") != std::string::npos);
}

TEST_CASE("an explained wildcard lists its forms, cut where they are many") {
    search::Explanation explanation;
    search::WordCount word{"co*", 900, false, "", 0, {}};
    for (int i = 0; i < 23; ++i)
        word.forms.push_back({"co" + std::to_string(i), static_cast<std::size_t>(1100 - i)});
    explanation.query.words = {
        word, {"iran", 3, false, "", 0, {{"iran", 3}}}, {"ir*", 3, false, "", 0, {{"iran", 3}}}};
    const std::string text = written(kText, {200, false, true}, [&](output::ResultWriter& writer) {
        writer.explanation(explanation);
    });
    CHECK(text.find("      co0 1,100 · co1 1,099 · co2") != std::string::npos);
    CHECK(text.find("co19 1,081 … and 3 more\n") != std::string::npos);
    CHECK(text.ends_with("  iran   3 articles\n  ir*    3 articles\n      iran 3\n"));
}

TEST_CASE("the list of fields names each with its number of values") {
    const std::string text = written(kText, {70, false, true}, [](output::ResultWriter& writer) {
        writer.fields({{Field::headline, 1204}, {Field::entity, std::nullopt}});
    });
    CHECK(text == R"(field     values
headline   1,204  the headline
                  headline:"nuclear deal"   also title, hl, hd
entity            a person, organisation or place
                  entity:washington
)");
}

}  // namespace news::test
