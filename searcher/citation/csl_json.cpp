// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/citation/csl_json.hpp"

#include <cstdint>
#include <string_view>

#include "common/json_text.hpp"

namespace news::citation {

namespace {

void write_text(JsonText& json, std::string_view key, std::string_view value) {
    if (!value.empty()) json.key(key).value(value);
}

void write_date(JsonText& json, std::string_view key, const std::optional<PartialDate>& date) {
    if (!date) return;
    json.key(key).open('{').key("date-parts").open('[').open('[');
    for (const int part : {date->year(), date->month(), date->day()})
        if (part > 0) json.value(static_cast<std::uint64_t>(part));
    json.close(']').close(']').close('}');
}

}  // namespace

std::string csl_item(const Reference& reference) {
    JsonText json;
    json.open('{').key("id").value(reference.id).key("type").value("article-newspaper");
    write_text(json, "citation-key", reference.key);
    write_text(json, "title", reference.title);
    if (!reference.authors.empty()) {
        json.key("author").open('[');
        for (const PersonName& name : reference.authors) {
            json.open('{');
            write_text(json, "literal", name.literal);
            write_text(json, "family", name.family);
            write_text(json, "given", name.given);
            write_text(json, "non-dropping-particle", name.particle);
            write_text(json, "suffix", name.suffix);
            json.close('}');
        }
        json.close(']');
    }
    write_text(json, "container-title", reference.publisher);
    write_text(json, "section", reference.section);
    write_date(json, "issued", reference.date);
    write_text(json, "abstract", reference.abstract);
    write_text(json, "language", reference.language);
    write_text(json, "URL", reference.url);
    write_date(json, "accessed", reference.fetched);
    std::string keywords;
    for (const std::string& keyword : reference.keywords)
        keywords.append(keywords.empty() ? "" : ", ").append(keyword);
    write_text(json, "keyword", keywords);
    if (!reference.agency.empty()) json.key("note").value("agency: " + reference.agency);
    json.close('}');
    return json.take();
}

}  // namespace news::citation
