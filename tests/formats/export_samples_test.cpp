// SPDX-License-Identifier: GPL-3.0-or-later
// Real samples of wires and databases, which are not part of the project: of each the essential
// facts.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/archive/open_reader.hpp"
#include "tests/formats/outcome_line.hpp"
#include "tests/formats/read_record.hpp"

namespace news::test {

namespace fs = std::filesystem;

namespace {

const fs::path kShared = fs::path(PROJECT_SOURCE_DIR) / "../shared/corpora";

struct Sample {
    const char* file;
    std::size_t outcomes;  // of the file
    std::size_t at;        // which of them
    const char* facts;     // of it
};

constexpr Sample kSamples[] = {
    {"anpa-iptc7901/IPTC7901.txt", 1, 0,
     R"J({"headline": "Germany Social Democrats: Coal", "date": "2013-11-13", "agency": "dpa",
         "section": "International", "slug": "Germany-politics", "words": 166})J"},
    {"anpa-iptc7901/anpa-1.tst", 1, 0,
     R"J({"headline": "For Argentine chemo patients", "date": "2013-11-13", "agency": "AP",
         "authors": 2, "slug": "BC-LT--Argentina-Cancer Beauty", "words": 475})J"},
    {"anpa-iptc7901/ap_anpa-2.tst", 1, 0,
     R"J({"headline": "Baseball Expanded Standings", "date": "2016-05-17", "agency": "AP"})J"},
    {"anpa-iptc7901/dpa_two_by_line.txt", 1, 0,
     R"J({"headline": "Chiefs-Rams 2.0?", "date": "2018-11-21", "section": "Sports",
         "authors": ["Tom Krasovic"], "agency": "dpa", "words": 870})J"},
    {"europresse/europresse_test1.html", 3, 0,
     R"J({"headline": "A heading: some text", "date": "2013-10-05", "section": "Politique",
         "publisher": "l'Humanité", "words": 14})J"},
    {"europresse/europresse_test1.html", 3, 1,
     R"J({"headline": "Another heading", "date": "2012-10-03", "authors": ["Second Author"]})J"},
    {"europresse/europresse_test1.html", 3, 2,
     R"J({"headline": "Heading", "deck": "Subtitle", "date": "2012-10-04",
         "section": "Éditorial", "publisher": "Magazine 1"})J"},
    {"factiva/factiva_test.html", 2, 0,
     R"J({"headline": "Test 1", "date": "2011-12-29", "language": "fr", "keywords": 5,
         "places": 5, "publisher": "Test newspaper"})J"},
    {"factiva/factiva_test.html", 2, 1,
     R"J({"headline": "Test 2", "date": "2011-12-29", "section": "Infolocale"})J"},
    {"factiva/factiva_test.xml", 3, 1,
     R"J({"headline": "TEST - second", "date": "2012-01-06", "language": "fr", "keywords": 4,
         "places": 5})J"},
    {"factiva/irish-independence_1_2017-11-14.html", 43, 2,
     R"J({"headline": "Ex-diplomat says UK can", "date": "2017-11-11", "section": "News",
         "authors": ["Guy Faulconbridge"], "publisher": "Irish Independent", "language": "en"})J"},
    {"factiva/irish-independence_1_2017-11-14.html", 43, 42,
     R"J({"headline": "Tory MPs want to block", "date": "2017-10-16", "words": 428})J"},
    {"lexisnexis/lexisnexis_test_en.html", 2, 0,
     R"J({"headline": "Heading One", "date": "1991-12-19", "section": "National Desk",
         "captions": 1, "publisher": "Some Newspaper"})J"},
    {"lexisnexis/lexisnexis_test_en.html", 2, 1,
     R"J({"headline": "First part; Second part", "date": "1993-01-28"})J"},
    {"lexisnexis/afp_2013-03-12_0501.html", 74, 0,
     R"J({"headline": "Syria opposition hails", "date": "2013-03-14", "agency": "AFP",
         "places": ["Beirut"], "publisher": "Agence France Presse"})J"},
    {"lexisnexis/afp_2013-03-12_0501.html", 74, 73,
     R"J({"headline": "Syria jets bomb Homs", "date": "2013-03-12", "words": 878})J"},
    {"lexisnexis/sample.TXT", 10, 3,
     R"J({"headline": "Lorem ipsum", "date": "2010-01-11", "authors": ["Tom Coghlan"],
         "section": "NEWS", "captions": 1, "publisher": "The Times (London)"})J"},
    {"lexisnexis/sample.TXT", 10, 9,
     R"J({"headline": "Wikipedia", "date": "2010-01-09", "publisher": "DAILY MAIL (London)"})J"},
    {"lexisnexis/sample.DOCX", 11, 0,
     R"J({"headline": "Lorem ipsum dolor sit amet", "date": "2019-07-01", "section": "POLITICS",
         "publisher": "The Guardian(London)"})J"},
    {"lexisnexis/sample.DOCX", 11, 6,
     R"J({"headline": "Sample Headline", "date": "2019-07-03", "people": 2,
         "organisations": ["European Parliament"]})J"},
    {"lexisnexis/sample.DOCX", 11, 9,
     R"J({"headline": "What is Wikipedia", "date": "2019-07-02"})J"},
    {"lexisnexis/sample.DOCX", 11, 10, R"J({"left_out": "the list of documents"})J"},
};

