// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/marked_up_body.hpp"

#include <algorithm>
#include <utility>

#include "indexer/extract/markup_text.hpp"
#include "indexer/formats/nitf.hpp"
#include "indexer/formats/xml_body.hpp"

namespace news::formats {

namespace {

using extract::SourceFields;

void add_paragraphs(std::string& body, std::string_view more) {
    if (!body.empty() && !more.empty()) body += "\n\n";
    body += more;
}

void fill(std::string& field, std::string& value) {
    if (field.empty()) field = std::move(value);
}

void append(std::vector<std::string>& list, std::vector<std::string>& more) {
    std::ranges::move(more, std::back_inserter(list));
}

void take_nitf(XmlNode nitf, SourceFields& fields) {
    SourceFields inner = read_nitf(nitf);
    add_paragraphs(fields.body, inner.body);
    fill(fields.headline, inner.headline);
    fill(fields.deck, inner.deck);
    fill(fields.date, inner.date);
    fill(fields.agency, inner.agency);
    fill(fields.publisher, inner.publisher);
    fill(fields.section, inner.section);
    fill(fields.slug, inner.slug);
    fill(fields.language, inner.language);
    if (fields.bylines.empty()) fields.bylines = std::move(inner.bylines);
    append(fields.keywords, inner.keywords);
    append(fields.people, inner.people);
    append(fields.organisations, inner.organisations);
    append(fields.places, inner.places);
    append(fields.captions, inner.captions);
    append(fields.credits, inner.credits);
}

bool has_elements(XmlNode node) {
    return std::ranges::any_of(node.children(),
                               [](XmlNode inner) { return inner.type() == pugi::node_element; });
}

}  // namespace

void take_body(XmlNode content, SourceFields& fields) {
    if (const auto nitf = descendants(content, "nitf"); !nitf.empty()) {
        take_nitf(nitf.front(), fields);
    } else if (!descendants(content, "body.content").empty()) {
        take_nitf(content, fields);
    } else if (has_elements(content)) {
        add_paragraphs(fields.body, paragraphs_in(content));
    } else {
        const std::string raw = raw_text(content);
        const bool is_markup = raw.find("</") != std::string::npos;
        // a wire's indented lines are paragraphs even where one element is around them all
        add_paragraphs(fields.body, wire_paragraphs(is_markup ? extract::paragraphs_of_markup(raw)
                                                              : resolve_references(raw)));
    }
}

}  // namespace news::formats
