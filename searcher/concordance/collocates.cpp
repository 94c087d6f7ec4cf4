// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/concordance/collocates.hpp"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "common/schema.hpp"
#include "searcher/concordance/article_texts.hpp"
#include "searcher/concordance/hit_finder.hpp"
#include "searcher/concordance/hit_search.hpp"
#include "searcher/concordance/log_likelihood.hpp"
#include "searcher/concordance/matched_articles.hpp"
#include "searcher/search/index_reader.hpp"

namespace news::concordance {

namespace {

struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
        return std::hash<std::string_view>()(text);
    }
};

struct Count {
    std::size_t left = 0;
    std::size_t right = 0;
    std::size_t articles = 0;
    std::size_t last_article = 0;  // the number of the last one that was counted
    std::size_t times() const { return left + right; }
};

// What stands near hits, counted.
class Tally {
  public:
    Tally(std::size_t left, std::size_t right) : left_(left), right_(right) {}

    // The text of one article.
    void add(const ReadText& text) {
        if (text.hits.empty()) return;
        ++articles_;
        hits_ += text.hits.size();
        measure(text);
        for (std::size_t word = 0; word < text.words.size(); ++word)
            if (distances_[word] != 0) count(text.term(text.words[word]), distances_[word] < 0);
    }

    const auto& counts() const { return counts_; }
    std::size_t hits() const { return hits_; }
    std::size_t articles() const { return articles_; }
    std::uint64_t words() const { return words_; }

  private:
    // Of each word the distance to the nearest hit, negative before it; 0: it is near none, or of
    // one. Halfway between two hits it belongs to the first.
    void measure(const ReadText& text) {
        distances_.assign(text.words.size(), 0);
        const auto offer = [&](std::size_t word, std::ptrdiff_t distance) {
            std::ptrdiff_t& nearest = distances_[word];
            if (nearest == 0 || std::abs(distance) < std::abs(nearest)) nearest = distance;
        };
        for (const search::Span& hit : text.hits) {
            const std::size_t before = text.words_before(hit);
            const std::size_t behind = text.first_behind(hit);
            for (std::size_t i = 1; i <= std::min(left_, before); ++i)
                offer(before - i, -static_cast<std::ptrdiff_t>(i));
            for (std::size_t i = 1; i <= std::min(right_, text.words.size() - behind); ++i)
                offer(behind + i - 1, static_cast<std::ptrdiff_t>(i));
        }
        for (const search::Span& hit : text.hits)
            std::fill(distances_.begin() + static_cast<std::ptrdiff_t>(text.words_before(hit)),
                      distances_.begin() + static_cast<std::ptrdiff_t>(text.first_behind(hit)), 0);
    }

    void count(std::string_view term, bool is_left) {
        auto found = counts_.find(term);
        if (found == counts_.end()) found = counts_.emplace(term, Count()).first;
        Count& count = found->second;
        ++(is_left ? count.left : count.right);
        if (count.last_article != articles_) ++count.articles;
        count.last_article = articles_;
        ++words_;
    }

    std::size_t left_, right_;
    std::unordered_map<std::string, Count, Hash, std::equal_to<>> counts_;
    std::vector<std::ptrdiff_t> distances_;  // of the text that is being counted
    std::size_t hits_ = 0;
    std::size_t articles_ = 0;
    std::uint64_t words_ = 0;
};

// How many words the bodies have in all.
std::uint64_t count_body_words(const Xapian::Database& database) {
    const std::uint32_t slot = info(Field::words).slot;
    double words = 0;
    const auto end = database.valuestream_end(slot);
    for (auto value = database.valuestream_begin(slot); value != end; ++value)
        words += Xapian::sortable_unserialise(*value);
    return static_cast<std::uint64_t>(words);
}

// "us." is how the index tells the acronym from the word.
std::string shown(std::string_view term) {
    if (!term.ends_with('.')) return std::string(term);
    std::string acronym(term.substr(0, term.size() - 1));
    for (char& c : acronym)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return acronym;
}

// With what the archive has to say of the words that were counted often enough.
void complete(Collocates& found, const Tally& tally, std::size_t least,
              const Xapian::Database& database) {
    found.words = count_body_words(database);
    for (const auto& [term, count] : tally.counts()) {
        if (count.times() < least) continue;
        const std::uint64_t frequency = std::max<std::uint64_t>(
            database.get_collection_freq(make_term(info(Field::body).prefix, term)), count.times());
        const Contingency counts{count.times(), tally.words(), frequency, found.words};
        found.collocates.push_back({shown(term), count.left, count.right, count.articles, frequency,
                                    expected_count(counts), log_likelihood(counts)});
    }
    std::sort(found.collocates.begin(), found.collocates.end(),
              [](const Collocate& a, const Collocate& b) {
                  return a.log_likelihood != b.log_likelihood ? a.log_likelihood > b.log_likelihood
                                                              : a.word < b.word;
              });
}

}  // namespace

Result<Collocates> find_collocates(search::IndexReader& reader, const CollocateRequest& request) {
    auto search = find_matches(reader, request.selection, "collocates");
    if (!search) return tl::unexpected<Error>(search.error());
    HitFinder finder(std::move(search->spans), {Field::body});
    MatchedArticles matched(reader, std::move(search->documents));
    Tally tally(request.left, request.right);
    Collocates found;
    static_cast<search::MatchSummary&>(found) = std::move(search->summary);
    while (finder.looks_into(Field::body)) {
        const auto articles = matched.next();
        if (!articles) return tl::unexpected<Error>(articles.error());
        if (articles->empty()) break;
        for (const PlacedArticle& one : *articles) {
            const ReadText& text =
                finder.read({Field::body, 0, one.article.body}, one.article.language);
            found.articles_failed += text.too_many ? 1 : 0;
            tally.add(text);
        }
    }
    found.span_left = request.left;
    found.span_right = request.right;
    found.hits = tally.hits();
    found.hit_articles = tally.articles();
    found.words_near = tally.words();
    auto completed = reader.read([&](const Xapian::Database& database) -> Result<Collocates> {
        Collocates whole = found;
        complete(whole, tally, request.least, database);
        return whole;
    });
    if (!completed) return completed;
    completed->distinct = completed->collocates.size();
    if (request.limit != 0 && request.limit < completed->collocates.size())
        completed->collocates.resize(request.limit);
    return completed;
}

}  // namespace news::concordance
