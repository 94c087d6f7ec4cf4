// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/concordance/concordance.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "searcher/concordance/article_texts.hpp"
#include "searcher/concordance/context.hpp"
#include "searcher/concordance/hit_finder.hpp"
#include "searcher/concordance/hit_search.hpp"
#include "searcher/concordance/matched_articles.hpp"
#include "searcher/concordance/sorted_places.hpp"
#include "searcher/search/index_reader.hpp"

namespace news::concordance {

namespace {

// So few articles are read before the first line, so that the totals can stand above it.
constexpr std::size_t kFewArticles = 1000;
// Sorted lines are made so many at a time, each article of theirs being read once.
constexpr std::size_t kLinesAtOnce = 2000;

Line make_line(const Article& article, Field field, std::string_view text, const search::Span& hit,
               std::size_t columns) {
    Line line;
    line.left = context_before(text, hit.start, columns);
    line.hit = one_line(text.substr(hit.start, hit.end - hit.start));
    line.right = context_behind(text, hit.end, columns);
    line.field = info(field).name;
    line.id = article_id(article.sha256);
    line.date = article.date ? article.date->iso() : "";
    line.publisher = article.publisher;
    line.headline = article.headline;
    line.url = article.url;
    line.path = article.location.path;
    return line;
}

}  // namespace

struct Concordance::State {
    State(search::IndexReader& reader, const Request& request, HitSearch found)
        : reader_(reader),
          request_(request),
          summary_(std::move(found.summary)),
          finder_(std::move(found.spans), request.fields),
          articles_(reader, std::move(found.documents)) {}

    // Looks through all articles, and keeps the places of the lines that are to be listed.
    Result<void> gather() {
        const std::size_t asked =
            request_.limit == 0 ? kMostSorted : request_.offset + request_.limit;
        SortedPlaces sorted(std::min(asked, kMostSorted));
        const auto done = read_all(articles_, [&](const PlacedArticle& one, const ArticleText& text,
                                                  const ReadText& read, const search::Span& hit) {
            sorted.add(sort_text(request_.order, read, hit, one.article),
                       {one.place, text.field, text.number, static_cast<std::uint32_t>(hit.start),
                        static_cast<std::uint32_t>(hit.end)});
        });
        if (!done) return done;
        places_ = sorted.take();
        at_ = std::min(request_.offset, places_->size());
        all_ = found_;
        return {};
    }

    // Looks through all articles only to count.
    Result<void> count() {
        MatchedArticles articles = articles_;
        const auto done = read_all(articles, [](const auto&...) {});
        if (!done) return done;
        all_ = std::exchange(found_, {});
        return {};
    }

    Result<std::vector<Line>> next() { return places_ ? next_gathered() : next_found(); }

    const search::MatchSummary& summary() const { return summary_; }
    std::optional<Totals> totals() const { return all_; }

  private:
    template <class Visit>
    Result<void> read_all(MatchedArticles& articles, const Visit& visit) {
        for (;;) {
            const auto some = articles.next();
            if (!some) return tl::unexpected<Error>(some.error());
            if (some->empty()) return {};
            for (const PlacedArticle& one : *some)
                visit_hits(one, visit);
        }
    }

    template <class Visit>
    void visit_hits(const PlacedArticle& one, const Visit& visit) {
        bool has_hit = false;
        bool failed = false;
        for (const ArticleText& text : texts_of(one.article)) {
            if (!finder_.looks_into(text.field)) continue;
            const ReadText& read = finder_.read(text, one.article.language);
            failed = failed || read.too_many;
            has_hit = has_hit || !read.hits.empty();
            for (const search::Span& hit : read.hits) {
                visit(one, text, read, hit);
                ++found_.lines;
            }
        }
        found_.articles += has_hit ? 1 : 0;
        found_.articles_failed += failed ? 1 : 0;
    }

    bool is_listed(std::size_t line) const {
        return line >= request_.offset &&
               (request_.limit == 0 || line - request_.offset < request_.limit);
    }

