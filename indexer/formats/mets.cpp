// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/mets.hpp"

#include <utility>

#include "common/unicode.hpp"
#include "indexer/formats/alto.hpp"

namespace news::formats {

namespace {

// "The Statesman." as the catalogue has it.
std::string without_full_stop(std::string title) {
    if (title.ends_with('.')) title.pop_back();
    return title;
}

std::string first_within(XmlNode node, std::string_view name) {
    for (const std::string& found : texts(descendants(node, name)))
        return found;
    return {};
}

// MODS has an article before the title apart, so that "The Times" stands under T.
std::string title_of(XmlNode description) {
    const std::string title = first_within(description, "title");
    const std::string article = first_within(description, "nonSort");
    return article.empty() || title.empty() ? title : article + " " + title;
}

}  // namespace

extract::SourceFields read_mets_article(XmlNode first) {
    extract::SourceFields fields;
    const XmlNode all = first.parent();
    const XmlNode division = child(all, "div");
    const std::string own = " " + attribute(division, "DMDID") + " ";
    for (const XmlNode description : children(all, "dmdSec")) {
        const bool is_own = own.find(" " + attribute(description, "ID") + " ") != std::string::npos;
        std::string title = title_of(description);
        if (is_own) {
            fields.headline = std::move(title);
            fields.language = first_within(description, "languageTerm");
        } else if (fields.publisher.empty()) {
            fields.publisher = without_full_stop(std::move(title));
        }
        for (const char* name : {"dateIssued", "date"})
            if (fields.date.empty()) fields.date = first_within(description, name);
        if (fields.language.empty()) fields.language = first_within(description, "language");
    }
    if (fields.headline.empty() && lower_case(attribute(division, "TYPE")) == "article")
        fields.headline = attribute(division, "LABEL");
    for (const XmlNode block : all.children()) {
        if (local_name(block) == "dmdSec" || local_name(block) == "div") continue;
        std::string text = alto_text(block);
        if (text.empty()) continue;
        if (!fields.body.empty()) fields.body += "\n\n";
        fields.body += text;
    }
    return fields;
}

}  // namespace news::formats
