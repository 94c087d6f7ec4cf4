// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/factiva.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/extract/byline.hpp"
#include "indexer/extract/date_text.hpp"
#include "indexer/formats/language_names.hpp"
#include "indexer/formats/record_text.hpp"
#include "indexer/html/document.hpp"

namespace news::formats {

namespace {

using extract::SourceFields;
using html::Node;
using html::Tag;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

void add_paragraph(SourceFields& fields, std::string_view text) {
    if (!text.empty()) fields.body.append(text).append("\n\n");
}

// "gpol : Domestic Politics | gcat : Political/General News": the names without the codes, and
// without what is the database's own.
std::vector<std::string> names_of(std::string_view value) {
    std::vector<std::string> names;
    for (const std::string_view piece : pieces_of(value, "|")) {
        const std::size_t colon = piece.find(" : ");
        if (colon == std::string_view::npos)
            names.emplace_back(piece);
        else if (!is_filter_code(piece.substr(0, colon)))
            names.emplace_back(piece.substr(colon + 3));
    }
    return names;
}

void add_names(std::vector<std::string>& to, std::string_view value) {
    std::ranges::move(names_of(value), std::back_inserter(to));
}

void take_paragraphs(Node cell, SourceFields& fields) {
    bool any = false;
    for (Node node = cell.first_child(); node; node = node.next_in(cell))
        if (node.tag() == Tag::p) {
            add_paragraph(fields, html::visible_text(node));
            any = true;
        }
    if (!any) add_paragraph(fields, html::visible_text(cell));
}

// Factiva's own list of field codes.
void take_coded(std::string_view code, Node cell, SourceFields& fields) {
    const std::string value = html::visible_text(cell);
    if (code == "HD")
        fields.headline = value;
    else if (code == "BY")
        fields.authors.push_back(value);
    else if (code == "CR")
        fields.agency = extract::find_agency(value);
    else if (code == "PD")
        fields.date = value;
    else if (code == "ET" && !fields.date.empty())
        fields.date += " " + value;
    else if (code == "SN")
        fields.publisher = value;
    else if (code == "SE" || (code == "CLM" && fields.section.empty()))
        fields.section = value;
    else if (code == "LA")
        fields.language = language_code(value);
    else if (code == "LP" || code == "TD")
        take_paragraphs(cell, fields);
    else if (code == "ART")
        fields.captions.push_back(value);
    else if (code == "NS" || code == "IN")
        add_names(fields.keywords, value);
    else if (code == "CO")
        add_names(fields.organisations, value);
    else if (code == "RE")
        add_names(fields.places, value);
    else if (code == "PE")
        add_names(fields.people, value);
}

void read_table(Node root, SourceFields& fields) {
    for (Node node = root.first_child(); node; node = node.next_in(root)) {
        if (node.tag() != Tag::td || !node.has_class("index")) continue;
        if (const Node cell = node.next_element_sibling())
            take_coded(html::visible_text(node), cell, fields);
    }
}

// "808 words", "295 mots", "1.285 Wörter", "512 字"
bool is_length(std::string_view text) {
    const std::size_t space = text.find(' ');
    if (space == std::string_view::npos || text.find(' ', space + 1) != std::string_view::npos)
        return false;
    return std::ranges::all_of(text.substr(0, space),
                               [](char c) { return is_digit(c) || c == ',' || c == '.'; }) &&
           !is_digit(text[space + 1]);
}

bool is_copyright(std::string_view text) {
    return text.starts_with("(c)") || text.starts_with("(C)") || text.starts_with("©") ||
           text.starts_with("Copyright");
}

// The fields behind the length: the date, maybe the time, the publication, its code, others; the
// language before the copyright.
void take_unnamed(const std::vector<std::string>& values, SourceFields& fields) {
    const auto length = std::ranges::find_if(values, is_length);
    if (length == values.end()) return;
    auto value = length + 1;
    if (value != values.end() && extract::find_dates(*value, {}).size() == 1) {
        fields.date = *value++;
        if (value != values.end() && is_digit(value->front()) && value->size() < 9)
            fields.date += " " + *value++;
    }
    if (value != values.end()) fields.publisher = *value++;
    for (; value != values.end() && !is_copyright(*value); ++value)
        if (value->size() > 2)
            if (std::string code = language_code(*value); !code.empty())
                fields.language = std::move(code);
}

bool is_headline(Node node) {
    return node.tag() == Tag::span && node.attribute("class").ends_with("Headline");
}

void read_layout(Node root, SourceFields& fields) {
    std::vector<std::string> values;  // behind the headline
    for (Node node = root.first_child(); node; node = node.next_in(root)) {
        if (is_headline(node)) {
            fields.headline = html::visible_text(node);
        } else if (node.tag() == Tag::div && !node.find(Tag::div) && !node.find(Tag::span)) {
            std::string value = html::visible_text(node);
            if (value.empty()) continue;
            if (node.has_class("author"))
                fields.authors.push_back(std::move(value));
            else if (fields.headline.empty())
                fields.section = std::move(value);
            else
                values.push_back(std::move(value));
        } else if (node.tag() == Tag::p && node.has_class("articleparagraph")) {
            add_paragraph(fields, html::visible_text(node));
        }
    }
    take_unnamed(values, fields);
}

}  // namespace

bool is_filter_code(std::string_view code) {
    return code == "ncat" || code.starts_with("nf");
}

SourceFields read_factiva_html(const container::PageRecord& record) {
    RecordText text = text_of_record(record);
    SourceFields fields;
    fields.warnings = std::move(text.warnings);
    const auto page = html::Document::parse(std::move(text.utf8));
    if (!page) {
        fields.skipped = page.error().message;
        return fields;
    }
    if (const Node table = page->root().find(Tag::table))
        read_table(table.parent(), fields);
    else
        read_layout(page->root(), fields);
    return fields;
}

}  // namespace news::formats