    // In the order of the archive: lines are made as they are met.
    Result<std::vector<Line>> next_found() {
        std::vector<Line> lines;
        while (lines.empty() && !done_) {
            const bool listed_all =
                request_.limit != 0 && found_.lines >= request_.offset + request_.limit;
            if (listed_all && (!request_.total || all_)) break;
            const auto articles = articles_.next();
            if (!articles) return tl::unexpected<Error>(articles.error());
            for (const PlacedArticle& one : *articles)
                visit_hits(one, [&](const PlacedArticle&, const ArticleText& text, const ReadText&,
                                    const search::Span& hit) {
                    if (is_listed(found_.lines))
                        lines.push_back(
                            make_line(one.article, text.field, text.text, hit, request_.columns));
                });
            done_ = articles->empty();
            if (done_ && !all_) all_ = found_;
        }
        return lines;
    }

    Result<std::vector<Line>> next_gathered() {
        std::vector<Line> lines;
        while (lines.empty() && at_ < places_->size()) {
            const std::size_t end = std::min(at_ + kLinesAtOnce, places_->size());
            auto made = make_lines(at_, end);
            if (!made) return made;
            lines = std::move(*made);
            at_ = end;
        }
        return lines;
    }

    // Articles are read in the order of the archive, whatever the order of their lines.
    Result<std::vector<Line>> make_lines(std::size_t begin, std::size_t end) {
        std::map<ArticlePlace, std::vector<std::size_t>> by_article;
        for (std::size_t i = begin; i < end; ++i)
            by_article[(*places_)[i].article].push_back(i);
        std::vector<std::optional<Line>> lines(end - begin);
        for (const auto& [place, indices] : by_article) {
            const auto articles = read_articles(reader_, {place});
            if (!articles) return tl::unexpected<Error>(articles.error());
            if (articles->empty()) continue;  // it was removed meanwhile
            const Article& article = articles->front().article;
            const std::vector<ArticleText> texts = texts_of(article);
            for (const std::size_t index : indices)
                lines[index - begin] = line_at((*places_)[index], article, texts);
        }
        std::vector<Line> made;
        for (std::optional<Line>& line : lines)
            if (line) made.push_back(std::move(*line));
        return made;
    }

    // nullopt: the article is another one by now.
    std::optional<Line> line_at(const HitPlace& place, const Article& article,
                                const std::vector<ArticleText>& texts) const {
        for (const ArticleText& text : texts)
            if (text.field == place.field && text.number == place.number &&
                place.end <= text.text.size())
                return make_line(article, text.field, text.text, {place.start, place.end},
                                 request_.columns);
        return std::nullopt;
    }

    search::IndexReader& reader_;
    Request request_;
    search::MatchSummary summary_;
    HitFinder finder_;
    MatchedArticles articles_;
    Totals found_;                                 // so far
    std::optional<Totals> all_;                    // once every article was looked through
    bool done_ = false;                            // the last line has been given
    std::optional<std::vector<HitPlace>> places_;  // where they were gathered first
    std::size_t at_ = 0;                           // of these
};

Concordance::Concordance(std::unique_ptr<State> state) : state_(std::move(state)) {}
Concordance::~Concordance() = default;
Concordance::Concordance(Concordance&&) noexcept = default;
Concordance& Concordance::operator=(Concordance&&) noexcept = default;

Result<Concordance> Concordance::open(search::IndexReader& reader, const Request& request) {
    auto found = find_matches(reader, request.selection, "kwic");
    if (!found) return tl::unexpected<Error>(found.error());
    const bool counts = request.total && found->matches() <= kFewArticles;
    auto state = std::make_unique<State>(reader, request, std::move(*found));
    Result<void> prepared;
    if (!request.order.empty())
        prepared = state->gather();
    else if (counts)
        prepared = state->count();
    if (!prepared) return tl::unexpected<Error>(prepared.error());
    return Concordance(std::move(state));
}

const search::MatchSummary& Concordance::summary() const {
    return state_->summary();
}

std::optional<Totals> Concordance::totals() const {
    return state_->totals();
}

Result<std::vector<Line>> Concordance::next() {
    return state_->next();
}

}  // namespace news::concordance
