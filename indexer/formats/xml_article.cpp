// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/xml_article.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "common/unicode.hpp"
#include "indexer/extract/source_fields.hpp"
#include "indexer/formats/alto.hpp"
#include "indexer/formats/factiva.hpp"
#include "indexer/formats/feed.hpp"
#include "indexer/formats/marked_up_body.hpp"
#include "indexer/formats/mets.hpp"
#include "indexer/formats/newsml.hpp"
#include "indexer/formats/newsml_g2.hpp"
#include "indexer/formats/nitf.hpp"
#include "indexer/formats/ritzau.hpp"
#include "indexer/html/charset.hpp"

namespace news::formats {

namespace {

using container::PageRecord;
using extract::SourceFields;

// What a feed says of itself comes as its bytes, like the entries.
container::ContainerFacts decoded_facts(const PageRecord& record) {
    container::ContainerFacts facts = *record.facts;
    const auto decode = [&](std::string& text) {
        text = html::decode(text, record.http_content_type).utf8;
    };
    decode(facts.publisher);
    for (auto& [login, shown] : facts.authors) {
        decode(login);
        decode(shown);
    }
    return facts;
}

SourceFields read_entry(XmlNode root, const PageRecord& record) {
    if (!record.facts) return read_feed_entry(root, nullptr);
    const container::ContainerFacts facts = decoded_facts(record);
    return read_feed_entry(root, &facts);
}

// The content of an item without the item.
SourceFields read_content(XmlNode root, const PageRecord&) {
    SourceFields fields;
    take_body(root, fields);
    return fields;
}

struct RootReader {
    std::string_view root;
    std::string_view format;  // as --explain names it
    SourceFields (*read)(XmlNode root, const PageRecord& record);
};

constexpr RootReader kReaders[] = {
    {"nitf", "NITF", [](XmlNode root, const PageRecord&) { return read_nitf(root); }},
    {"NewsItem", "NewsML", [](XmlNode root, const PageRecord&) { return read_newsml(root); }},
    {"newsItem", "NewsML-G2", [](XmlNode root, const PageRecord&) { return read_newsml_g2(root); }},
    {"contentSet", "NewsML-G2", read_content},
    {"item", "RSS", read_entry},
    {"entry", "Atom", read_entry},
    {"article", "Factiva", [](XmlNode root, const PageRecord&) { return read_factiva_xml(root); }},
    {"alto", "ALTO", [](XmlNode root, const PageRecord&) { return read_alto(root); }},
    {"dmdSec", "METS", [](XmlNode root, const PageRecord&) { return read_mets_article(root); }},
    {"div", "METS", [](XmlNode root, const PageRecord&) { return read_mets_article(root); }},
    {"RBNews", "Ritzau", [](XmlNode root, const PageRecord&) { return read_ritzau(root); }},
};

// XML has one root; files that were joined have more.
bool has_element_behind(XmlNode root) {
    for (XmlNode node = root.next_sibling(); node; node = node.next_sibling())
        if (node.type() == pugi::node_element && local_name(node) == local_name(root)) return true;
    return false;
}

}  // namespace

Result<extract::Extraction> read_xml_article(const PageRecord& record,
                                             const extract::ExtractOptions& options) {
    const auto document = XmlDocument::parse(record);
    if (!document) return tl::unexpected(document.error());
    const XmlNode root = document->root();
    const auto* reader = std::ranges::find(kReaders, local_name(root), &RootReader::root);
    if (reader == std::end(kReaders)) {
        SourceFields fields;
        fields.skipped = describe_g2_item(root);
        if (fields.skipped.empty())
            fields.skipped = fmt::format("XML of no known kind: <{}>", printable(root.name()));
        return extract::complete_article(std::move(fields), "XML", record, options);
    }
    auto extraction =
        extract::complete_article(reader->read(root, record), reader->format, record, options);
    if (has_element_behind(root))
        extraction.notices.push_back(
            "another document stands behind the first and is not read: "
            "put each in a file of its own");
    return extraction;
}

}  // namespace news::formats
