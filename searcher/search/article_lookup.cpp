// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/article_lookup.hpp"

#include "common/query/article_id.hpp"
#include "searcher/search/article_marks.hpp"
#include "searcher/search/index_reader.hpp"
#include "searcher/search/matches.hpp"
#include "searcher/search/query_plan.hpp"

namespace news::search {

Result<StoredArticle> load_article(const Xapian::Database& database, std::string_view sha256) {
    const std::string term = std::string(info(Field::id).prefix).append(sha256);
    // of copies in several databases the first
    return parse_stored_article(database.get_document(*database.postlist_begin(term)).get_data());
}

Result<std::optional<ShownArticle>> find_article(IndexReader& reader, std::string_view id,
                                                 const Selection& selection,
                                                 std::string_view command) {
    using Found = std::optional<ShownArticle>;
    return reader.read([&](const Xapian::Database& database) -> Result<Found> {
        const auto sha = query::resolve_id(database, id, command);
        if (!sha) return tl::unexpected<Error>(sha.error());
        if (!*sha) return Found();
        auto stored = load_article(database, **sha);
        if (!stored) return tl::unexpected<Error>(stored.error());
        ShownArticle shown;
        shown.stored = std::move(*stored);
        const Article& article = shown.stored.article;
        shown.captions.resize(article.captions.size());
        if (selection.query.empty()) return shown;

        const auto plan = QueryPlan::make(selection, database);
        if (!plan) return tl::unexpected<Error>(plan.error());
        shown.matches = has_match(
            database, Xapian::Query(Xapian::Query::OP_FILTER, plan->all(),
                                    Xapian::Query(make_term(info(Field::id).prefix, **sha))));
        const Highlighter highlighter(plan->compiled().needles);
        const ArticleMarks marks(article, highlighter, plan->compiled().names);
        const auto spans = [&](Field field, std::string_view text, std::size_t caption = 0) {
            return merged_spans(marks.in(field, text, caption).marks);
        };
        shown.headline = spans(Field::headline, article.headline);
        shown.deck = spans(Field::deck, article.deck);
        shown.body = spans(Field::body, article.body);
        for (std::size_t i = 0; i < article.captions.size(); ++i)
            shown.captions[i] = spans(Field::caption, article.captions[i], i);
        return shown;
    });
}

}  // namespace news::search
