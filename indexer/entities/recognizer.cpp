// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/recognizer.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "indexer/entities/ballot.hpp"
#include "indexer/entities/capitals.hpp"
#include "indexer/entities/coreference.hpp"
#include "indexer/entities/spotter.hpp"
#include "indexer/entities/stated_names.hpp"
#include "indexer/entities/tagged_candidates.hpp"

namespace news::entities {
namespace {

constexpr std::string_view kEnglish = "en";
// Those of the models of data/.
constexpr std::array<std::string_view, 5> kModelLanguages = {"da", "de", kEnglish, "pt", "sv"};

struct LineBounds {
    std::uint32_t text = 0;
    std::size_t first = 0;
    std::size_t last = 0;
};

struct Acronym {
    std::uint64_t hash = 0;
};

// One article on its way through the steps.
class Reading {
  public:
    // `model`: of the article's language; null where there is none.
    Reading(const Gazetteer& gazetteer, const Evidence& evidence, const TaggerModel* model,
            const Article& article)
        : gazetteer_(gazetteer),
          evidence_(evidence),
          model_(model),
          language_(Gazetteer::language_seed(article.language)),
          english_(article.language.empty() || article.language == kEnglish),
          language_is_german_(article.language == "de") {
        add("headline", article.headline);
        add("deck", article.deck);
        add("body", article.body);
        for (std::size_t i = 0; i < article.captions.size(); ++i) {
            add("captions[" + std::to_string(i) + "]", article.captions[i]);
        }
    }

    std::vector<Entity> entities() {
        tokenize();
        if (model_) tag();
        spot();
        const Ballot ballot = cast_votes(gazetteer_, evidence_, language_, texts_, candidates_);
        return join_mentions(gazetteer_, language_, texts_, sources_, candidates_, ballot);
    }

  private:
    void add(std::string field, std::string_view source) {
        if (source.empty()) return;
        fields_.push_back(std::move(field));
        sources_.push_back(source);
    }

    void tokenize() {
        recased_.resize(sources_.size());
        for (std::size_t i = 0; i < sources_.size(); ++i) {
            std::string_view bytes = sources_[i];
            recased_[i] = without_shouting(bytes, gazetteer_);
            if (!recased_[i].empty()) bytes = recased_[i];
            texts_.push_back(tag_text(fields_[i], bytes, gazetteer_));
            words_.add(texts_.back());
        }
    }

    void tag() {
        for (const TaggedText& text : texts_) {
            const NameFeatures features(text, words_, find_cues(text, gazetteer_),
                                        find_phrases(text, gazetteer_, language_));
            scores_.emplace_back(*model_, features, text.tokens.size());
        }
    }

    // Running text first; then the lines in which only what is known counts, with what the first
    // have shown. In languages without a model that is all lines, twice: what is found with a
    // given name is then known by its surname.
    void spot() {
        const SpottingScope scope{gazetteer_,         evidence_,    words_,
                                  article_names_,     passed_over_, language_,
                                  language_is_german_};
        std::vector<LineBounds> others;
        for_each_line([&](const LineBounds& line, bool headline) {
            if (!model_ || is_title_case(texts_[line.text], line.first, line.last, headline)) {
                others.push_back(line);
            } else {
                spot_running_text(scope, line);
            }
        });
        if (!model_) {
            spot_known(scope, others);
            note_article_names();
            candidates_.clear();
        } else {
            note_article_names();
            add_passed_over();
        }
        spot_known(scope, others);
        add_acronyms();
        add_own_names();
        settle();
    }

    void spot_running_text(const SpottingScope& scope, const LineBounds& at) {
        const TaggedText& text = texts_[at.text];
        std::vector<Candidate> spotted;
        if (english_) {
            spot_names(scope, text, at.text, at.first, at.last, spotted);
        } else {
            spot_known_names(scope, text, at.text, at.first, at.last, spotted);
        }
        Line line(scope, text, at.text, at.first, at.last, candidates_);
        add_tagged(line, scores_[at.text], spotted, Beside::may_be_names);
    }

