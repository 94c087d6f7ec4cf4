// SPDX-License-Identifier: GPL-3.0-or-later
// What comes with a compiled query: leaves, needles, the query without its dates; and filters.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/query/xapian_query.hpp"
#include "tests/query/world.hpp"

namespace news::test {

namespace {

const Xapian::Database& database() {
    return world().index->database();
}

query::CompiledQuery compiled(std::string_view text) {
    auto result = query::compile(text, database(), {});
    REQUIRE(result);
    return std::move(*result);
}

// "iran@0-4 3": text, place, articles; "-" before what is negated.
std::vector<std::string> leaves(std::string_view text) {
    std::vector<std::string> lines;
    for (const query::LeafCount& leaf : compiled(text).leaves)
        lines.push_back((leaf.negated ? "-" : "") + leaf.text + "@" + std::to_string(leaf.begin) +
                        "-" + std::to_string(leaf.end) + " " +
                        std::to_string(world().index->find(leaf.query).size()));
    return lines;
}

// "headline deck: us|us. troops"
std::vector<std::string> needles(std::string_view text) {
    std::vector<std::string> lines;
    for (const query::Needle& needle : compiled(text).needles) {
        std::string line;
        for (const Field field : needle.fields)
            line += (line.empty() ? "" : " ") + std::string(info(field).name);
        line += ":";
        for (const query::NeedleWord& word : needle.words) {
            line += " ";
            for (const query::Form& form : word.forms)
                line += (&form == &word.forms.front() ? "" : "|") + form.term;
        }
        lines.push_back(line);
    }
    return lines;
}

std::string names(const Xapian::Query& query) {
    std::string line;
    for (const Xapian::docid id : world().index->find(query))
        line += (line.empty() ? "" : " ") + world().names[id - 1];
    return line;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("leaves are the words and phrases in the order of the query") {
    CHECK(leaves("iran AND coaltion") == Lines{"iran@0-4 4", "coaltion@9-17 0"});
    CHECK(leaves("iran -\"air strikes\"") == Lines{"iran@0-4 4", "-\"air strikes\"@6-19 1"});
    CHECK(leaves("NOT (iran NOT talks)") == Lines{"-iran@5-9 4", "talks@14-19 1"});
    CHECK(leaves("headline:(iran OR market)") ==
          Lines{"headline:iran@10-14 1", "headline:market@18-24 0"});
    CHECK(leaves("headline:iran has:caption") ==
          Lines{"headline:iran@0-13 1", "has:caption@14-25 2"});
    CHECK(leaves("CAPS(us OR headline:iran)") ==
          Lines{"CAPS(us)@5-7 2", "CAPS(headline:iran)@11-24 1"});
    CHECK(leaves("headline:EXACT(CAPS(us))") == Lines{"headline:EXACT(CAPS(us))@20-22 1"});
    CHECK(leaves("ATLEAST2(iran AND signed)") ==
          Lines{"ATLEAST2(iran)@9-13 3", "ATLEAST2(signed)@18-24 1"});
    CHECK(leaves("date:2003 words>5") == Lines{"date:2003@0-9 2", "words>5@10-17 11"});
    CHECK(leaves("COVID-19") == Lines{"COVID-19@0-8 1"});
}

TEST_CASE("a proximity has its words as leaves, and itself") {
    CHECK(leaves("president NEAR/2 \"supreme leader\"") ==
          Lines{"president@0-9 1", "\"supreme leader\"@17-33 1",
                "president NEAR/2 \"supreme leader\"@0-33 0"});
    CHECK(leaves("iran NEAR/3 (coalition OR forces)") ==
          Lines{"iran@0-4 4", "coalition@13-22 4", "forces@26-32 2",
                "iran NEAR/3 (coalition OR forces)@0-33 2"});
    CHECK(leaves("\"iran powers\"~3") == Lines{"\"iran powers\"~3@0-15 1"});
}

TEST_CASE("needles are what is to be marked") {
    const std::string all = "headline deck body caption:";
    CHECK(needles("pilots") == Lines{all + " pilot|pilots"});
    CHECK(needles("caption:\"coalition troops\"") == Lines{"caption: coalition troops"});
    CHECK(needles("iran -talks NOT date:2003").size() == 1);
    CHECK(needles("NOT (iran NOT talks)") == Lines{all + " talks"});
    CHECK(needles("iran NEAR/5 \"signed agreement\"") ==
          Lines{all + " iran", all + " signed agreement"});
    CHECK(needles("headline:coal*") == Lines{"headline: coalition"});
    CHECK(needles("COVID-19") == Lines{all + " covid19", all + " covid 19"});
    CHECK(needles("\"US TROOPS\"") == Lines{all + " us|us. troops"});
    CHECK(needles("publisher:bbc").empty());
}

TEST_CASE("the query without its dates tells what a date filter costs") {
    const query::CompiledQuery both = compiled("iran date:2014..2015 -coalition");
    CHECK(both.has_date_filter);
    CHECK(names(both.query) == "talks");
    CHECK(names(both.without_dates) == "talks plain");
    CHECK(names(compiled("date:2003").without_dates).size() > 40);
    for (const char* text : {"iran", "iran OR date:2003", "iran -date:2003", "date:unknown iran"}) {
        INFO(text);
        const query::CompiledQuery query = compiled(text);
        CHECK_FALSE(query.has_date_filter);
        CHECK(names(query.without_dates) == names(query.query));
    }
}

TEST_CASE("values filter exactly, without weight") {
    const auto filter = [](Field field, std::string_view value) -> std::string {
        const auto query = query::value_filter("--where", field, value, database());
        return query ? names(*query) : query.error().message;
    };
    CHECK(filter(Field::publisher, "Northern Post") == "strikes virus market");
    CHECK(filter(Field::publisher, "north*").empty());
    CHECK(filter(Field::entity, "united nations") == "talks");
    CHECK(filter(Field::site, "www.ledger.example") == "letter talks");
    CHECK(filter(Field::headline, "iran") == "headline is no field of values");
    CHECK(filter(Field::has, "picture").starts_with("has: takes caption"));
    const auto query = query::value_filter("--where", Field::lang, "fr", database());
    REQUIRE(query);
    CHECK(query->get_description() == "Query(0 * Lfr)");
}

TEST_CASE("dates from and to, both inclusive") {
    query::CompileOptions options;
    options.today = parse_iso_date("2015-07-20")->first();
    const auto filter = [&](std::string_view from, std::string_view to) -> std::string {
        const auto days = query::read_date_range(from, to, options.today);
        return days ? names(query::date_range_filter(*days, database())) : days.error().message;
    };
    CHECK(filter("2014-11-06", "2015-07-14") == "letter talks armee");
    CHECK(filter("", "2003-03-20") == "march");
    CHECK(filter("7d", "") == "talks virus werk shift");
    CHECK(filter("", "").size() > 40);
    CHECK(filter("2015", "2014") == "--from 2015 --to 2014 ends before it begins");
    CHECK(filter("3/4/2003", "") ==
          "is this 3 April or 4 March?\n  --from 3/4/2003\n         ^~~~~~~~");
    const auto hint = [&](std::string_view from, std::string_view to) {
        return query::read_date_range(from, to, options.today).error().hint;
    };
    CHECK(hint("2015", "2014") == "--from 2014 --to 2015");
    CHECK(hint("3/4/2003", "") == "--from 2003-04-03 or --from 2003-03-04");
    CHECK(hint("2014-13", "") == "--from 2014-11-06");
    CHECK(hint("", "2014-13") == "--to 2014-11-06");
}

TEST_CASE("articles without a date are chosen as those of a day are") {
    query::CompileOptions options;
    options.today = parse_iso_date("2015-07-20")->first();
    const auto filter = [&](std::string_view value) -> std::string {
        const auto query = query::date_filter("--where date=", value, database(), options);
        return query ? names(*query) : query.error().message + "\n" + query.error().hint;
    };
    CHECK(filter("unknown") == names(compiled("date:unknown").query));
    CHECK_FALSE(filter("Unknown").empty());
    CHECK(filter("2014-11") == names(compiled("date:2014-11").query));
    CHECK(filter("2014..2015-07") == names(compiled("date:2014..2015-07").query));
    CHECK(filter("2014-13") ==
          "there is no month 13\n  --where date=2014-13\n                    ^~\n"
          "--where date=2014-11-06");
}

TEST_CASE("several databases are searched as one") {
    const auto article = [](const char* language, const char* body) {
        Article one;
        one.language = language;
        one.body = body;
        return one;
    };
    const QueryIndex first({article("en", "coalitions of the signed agreement limit Iran"),
                            article("en", "the agreement signed by Iran and a coalition")});
    const QueryIndex second({article("fr", "signed agreement, les coalitions, Iran")});
    Xapian::Database both;
    both.add_database(first.database());
    both.add_database(second.database());
    const auto count = [&](std::string_view text) {
        const auto query = query::compile(text, both, {});
        REQUIRE(query);
        Xapian::Enquire enquire(both);
        enquire.set_query(query->query);
        const Xapian::MSet hits = enquire.get_mset(0, 1, both.get_doccount());
        CHECK(hits.get_matches_lower_bound() == hits.get_matches_upper_bound());
        return hits.get_matches_estimated();
    };
    CHECK(count("coalition") == 3);
    CHECK(count("Iran NEAR/4 \"signed agreement\"") == 2);
    CHECK(count("Iran NOT (Iran NEAR/2 \"signed agreement\")") == 2);
    CHECK(count("coalit* NEAR/9 Iran") == 3);
}

TEST_CASE("an error has its code, the place and a line to copy") {
    const auto result = query::compile("iran AND (talks", database(), {});
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::query);
    CHECK(result.error().message ==
          "bracket opened here is never closed\n  iran AND (talks\n           ^");
    CHECK(result.error().hint == "iran AND (talks)");
}

TEST_CASE("a long query is cut around the caret, a wide one keeps its columns") {
    const auto message = [](const std::string& text) {
        const auto result = query::compile(text, database(), {});
        REQUIRE_FALSE(result);
        return result.error().message;
    };
    const std::string words = std::string(300, 'a') + ' ';
    CHECK(message(words + "nosuch:b " + words) ==
          "there is no field \"nosuch\"\n  \u2026 " + std::string(39, 'a') + " nosuch:b " +
              std::string(37, 'a') + " \u2026\n  " + std::string(42, ' ') + "^~~~~~");
    CHECK(message("\u65E5\u672C nosuch:b") ==
          "there is no field \"nosuch\"\n  \u65E5\u672C nosuch:b\n       ^~~~~~");
}

TEST_CASE("the beginning of an id finds one article or asks for more of it") {
    const auto ask = [&](const QueryIndex& index, std::string_view text) -> std::string {
        const auto query = query::compile(text, index.database(), {});
        if (!query) return query.error().message.substr(0, query.error().message.find('\n'));
        return std::to_string(index.find(query->query).size());
    };
    CHECK(ask(*world().index, "id:9") == "1");
    CHECK(ask(*world().index, "id:na:9E37") == "1");
    CHECK(ask(*world().index, "id:ffffffffffff") == "0");
    // more articles than there are first digits
    const QueryIndex crowded(std::vector<Article>(17));
    CHECK(ask(crowded, "id:8") == "2 articles have an id that begins so");
}

}  // namespace news::test
