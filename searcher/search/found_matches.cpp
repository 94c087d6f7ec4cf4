// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/found_matches.hpp"

#include <memory>
#include <string>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "common/document_identity.hpp"
#include "searcher/search/best_matches.hpp"
#include "searcher/search/facets.hpp"
#include "searcher/search/index_reader.hpp"
#include "searcher/search/match_summary.hpp"
#include "searcher/search/no_matches.hpp"
#include "searcher/search/slot_filter.hpp"
#include "searcher/search/snippet.hpp"

namespace news::search {

namespace {

// As it stands in its slot.
std::string story_digits(StoryId story) {
    return fmt::format("{:016x}", story);
}

// All that match of the stories of `shown`, where not all matches are known.
Matches matches_of_stories(const std::vector<Shard>& shards, const Xapian::Query& query,
                           const std::vector<Match>& shown) {
    auto stories = std::make_shared<std::unordered_set<std::string>>();
    for (const Match& match : shown)
        if (match.story != 0) stories->insert(story_digits(match.story));
    if (stories->empty()) return {};
    const Xapian::Query of_them((new StoryFilter(std::move(stories)))->release());
    return all_matches(shards, {Xapian::Query::OP_FILTER, query, of_them});
}

HitStory story_of(const Xapian::Database& database, StoryId story, const StoryMatches& found) {
    const Xapian::Document first = database.get_document(found.first);
    return {article_id(story_digits(story)), found.articles, article_id(sha256_of(first)),
            first.get_value(info(Field::publisher).slot),
            iso_date(first.get_value(info(Field::date).slot))};
}

}  // namespace

Result<FoundMatches> find_matches(const IndexReader& reader, const Xapian::Database& database,
                                  const SearchRequest& request) {
    if (const auto fields = facet_fields_of(request.facets); !fields)
        return tl::unexpected<Error>(fields.error());
    const auto plan = QueryPlan::make(request.selection, database);
    if (!plan) return tl::unexpected<Error>(plan.error());
    RankedMatches ranked = rank_matches(database, reader.shards(), *plan, request);
    FoundMatches found{begin_summary(*plan, request.selection, reader.paths()),
                       std::move(ranked.best),
                       Highlighter(plan->compiled().needles),
                       plan->compiled().names,
                       {}};
    if (request.copies != Copies::apart && !found.matches.empty()) {
        if (!request.total)
            ranked.all = matches_of_stories(reader.shards(), plan->all(), found.matches);
        found.copies = find_copies(found.matches, ranked.all, database);
    }
    if (request.total) {
        complete_summary(found.summary, *plan, request.selection, request.facets,
                         MatchTally(std::move(ranked.all), request.counted), reader.shards(),
                         database);
    } else if (found.matches.empty() && request.offset == 0) {
        found.summary.nothing_found = true;
        explain_no_matches(found.summary.query, *plan, request.selection, database,
                           reader.shards());
    }
    return found;
}

Result<MatchedArticle> load_match(const Xapian::Database& database, const FoundMatches& found,
                                  const Match& match, bool snippets, StoredPart part) {
    if (snippets && !found.names.empty()) part = StoredPart::all;
    auto stored = parse_stored_article(database.get_document(match.document).get_data(), part);
    if (!stored) return tl::unexpected<Error>(stored.error());
    MatchedArticle matched{std::move(*stored), match.score, {}, {}, {}};
    if (const auto story = found.copies.find(match.story); story != found.copies.end())
        matched.story = story_of(database, story->first, story->second);
    if (snippets) {
        const ArticleMarks marks(matched.stored.article, found.highlighter, found.names);
        matched.headline_spans = headline_spans(matched.stored.article, marks);
        matched.snippets = make_snippets(matched.stored.article, marks);
    }
    return matched;
}

}  // namespace news::search