    void spot_title_case(const SpottingScope& scope, const LineBounds& at) {
        const TaggedText& text = texts_[at.text];
        std::vector<Candidate> known;
        spot_known_names(scope, text, at.text, at.first, at.last, known);
        if (!model_) {
            candidates_.insert(candidates_.end(), known.begin(), known.end());
            return;
        }
        // A given name and what stands behind it is a guess; the model guesses better.
        std::erase_if(known, [&](const Candidate& candidate) {
            const ArticleName* name = article_names_.find(candidate.hash);
            const GazetteerEntry* entry = whole_name_entry(gazetteer_, text, candidate, language_);
            return (!name || !name->whole) &&
                   (!entry || (entry->known & (kWholeName | kSeenName | kCity)) == 0);
        });
        Line line(scope, text, at.text, at.first, at.last, candidates_);
        add_tagged(line, scores_[at.text], known, Beside::are_known);
    }

    void spot_known(const SpottingScope& scope, const std::vector<LineBounds>& lines) {
        for (const LineBounds& line : lines)
            spot_title_case(scope, line);
    }

    // Calls use(line, whether it is of the headline or deck) for every line.
    template <class Use>
    void for_each_line(Use use) const {
        for (std::uint32_t i = 0; i < texts_.size(); ++i) {
            const TaggedText& text = texts_[i];
            const bool headline = text.field == "headline" || text.field == "deck";
            for (std::size_t first = 0, last = 0; first < text.tokens.size(); first = last) {
                last = first + 1;
                while (last < text.tokens.size() && !text.tokens[last].is(kLineStart))
                    ++last;
                use(LineBounds{i, first, last}, headline);
            }
        }
    }

    // "Earnest said": an ordinary word at the start of a sentence, but the surname of someone whom
    // the article names in full, and never in lower case.
    void add_passed_over() {
        std::erase_if(passed_over_, [this](const PassedOver& word) {
            const Token& token = texts_[word.text].tokens[word.token];
            const ArticleName* name = article_names_.find(token.hash);
            return !name || !name->surname || words_.is_lower(token.lower_hash);
        });
        for (const PassedOver& word : passed_over_) {
            add_candidate(word.text, word.token, word.token + 1);
        }
    }

    void add_candidate(std::uint32_t text, std::size_t first, std::size_t last) {
        Candidate candidate;
        candidate.text = text;
        candidate.first = static_cast<std::uint32_t>(first);
        candidate.last = static_cast<std::uint32_t>(last);
        candidate.hash = texts_[text].hash(first, last);
        candidates_.push_back(candidate);
    }

    // "CFL" where the Canadian Football League is named, and the model has passed over it.
    void add_acronyms() {
        HashTable<Acronym> acronyms;
        for (const Candidate& candidate : candidates_) {
            const TaggedText& text = texts_[candidate.text];
            const std::string initials = initials_of(text, candidate);
            if (initials.size() >= kShortestAcronym && !is_person_like(candidate))
                acronyms[word_hash(initials)];
        }
        if (acronyms.size() == 0) return;
        for (std::uint32_t text = 0; text < texts_.size(); ++text) {
            const TaggedText& in = texts_[text];
            for (std::size_t at = 0; at < in.tokens.size(); ++at) {
                const Token& token = in.tokens[at];
                if (token.is(kAllCapitals) && !in.knows(at, kNotAName) && acronyms.find(token.hash))
                    add_candidate(text, at, at + 1);
            }
        }
    }

    // The user's own names count wherever they stand, in lower case too.
    void add_own_names() {
        if (!gazetteer_.has_own_names()) return;
        for (std::uint32_t text = 0; text < texts_.size(); ++text) {
            const TaggedText& in = texts_[text];
            for (std::size_t at = 0; at < in.tokens.size();) {
                const GazetteerMatch own =
                    gazetteer_.longest_match(in.bytes, in.tokens, at, kOwnName, language_);
                if (own.tokens == 0) {
                    ++at;
                    continue;
                }
                add_candidate(text, at, at + own.tokens);
                at += own.tokens;
            }
        }
    }

    bool is_own(const Candidate& candidate) const {
        const GazetteerEntry* entry = gazetteer_.find(candidate.hash);
        return entry && (entry->known & kOwnName) != 0;
    }

