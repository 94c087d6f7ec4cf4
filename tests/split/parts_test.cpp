// SPDX-License-Identifier: GPL-3.0-or-later
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "common/bytes/byte_stream.hpp"
#include "common/bytes/sha256.hpp"
#include "common/container/split/anpa_parts.hpp"
#include "common/container/split/element_parts.hpp"
#include "common/container/split/lexisnexis_text.hpp"

using namespace news::container;
using namespace std::string_literals;

namespace {

using Open = std::function<std::unique_ptr<Reader>(StreamInput, news::bytes::StreamBuffer)>;

std::vector<ReadOutcome> read_all(const Open& open, std::string text,
                                  std::size_t page_bytes = 1000) {
    StreamInput input{news::file_location("export"), "export", true, 0, {page_bytes, 4}, {}};
    const auto reader =
        open(input, news::bytes::StreamBuffer(news::bytes::stream_text(std::move(text))));
    std::vector<ReadOutcome> outcomes;
    while (auto outcome = reader->next())
        outcomes.push_back(std::move(*outcome));
    return outcomes;
}

// What each outcome is: the bytes of a page, or why there is none.
std::vector<std::string> told(const std::vector<ReadOutcome>& outcomes) {
    std::vector<std::string> words;
    for (const ReadOutcome& outcome : outcomes) {
        if (const auto* page = std::get_if<PageRecord>(&outcome))
            words.push_back(page->bytes + (page->warning.empty() ? "" : " (warning)"));
        else if (const auto* skipped = std::get_if<SkippedInput>(&outcome))
            words.push_back("skipped: " + skipped->reason);
        else if (const auto* failed = std::get_if<FailedInput>(&outcome))
            words.push_back("failed: " + failed->reason);
    }
    return words;
}

using Words = std::vector<std::string>;

const std::string kTruncated = "failed: truncated: the article has no end";

}  // namespace

TEST_CASE("each REUTERS element is a record, where it begins in the file") {
    const std::string first = "<REUTERS NEWID=\"1\"><BODY>Ships sailed.</BODY></REUTERS>";
    const std::string second = "<REUTERS NEWID=\"2\"><BODY>They came back.</BODY></REUTERS>";
    const std::string file =
        "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n" + first + "\n" + second + "\n";
    CHECK(is_reuters_sgml(file));
    const auto outcomes = read_all(read_reuters_sgml, file);
    REQUIRE(told(outcomes) == Words{first, second});
    const auto& page = std::get<PageRecord>(outcomes[1]);
    CHECK(page.format == RecordFormat::reuters_sgml);
    CHECK(page.location.container_format == "reuters-sgml");
    CHECK(page.location.record_offset == file.find(second));
    CHECK(page.sha256 == news::bytes::sha256_hex(second));
}

TEST_CASE("an article without an end costs no other") {
    const std::string whole = "<REUTERS N=\"3\">c</REUTERS>";
    CHECK(told(read_all(read_reuters_sgml, "<REUTERS N=\"1\">a\n" + whole)) ==
          Words{"<REUTERS N=\"1\">a (warning)", whole});
    CHECK(told(read_all(read_reuters_sgml, whole + "<REUTERS N=\"1\">a")) ==
          Words{whole, kTruncated});
    CHECK(told(read_all(read_reuters_sgml, whole + "<REUTERS N=\"1\">a</REUTERS")) ==
          Words{whole, kTruncated});
}

