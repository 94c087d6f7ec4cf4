// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/xml_body.hpp"

#include <algorithm>

namespace news::formats {

namespace {

constexpr std::string_view kBlocks[] = {
    "p",          "block",   "body",    "body.content", "body.end", "body.head", "bq",
    "blockquote", "dd",      "div",     "dl",           "dt",       "h1",        "h2",
    "h3",         "h4",      "h5",      "h6",           "hl1",      "hl2",       "hr",
    "li",         "ol",      "pre",     "note",         "para",     "q1",        "section",
    "table",      "tagline", "article", "tr",           "ul",       "headline"};

constexpr std::string_view kLeftOut[] = {"head",   "media",      "script", "style",
                                         "object", "figcaption", "figure"};

template <class Names>
bool is_among(std::string_view name, const Names& names) {
    return std::ranges::find(names, name) != std::end(names);
}

class Paragraphs {
  public:
    void add(std::string_view text) { current_ += text; }

    void end() {
        if (current_.find_first_not_of(" \t\r\n") != std::string::npos) {
            if (!all_.empty()) all_ += "\n\n";
            all_ += resolve_references(current_);
        }
        current_.clear();
    }

    std::string take() {
        end();
        return std::move(all_);
    }

  private:
    std::string all_;
    std::string current_;
};

}  // namespace

std::string paragraphs_in(XmlNode root) {
    Paragraphs paragraphs;
    XmlNode node = root.first_child();
    while (node) {
        const std::string_view name = local_name(node);
        const bool is_left_out = is_among(name, kLeftOut);
        if (is_among(name, kBlocks)) paragraphs.end();
        if (name == "pre") {
            paragraphs.add(wire_paragraphs(raw_text(node)));
        } else if (name == "br") {
            paragraphs.add("\n");  // two of them are a blank line
        } else if (name == "td" || name == "th") {
            paragraphs.add(" ");
        } else if (name.empty()) {
            std::string text = node.value();
            std::ranges::replace(text, '\n', ' ');
            paragraphs.add(text);
        }
        if (!is_left_out && name != "pre" && node.first_child()) {
            node = node.first_child();
            continue;
        }
        // out of all that end here
        while (node && node != root && !node.next_sibling()) {
            if (is_among(local_name(node), kBlocks)) paragraphs.end();
            node = node.parent();
        }
        if (node == root) break;
        if (is_among(local_name(node), kBlocks)) paragraphs.end();
        node = node.next_sibling();
    }
    return paragraphs.take();
}

std::string wire_paragraphs(std::string_view text) {
    std::string paragraphs;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        const std::size_t indent = line.find_first_not_of(" \t\r");
        if (indent != std::string_view::npos && (indent >= 2 || line.front() == '\t'))
            paragraphs += "\n";
        paragraphs.append(line).append("\n");
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return paragraphs;
}

}  // namespace news::formats
