// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <iostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/article_json.hpp"
#include "common/progress.hpp"
#include "common/shell_word.hpp"
#include "common/terminal.hpp"
#include "common/unicode.hpp"
#include "indexer/commands.hpp"
#include "indexer/index/article_selection.hpp"
#include "indexer/index/index_pruner.hpp"
#include "indexer/interruption.hpp"
#include "indexer/waiting_parts.hpp"

namespace news {

namespace {

constexpr std::size_t kShownHeadlines = 5;

std::string articles_text(std::size_t count) {
    return count == 1 ? "1 article" : with_thousands(count) + " articles";
}

// The count and the first headlines, on standard error whatever --quiet says: this is what is to be
// agreed to.
void show(const index::ArticleSelection& selection) {
    fmt::print(stderr, "{}:\n", articles_text(selection.documents.size()));
    for (const std::string& headline : selection.first_headlines)
        fmt::print(stderr, "  {}\n", printable(headline));
    if (selection.documents.size() > selection.first_headlines.size()) fmt::print(stderr, "  …\n");
}

bool is_agreed_to() {
    fmt::print(stderr, "Remove them from the database? The files stay as they are. [y/N] ");
    std::string answer;
    std::getline(std::cin, answer);
    return answer == "y" || answer == "Y" || answer == "yes";
}

}  // namespace

ExitStatus run_remove(const SharedOptions& shared, const RemoveOptions& options) {
    watch_for_interruption();
    Log log = make_log(shared);
    const auto give_up = [&](const Error& error) {
        log.error(error);
        return exit_status(error.code);
    };
    const std::string& path = shared.databases.front();
    const auto brought_in = bring_in_parts(path, log);
    if (!brought_in) return give_up(brought_in.error());
    tell_brought_in(*brought_in, log);
    // the lock is held while somebody thinks: what was shown is what goes
    auto pruner = index::IndexPruner::open(path);
    if (!pruner) return give_up(pruner.error());
    const auto selection =
        index::select_articles(path, (*pruner)->database(), options.what, kShownHeadlines);
    if (!selection) return give_up(selection.error());
    if (!selection->unknown_ids.empty()) {
        // one of them mistyped: what was meant is not known, so the others stay too
        for (const std::string& id : selection->unknown_ids)
            log.error(fmt::format("there is no article {}", printable(id)),
                      "the ids stand in a list of hits: news-searcher --print ids QUERY");
        return ExitStatus::nothing_found;
    }
    if (selection->documents.empty()) {
        log.note("no article matches: nothing is removed");
        return ExitStatus::nothing_found;
    }
    if (!options.yes) {
        show(*selection);
        if (!is_terminal(stdin)) {
            std::string words;
            for (const std::string& word : options.what)
                words += " " + shell_word(word);
            log.error("removing needs your word: standard input is no terminal to ask at",
                      fmt::format("news-indexer --db {} remove --yes{}", shell_word(path), words));
            return ExitStatus::usage;
        }
        if (!is_agreed_to()) {
            log.note("nothing is removed");
            return ExitStatus::done;
        }
    }
    std::size_t removed = 0;
    for (const auto document : selection->documents) {
        if (is_interrupted()) break;
        if (auto done = (*pruner)->remove_article(document); !done) return give_up(done.error());
        ++removed;
    }
    if (auto committed = (*pruner)->commit(); !committed) return give_up(committed.error());
    if (shared.json) {
        nlohmann::ordered_json json;
        json["format_version"] = 1;
        json["removed"] = removed;
        fmt::print("{}\n", dump_line(json));
    } else if (!shared.quiet) {
        fmt::print("{} removed\n", articles_text(removed));
    }
    return is_interrupted() ? ExitStatus::interrupted : ExitStatus::done;
}

}  // namespace news