constexpr Sample kNinjs[] = {
    {"ninjs/ap_media_text_item.json", 1, 0,
     R"J({"headline": "BC-BBN--Top Ten", "date": "2019-07-03", "agency": "AP",
         "people": ["Ariane Bellamar"], "places": 4, "words": 0})J"},
    {"ninjs/bbc-ninjs-text-test.json", 1, 0,
     R"J({"headline": "advisory", "date": "2018-05-28", "authors": ["John Doe"],
         "keywords": ["Planning Permission"], "body": "body"})J"},
    {"ninjs/businesswire-newsml-20130515006361.json", 1, 0,
     R"J({"headline": "Dell Redefines", "date": "2013-05-16", "keywords": 9})J"},
    {"ninjs/businesswire-newsml-20130731006140.json", 1, 0,
     R"J({"headline": "Lunch Taking a Toll?", "date": "2013-07-31", "keywords": 10})J"},
    {"ninjs/ninjsExMediumText1.json", 1, 0,
     R"J({"headline": "Captain of wrecked cruise", "date": "2013-07-09", "authors": 2,
         "people": ["Francesco Schettino"], "organisations": ["Costa Crociere SpA"],
         "places": 3})J"},
};

bool is_missing(const fs::path& path) {
    if (fs::exists(path)) return false;
    WARN("no " << path.string() << ": not read");
    return true;
}

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("samples of wires and of what databases export") {
    if (is_missing(kShared / "formats")) return;
    std::map<std::string, std::vector<std::string>> files;
    for (const Sample& sample : kSamples) {
        INFO(sample.file << ", outcome " << sample.at);
        std::vector<std::string>& lines = files[sample.file];
        std::istringstream text(lines.empty() ? outcome_lines(kShared / "formats" / sample.file)
                                              : std::string());
        for (std::string line; std::getline(text, line);)
            lines.push_back(line);
        REQUIRE(lines.size() == sample.outcomes);
        CHECK(missing_facts(lines[sample.at], sample.facts) == "");
    }
}

TEST_CASE("samples of ninjs") {
    if (is_missing(kShared / "formats")) return;
    for (const Sample& sample : kNinjs) {
        INFO(sample.file);
        container::PageRecord record;
        record.bytes = bytes_of(kShared / "formats" / sample.file);
        record.format = container::RecordFormat::json;
        CHECK(missing_facts(outcome_line(record), sample.facts) == "");
    }
}

// The counts were made with a script of its own, from the marks in the files.
TEST_CASE("the Reuters-21578 distribution, whole") {
    const fs::path file = kShared / "news/reuters21578.tar.gz";
    if (is_missing(file)) return;
    std::map<std::string, int> counts;
    const auto reader = archive::open_reader({file.string(), true});
    while (const auto outcome = reader->next()) {
        const auto* page = std::get_if<container::PageRecord>(&*outcome);
        if (page == nullptr || page->format != container::RecordFormat::reuters_sgml) continue;
        const auto extraction = formats::read_article(*page);
        REQUIRE(extraction);
        const Article& article = extraction->article;
        bool has_topic = false;  // topics are small, exchanges in capitals
        bool has_exchange = false;
        for (const std::string& keyword : article.keywords)
            (keyword.front() >= 'a' ? has_topic : has_exchange) = true;
        ++counts["articles"];
        counts["in 1987"] +=
            article.date && article.date->year() == 1987 && article.date->day() > 0;
        counts["topics"] += has_topic;
        counts["exchanges"] += has_exchange;
        counts["places"] += !stated(article, EntityType::place).empty();
        counts["people"] += !stated(article, EntityType::person).empty();
        counts["organisations"] += !stated(article, EntityType::organisation).empty();
        counts["authors"] += !article.authors.empty();
        counts["skipped"] += !article.skipped.empty();
    }
    const std::map<std::string, int> expected = {
        {"articles", 21578}, {"in 1987", 21578},     {"topics", 11367},
        {"exchanges", 482},  {"places", 18798},      {"people", 1156},
        {"authors", 875},    {"organisations", 881}, {"skipped", 1},  // one has no text at all
    };
    CHECK(counts == expected);
}

}  // namespace news::test