TEST_CASE("an article over the bound is skipped, the next is read") {
    const std::string small = "<REUTERS N=\"2\">b</REUTERS>";
    const std::string large = "<REUTERS N=\"1\">" + std::string(300'000, 'a') + "</REUTERS>";
    CHECK(told(read_all(read_reuters_sgml, large + small)) ==
          Words{"skipped: limit: more than 1000 bytes", small});
    CHECK(told(read_all(read_reuters_sgml, large + small, large.size())) == Words{large, small});
    CHECK(told(read_all(read_reuters_sgml, large + small, large.size() - 1)) ==
          Words{fmt::format("skipped: limit: more than {} bytes", large.size() - 1), small});
}

TEST_CASE("start tags are found wherever they lie in the stream's blocks") {
    const std::string part = "<REUTERS N=\"1\">a</REUTERS>";
    for (std::size_t before = 65'520; before < 65'550; ++before)
        CHECK(told(read_all(read_reuters_sgml, std::string(before, '\n') + part + part)) ==
              Words{part, part});
}

TEST_CASE("a file without an article says so") {
    CHECK(told(read_all(read_factiva_html, "<title>Factiva</title>")) ==
          Words{"skipped: factiva-html: no article in it"});
}

TEST_CASE("an exported HTML article ends with its own element, not with one in it") {
    const std::string first = "<div class=\"article enArticle\"><div>News</div><p>Text</p></div>";
    const std::string second = "<DIV CLASS=\"article enArticle\"><p>More</p></DIV>";
    const auto outcomes =
        read_all(read_factiva_html,
                 "<title>Factiva</title><meta content=\"text/html; charset=ISO-8859-1\">"
                 "<div id=\"contentLeft\">" +
                     first + "<br>" + second + "</div>");
    REQUIRE(told(outcomes) == Words{first, second});
    CHECK(std::get<PageRecord>(outcomes[0]).http_content_type == "text/html; charset=ISO-8859-1");
}

TEST_CASE("LexisNexis' tags are found in its comments, and its numbers left out") {
    const std::string part = "<P>Ships sail</P>\n<!-- Hide XML\n</DOCFULL>";
    const auto file = [&](const std::string& number) {
        return "<HTML><!-- Hide XML\n<DOC NUMBER=1>\n<DOCFULL> -->\n" + number + part +
               "\n</DOC> --></HTML>";
    };
    CHECK(is_lexisnexis_html(file("")));
    CHECK(told(read_all(read_lexisnexis_html, file("<DIV><P>1 of 2 DOCUMENTS</P>\n</DIV>\n"))) ==
          Words{part});
    CHECK(told(read_all(read_lexisnexis_html, file("<DIV><P>Harbour Courier</P></DIV>"))) ==
          Words{"<DOCFULL> -->\n<DIV><P>Harbour Courier</P></DIV>" + part});
}

TEST_CASE("wire stories are parted by their control characters") {
    const std::string first =
        "\x01"
        "a0001\x1f"
        "x\nu i\x13\x11 BC-Ferry\n\x02Text\x03trailer\x04";
    const std::string second =
        "\x01"
        "a0002\x1f"
        "x\nu i\x13\x11 BC-Rail\n\x02More\x03trailer";
    CHECK(is_anpa("\x16\x16" + first));
    CHECK_FALSE(is_anpa("Text\x01 of a story\x02"));
    CHECK(told(read_all(read_anpa, "\x16\x16" + first + "\r\n\x16\x16" + second)) ==
          Words{first, second});
    CHECK(told(read_all(read_anpa, "\x01half\x02of a" + first)) ==
          Words{"\x01half\x02of a (warning)", first});
    CHECK(told(read_all(read_anpa, first + "\x01half\x02of a")) == Words{first, kTruncated});
}

TEST_CASE("lines that number documents, in the languages of the interface") {
    for (const char* line : {"     1 of 10 DOCUMENTS\r\n", "Dokument 1 von 10", "Document 1 de 10",
                             "12 of 12 DOCUMENTS", "Documento 3 de 4"})
        CHECK(is_document_number(line));
    for (const char* line :
         {"1 of 10", "One of 10 documents", "1 of 10 DOCUMENTS were lost", "1 of 10 letters", ""})
        CHECK_FALSE(is_document_number(line));
}

TEST_CASE("documents of a text export are parted by their numbers") {
    const std::string file =
        "Download Request: Selected Items: 1-2\r\n\r\n      1 of 2 DOCUMENTS\r\n\r\n"
        "   Harbour Courier\r\n\r\nShips sail\r\n\r\n"
        "      2 of 2 DOCUMENTS\r\n\r\n   Harbour Courier\r\n\r\nShips return\r\n";
    CHECK(is_lexisnexis_text(file));
    CHECK_FALSE(is_lexisnexis_text("<html>\n" + file));
    CHECK_FALSE(is_lexisnexis_text("He kept\n1 of 10 documents\nfor himself."));
    const auto outcomes = read_all(read_lexisnexis_text, file);
    CHECK(told(outcomes) ==
          Words{"Harbour Courier\r\n\r\nShips sail", "Harbour Courier\r\n\r\nShips return"});
}
