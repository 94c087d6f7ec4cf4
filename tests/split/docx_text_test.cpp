// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/split/docx_text.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/bytes/byte_stream.hpp"

using namespace news::container;

namespace {

std::vector<DocxSection> read(std::string xml, std::size_t limit = 1000) {
    news::bytes::StreamBuffer buffer(news::bytes::stream_text(std::move(xml)));
    DocxText text(buffer, limit);
    std::vector<DocxSection> sections;
    while (auto section = text.next())
        sections.push_back(std::move(*section));
    return sections;
}

std::string paragraph(const std::string& text) {
    return "<w:p><w:pPr><w:tabs><w:tab w:pos=\"20\"/></w:tabs></w:pPr><w:r><w:t>" + text +
           "</w:t></w:r></w:p>";
}

const std::string kEnd = "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>";

std::string document(const std::string& body) {
    return "<?xml version=\"1.0\"?><w:document><w:body>" + body + "</w:body></w:document>";
}

}  // namespace

TEST_CASE("paragraphs of a document are lines, sections apart") {
    const auto sections =
        read(document(paragraph("Ships &amp; &#x201c;crews&#8221; sail") +
                      "<w:p><w:r><w:t>They</w:t><w:tab/><w:t> came</w:t><w:br/></w:r>"
                      "<w:r><w:t>back</w:t></w:r></w:p>" +
                      kEnd + paragraph("More") + "<w:sectPr/>"));
    REQUIRE(sections.size() == 2);
    CHECK(sections[0].text == "Ships & “crews” sail\nThey\t came\nback\n\n");
    CHECK(sections[1].text == "More\n");
    CHECK(sections[0].offset == 0);
    CHECK(sections[1].offset > 0);
    CHECK_FALSE(sections[1].broken);
}

TEST_CASE("what stands twice for older programs is read once") {
    const auto sections =
        read(document("<w:p><mc:AlternateContent><mc:Choice><w:r><w:t>Ships</w:t></w:r></mc:Choice>"
                      "<mc:Fallback><w:r><w:t>Ships</w:t></w:r></mc:Fallback>"
                      "</mc:AlternateContent></w:p>"));
    REQUIRE(sections.size() == 1);
    CHECK(sections[0].text == "Ships\n");
}

TEST_CASE("a section over the bound says so, the next is read") {
    const auto sections =
        read(document(paragraph(std::string(5000, 'a')) + kEnd + paragraph("More")), 100);
    REQUIRE(sections.size() == 2);
    CHECK(sections[0].over_limit);
    CHECK(sections[0].text.empty());
    CHECK(sections[1].text == "More\n");
}

TEST_CASE("a document that breaks off is broken") {
    const auto sections = read("<w:document><w:body>" + paragraph("Ships") + kEnd + "<w:p><w:r>");
    REQUIRE(sections.size() == 2);
    CHECK_FALSE(sections[0].broken);
    CHECK(sections[1].broken);
}
