// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/sidecar.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/formats/json_fields.hpp"

namespace news::formats {

namespace {

// Gives an article what it lacks, and remembers what was taken.
class Filler {
  public:
    template <class Value>
    void fill(std::string_view name, Value& field, Value& given) {
        if (!field.empty() || given.empty()) return;
        field = std::move(given);
        taken_.push_back(name);
    }

    void fill_date(Article& article, Article& given) {
        if (article.date || !given.date) return;
        article.date = given.date;
        article.date_time = std::move(given.date_time);
        article.date_source = DateSource::sidecar;
        for (DateCandidate& candidate : given.date_candidates)
            candidate.source = DateSource::sidecar;
        article.date_candidates.insert(article.date_candidates.begin(),
                                       std::make_move_iterator(given.date_candidates.begin()),
                                       std::make_move_iterator(given.date_candidates.end()));
        taken_.push_back("date");
    }

    bool has_taken(std::string_view name) const {
        return std::ranges::find(taken_, name) != taken_.end();
    }

  private:
    std::vector<std::string_view> taken_;
};

}  // namespace

void add_sidecar(extract::Extraction& extraction, const container::PageRecord& record,
                 const extract::ExtractOptions& options) {
    if (record.sidecar.empty()) return;
    container::PageRecord beside;
    beside.bytes = record.sidecar;
    beside.format = container::RecordFormat::json;
    auto read = read_json(beside, options);
    if (!read) {
        extraction.notices.push_back("the file of fields beside it: " + read.error().message);
        return;
    }
    Article& article = extraction.article;
    Article& given = read->article;
    Filler filler;
    filler.fill("headline", article.headline, given.headline);
    filler.fill("deck", article.deck, given.deck);
    filler.fill("authors", article.authors, given.authors);
    filler.fill("section", article.section, given.section);
    filler.fill("agency", article.agency, given.agency);
    filler.fill("slug", article.slug, given.slug);
    filler.fill("keywords", article.keywords, given.keywords);
    filler.fill("publisher", article.publisher, given.publisher);
    filler.fill("language", article.language, given.language);
    filler.fill("url", article.url, given.url);
    filler.fill("captions", article.captions, given.captions);
    filler.fill("credits", article.credits, given.credits);
    filler.fill("entities", article.stated_entities, given.stated_entities);
    filler.fill("modified", article.modified, given.modified);
    filler.fill_date(article, given);
    for (extract::Reason& reason : read->explanation.chosen) {
        extract::Explanation& explanation = extraction.explanation;
        reason.rule = "sidecar";
        auto& list = filler.has_taken(reason.field) ? explanation.chosen : explanation.lost;
        list.push_back(std::move(reason));
    }
    for (const std::string& warning : read->warnings)
        extraction.warnings.push_back("the file of fields beside it: " + warning);
}

}  // namespace news::formats
