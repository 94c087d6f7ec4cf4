// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "searcher/citation/bibtex.hpp"
#include "searcher/citation/citation_line.hpp"
#include "searcher/citation/csl_json.hpp"
#include "searcher/citation/ris.hpp"

namespace news::citation {

namespace {

Reference whole() {
    Reference reference;
    reference.id = "na:4f21c09be77d";
    reference.key = "heide-2014-4f21c09be77d";
    reference.title = "Ferry {back} at 50% of_speed & #1";
    reference.authors = {{"", "Ludwig", "van der", "Heide", ""},
                         {"", "Martin", "", "Stone", "Jr."},
                         {"", "Rita", "", "De Luca", ""},
                         {"Agence Nord and Sud", "", "", "", ""}};
    reference.publisher = "Courier*";
    reference.date = PartialDate::make(2014, 11, 7);
    reference.url = "https://www.example.org/a_b%20c";
    reference.fetched = PartialDate::make(2015, 1, 2);
    reference.abstract = "It sails.";
    reference.section = "Harbour";
    reference.agency = "MW";
    reference.language = "en";
    reference.keywords = {"ferries", "harbours"};
    return reference;
}

Reference bare() {
    Reference reference;
    reference.id = "na:4f21c09be77d";
    reference.key = "article-undated-4f21c09be77d";
    return reference;
}

}  // namespace

TEST_CASE("a record of RIS") {
    CHECK(ris_record(whole()) ==
          "TY  - NEWS\r\n"
          "ID  - 4f21c09be77d\r\n"
          "TI  - Ferry {back} at 50% of_speed & #1\r\n"
          "AU  - van der Heide, Ludwig\r\n"
          "AU  - Stone, Martin, Jr.\r\n"
          "AU  - De Luca, Rita\r\n"
          "AU  - Agence Nord and Sud\r\n"
          "T2  - Courier\r\n"
          "PY  - 2014\r\n"
          "DA  - 2014/11/07/\r\n"
          "SE  - Harbour\r\n"
          "AB  - It sails.\r\n"
          "KW  - ferries\r\n"
          "KW  - harbours\r\n"
          "LA  - en\r\n"
          "UR  - https://www.example.org/a_b%20c\r\n"
          "Y2  - 2015/01/02/\r\n"
          "N1  - na:4f21c09be77d\r\n"
          "N1  - agency: MW\r\n"
          "ER  - \r\n");
    CHECK(ris_record(bare()) ==
          "TY  - NEWS\r\nID  - 4f21c09be77d\r\nN1  - na:4f21c09be77d\r\nER  - \r\n");
}

TEST_CASE("as much of a date as is known") {
    Reference reference = bare();
    reference.date = PartialDate::make(2014, 11);
    CHECK(ris_record(reference).find("DA  - 2014/11//\r\n") != std::string::npos);
    CHECK(bibtex_entry(reference).find("date = {2014-11},\n  year = {2014},\n  month = 11,\n") !=
          std::string::npos);
    CHECK(csl_item(reference).find("\"issued\":{\"date-parts\":[[2014,11]]}") != std::string::npos);
    reference.date = PartialDate::make(2014);
    CHECK(ris_record(reference).find("DA  - 2014///\r\n") != std::string::npos);
    CHECK(bibtex_entry(reference).find("month") == std::string::npos);
    CHECK(csl_item(reference).find("[[2014]]") != std::string::npos);
}

TEST_CASE("an entry of BibTeX") {
    CHECK(bibtex_entry(whole()) ==
          "@article{heide-2014-4f21c09be77d,\n"
          "  author = {van der Heide, Ludwig and Stone, Jr., Martin and {De Luca}, Rita and "
          "{Agence Nord and Sud}},\n"
          "  title = {{Ferry \\{back\\} at 50\\% of\\_speed \\& \\#1}},\n"
          "  journal = {Courier*},\n"
          "  entrysubtype = {newspaper},\n"
          "  date = {2014-11-07},\n"
          "  year = {2014},\n"
          "  month = 11,\n"
          "  url = {https://www.example.org/a_b%20c},\n"
          "  urldate = {2015-01-02},\n"
          "  langid = {english},\n"
          "  abstract = {It sails.},\n"
          "  keywords = {ferries, harbours},\n"
          "  note = {na:4f21c09be77d; agency: MW},\n"
          "}\n");
    CHECK(bibtex_entry(bare()) ==
          "@misc{article-undated-4f21c09be77d,\n  note = {na:4f21c09be77d},\n}\n");
}

TEST_CASE("signs that TeX makes one of stay what they are") {
    CHECK(tex_text("1914--18 --- O'Neil") == "1914-{}-18 -{}-{}- O'Neil");
    CHECK(tex_text("``No'' ?`x <<y>> ,,z") == "{`}{`}No'{}' ?{`}x <{}<y>{}> ,{},z");
}

TEST_CASE("a title that begins with a command is no accented letter to BibTeX") {
    Reference reference = whole();
    reference.title = "$5 a Day";
    CHECK(bibtex_entry(reference).find("title = {{{}\\$5 a Day}},") != std::string::npos);
}

TEST_CASE("braces of a text never unbalance an entry of BibTeX") {
    Reference reference = whole();
    reference.title = "}}\\{ ^~$";
    reference.authors = {{"}, x = {", "", "", "", ""}};
    const std::string entry = bibtex_entry(reference);
    int depth = 0;
    for (const char c : entry) {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        CHECK(depth >= 0);
    }
    CHECK(depth == 0);
    CHECK(tex_text("}{") == "\\textbraceright{}\\textbraceleft{}");
    CHECK(tex_text("\\^~$") == "\\textbackslash{}\\textasciicircum{}\\textasciitilde{}\\$");
}

TEST_CASE("an item of CSL-JSON") {
    CHECK(
        csl_item(whole()) ==
        R"({"id":"na:4f21c09be77d","type":"article-newspaper",)"
        R"("citation-key":"heide-2014-4f21c09be77d","title":"Ferry {back} at 50% of_speed & #1",)"
        R"("author":[{"family":"Heide","given":"Ludwig","non-dropping-particle":"van der"},)"
        R"({"family":"Stone","given":"Martin","suffix":"Jr."},{"family":"De Luca","given":"Rita"},)"
        R"({"literal":"Agence Nord and Sud"}],"container-title":"Courier*","section":"Harbour",)"
        R"("issued":{"date-parts":[[2014,11,7]]},"abstract":"It sails.","language":"en",)"
        R"("URL":"https://www.example.org/a_b%20c","accessed":{"date-parts":[[2015,1,2]]},)"
        R"("keyword":"ferries, harbours","note":"agency: MW"})");
    CHECK(csl_item(bare()) == R"({"id":"na:4f21c09be77d","type":"article-newspaper",)"
                              R"("citation-key":"article-undated-4f21c09be77d"})");
}

TEST_CASE("a citation in one line") {
    CHECK(citation_line(whole()) ==
          "Ludwig van der Heide, Martin Stone Jr., Rita De Luca, and Agence Nord and Sud. “Ferry "
          "{back} at 50% of_speed & #1.” Courier*, 2014-11-07. https://www.example.org/a_b%20c "
          "(fetched 2015-01-02). na:4f21c09be77d");
    CHECK(citation_line(bare()) == "(no headline). no date. na:4f21c09be77d");
    Reference reference = bare();
    reference.title = "Will it sail?";
    reference.authors = {{"", "Ana", "", "Field", ""}, {"", "Martin", "", "Stone", "Jr."}};
    CHECK(citation_line(reference) ==
          "Ana Field and Martin Stone Jr. “Will it sail?” no date. na:4f21c09be77d");
}

}  // namespace news::citation
