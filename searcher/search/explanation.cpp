// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/explanation.hpp"

#include "common/stored_article.hpp"
#include "searcher/search/article_lookup.hpp"
#include "searcher/search/highlighter.hpp"
#include "searcher/search/index_reader.hpp"
#include "searcher/search/match_summary.hpp"
#include "searcher/search/matches.hpp"
#include "searcher/search/no_matches.hpp"
#include "searcher/search/passage.hpp"
#include "searcher/search/snippet.hpp"

namespace news::search {

namespace {

Xapian::Query id_query(const std::string& sha256) {
    return Xapian::Query(std::string(info(Field::id).prefix) + sha256);
}

std::vector<WordPlace> places_in(const Article& article, const Highlighter& highlighter) {
    std::vector<WordPlace> places;
    const auto look = [&](Field field, std::string_view text) {
        const MarkedText marked = highlighter.mark(field, text, article.language);
        if (marked.marks.empty()) return;
        WordPlace place{merged_spans(marked.marks).size(),
                        best_passage(text, marked, kSnippetColumns / 2)};
        place.snippet.field = info(field).name;
        places.push_back(std::move(place));
    };
    look(Field::headline, article.headline);
    look(Field::deck, article.deck);
    look(Field::byline, byline_of(article));
    look(Field::body, article.body);
    for (const std::string& caption : article.captions)
        look(Field::caption, caption);
    return places;
}

Result<ArticleMatch> explain_article(const Xapian::Database& database, const QueryPlan& plan,
                                     const query::CompileOptions& options,
                                     const std::string& sha256) {
    const auto stored = load_article(database, sha256);
    if (!stored) return tl::unexpected<Error>(stored.error());
    const Article& article = stored->article;
    ArticleMatch match;
    match.id = article_id(sha256);
    match.headline = article.headline;

    Xapian::Enquire enquire(database);
    enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, plan.all(), id_query(sha256)));
    const Xapian::MSet found = enquire.get_mset(0, 1);
    match.matches = !found.empty();
    if (match.matches) match.score = found.begin().get_weight();

    for (const query::LeafCount& leaf : plan.compiled().leaves) {
        WordInArticle word{leaf.text, leaf.negated, false, {}};
        word.matches = count_matches(database, Xapian::Query(Xapian::Query::OP_FILTER, leaf.query,
                                                             id_query(sha256))) > 0;
        // the word by itself, for its own needles; what cannot stand alone has no places
        if (const auto alone = query::compile(leaf.text, database, options))
            word.places = places_in(article, Highlighter(alone->needles));
        match.words.push_back(std::move(word));
    }
    return match;
}

}  // namespace

Result<Explanation> explain(IndexReader& reader, const Selection& selection, std::string_view id) {
    return reader.read([&](const Xapian::Database& database) -> Result<Explanation> {
        const auto plan = QueryPlan::make(selection, database);
        if (!plan) return tl::unexpected<Error>(plan.error());
        query::CompileOptions options = compile_options(selection);
        const auto stages = query::explain_stages(selection.query, database, options);
        if (!stages) return tl::unexpected<Error>(stages.error());

        MatchSummary summary = begin_summary(*plan, selection, reader.paths());
        Explanation explanation;
        explanation.query = std::move(summary.query);
        explanation.databases = std::move(summary.databases);
        explanation.tokens = stages->tokens;
        explanation.tree = stages->tree;
        explanation.rewritten = stages->rewritten;
        explanation.xapian = stages->xapian;
        explanation.articles = count_matches(database, plan->all());
        explanation.query.words = count_words(plan->compiled(), database);
        if (id.empty()) return explanation;

        const auto sha = resolve_id(database, id);
        if (!sha) return tl::unexpected<Error>(sha.error());
        if (!*sha) return explanation;
        options.strict = false;
        auto article = explain_article(database, *plan, options, **sha);
        if (!article) return tl::unexpected<Error>(article.error());
        explanation.article = std::move(*article);
        return explanation;
    });
}

}  // namespace news::search
