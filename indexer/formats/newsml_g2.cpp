// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/newsml_g2.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "common/unicode.hpp"
#include "indexer/formats/iptc_subjects.hpp"
#include "indexer/formats/marked_up_body.hpp"
#include "indexer/formats/xml_body.hpp"

namespace news::formats {

namespace {

using extract::SourceFields;

// "person" of "cpnat:person": schemes are called as each provider likes.
std::string code(const std::string& qcode) {
    return lower_case(qcode.substr(qcode.rfind(':') + 1));
}

// What a party or a thing is called; the language of a name is that of the item or the first.
std::string name_of(XmlNode node) {
    std::string name = text(child(node, "name"));
    return name.empty() ? attribute(node, "literal") : name;
}

// Statements about codes, apart from where the codes are used.
using Assertions = std::map<std::string, XmlNode>;

Assertions assertions_of(XmlNode item) {
    Assertions assertions;
    for (const XmlNode node : children(item, "assert"))
        assertions.emplace(attribute(node, "qcode"), node);
    return assertions;
}

class ItemReader {
  public:
    explicit ItemReader(XmlNode item)
        : item_(item),
          management_(child(item, "itemMeta")),
          content_(child(item, "contentMeta")),
          assertions_(assertions_of(item)) {}

    SourceFields read() {
        read_texts();
        read_dates();
        read_origin();
        read_subjects();
        read_contents();
        return std::move(fields_);
    }

  private:
    void read_texts() {
        for (const XmlNode headline : children(content_, "headline")) {
            const std::string role = code(attribute(headline, "role"));
            std::string& field =
                role.find("sub") == std::string::npos ? fields_.headline : fields_.deck;
            if (field.empty()) field = text(headline);
        }
        if (fields_.headline.empty()) fields_.headline = text(child(management_, "title"));
        for (const XmlNode description : children(content_, "description")) {
            const std::string role = code(attribute(description, "role"));
            if (role == "caption")
                caption_ = text(description);
            else if (fields_.deck.empty())
                fields_.deck = text(description);
        }
        fields_.slug = text(child(content_, "slugline"));
        for (const char* name : {"by", "byline"})
            for (std::string& line : texts(children(content_, name)))
                fields_.bylines.push_back(std::move(line));
    }

    void read_dates() {
        const std::string embargo = text(child(management_, "embargoed"));
        const std::string first = text(child(management_, "firstCreated"));
        const std::string created = text(child(content_, "contentCreated"));
        const std::string version = text(child(management_, "versionCreated"));
        const std::string changed = text(child(content_, "contentModified"));
        for (const std::string& date : {embargo, first, created, version})
            if (fields_.date.empty()) fields_.date = date;
        fields_.modified = changed.empty() ? version : changed;
        if (fields_.modified == fields_.date) fields_.modified.clear();
        const std::string status = code(attribute(child(management_, "pubStatus"), "qcode"));
        if (status == "canceled" || status == "withheld")
            fields_.warnings.push_back("the source has the article as " + status);
    }

    void read_origin() {
        const XmlNode provider = child(management_, "provider");
        const std::string holder = name_of(descend(item_, {"rightsInfo", "copyrightHolder"}));
        for (const std::string& name : {text(child(provider, "name")), holder, name_of(provider)})
            if (fields_.publisher.empty()) fields_.publisher = name;
        for (const std::string& name :
             {text(child(content_, "creditline")), name_of(child(content_, "infoSource"))})
            if (fields_.agency.empty()) fields_.agency = name;
        fields_.section = name_of(child(management_, "service"));
        fields_.language = attribute(child(content_, "language"), "tag");
        if (fields_.language.empty()) fields_.language = attribute(item_, "xml:lang");
        for (const XmlNode creator : children(content_, "creator")) {
            // initials and departments are creators too
            const std::string name = text(child(creator, "name"));
            if (fields_.bylines.empty() && name.find(' ') != std::string::npos)
                fields_.authors.push_back(name);
        }
    }

    void read_subjects() {
        for (const XmlNode located : children(content_, "located"))
            fields_.places.push_back(name_of(located));
        for (std::string& keyword : texts(children(content_, "keyword")))
            fields_.keywords.push_back(std::move(keyword));
        for (const XmlNode subject : children(content_, "subject"))
            read_subject(subject);
    }

    void read_subject(XmlNode subject) {
        const std::string qcode = attribute(subject, "qcode");
        const auto asserted = assertions_.find(qcode);
        const XmlNode statement = asserted == assertions_.end() ? XmlNode() : asserted->second;
        std::string type = code(attribute(subject, "type"));
        if (type.empty()) type = code(attribute(child(statement, "type"), "qcode"));
        std::string name = text(child(subject, "name"));
        if (name.empty()) name = text(child(statement, "name"));
        std::vector<std::string>* list = list_for(type);
        if (name.empty() && list != &fields_.keywords) name = attribute(subject, "literal");
        if (name.empty()) name = iptc_subject(code(qcode));
        list->push_back(std::move(name));
    }

    // The concept types of the IPTC (cv.iptc.org/newscodes/cpnature), and what providers make of
    // them.
    std::vector<std::string>* list_for(const std::string& type) {
        if (type == "person" || type == "animal" || type == "per") return &fields_.people;
        if (type == "organisation" || type == "organization" || type == "org" || type == "company")
            return &fields_.organisations;
        if (type == "geoarea" || type == "poi" || type == "geo" || type == "place" ||
            type == "city" || type == "country")
            return &fields_.places;
        return &fields_.keywords;
    }

    void read_contents() {
        const std::string medium = code(attribute(child(management_, "itemClass"), "qcode"));
        const XmlNode contents = child(item_, "contentSet");
        if (!medium.empty() && medium != "text" && medium != "composite") {
            fields_.skipped = medium;
            fields_.captions.push_back(caption_);
            return;
        }
        // renditions of one text: the first that has any
        for (const char* name : {"inlineXML", "inlineData"})
            for (const XmlNode content : children(contents, name)) {
                take_body(content, fields_);
                if (!fields_.body.empty()) return;
            }
    }

    XmlNode item_;
    XmlNode management_;
    XmlNode content_;
    Assertions assertions_;
    SourceFields fields_;
    std::string caption_;
};

}  // namespace

SourceFields read_newsml_g2(XmlNode item) {
    return ItemReader(item).read();
}

std::string describe_g2_item(XmlNode item) {
    const std::string_view name = local_name(item);
    if (name == "packageItem")
        return fmt::format("package of {} items", descendants(item, "itemRef").size());
    for (const std::string_view kind : {"concept", "knowledge", "planning", "catalog"})
        if (name == std::string(kind) + "Item") return fmt::format("{} item", kind);
    return {};
}

}  // namespace news::formats
