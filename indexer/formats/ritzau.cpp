// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/ritzau.hpp"

#include "indexer/extract/markup_text.hpp"

namespace news::formats {

extract::SourceFields read_ritzau(XmlNode news) {
    extract::SourceFields fields;
    fields.headline = text(child(news, "headline"));
    fields.deck = text(child(news, "subtitle"));
    fields.date = text(child(news, "PublishDate"));
    fields.section = text(child(news, "section"));
    fields.body = extract::paragraphs_of_markup(raw_text(child(news, "content")));
    fields.agency = "Ritzau";
    fields.publisher = "Ritzau";
    fields.places.push_back(text(child(news, "town")));
    if (std::string byline = text(child(news, "byLine")); !byline.empty())
        fields.bylines.push_back(std::move(byline));
    fields.keywords = texts(descendants(child(news, "SubjectKeyword"), "string"));
    return fields;
}

}  // namespace news::formats
