// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/nitf.hpp"

#include <algorithm>
#include <utility>

#include "indexer/extract/byline.hpp"
#include "indexer/formats/iptc_subjects.hpp"
#include "indexer/formats/xml_body.hpp"

namespace news::formats {

namespace {

using extract::SourceFields;

std::string first_of(std::initializer_list<std::string> values) {
    for (const std::string& value : values)
        if (!value.empty()) return value;
    return {};
}

void append(std::vector<std::string>& list, std::vector<std::string> more) {
    std::ranges::move(more, std::back_inserter(list));
}

// The content of <meta name="…" content="…">.
std::string meta(XmlNode head, std::string_view name) {
    for (const XmlNode node : children(head, "meta"))
        if (attribute(node, "name") == name) return attribute(node, "content");
    return {};
}

// A wire tags names as they stand in the text: "Brian Ashton's".
std::vector<std::string> names(XmlNode within, std::string_view element) {
    std::vector<std::string> found = texts(descendants(within, element));
    for (std::string& name : found)
        for (const std::string_view possessive : {"'s", "\u2019s"})
            if (name.ends_with(possessive)) name.resize(name.size() - possessive.size());
    return found;
}

// A city in capitals is the look of a dateline, not the name of the city.
bool is_in_capitals(std::string_view name) {
    return std::ranges::none_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
}

void read_docdata(XmlNode head, SourceFields& fields) {
    const XmlNode docdata = child(head, "docdata");
    const XmlNode pubdata = child(head, "pubdata");
    const auto norm = [&](std::string_view name) {
        return attribute(child(docdata, name), "norm");
    };
    fields.date = first_of({attribute(pubdata, "date.publication"), norm("date.release"),
                            norm("date.issue"), norm("story.date")});
    fields.publisher = attribute(pubdata, "name");
    fields.section = attribute(pubdata, "position.section");
    fields.url = attribute(pubdata, "ex-ref");
    fields.slug = first_of({meta(head, "slug"), meta(head, "anpa-keyword"),
                            attribute(child(docdata, "du-key"), "key"),
                            attribute(child(docdata, "fixture"), "fix-id")});
    for (const XmlNode keyword : descendants(docdata, "keyword"))
        fields.keywords.push_back(attribute(keyword, "key"));
    for (const XmlNode subject : descendants(head, "tobject.subject")) {
        std::vector<std::string> stated;
        for (const char* level :
             {"tobject.subject.type", "tobject.subject.matter", "tobject.subject.detail"})
            if (std::string word = attribute(subject, level); !word.empty())
                stated.push_back(std::move(word));
        if (stated.empty())
            stated.emplace_back(iptc_subject(attribute(subject, "tobject.subject.refnum")));
        append(fields.keywords, std::move(stated));
    }
    for (const XmlNode place : children(docdata, "evloc"))
        fields.places.push_back(attribute(place, "city"));
    const std::string status = attribute(docdata, "management-status");
    if (status == "canceled" || status == "withheld")
        fields.warnings.push_back("the source has the article as " + status);
}

// Who sent it: the first that is an agency.
std::string find_sender(XmlNode head, std::string_view distributor, std::string_view creator) {
    const XmlNode docdata = child(head, "docdata");
    std::vector<std::string> senders = {std::string(distributor)};
    for (const XmlNode source : descendants(docdata, "from-src"))
        senders.push_back(attribute(source, "src-name"));
    senders.push_back(attribute(child(docdata, "doc-id"), "regsrc"));
    senders.push_back(attribute(child(docdata, "doc.copyright"), "holder"));
    senders.emplace_back(creator);
    for (const std::string& sender : senders)
        if (const std::string_view agency = extract::find_agency(sender); !agency.empty())
            return std::string(agency);
    return {};
}

// The line without the author's office, which stands alone where no one is named.
std::string printed_byline(XmlNode byline, std::string_view office) {
    std::string line;
    for (XmlNode node = next_within(byline, byline); node;)
        if (local_name(node) == "byttl") {
            node = next_behind(byline, node);
        } else {
            line += node.value();
            node = next_within(byline, node);
        }
    const bool is_blank = line.find_first_not_of(" \t\r\n,") == std::string::npos;
    return is_blank ? std::string(office) : line;
}

void read_head_of_body(XmlNode head, SourceFields& fields) {
    const XmlNode hedline = child(head, "hedline");
    fields.headline = text(child(hedline, "hl1"));
    fields.deck = first_of({text(child(hedline, "hl2")), text(child(head, "abstract"))});
    for (const XmlNode byline : children(head, "byline"))
        fields.bylines.push_back(printed_byline(byline, text(child(byline, "byttl"))));
    for (const XmlNode location : descendants(child(head, "dateline"), "location")) {
        std::string place = text(child(location, "city"));
        if (place.empty()) place = text(location);
        if (!is_in_capitals(place)) fields.places.push_back(std::move(place));
    }
}

void read_content(XmlNode body, SourceFields& fields) {
    const XmlNode content = child(body, "body.content");
    fields.body = paragraphs_in(content);
    if (const std::string tagline = text(descend(body, {"body.end", "tagline"})); !tagline.empty())
        fields.body += "\n\n" + tagline;
    fields.captions = texts(descendants(content, "media-caption"));
    fields.credits = texts(descendants(content, "media-producer"));
}

void read_names(XmlNode where, SourceFields& fields) {
    append(fields.people, names(where, "person"));
    append(fields.organisations, names(where, "org"));
    append(fields.places, names(where, "location"));
}

}  // namespace

SourceFields read_nitf(XmlNode nitf) {
    const XmlNode head = child(nitf, "head");
    const XmlNode body = child(nitf, "body");
    SourceFields fields;
    read_docdata(head, fields);
    read_head_of_body(child(body, "body.head"), fields);
    read_content(body, fields);
    read_names(descend(head, {"docdata", "identified-content"}), fields);
    read_names(child(body, "body.content"), fields);
    if (fields.headline.empty()) fields.headline = text(child(head, "title"));
    const std::string distributor = text(descend(body, {"body.head", "distributor"}));
    const std::string holder = attribute(descend(head, {"docdata", "doc.copyright"}), "holder");
    fields.agency =
        find_sender(head, distributor, text(descend(body, {"body.head", "byline", "byttl"})));
    fields.publisher = first_of({fields.publisher, distributor, holder});
    fields.language = first_of({attribute(nitf, "xml:lang"), attribute(body, "xml:lang")});
    return fields;
}

}  // namespace news::formats
