// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/ninjs.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "indexer/extract/byline.hpp"
#include "indexer/extract/markup_text.hpp"
#include "indexer/formats/record_text.hpp"

namespace news::formats {

namespace {

using nlohmann::json;

const json kNothing;

// The member of an object; null where there is none.
const json& member(const json& object, std::string_view name) {
    if (!object.is_object()) return kNothing;
    const auto found = object.find(name);
    return found == object.end() ? kNothing : *found;
}

std::string text(const json& value) {
    return value.is_string() ? value.get<std::string>() : std::string();
}

// The first of these members that is a text with something in it.
std::string first_text(const json& object, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names)
        if (std::string found = text(member(object, name)); !trimmed(found).empty()) return found;
    return {};
}

// The values of an array, or of an object whose keys are names (associations in 1.x).
std::vector<const json*> entries(const json& value) {
    std::vector<const json*> found;
    if (value.is_array() || value.is_object())
        for (const json& entry : value)
            found.push_back(&entry);
    return found;
}

// 2.x: [{"role": "main", "value": "…"}]; the one of this role, or the first.
std::string value_of_role(const json& list, std::string_view role) {
    std::string first;
    for (const json* entry : entries(list)) {
        std::string value = text(member(*entry, "value"));
        if (text(member(*entry, "role")) == role) return value;
        if (first.empty()) first = std::move(value);
    }
    return first;
}

bool has_word(const json& entry, std::string_view word) {
    const json& many = member(entry, "rels");
    return text(member(entry, "rel")) == word ||
           std::ranges::any_of(entries(many), [&](const json* one) { return text(*one) == word; });
}

// Names of [{"name": "…", "rel": "about"}] or ["…"]. A code of one letter is no name, and what an
// agency derived from another name ("ancestor") is not what the article is about.
std::vector<std::string> names(const json& item, std::initializer_list<std::string_view> members) {
    std::vector<std::string> found;
    for (const std::string_view name : members)
        for (const json* entry : entries(member(item, name))) {
            std::string value = entry->is_string() ? text(*entry) : text(member(*entry, "name"));
            if (value.size() > 1 && !has_word(*entry, "ancestor"))
                found.push_back(std::move(value));
        }
    return found;
}

bool is_item(const json& value) {
    constexpr std::array kOwn = {"headline",   "headlines",      "body_text",
                                 "body_xhtml", "body_html",      "bodies",
                                 "pubstatus",  "versioncreated", "descriptions"};
    return member(value, "uri").is_string() &&
           std::ranges::any_of(kOwn, [&](const char* name) { return value.contains(name); });
}

struct Items {
    const json* first = nullptr;
    std::size_t count = 0;
    bool is_answer = false;  // wrapped: addresses in it are the service's, not readers'
};

Items find_items(const json& root) {
    if (is_item(root)) return {&root, 1, false};
    const json& data = member(root, "data");
    for (const json* list : {&member(root, "item"), &member(root, "items"), &member(root, "_items"),
                             &member(data, "item"), &member(data, "items")}) {
        if (is_item(*list)) return {list, 1, true};
        if (!list->is_array() || list->empty() || !is_item(list->front())) continue;
        return {&list->front(), list->size(), true};
    }
    return {};
}

void take_body(const json& item, extract::SourceFields& fields) {
    fields.body_markup = first_text(item, {"body_xhtml", "body_html"});
    fields.body = first_text(item, {"body_text"});
    for (const json* body : entries(member(item, "bodies"))) {
        std::string value = text(member(*body, "value"));
        const std::string type = text(member(*body, "contenttype"));
        const bool is_plain =
            type == "text/plain" || (type.empty() && value.find('<') == value.npos);
        std::string& into = is_plain ? fields.body : fields.body_markup;
        if (into.empty()) into = std::move(value);
    }
    // markup has the paragraphs that plain text has lost
    if (!trimmed(fields.body_markup).empty()) fields.body.clear();
}

std::string description(const json& item) {
    std::string found =
        first_text(item, {"description_text", "description_xhtml", "description_html"});
    if (found.empty()) found = value_of_role(member(item, "descriptions"), "main");
    return extract::text_of_markup(found);
}

void take_associations(const json& item, extract::SourceFields& fields) {
    for (const json* associated : entries(member(item, "associations"))) {
        const std::string type = text(member(*associated, "type"));
        if (type != "picture" && type != "graphic" && type != "video") continue;
        if (std::string caption = description(*associated); !caption.empty())
            fields.captions.push_back(std::move(caption));
        if (std::string credit =
                first_text(*associated, {"byline", "creditline", "copyrightholder"});
            !credit.empty())
            fields.credits.push_back(std::move(credit));
    }
}

void take_authors(const json& item, extract::SourceFields& fields) {
    for (const json* byline : entries(member(item, "bylines")))
        fields.authors.push_back(first_text(*byline, {"byline", "value", "name"}));
    if (std::string byline = text(member(item, "byline")); !byline.empty())
        fields.authors.push_back(std::move(byline));
    if (fields.authors.empty())
        for (std::string& name : names(item, {"authors"}))
            fields.authors.push_back(std::move(name));
}

std::string source(const json& item) {
    if (std::string holder = first_text(item, {"copyrightholder", "provider", "source"});
        !holder.empty())
        return holder;
    const std::vector<std::string> sources = names(item, {"infosources", "infosource"});
    return sources.empty() ? std::string() : sources.front();
}

void take_dates(const json& item, extract::SourceFields& fields) {
    fields.date = first_text(item, {"firstcreated", "versioncreated", "contentcreated"});
    const std::string changed = text(member(item, "versioncreated"));
    if (changed != fields.date) fields.modified = changed;
}

}  // namespace

bool is_ninjs(std::string_view bytes) {
    const json root = json::parse(bytes, nullptr, false);
    return !root.is_discarded() && find_items(root).first != nullptr;
}

extract::SourceFields read_ninjs(const container::PageRecord& record) {
    extract::SourceFields fields;
    const json root = json::parse(record.bytes, nullptr, false);
    const auto [first, count, is_answer] = find_items(root);
    if (!first) {
        fields.skipped = "no ninjs item";
        return fields;
    }
    const json& item = *first;
    if (count > 1)
        fields.warnings.push_back(
            fmt::format("{} more items in this file are not read", count - 1));
    fields.headline = first_text(item, {"headline"});
    if (fields.headline.empty()) fields.headline = value_of_role(member(item, "headlines"), "main");
    if (fields.headline.empty()) fields.headline = first_text(item, {"title"});
    fields.headline = extract::text_of_markup(fields.headline);
    fields.deck = description(item);
    fields.slug = first_text(item, {"slugline", "slug"});
    fields.language = text(member(item, "language"));
    if (!is_answer) fields.url = text(member(item, "uri"));
    fields.publisher = source(item);
    fields.agency = extract::find_agency(fields.publisher);
    fields.keywords = names(item, {"subject", "subjects", "keywords"});
    fields.people = names(item, {"person", "people"});
    fields.organisations = names(item, {"organisation", "organisations"});
    fields.places = names(item, {"place", "places"});
    take_authors(item, fields);
    take_dates(item, fields);
    take_body(item, fields);
    take_associations(item, fields);
    const std::string type = text(member(item, "type"));
    const bool has_text = !fields.body.empty() || !fields.body_markup.empty();
    if (!has_text && (type == "picture" || type == "graphic" || type == "video" || type == "audio"))
        fields.skipped = type;
    return fields;
}

}  // namespace news::formats
