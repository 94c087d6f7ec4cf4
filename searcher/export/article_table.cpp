// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/export/article_table.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "common/unicode.hpp"

namespace news::exports {

namespace {

using Texts = std::vector<std::string>;

std::string joined(const Texts& parts, std::string_view separator) {
    std::string text;
    for (const std::string& part : parts)
        text.append(text.empty() ? "" : separator).append(part);
    return text;
}

std::string listed(const Texts& values) {
    return joined(values, "; ");
}

std::string names(const Article& article, EntityType type) {
    Texts found;
    for (const Entity& entity : article.entities)
        if (entity.type == type) found.push_back(entity.name);
    return listed(found);
}

struct ColumnSpec {
    std::string_view name;
    std::string (*cell)(const StoredArticle& stored);
};

constexpr ColumnSpec kColumns[] = {
    {"id", [](const StoredArticle& stored) { return article_id(stored.article.sha256); }},
    {"headline", [](const StoredArticle& stored) { return stored.article.headline; }},
    {"deck", [](const StoredArticle& stored) { return stored.article.deck; }},
    {"byline", [](const StoredArticle& stored) { return listed(stored.article.authors); }},
    {"publisher", [](const StoredArticle& stored) { return stored.article.publisher; }},
    {"agency", [](const StoredArticle& stored) { return stored.article.agency; }},
    {"section", [](const StoredArticle& stored) { return stored.article.section; }},
    {"date",
     [](const StoredArticle& stored) {
         return stored.article.date ? stored.article.date->iso() : std::string();
     }},
    {"date_source",
     [](const StoredArticle& stored) {
         return std::string(to_string(stored.article.date_source));
     }},
    {"lang", [](const StoredArticle& stored) { return stored.article.language; }},
    {"words", [](const StoredArticle& stored) { return std::to_string(stored.article.words); }},
    {"persons",
     [](const StoredArticle& stored) { return names(stored.article, EntityType::person); }},
    {"organisations",
     [](const StoredArticle& stored) { return names(stored.article, EntityType::organisation); }},
    {"places",
     [](const StoredArticle& stored) { return names(stored.article, EntityType::place); }},
    {"keywords", [](const StoredArticle& stored) { return listed(stored.article.keywords); }},
    {"url", [](const StoredArticle& stored) { return stored.article.url; }},
    {"path", [](const StoredArticle& stored) { return printable(stored.article.location.path); }},
    {"member",
     [](const StoredArticle& stored) { return printable(stored.article.location.member); }},
    {"record_offset",
     [](const StoredArticle& stored) {
         const auto offset = stored.article.location.record_offset;
         return offset ? std::to_string(*offset) : std::string();
     }},
};

constexpr ColumnSpec kBodyColumns[] = {
    {"captions", [](const StoredArticle& stored) { return joined(stored.article.captions, "\n"); }},
    {"body", [](const StoredArticle& stored) { return stored.article.body; }},
};

template <class CellOf>
Texts cells(bool with_body, const CellOf& cell_of) {
    Texts row;
    for (const ColumnSpec& column : kColumns)
        row.push_back(cell_of(column));
    if (with_body)
        for (const ColumnSpec& column : kBodyColumns)
            row.push_back(cell_of(column));
    return row;
}

}  // namespace

void ArticleTable::begin(const search::SearchRequest&, const search::MatchSummary&) {
    if (options_.byte_order_mark) sink_(output::kByteOrderMark);
    sink_(output::table_row(kind_, cells(options_.with_body, [](const ColumnSpec& column) {
                                return std::string(column.name);
                            })));
}

void ArticleTable::article(const search::MatchedArticle& matched) {
    sink_(output::table_row(kind_, cells(options_.with_body, [&](const ColumnSpec& column) {
                                return column.cell(matched.stored);
                            })));
}

}  // namespace news::exports
