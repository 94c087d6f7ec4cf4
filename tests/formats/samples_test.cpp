// SPDX-License-Identifier: GPL-3.0-or-later
// Real samples of the formats, which are not part of the project: of each the essential facts.
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/formats/outcome_line.hpp"

namespace news::test {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace {

const fs::path kSamples = fs::path(PROJECT_SOURCE_DIR) / "../shared/corpora/formats";

struct Sample {
    const char* file;
    std::size_t at;        // which of the file's outcomes
    std::size_t outcomes;  // of the file
    Json facts;            // what the outcome says; a text may be the beginning of what it says
};

std::vector<std::string> outcomes_of(const fs::path& file) {
    std::vector<std::string> outcomes;
    std::istringstream lines(outcome_lines(file.string()));
    for (std::string line; std::getline(lines, line);)
        outcomes.push_back(line);
    return outcomes;
}

// A number is how many a list has.
std::vector<Sample> samples() {
    return {
        {"nitf/ap-nitf.xml",
         0,
         1,
         {{"headline", "Can trading pollution like stocks"},
          {"date", "2015-12-10"},
          {"agency", "AP"},
          {"authors", 1},
          {"words", 1059},
          {"deck", nullptr}}},
        {"nitf/nitf-fishing.xml",
         0,
         1,
         {{"headline", "Weather and Tide Updates for Norfolk"},
          {"date", "2002-02-26"},
          {"authors", {"Alan Karben"}},
          {"slug", "ongoing-winter-tide-updates"},
          {"keywords", 6},
          {"places", {"Norfolk", "Newport News"}},
          {"captions", 1},
          {"credits", {"Karben"}}}},
        {"newsml/LISTING_25_An_NITF_marked-up_article_conveyed_in_inlineXML.xml",
         0,
         1,
         {{"headline", "Arizona Diamondbacks (29-23)"}, {"date", nullptr}}},
        {"newsml/LISTING_2_NewsML-G2_Text_Document.xml",
         0,
         1,
         {{"headline", "Fed to halt QE"},
          {"date", "2016-11-21"},
          {"modified", "2018-11-21"},
          {"slug", "US-Finance-Fed"},
          {"authors", {"Meredith Jameson"}},
          {"keywords", 3},
          {"language", "en"},
          {"publisher", "Acme News and Media LLC"}}},
        {"newsml/aap.xml",
         0,
         1,
         {{"headline", "The main stories on today's 1900"},
          {"date", "2013-10-20"},
          {"agency", "AAP"},
          {"authors", {"John Doe"}},
          {"keywords", 4},
          {"places", {"Sydney"}}}},
        {"newsml/afp.xml",
         0,
         1,
         {{"headline", "Sweden court accepts receivership"},
          {"date", "2014-08-29"},
          {"slug", "Sweden-SAAB"},
          {"agency", "AFP"},
          {"keywords", 7},
          {"language", "en"},
          {"places", {"Stockholm"}}}},
        {"newsml/ansa-newsmlg2-text.xml",
         0,
         1,
         {{"headline", "Catalan independence declaration"},
          {"date", "2017-10-11"},
          {"deck", "Foreign minister"},
          {"agency", "ANSA"},
          {"places", {"Rome"}}}},
        {"newsml/pa1.xml",
         0,
         1,
         {{"headline", "PA SPORT TRIVIA"},
          {"date", "2015-10-14"},
          {"agency", "PA"},
          {"keywords", 4},
          {"people", 22},
          {"organisations", 7},
          {"places", 7}}},
        {"newsml/reuters_KBN0FL0NM_version_10.xml", 0, 1, {{"skipped", "package of 5 items"}}},
        {"newsml/stt_newsml_test.xml",
         0,
         1,
         {{"headline", "Parliament passed the Alcohol Act"},
          {"date", "2017-12-19"},
          {"agency", "STT"},
          {"keywords", {"Politics"}},
          {"places", {"Helsinki"}},
          {"language", "fi"}}},
        {"wordpress-rss/ritzau_feed.xml",
         1,
         2,
         {{"headline", "Kort om sport"},
          {"date", "2018-02-01"},
          {"section", "Sport"},
          {"agency", "Ritzau"},
          {"authors", {"Mikkel Lundby Madsen"}}}},
        {"wordpress-rss/wordpress_wxr.xml",
         0,
         5,
         {{"headline", "Starafrica to dispose assets"},
          {"date", "2013-07-29"},
          {"section", "Business"},
          {"slug", "starafrica-to-dispose"},
          {"keywords", 4},
          {"skipped", nullptr}}},
        {"wordpress-rss/wordpress_wxr.xml",
         1,
         5,
         {{"skipped", "WordPress: not published, inherit"}}},
        {"wordpress-rss/wordpress_wxr.xml", 2, 5, {{"date", nullptr}}},  // of the year 3013
        {"factiva/factiva_test.xml", 2, 3, {}},
        {"mets-alto/0002647_18240217_0001.xml", 0, 1, {{"words", 5069}}},
        {"mets-alto/0002647_18240217_mets.xml",
         1,
         27,
         {{"headline", "COAL DUTIES."}, {"date", "1824-02-17"}, {"publisher", "The Statesman"}}},
        {"mets-alto/0002647_18240217_mets.xml", 7, 27, {{"skipped", "its page is not there: 00"}}},
        {"mets-alto/0002647_18240217_mets.xml", 26, 27, {{"left_out", "advertisement"}}},
    };
}

}  // namespace

TEST_CASE("XML samples of agencies, feeds and libraries") {
    if (!fs::exists(kSamples)) {
        WARN("no ../shared/corpora/formats: its samples are not read");
        return;
    }
    for (const Sample& sample : samples()) {
        INFO(sample.file << ", outcome " << sample.at);
        const auto outcomes = outcomes_of(kSamples / sample.file);
        REQUIRE(outcomes.size() == sample.outcomes);
        CHECK(missing_facts(outcomes[sample.at], sample.facts.dump()) == "");
    }
}

TEST_CASE("print what the file named by FILE holds", "[.][print]") {
    const char* file = std::getenv("FILE");
    REQUIRE(file != nullptr);
    std::cout << outcome_lines(file);
}

}  // namespace news::test
