// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/feed.hpp"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "common/unicode.hpp"
#include "indexer/extract/markup_text.hpp"
#include "indexer/formats/xml_body.hpp"

namespace news::formats {

namespace {

using extract::SourceFields;

constexpr std::string_view kBlogger = "http://schemas.google.com/blogger/2008/kind#";

// Elements are told by their whole names: a feed mixes vocabularies, and <media:title> is not
// <title>. The prefixes are those that everybody uses.
class Entry {
  public:
    explicit Entry(XmlNode node) : node_(node) {
        const std::string_view name = node.name();
        home_ = name.substr(0, name.size() - local_name(node).size());
    }

    // The first child of one of these names that is not empty.
    XmlNode find(std::initializer_list<const char*> names) const {
        for (const char* name : names)
            for (const XmlNode node : all(name))
                if (raw_text(node).find_first_not_of(" \t\r\n") != std::string::npos) return node;
        return {};
    }

    std::string line(std::initializer_list<const char*> names) const {
        return extract::text_of_markup(raw_text(find(names)));
    }

    // A name without a prefix is of the feed's own vocabulary, whatever prefix that has.
    std::vector<XmlNode> all(const std::string& name) const {
        const std::string wanted = name.find(':') == std::string::npos ? home_ + name : name;
        std::vector<XmlNode> found;
        for (const XmlNode node : node_.children(wanted.c_str()))
            found.push_back(node);
        return found;
    }

    XmlNode node() const { return node_; }

