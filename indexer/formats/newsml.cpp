// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/newsml.hpp"

#include <algorithm>
#include <utility>

#include "common/unicode.hpp"
#include "indexer/formats/iptc_subjects.hpp"
#include "indexer/formats/marked_up_body.hpp"
#include "indexer/formats/xml_body.hpp"

namespace news::formats {

namespace {

using extract::SourceFields;

void read_management(XmlNode item, SourceFields& fields) {
    const XmlNode management = child(item, "NewsManagement");
    const XmlNode identifier = descend(item, {"Identification", "NewsIdentifier"});
    fields.date = text(child(management, "FirstCreated"));
    if (fields.date.empty()) fields.date = text(child(identifier, "DateId"));
    fields.modified = text(child(management, "ThisRevisionCreated"));
    if (fields.modified == fields.date) fields.modified.clear();
    fields.slug = text(descend(item, {"Identification", "NameLabel"}));
    fields.publisher = text(child(identifier, "ProviderId"));
    const std::string status = attribute(child(management, "Status"), "FormalName");
    if (status == "Canceled" || status == "Withheld")
        fields.warnings.push_back("the source has the article as " + lower_case(status));
}

// The first that says it, of all lines in the item: the main component's stand first.
void read_lines(XmlNode item, SourceFields& fields) {
    const std::vector<XmlNode> lines = descendants(item, "NewsLines");
    const auto first = [&](std::string_view name) {
        for (const XmlNode node : lines)
            if (std::string line = text(child(node, name)); !line.empty()) return line;
        return std::string();
    };
    fields.headline = first("HeadLine");
    fields.deck = first("SubHeadLine");
    if (fields.deck.empty()) fields.deck = first("SubHeadline");
    if (std::string line = first("ByLine"); !line.empty()) fields.bylines.push_back(line);
    if (std::string slug = first("SlugLine"); !slug.empty()) fields.slug = std::move(slug);
    fields.agency = first("CreditLine");
    for (const XmlNode node : lines)
        for (std::string& keyword : texts(children(node, "KeywordLine")))
            fields.keywords.push_back(std::move(keyword));
}

void read_administration(XmlNode item, SourceFields& fields) {
    for (const XmlNode metadata : descendants(item, "AdministrativeMetadata"))
        for (const char* role : {"Provider", "Source", "Creator"}) {
            const std::string party = attribute(descend(metadata, {role, "Party"}), "FormalName");
            if (party.empty()) continue;
            if (fields.agency.empty()) fields.agency = party;
            if (fields.publisher.empty() || fields.publisher.find('.') != std::string::npos)
                fields.publisher = party;  // a name rather than the host of an identifier
        }
}

void read_description(XmlNode item, SourceFields& fields) {
    fields.language = attribute(item, "xml:lang");
    for (const XmlNode metadata : descendants(item, "DescriptiveMetadata")) {
        if (fields.language.empty())
            fields.language = attribute(child(metadata, "Language"), "FormalName");
        for (const XmlNode subject : children(metadata, "SubjectCode"))
            for (const XmlNode level : subject.children())
                fields.keywords.emplace_back(iptc_subject(attribute(level, "FormalName")));
        for (const XmlNode property : descendants(metadata, "Property")) {
            const std::string name = lower_case(attribute(property, "FormalName"));
            std::string value = attribute(property, "Value");
            if (name == "keyword")
                fields.keywords.push_back(std::move(value));
            else if (name == "city")
                fields.places.push_back(std::move(value));
            else if (name == "person")
                fields.people.push_back(std::move(value));
            else if (name == "organisation" || name == "organization" || name == "company")
                fields.organisations.push_back(std::move(value));
        }
    }
}

bool is_picture(XmlNode content) {
    const std::string medium = lower_case(attribute(child(content, "MediaType"), "FormalName"));
    return !medium.empty() && medium != "text" && medium != "complexdata";
}

// Whether a text among the components is a picture's: by its role, or by what lies beside it.
bool is_caption(XmlNode content) {
    const XmlNode component = content.parent();
    const std::string role = lower_case(attribute(child(component, "Role"), "FormalName"));
    if (role.find("caption") != std::string::npos) return true;
    if (role == "main") return false;
    return std::ranges::any_of(children(component, "ContentItem"), is_picture);
}

void read_contents(XmlNode item, SourceFields& fields) {
    bool any_picture = false;
    for (const XmlNode content : descendants(item, "ContentItem")) {
        any_picture = any_picture || is_picture(content);
        const XmlNode data = child(content, "DataContent");
        if (!data || is_picture(content)) continue;
        if (is_caption(content))
            fields.captions.push_back(text(data));
        else
            take_body(data, fields);
    }
    if (any_picture && fields.body.empty() && fields.body_markup.empty())
        fields.skipped = "a picture or another medium without a text";
}

}  // namespace

SourceFields read_newsml(XmlNode item) {
    SourceFields fields;
    read_management(item, fields);
    read_lines(item, fields);
    read_administration(item, fields);
    read_description(item, fields);
    read_contents(item, fields);
    return fields;
}

}  // namespace news::formats
