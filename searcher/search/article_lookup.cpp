// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/article_lookup.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "common/unicode.hpp"
#include "searcher/search/highlighter.hpp"
#include "searcher/search/index_reader.hpp"
#include "searcher/search/query_plan.hpp"

namespace news::search {

namespace {

constexpr std::size_t kShaDigits = 64;
constexpr std::size_t kShownDigits = 12;
constexpr std::size_t kShownCandidates = 5;

// The beginnings of ids that tell them apart, at least as long as ids are usually shown.
std::string candidates_text(const std::vector<std::string>& shas, bool more) {
    std::size_t digits = kShownDigits;
    for (std::size_t i = 1; i < shas.size(); ++i) {
        const auto [a, b] = std::mismatch(shas[i - 1].begin(), shas[i - 1].end(), shas[i].begin());
        digits = std::max(digits, static_cast<std::size_t>(a - shas[i - 1].begin()) + 1);
    }
    std::string text = "news-searcher show";
    for (const std::string& sha : shas)
        text += " na:" + sha.substr(0, digits);
    return more ? text + "   (and others)" : text;
}

}  // namespace

Result<std::optional<std::string>> resolve_id(const Xapian::Database& database,
                                              std::string_view id) {
    std::string digits = lower_case(id);
    if (digits.starts_with("na:")) digits.erase(0, 3);
    const bool hexadecimal = !digits.empty() && digits.size() <= kShaDigits &&
                             digits.find_first_not_of("0123456789abcdef") == digits.npos;
    if (!hexadecimal)
        return fail(ErrorCode::usage, fmt::format("\"{}\" is no id of an article", printable(id)),
                    "news-searcher show na:4f21c09be77d   (as a list of hits has it)");
    const std::string prefix(info(Field::id).prefix);
    const std::string wanted = prefix + digits;
    std::vector<std::string> shas;
    bool more = false;
    for (auto term = database.allterms_begin(wanted); term != database.allterms_end(wanted);
         ++term) {
        if (shas.size() == kShownCandidates) {
            more = true;
            break;
        }
        shas.push_back((*term).substr(prefix.size()));
    }
    if (shas.empty()) return std::nullopt;
    if (shas.size() == 1) return shas.front();
    return fail(ErrorCode::usage,
                fmt::format("{} ids begin with na:{}",
                            more ? "more than " + std::to_string(kShownCandidates)
                                 : std::to_string(shas.size()),
                            digits),
                candidates_text(shas, more));
}

Result<StoredArticle> load_article(const Xapian::Database& database, std::string_view sha256) {
    const std::string term = std::string(info(Field::id).prefix).append(sha256);
    // of copies in several databases the first
    return parse_stored_article(database.get_document(*database.postlist_begin(term)).get_data());
}

Result<std::optional<ShownArticle>> find_article(IndexReader& reader, std::string_view id,
                                                 const Selection& selection) {
    using Found = std::optional<ShownArticle>;
    return reader.read([&](const Xapian::Database& database) -> Result<Found> {
        const auto sha = resolve_id(database, id);
        if (!sha) return tl::unexpected<Error>(sha.error());
        if (!*sha) return Found();
        auto stored = load_article(database, **sha);
        if (!stored) return tl::unexpected<Error>(stored.error());
        ShownArticle shown{std::move(*stored), {}, {}, {}, {}};
        const Article& article = shown.stored.article;
        shown.captions.resize(article.captions.size());
        if (selection.query.empty()) return shown;

        const auto plan = QueryPlan::make(selection, database);
        if (!plan) return tl::unexpected<Error>(plan.error());
        const Highlighter highlighter(plan->compiled().needles);
        const auto spans = [&](Field field, std::string_view text) {
            return merged_spans(highlighter.mark(field, text, article.language).marks);
        };
        shown.headline = spans(Field::headline, article.headline);
        shown.deck = spans(Field::deck, article.deck);
        shown.body = spans(Field::body, article.body);
        for (std::size_t i = 0; i < article.captions.size(); ++i)
            shown.captions[i] = spans(Field::caption, article.captions[i]);
        return shown;
    });
}

}  // namespace news::search