  private:
    XmlNode node_;
    std::string home_;  // "atom:", mostly empty
};

// WordPress keeps what was typed: a blank line is a paragraph, marked up only when it is shown.
std::string with_paragraphs(std::string markup) {
    if (markup.find("<p") != std::string::npos) return markup;
    std::string marked;
    for (std::size_t at = 0; at < markup.size();) {
        const std::size_t blank = std::min(markup.find("\n\n", at), markup.size());
        marked.append(markup, at, blank - at).append("\n<p>");
        at = blank + 2;
    }
    return marked;
}

// What an entry holds may be markup as text, or (Atom's XHTML) elements.
void take_markup(XmlNode content, SourceFields& fields) {
    const std::string type = attribute(content, "type");
    if (type == "xhtml")
        fields.body = paragraphs_in(content);
    else if (type == "text")
        fields.body = raw_text(content);
    else
        fields.body_markup = with_paragraphs(raw_text(content));
}

void read_texts(const Entry& entry, SourceFields& fields) {
    fields.headline = entry.line({"title"});
    const XmlNode full = entry.find({"content:encoded", "content", "body", "xhtml:body"});
    const XmlNode brief =
        entry.find({"description", "summary", "excerpt:encoded", "itunes:summary"});
    take_markup(full ? full : brief, fields);
    if (full) fields.deck = extract::text_of_markup(raw_text(brief));
    // a description that is how the text begins says nothing of its own
    const std::string body = extract::text_of_markup(fields.body + fields.body_markup);
    const std::string_view beginning = std::string_view(fields.deck).substr(0, 80);
    if (body.find(beginning) < beginning.size()) fields.deck.clear();
}

void read_address(const Entry& entry, SourceFields& fields) {
    fields.url = text(entry.find({"link"}));
    for (const XmlNode link : entry.all("link")) {
        const std::string relation = attribute(link, "rel");
        if (fields.url.empty() && (relation.empty() || relation == "alternate"))
            fields.url = attribute(link, "href");
    }
    const XmlNode guid = entry.find({"guid"});
    if (fields.url.empty() && attribute(guid, "isPermaLink") != "false") fields.url = text(guid);
    if (fields.url.empty()) fields.url = attribute(entry.node(), "rdf:about");
}

// WordPress names authors by what they log in with, and says elsewhere who that is.
std::string shown_name(const container::ContainerFacts& facts, std::string login) {
    for (const auto& [name, shown] : facts.authors)
        if (name == login && !shown.empty()) return resolve_references(shown);
    return login;
}

void read_authors(const Entry& entry, const container::ContainerFacts* facts,
                  SourceFields& fields) {
    for (const char* name : {"dc:creator", "author"})
        for (const XmlNode author : entry.all(name)) {
            const XmlNode given = child(author, "name");  // Atom
            std::string line = text(given ? given : author);
            // RSS wants an address: "anna@harbour.example (Anna Smith)"
            const std::size_t bracket = line.find(" (");
            if (line.find('@') != std::string::npos)
                line = bracket == std::string::npos
                           ? std::string()
                           : line.substr(bracket + 2, line.rfind(')') - bracket - 2);
            if (facts != nullptr) line = shown_name(*facts, std::move(line));
            if (!line.empty()) fields.bylines.push_back(std::move(line));
        }
    if (facts != nullptr) fields.publisher = resolve_references(facts->publisher);
    // where the entry came from, in a feed of several sources
    const XmlNode source = entry.find({"source"});
    const XmlNode title = child(source, "title");
    if (source) fields.publisher = text(title ? title : source);
}

void read_categories(const Entry& entry, SourceFields& fields) {
    for (const char* name : {"category", "dc:subject"})
        for (const XmlNode category : entry.all(name)) {
            if (attribute(category, "term").starts_with(kBlogger)) continue;
            std::string word = extract::text_of_markup(raw_text(category));
            if (word.empty()) word = attribute(category, "label");
            if (word.empty()) word = attribute(category, "term");
            const std::string domain = attribute(category, "domain");
            // WordPress files under categories and describes with tags; where nothing is told
            // apart, the first is the section
            if (fields.section.empty() && (domain.empty() || domain == "category"))
                fields.section = word;
            fields.keywords.push_back(std::move(word));
        }
    if (const std::string keywords = entry.line({"media:keywords", "itunes:keywords"});
        !keywords.empty())
        for (std::size_t at = 0; at < keywords.size();) {
            const std::size_t comma = std::min(keywords.find(',', at), keywords.size());
            fields.keywords.push_back(keywords.substr(at, comma - at));
            at = comma + 1;
        }
}

void read_media(XmlNode entry, SourceFields& fields) {
    for (XmlNode node = next_within(entry, entry); node; node = next_within(entry, node)) {
        const std::string_view name = node.name();
        if (name == "media:description") fields.captions.push_back(text(node));
        if (name == "media:credit") fields.credits.push_back(text(node));
    }
}

// Why an item of a WordPress export is no article; empty: it is one.
std::string left_out_by_wordpress(const Entry& entry) {
    const std::string type = text(entry.find({"wp:post_type"}));
    const std::string status = text(entry.find({"wp:status"}));
    if (!type.empty() && type != "post" && type != "page") return "WordPress: " + type;
    if (!status.empty() && status != "publish") return "WordPress: not published, " + status;
    return {};
}

// The same of a Blogger export, which is Atom.
std::string left_out_by_blogger(const Entry& entry) {
    for (const XmlNode category : entry.all("category")) {
        const std::string term = attribute(category, "term");
        if (!term.starts_with(kBlogger)) continue;
        const std::string kind = term.substr(kBlogger.size());
        if (kind != "post" && kind != "page") return "Blogger: " + kind;
    }
    const XmlNode draft = descend(entry.node(), {"control", "draft"});
    return text(draft) == "yes" ? "not published, draft" : std::string();
}

}  // namespace

SourceFields read_feed_entry(XmlNode node, const container::ContainerFacts* facts) {
    const Entry entry(node);
    SourceFields fields;
    read_texts(entry, fields);
    read_address(entry, fields);
    read_authors(entry, facts, fields);
    read_categories(entry, fields);
    read_media(node, fields);
    fields.date = text(entry.find({"pubDate", "published", "dc:date", "dcterms:issued", "issued",
                                   "dcterms:created", "updated", "date"}));
    fields.modified = text(entry.find({"updated", "atom:updated", "dcterms:modified", "modified"}));
    if (fields.modified == fields.date) fields.modified.clear();
    fields.slug = text(entry.find({"wp:post_name"}));
    fields.language = text(entry.find({"dc:language", "language"}));
    if (fields.language.empty()) fields.language = attribute(node, "xml:lang");
    if (fields.language.empty() && facts != nullptr) fields.language = facts->language;
    fields.skipped = left_out_by_wordpress(entry);
    if (fields.skipped.empty()) fields.skipped = left_out_by_blogger(entry);
    return fields;
}

}  // namespace news::formats
