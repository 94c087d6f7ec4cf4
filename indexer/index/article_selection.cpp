// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/article_selection.hpp"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>

#include "common/query/article_id.hpp"
#include "common/query/xapian_query.hpp"
#include "common/schema.hpp"
#include "common/stored_article.hpp"
#include "common/unicode.hpp"
#include "common/xapian_guard.hpp"

namespace news::index {

namespace {

bool is_id(const std::string& word) {
    return lower_case(word).starts_with("na:");
}

Result<ArticleSelection> by_ids(const Xapian::Database& database,
                                const std::vector<std::string>& ids) {
    ArticleSelection chosen;
    for (const std::string& id : ids) {
        const auto sha256 = query::resolve_id(database, id, "news-indexer remove");
        if (!sha256) return tl::unexpected<Error>(sha256.error());
        if (*sha256)
            chosen.documents.push_back(
                *database.postlist_begin(make_term(info(Field::id).prefix, **sha256)));
        else
            chosen.unknown_ids.push_back(id);
    }
    return chosen;
}

Result<ArticleSelection> by_query(const Xapian::Database& database, const std::string& text) {
    query::CompileOptions options;
    options.strict = true;
    options.today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    const auto compiled = query::compile(text, database, options);
    if (!compiled) return tl::unexpected<Error>(compiled.error());
    Xapian::Enquire enquire(database);
    enquire.set_query(compiled->query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    const Xapian::MSet found = enquire.get_mset(0, database.get_doccount());
    return ArticleSelection{{found.begin(), found.end()}, {}, {}};
}

std::string headline_of(const Xapian::Database& database, Xapian::docid document) {
    const auto stored = parse_stored_article(database.get_document(document).get_data());
    if (!stored) return "(damaged)";
    const Article& article = stored->article;
    std::string text = article_id(article.sha256) + "  " + article.headline;
    std::string source = article.publisher;
    if (article.date) source += (source.empty() ? "" : ", ") + article.date->iso();
    return source.empty() ? text : text + " (" + source + ")";
}

}  // namespace

Result<ArticleSelection> select_articles(const std::string& path, const Xapian::Database& database,
                                         const std::vector<std::string>& words,
                                         std::size_t headlines) {
    auto selection = guarded(path, [&]() -> Result<ArticleSelection> {
        std::string text;
        for (const std::string& word : words)
            text += text.empty() ? word : " " + word;
        auto chosen = std::all_of(words.begin(), words.end(), is_id) ? by_ids(database, words)
                                                                     : by_query(database, text);
        if (!chosen) return chosen;
        auto& documents = chosen->documents;
        std::sort(documents.begin(), documents.end());
        documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
        for (std::size_t i = 0; i < std::min(headlines, documents.size()); ++i)
            chosen->first_headlines.push_back(headline_of(database, documents[i]));
        return chosen;
    });
    if (!selection) return tl::unexpected<Error>(selection.error());
    return std::move(*selection);
}

}  // namespace news::index