    // Candidates in the order of the article, so that "the full name before it" means that, and of
    // those that overlap one: the user's own, or else the longer.
    void settle() {
        std::vector<std::uint32_t> order(candidates_.size());
        std::iota(order.begin(), order.end(), 0U);
        std::stable_sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
            const Candidate &x = candidates_[a], &y = candidates_[b];
            return std::pair(x.text, x.first) < std::pair(y.text, y.first);
        });
        std::vector<std::uint32_t> place(order.size());
        std::vector<Candidate> settled;
        settled.reserve(candidates_.size());
        for (const std::uint32_t i : order) {
            const Candidate& next = candidates_[i];
            if (!settled.empty() && settled.back().text == next.text &&
                settled.back().last > next.first) {
                Candidate& kept = settled.back();
                const bool longer = next.last - next.first > kept.last - kept.first;
                if (is_own(next) > is_own(kept) || (is_own(next) == is_own(kept) && longer))
                    kept = next;
            } else {
                settled.push_back(next);
            }
            place[i] = static_cast<std::uint32_t>(settled.size() - 1);
        }
        for (std::uint32_t i = 0; i < settled.size(); ++i) {
            auto& full = settled[i].abbreviates;
            if (full) full = place[*full];
            if (full == i) full.reset();
        }
        candidates_ = std::move(settled);
    }

    void note_article_names() {
        for (const Candidate& candidate : candidates_) {
            const TaggedText& text = texts_[candidate.text];
            note_article_name(text, candidate.first, candidate.last);
            if (candidate.last - candidate.first > 1 && is_person_like(candidate)) {
                note_article_name(text, candidate.last - 1, candidate.last);
                article_names_[text.tokens[candidate.last - 1].hash].surname = true;
            }
        }
    }
    void note_article_name(const TaggedText& text, std::size_t first, std::size_t last) {
        ArticleName& opening = article_names_[text.tokens[first].hash];
        opening.longest = std::max(
            opening.longest, static_cast<std::uint8_t>(std::min<std::size_t>(last - first, 255)));
        article_names_[text.hash(first, last)].whole = true;
    }
    bool is_person_like(const Candidate& candidate) const {
        const TaggedText& text = texts_[candidate.text];
        return (candidate.titled || text.knows(candidate.first, kGivenName)) &&
               !text.knows(candidate.last - 1, kOrganisationHead | kPlaceHead);
    }

    const Gazetteer& gazetteer_;
    const Evidence& evidence_;
    const TaggerModel* model_;
    std::uint64_t language_;
    bool english_;
    bool language_is_german_;
    std::vector<std::string> fields_;
    std::vector<std::string_view> sources_;
    std::vector<std::string> recased_;
    std::vector<TaggedText> texts_;
    std::vector<TaggedScores> scores_;  // of each text, where there is a model
    std::vector<Candidate> candidates_;
    ArticleWords words_;
    HashTable<ArticleName> article_names_;
    std::vector<PassedOver> passed_over_;
};

}  // namespace

struct Recognizer::Impl {
    Gazetteer gazetteer;
    Evidence evidence;
    std::vector<std::pair<std::string, TaggerModel>> models;  // by language

    const TaggerModel* model_of(const std::string& language) const {
        const std::string_view wanted = language.empty() ? kEnglish : language;
        const auto model = std::find_if(models.begin(), models.end(),
                                        [&](const auto& m) { return m.first == wanted; });
        return model == models.end() ? nullptr : &model->second;
    }
};

bool Recognizer::has_model(std::string_view language) {
    return std::find(kModelLanguages.begin(), kModelLanguages.end(), language) !=
           kModelLanguages.end();
}

Result<Recognizer> Recognizer::load(const std::filesystem::path& data_folder,
                                    const std::vector<std::string>& gazetteers) {
    Result<Gazetteer> gazetteer = Gazetteer::load(data_folder, gazetteers);
    if (!gazetteer) return tl::unexpected<Error>(gazetteer.error());
    Result<Evidence> evidence = Evidence::load(data_folder);
    if (!evidence) return tl::unexpected<Error>(evidence.error());
    auto impl = std::make_unique<Impl>(Impl{std::move(*gazetteer), std::move(*evidence), {}});
    for (const std::string_view language : kModelLanguages) {
        Result<TaggerModel> model =
            TaggerModel::open(data_folder / fmt::format("names-{}.model", language));
        if (!model) return tl::unexpected<Error>(model.error());
        impl->models.emplace_back(language, std::move(*model));
    }
    return Recognizer(std::move(impl));
}

Recognizer::Recognizer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Recognizer::Recognizer(Recognizer&&) noexcept = default;
Recognizer& Recognizer::operator=(Recognizer&&) noexcept = default;
Recognizer::~Recognizer() = default;

std::vector<Entity> Recognizer::recognize(const Article& article) const {
    return with_stated_names(
        Reading(impl_->gazetteer, impl_->evidence, impl_->model_of(article.language), article)
            .entities(),
        article.stated_entities, impl_->gazetteer);
}

}  // namespace news::entities
