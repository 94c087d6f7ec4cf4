// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/explanation.hpp"

#include <algorithm>
#include <map>

#include "common/query/article_id.hpp"
#include "common/stored_article.hpp"
#include "common/unicode.hpp"
#include "searcher/search/article_lookup.hpp"
#include "searcher/search/article_marks.hpp"
#include "searcher/search/highlighter.hpp"
#include "searcher/search/index_reader.hpp"
#include "searcher/search/match_summary.hpp"
#include "searcher/search/matches.hpp"
#include "searcher/search/no_matches.hpp"
#include "searcher/search/passage.hpp"
#include "searcher/search/ranking.hpp"
#include "searcher/search/recency.hpp"
#include "searcher/search/snippet.hpp"

namespace news::search {

namespace {

// What an article has of the weight of a query; nullopt where it does not match.
std::optional<double> weight_in(const Xapian::Database& database, const Xapian::Query& query,
                                const Xapian::Query& article) {
    Xapian::Enquire enquire(database);
    enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, query, article));
    enquire.set_weighting_scheme(TimesWeight());
    const Xapian::MSet found = enquire.get_mset(0, 1);
    if (found.empty()) return std::nullopt;
    return found.begin().get_weight();
}

std::vector<FormTimes> forms_at(std::string_view text, const std::vector<Span>& spans) {
    std::map<std::string, std::size_t> times;
    for (const Span& span : spans)
        ++times[fold_value(text.substr(span.start, span.end - span.start))];
    std::vector<FormTimes> forms;
    for (const auto& [form, number] : times)
        forms.push_back({form, number});
    std::stable_sort(forms.begin(), forms.end(),
                     [](const FormTimes& a, const FormTimes& b) { return a.times > b.times; });
    return forms;
}

std::vector<WordPlace> places_in(const Article& article, const query::LeafCount& leaf) {
    std::vector<WordPlace> places;
    const Highlighter highlighter(leaf.needles);
    const ArticleMarks marks(article, highlighter, leaf.names);
    if (marks.empty()) return places;
    const auto look = [&](Field field, std::string_view text, std::size_t caption = 0) {
        const MarkedText marked = marks.in(field, text, caption);
        if (marked.marks.empty()) return;
        const std::vector<Span> spans = merged_spans(marked.marks);
        WordPlace place{spans.size(), best_passage(text, marked, kSnippetColumns / 2),
                        forms_at(text, spans)};
        place.snippet.field = info(field).name;
        places.push_back(std::move(place));
    };
    look(Field::headline, article.headline);
    look(Field::deck, article.deck);
    look(Field::byline, byline_of(article));
    look(Field::body, article.body);
    for (std::size_t i = 0; i < article.captions.size(); ++i)
        look(Field::caption, article.captions[i], i);
    return places;
}

Result<ArticleMatch> explain_article(const Xapian::Database& database, const QueryPlan& plan,
                                     std::optional<std::chrono::days> half_life,
                                     const std::string& sha256) {
    const auto stored = load_article(database, sha256);
    if (!stored) return tl::unexpected<Error>(stored.error());
    const Article& article = stored->article;
    const std::string id_term = std::string(info(Field::id).prefix) + sha256;
    const Xapian::Query this_article(id_term);
    const Xapian::docid document = *database.postlist_begin(id_term);
    ArticleMatch match;
    match.id = article_id(sha256);
    match.headline = article.headline;
    match.url = article.url;
    match.path = article.location.path;
    match.date = article.date ? article.date->iso() : "";
    match.length = database.get_doclength(document);
    match.average_length = database.get_average_length();
    if (half_life)
        match.recency =
            Recency(database, *half_life)
                .factor(database.get_document(document).get_value(info(Field::date).slot));

    const auto weight = weight_in(database, plan.all(), this_article);
    match.matches = weight.has_value();
    match.score = weight.value_or(0) * match.recency.value_or(1);
    for (const query::LeafCount& leaf : plan.compiled().leaves) {
        WordInArticle word;
        word.text = leaf.text;
        word.negated = leaf.negated;
        word.matches =
            has_match(database, Xapian::Query(Xapian::Query::OP_FILTER, leaf.query, this_article));
        word.places = places_in(article, leaf);
        word.articles = count_matches(database, leaf.query);
        if (match.matches && !leaf.scored.empty())
            word.score = weight_in(database, leaf.scored, this_article).value_or(0);
        match.words.push_back(std::move(word));
    }
    return match;
}

// In how many of the articles that it finds each form stands, the commonest first. Of a phrase
// those of its words that have several; none for a proximity as a whole, whose words stand for
// themselves. Of a name those under which its bearers are known.
std::vector<FormCount> forms_of(const query::LeafCount& leaf, const Xapian::Database& database) {
    std::vector<FormCount> counts;
    const auto count = [&](const std::vector<Field>& fields, const std::string& form) {
        std::vector<Xapian::Query> terms;
        for (const Field field : fields)
            terms.emplace_back(make_term(info(field).prefix, form));
        const Xapian::Query has_form(Xapian::Query::OP_OR, terms.begin(), terms.end());
        const std::size_t articles =
            count_matches(database, Xapian::Query(Xapian::Query::OP_FILTER, leaf.query, has_form));
        if (articles > 0) counts.push_back({form, articles});
    };
    for (const query::SoughtName& name : leaf.names)
        if (!name.prefix) count(name.fields, name.name);
    if (leaf.needles.size() == 1) {
        const query::Needle& needle = leaf.needles.front();
        for (const query::NeedleWord& word : needle.words) {
            if (needle.words.size() > 1 && word.forms.size() == 1) continue;
            for (const query::Form& form : word.forms)
                count(needle.fields, form.term);
        }
    }
    std::stable_sort(counts.begin(), counts.end(), [](const FormCount& a, const FormCount& b) {
        return a.articles > b.articles;
    });
    return counts;
}

}  // namespace

Result<Explanation> explain(IndexReader& reader, const Selection& selection, std::string_view id,
                            std::optional<std::chrono::days> half_life) {
    return reader.read([&](const Xapian::Database& database) -> Result<Explanation> {
        const auto plan = QueryPlan::make(selection, database);
        if (!plan) return tl::unexpected<Error>(plan.error());
        const auto stages =
            query::explain_stages(selection.query, database, compile_options(selection));
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
        for (std::size_t i = 0; i < explanation.query.words.size(); ++i)
            explanation.query.words[i].forms = forms_of(plan->compiled().leaves[i], database);
        if (id.empty()) return explanation;

        const auto sha = query::resolve_id(database, id, "news-searcher show");
        if (!sha) return tl::unexpected<Error>(sha.error());
        if (!*sha) return explanation;
        auto article = explain_article(database, *plan, half_life, **sha);
        if (!article) return tl::unexpected<Error>(article.error());
        explanation.article = std::move(*article);
        return explanation;
    });
}

}  // namespace news::search
