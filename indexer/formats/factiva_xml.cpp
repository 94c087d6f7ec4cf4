// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/byline.hpp"
#include "indexer/formats/factiva.hpp"
#include "indexer/formats/language_names.hpp"

namespace news::formats {

namespace {

void add_paragraphs(XmlNode parent, std::string& body) {
    for (const XmlNode paragraph : children(parent, "paragraph"))
        body.append(text(paragraph)).append("\n\n");
}

std::vector<std::string> names(XmlNode article, std::string_view element) {
    std::vector<XmlNode> found;
    for (const XmlNode node : children(article, element))
        if (!is_filter_code(attribute(node, "code"))) found.push_back(child(node, "name"));
    return texts(found);
}

// A moment, or a day alone.
std::string date_of(XmlNode article) {
    const XmlNode date = child(article, "publicationDate");
    const std::string moment = text(child(date, "dateTime"));
    return moment.empty() ? text(child(date, "date")) : moment;
}

}  // namespace

extract::SourceFields read_factiva_xml(XmlNode article) {
    extract::SourceFields fields;
    if (!child(article, "accessionNo")) {
        fields.skipped = "XML of no known kind: <article>";
        return fields;
    }
    fields.headline = text(child(article, "headline"));
    if (std::string byline = text(child(article, "byline")); !byline.empty())
        fields.authors.push_back(std::move(byline));
    fields.date = date_of(article);
    fields.section = text(child(article, "sectionName"));
    if (fields.section.empty()) fields.section = text(child(article, "columnName"));
    fields.publisher = text(child(article, "sourceName"));
    fields.agency = extract::find_agency(text(child(article, "credit")));
    fields.language = language_code(text(child(article, "baseLanguage")));
    fields.keywords = names(article, "newsSubject");
    for (std::string& industry : names(article, "industry"))
        fields.keywords.push_back(std::move(industry));
    fields.organisations = names(article, "company");
    fields.people = names(article, "person");
    fields.places = names(article, "region");
    add_paragraphs(child(article, "leadParagraph"), fields.body);
    add_paragraphs(child(article, "tailParagraphs"), fields.body);
    for (const XmlNode artwork : children(article, "artWorks"))
        fields.captions.push_back(text(artwork));
    return fields;
}

}  // namespace news::formats
