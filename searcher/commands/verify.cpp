// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "common/progress.hpp"
#include "common/terminal.hpp"
#include "searcher/commands/command.hpp"
#include "searcher/commands/context.hpp"
#include "searcher/output/text_writer.hpp"
#include "searcher/search/article_lookup.hpp"
#include "searcher/search/match_stream.hpp"
#include "searcher/verification/verification.hpp"

namespace news {

namespace {

using archive::OriginalState;
using verification::ArticleSource;

// The articles to look at, how many they are, and what is wrong with some of the ids.
struct Articles {
    ArticleSource source;
    std::size_t number = 0;
    ExitStatus status = ExitStatus::done;
};

Result<Articles> articles_with(const CommandContext& context, const std::vector<std::string>& ids) {
    Articles articles;
    auto found = std::make_shared<std::vector<StoredArticle>>();
    std::set<std::string> named;
    for (const std::string& id : ids) {
        auto article = search::find_article(context.reader, id, {}, "news-searcher verify");
        if (!article) return tl::unexpected<Error>(article.error());
        if (!*article)
            articles.status = report_no_article(context, id);
        else if (named.insert((*article)->stored.article.sha256).second)
            found->push_back(std::move((*article)->stored));
    }
    articles.number = found->size();
    articles.source = [found,
                       at = std::size_t{0}]() mutable -> Result<std::optional<StoredArticle>> {
        if (at == found->size()) return std::nullopt;
        return std::move((*found)[at++]);
    };
    return articles;
}

Result<Articles> articles_of(const CommandContext& context, const search::Selection& selection) {
    search::SearchRequest request;
    request.selection = selection;
    request.limit = 0;
    request.snippets = false;
    request.total = false;
    auto opened = search::MatchStream::open(context.reader, request, StoredPart::all_but_entities);
    if (!opened) return tl::unexpected<Error>(opened.error());
    auto stream = std::make_shared<search::MatchStream>(std::move(*opened));
    Articles articles;
    articles.status = report_matches(context, stream->summary());
    articles.number = stream->expected();
    articles.source = [stream]() -> Result<std::optional<StoredArticle>> {
        auto matched = stream->next();
        if (!matched) return tl::unexpected<Error>(matched.error());
        if (!*matched) return std::nullopt;
        return std::move((*matched)->stored);
    };
    return articles;
}

// First the articles are gone through, then the containers that they lie in.
void show_progress(Progress& progress, const verification::Verification& check,
                   std::size_t articles) {
    const verification::VerifiedCounts& counts = check.counts();
    const bool gone_through = counts.articles >= articles;
    progress.set_total(gone_through ? check.known() : articles);
    progress.update(gone_through ? counts.all() : counts.articles,
                    counts.all() - counts.of(OriginalState::unchanged));
}

}  // namespace

ExitStatus run(const CommandContext& context, const VerifyCommand& command) {
    auto articles = command.ids.empty() ? articles_of(context, command.selection)
                                        : articles_with(context, command.ids);
    if (!articles) return report(context, articles.error());
    const bool is_to_be_shown = context.format == output::Format::json ||
                                context.format == output::Format::csv ||
                                context.format == output::Format::tsv;
    if (articles->number == 0 && !is_to_be_shown) return articles->status;

    std::optional<Progress> progress;
    if (!is_terminal(stdout) || !command.with_unchanged)
        progress.emplace(context.log, "verifying", articles->number);
    verification::Verification* shown = nullptr;
    const auto is_to_stop = [&] {
        if (progress && shown) show_progress(*progress, *shown, articles->number);
        return context.is_interrupted() || context.output_failed();
    };
    verification::Verification check(context.reader, std::move(articles->source), is_to_stop);
    shown = &check;

    context.writer.verification_begin(context.reader.paths());
    for (;;) {
        const auto original = check.next();
        if (!original) return report(context, original.error());
        if (!*original) break;
        const bool is_unchanged = (*original)->state == OriginalState::unchanged;
        if (!is_unchanged || command.with_unchanged) context.writer.verified_original(**original);
    }
    progress.reset();
    const verification::VerifiedCounts& counts = check.counts();
    context.writer.verification_end(counts);
    if (context.is_interrupted()) {
        context.log.note(fmt::format("interrupted: {} originals of {} were looked at",
                                     with_thousands(counts.all()),
                                     output::articles_text(articles->number)));
        return ExitStatus::interrupted;
    }
    if (articles->status != ExitStatus::done) return articles->status;
    return counts.is_all_unchanged() ? ExitStatus::done : ExitStatus::partial;
}

}  // namespace news
