// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/europresse.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/unicode.hpp"
#include "indexer/extract/date_text.hpp"
#include "indexer/formats/record_text.hpp"
#include "indexer/html/document.hpp"

namespace news::formats {

namespace {

using namespace std::string_view_literals;
using extract::SourceFields;
using html::Node;
using html::Tag;

// The first element of one of these classes (in lower case).
Node find_class(Node root, std::initializer_list<std::string_view> classes) {
    for (Node node = root.first_child(); node; node = node.next_in(root))
        if (node.is_element() && std::ranges::any_of(classes, [&](std::string_view name) {
                return node.has_class(name);
            }))
            return node;
    return {};
}

// "Le Courrier, no. 5968": the number is the issue's.
std::string publisher_of(std::string_view name) {
    return std::string(trimmed(name.substr(0, name.find(", no"))));
}

bool is_weekday(std::string_view word) {
    constexpr std::array kDays = {"lundi"sv,    "mardi"sv,     "mercredi"sv, "jeudi"sv,
                                  "vendredi"sv, "samedi"sv,    "dimanche"sv, "monday"sv,
                                  "tuesday"sv,  "wednesday"sv, "thursday"sv, "friday"sv,
                                  "saturday"sv, "sunday"sv};
    return std::ranges::find(kDays, fold(word)) != kDays.end();
}

// "Politique, jeudi 5 octobre 2013, p. 3"
void take_header(std::string_view header, SourceFields& fields) {
    const std::vector<extract::TextDate> dates = extract::find_dates(header, {});
    if (dates.size() == 1)
        fields.date = header.substr(dates.front().start, dates.front().end - dates.front().start);
    for (const std::string_view piece : pieces_of(header, ",")) {
        const bool has_digit =
            std::ranges::any_of(piece, [](char c) { return c >= '0' && c <= '9'; });
        if (has_digit) break;
        if (!is_weekday(piece)) {
            fields.section = piece;
            break;
        }
    }
}

bool is_end(std::string_view line) {
    return line.starts_with("©") || line.starts_with("(c)") ||
           line.starts_with("Numéro de document") || line.starts_with("Document number");
}

void add_paragraph(SourceFields& fields, std::string_view text) {
    if (!trimmed(text).empty()) fields.body.append(text).append("\n\n");
}

// In the table nothing but line breaks tells what is what: a line between the heading and the
// first paragraph that a break ends is the author's, one before the heading is the deck.
class TableText {
  public:
    explicit TableText(SourceFields& fields) : fields_(fields) {}

    void read(Node root, Node title) {
        enum { before, deck, text } part = before;
        for (Node node = root.first_child(); node && !over_;) {
            if (node.has_class("docheader")) part = deck;
            if (node == title) {
                if (part == deck) fields_.deck = std::exchange(line_, {});
                part = text;
            }
            if (node == title || node.has_class("docheader") ||
                node.has_class("docpublicationname")) {
                node = node.skip_in(root);
                continue;
            }
            if (part != before) read_node(node, part == text);
            node = node.next_in(root);
        }
        end_paragraph();
    }

  private:
    void read_node(Node node, bool is_text) {
        if (node.is_text()) {
            line_ += node.text();
        } else if (node.tag() == Tag::br) {
            if (!is_text) return;
            if (in_head_ && !trimmed(line_).empty()) {
                broken_.push_back(std::exchange(line_, {}));
                return;
            }
            line_ += ' ';
        } else if (node.tag() == Tag::p || node.tag() == Tag::table) {
            if (is_text) end_paragraph();
        }
    }

    void end_paragraph() {
        if (is_end(clean_text(line_))) over_ = true;
        const bool is_first = std::exchange(in_head_, false);
        const bool has_line = !trimmed(line_).empty();
        // lines with a break behind each and nothing more before the paragraph are the authors'
        for (std::string& line : broken_) {
            if (is_first && !has_line)
                fields_.authors.push_back(std::move(line));
            else
                add_paragraph(fields_, line);
        }
        broken_.clear();
        if (!over_) add_paragraph(fields_, line_);
        line_.clear();
    }

    SourceFields& fields_;
    std::string line_;
    std::vector<std::string> broken_;
    bool in_head_ = true;
    bool over_ = false;
};

void read_article_element(Node root, SourceFields& fields) {
    if (const Node authors = find_class(root, {"docauthors", "sm-margin-bottomnews"}))
        fields.authors.push_back(html::visible_text(authors));
    if (const Node deck = find_class(root, {"rdp__subtitle"}))
        fields.deck = html::visible_text(deck);
    const Node text = find_class(root, {"dococurrcontainer", "doctext"});
    if (!text) return;
    bool any = false;
    for (Node node = text.first_child(); node; node = node.next_in(text))
        if (node.tag() == Tag::p) {
            add_paragraph(fields, html::visible_text(node));
            any = true;
        }
    if (!any) add_paragraph(fields, html::visible_text(text));
}

}  // namespace

SourceFields read_europresse(const container::PageRecord& record) {
    RecordText text = text_of_record(record);
    SourceFields fields;
    fields.warnings = std::move(text.warnings);
    const auto page = html::Document::parse(std::move(text.utf8));
    if (!page) {
        fields.skipped = page.error().message;
        return fields;
    }
    const Node root = page->root();
    std::string header;
    for (Node node = root.first_child(); node; node = node.next_in(root))
        if (node.has_class("docheader")) header += html::visible_text(node) + " ";
    take_header(header, fields);
    if (const Node name = find_class(root, {"docpublicationname"}))
        fields.publisher = publisher_of(html::visible_text(name));
    const Node title = find_class(root, {"titrearticlevisu", "rdp__articletitle"});
    if (title) fields.headline = html::visible_text(title);
    if (root.find(Tag::article))
        read_article_element(root, fields);
    else
        TableText(fields).read(root, title);
    return fields;
}

}  // namespace news::formats
