// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/microdata.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "common/unicode.hpp"
#include "indexer/extract/json_ld.hpp"
#include "indexer/extract/short_text.hpp"

namespace news::extract {

namespace {

constexpr std::size_t kMaxItems = 100;
constexpr std::size_t kMaxAuthors = 100;

std::string_view local_name(std::string_view name) {
    const auto border = name.find_last_of("/#:");
    return border == std::string_view::npos ? name : name.substr(border + 1);
}

// An item that the walk stands in.
struct Scope {
    html::Node end;         // the node after it; null: the end of the page
    std::size_t item;       // index into the items; kForeign: of something else
    std::string_view role;  // the property whose value it is: "author", "publisher", …
};
constexpr std::size_t kForeign = static_cast<std::size_t>(-1);

// What a property's element says: attributes that hold a value first, then its text.
std::string property_value(html::Node node) {
    for (const html::AttributeName attribute : html::AttributeNames{"content", "datetime"})
        if (node.has_attribute(attribute)) return clean_text(node.attribute(attribute));
    const html::Tag tag = node.tag();
    if (tag == html::Tag::abbr && node.has_attribute("title"))
        return clean_text(node.attribute("title"));
    if (tag == html::Tag::link) return clean_text(node.attribute("href"));
    if (tag == html::Tag::img) return clean_text(node.attribute("src"));
    return short_text(node);
}

// hAtom and microformats2.
bool begins_entry(html::Node node) {
    return node.attribute("class").find("entry") != std::string_view::npos &&
           (node.has_class("hentry") || node.has_class("h-entry"));
}

class Reader {
  public:
    std::vector<StatedArticle> read(html::Node root) {
        loose_.source = DateSource::microdata;
        loose_.place = "properties outside of any item";
        for (html::Node node = root.first_child(); node; node = node.next_in(root)) {
            while (!scopes_.empty() && scopes_.back().end == node)
                scopes_.pop_back();
            if (node.is_element()) visit(node, root);
        }
        if (!loose_.date_published.empty() || !loose_.date_created.empty() ||
            !loose_.authors.empty() || !loose_.headline.empty())
            items_.push_back(std::move(loose_));
        return std::move(items_);
    }

  private:
    void visit(html::Node node, html::Node root) {
        std::string_view property = node.attribute("itemprop");
        // A meta element within an item states its property, one in the head its own.
        const bool of_item =
            node.tag() != html::Tag::meta ||
            (!scopes_.empty() && node.attribute("property").find(':') == std::string_view::npos);
        const bool rdfa = property.empty() && of_item && node.has_attribute("property");
        if (rdfa || (property.empty() && node.has_attribute("property") &&
                     node.attribute("property").starts_with("schema:")))
            property = node.attribute("property");
        property = local_name(property.substr(0, property.find(' ')));
        const bool scope = node.has_attribute("itemscope") || node.has_attribute("typeof");
        const bool entry = !scope && begins_entry(node);
        if (!property.empty() && !scope) state(property, node);
        if (!scope && !entry) {
            if (property.empty()) state_by_class(node);
            return;
        }
        std::string_view type = node.attribute("itemtype");
        if (type.empty()) type = node.attribute("typeof");
        Scope opened{node.skip_in(root), kForeign, property};
        const std::string_view name = local_name(type.substr(0, type.find(' ')));
        const bool whole_page = name.ends_with("Page") || name == "CreativeWork";
        if ((entry || is_article_type(name) || whole_page) && items_.size() < kMaxItems) {
            StatedArticle item;
            item.source = DateSource::microdata;
            item.place = node.place();
            item.types.push_back(entry ? "h-entry" : clean_text(name));
            item.is_article = !whole_page;
            opened.item = items_.size();
            opened.role = {};
            items_.push_back(std::move(item));
        } else if (property.empty() && !scopes_.empty()) {
            // An item that is no property's value belongs to nobody; "author" keeps its role below
            // wrappers only where it says so itself.
            opened.role = {};
        }
        scopes_.push_back(opened);
    }

    // The object a property at this place describes, and in which role; null: none of ours.
    StatedArticle* owner(std::string_view& role) {
        role = {};
        for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
            if (scope->item != kForeign) return &items_[scope->item];
            if (role.empty()) role = scope->role;
            if (scope->role.empty()) return nullptr;
        }
        return &loose_;
    }

    void state(std::string_view property, html::Node node) {
        std::string_view role;
        StatedArticle* item = owner(role);
        if (!item) return;
        if (role == "author" || role == "creator") {
            if (property == "name") add_author(*item, property_value(node));
        } else if (role == "publisher" || role == "sourceOrganization") {
            if (property == "name") fill(item->publisher, node);
        } else if (role.empty()) {
            state_own(property, node, *item);
        }
    }

    static void fill(std::string& field, html::Node node) {
        if (field.empty()) field = property_value(node);
    }

    static void add_author(StatedArticle& item, std::string author) {
        if (!author.empty() && item.authors.size() < kMaxAuthors)
            item.authors.push_back(std::move(author));
    }

    static void state_own(std::string_view property, html::Node node, StatedArticle& item) {
        if (property == "headline" || property == "name") {
            if (property == "headline" || item.headline.empty()) fill(item.headline, node);
        } else if (property == "datePublished") {
            fill(item.date_published, node);
        } else if (property == "dateCreated") {
            fill(item.date_created, node);
        } else if (property == "dateModified") {
            fill(item.date_modified, node);
        } else if (property == "author" || property == "creator") {
            add_author(item, property_value(node));
        } else if (property == "publisher") {
            fill(item.publisher, node);
        } else if (property == "articleSection") {
            fill(item.section, node);
        } else if (property == "description") {
            fill(item.description, node);
        } else if (property == "inLanguage") {
            fill(item.language, node);
        } else if (property == "url" || property == "mainEntityOfPage") {
            if (item.url.empty()) {
                std::string_view url = node.attribute("itemid");
                if (url.empty()) url = node.attribute("href");
                item.url = url.empty() ? property_value(node) : clean_text(url);
            }
        } else if (property == "isAccessibleForFree" && !item.free_to_read) {
            const std::string value = lower_case(property_value(node));
            if (value.ends_with("false")) item.free_to_read = false;
            if (value.ends_with("true")) item.free_to_read = true;
        }
    }

    void state_by_class(html::Node node) {
        if (scopes_.empty() || scopes_.back().item == kForeign || !node.has_attribute("class"))
            return;
        StatedArticle& item = items_[scopes_.back().item];
        if (item.types.front() != "h-entry") return;
        if (node.has_class("published") || node.has_class("dt-published")) {
            fill(item.date_published, node);
        } else if (node.has_class("updated") || node.has_class("dt-updated")) {
            fill(item.date_modified, node);
        } else if (node.has_class("entry-title") || node.has_class("p-name")) {
            fill(item.headline, node);
        } else if (node.has_class("fn") || node.has_class("p-author")) {
            add_author(item, property_value(node));
        }
    }

    std::vector<StatedArticle> items_;
    StatedArticle loose_;
    std::vector<Scope> scopes_;
};

}  // namespace

std::vector<StatedArticle> read_microdata(const html::Document& document) {
    return Reader().read(document.root());
}

}  // namespace news::extract
