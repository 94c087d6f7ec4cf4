// SPDX-License-Identifier: GPL-3.0-or-later
// For people at a terminal.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "searcher/output/result_writer.hpp"
#include "searcher/output/styled_text.hpp"

namespace news::output {

// The columns of a concordance line. What does not fit is left out: JSON and tables have it.
struct LineLayout {
    std::size_t left = 0;       // before the hit
    std::size_t right = 0;      // from the hit on
    std::size_t field = 0;      // 0: it is not shown
    std::size_t publisher = 0;  // the same
};

class TextWriter : public ResultWriter {
  public:
    TextWriter(const TextStyle& style, Sink sink) : style_(style), sink_(std::move(sink)) {}

    void hits(const search::SearchResults& results) override;
    void count(const search::GroupedCounts& counts) override;
    void facets(const search::MatchSummary& summary) override;
    void timeline(const search::Timeline& timeline) override;
    void terms(const search::Terms& terms) override;
    void saved_searches(const std::vector<saved::ListedSearch>& searches) override;
    void batch_begin(const search::BatchHead& head) override;
    void batch_row(const search::BatchRow& row) override;
    void articles(const std::vector<search::ShownArticle>& articles) override;
    void citation(std::string_view text, const std::string& url) override;
    void history(const search::PageHistory& history) override;
    void verified_original(const verification::VerifiedOriginal& original) override;
    void verification_end(const verification::VerifiedCounts& counts) override;
    void story(const copies::Story& story) override;
    void explanation(const search::Explanation& explanation) override;
    void fields(const std::vector<search::FieldCount>& counts) override;
    void collocates(const concordance::Collocates& found) override;
    void concordance_begin(const ConcordanceHead& head) override;
    void concordance_line(const concordance::Line& line) override;
    void concordance_end(const std::optional<concordance::Totals>& totals) override;

  private:
    void line(const StyledText& text) {
        sink_(text.rendered(style_.color, style_.hyperlinks) + "\n");
    }
    void line(std::string_view text = {}) { line(StyledText(text)); }
    // Wrapped, each line after so many spaces.
    void paragraph(const StyledText& text, std::size_t indent);
    void header(const search::MatchSummary& summary, std::size_t listed);
    void found_by(const std::vector<std::string>& words);
    // With the article's id at the right end.
    void headline_line(const std::string& text, const std::vector<search::Span>& marks,
                       const StyledText& id, std::size_t rank, std::size_t indent);
    void hit(const search::Hit& hit, std::size_t rank, std::size_t indent, bool folded);
    void article(const search::ShownArticle& shown);
    // What was changed, where that is shown.
    void changes(const copies::StoryArticle& article, std::size_t indent);
    // What a word of the query stands for.
    void forms(const search::WordCount& word);
    void article_match(const search::ArticleMatch& match);
    std::string_view dot() const { return style_.unicode ? " · " : " | "; }
    std::string_view ellipsis() const { return style_.unicode ? "…" : "..."; }

    TextStyle style_;
    Sink sink_;
    LineLayout layout_;  // of the concordance
    bool totals_stand_above_ = false;
    search::BatchHead batch_;  // whose rows are being written
};

// At most two lines a facet: its commonest values as far as they fit.
std::vector<StyledText> facet_lines(const std::vector<search::Facet>& facets,
                                    const TextStyle& style);

// Months of up to three years, a line a year; else years, a line a decade. Heights are shares of
// the highest; after the last bar stands what has no place on the line.
std::vector<StyledText> timeline_lines(const search::MatchSummary& summary, const TextStyle& style);

// Why nothing was found: each word's own count, a spelling that finds something, and queries that
// ask for less.
std::string no_matches_text(const search::MatchSummary& summary);

// "1 article", "1,204 articles".
std::string articles_text(std::size_t articles);

// The same, with "in 866 stories" where there are copies.
std::string total_text(const search::Total& total);

// What is counted where --by and the like count: "stories" where there are fewer than articles.
std::size_t counted_total(const search::MatchSummary& summary);

// "+13 copies (first: The Meridian 2003-03-26)" of a hit of that date; empty where no copy matches.
std::string copies_text(const search::HitStory& story, std::string_view date);

}  // namespace news::output
