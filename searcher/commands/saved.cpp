// SPDX-License-Identifier: GPL-3.0-or-later
// save, run, saved, forget: searches that are kept.
#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <utility>

#include <fmt/format.h>

#include "common/date.hpp"
#include "common/progress.hpp"
#include "common/unicode.hpp"
#include "searcher/commands/command.hpp"
#include "searcher/commands/context.hpp"
#include "searcher/output/text_writer.hpp"
#include "searcher/saved/search_folder.hpp"
#include "searcher/search/engine.hpp"
#include "searcher/search/short_id.hpp"
#include "searcher/search/value_counts.hpp"

namespace news {

namespace {

using Ids = std::vector<std::uint64_t>;

constexpr unsigned kIdDigits = 16;

std::string now() {
    using namespace std::chrono;
    const auto time = floor<minutes>(system_clock::now());
    const auto day = floor<days>(time);
    const hh_mm_ss clock{time - day};
    return fmt::format("{} {:02}:{:02}", iso_day(day), clock.hours().count(),
                       clock.minutes().count());
}

// Those of the ids of which the hits show the articles. A hit tells the beginning of its id.
Ids shown_of(const Ids& ids, const search::SearchResults& results) {
    constexpr std::size_t kScheme = std::string_view("na:").size();
    Ids shown;
    for (const search::Hit& hit : results.hits) {
        const std::string_view digits = std::string_view(hit.id).substr(kScheme);
        std::uint64_t beginning = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), beginning, 16);
        const unsigned missing = (kIdDigits - static_cast<unsigned>(digits.size())) * 4;
        const std::uint64_t first = beginning << missing;
        const std::uint64_t last = first | ((std::uint64_t{1} << missing) - 1);
        const auto from = std::lower_bound(ids.begin(), ids.end(), first);
        // where two begin so, neither counts as shown: better twice than never
        if (const auto to = std::upper_bound(from, ids.end(), last); to - from == 1)
            shown.push_back(*from);
    }
    std::sort(shown.begin(), shown.end());
    return shown;
}

std::string note_on(const saved::SeenArticles& seen, std::size_t fresh, std::size_t all) {
    if (seen.when.empty()) return "not run before: all that it finds is new";
    return fmt::format("since the last run, {} UTC: {} new of {}", seen.when, with_thousands(fresh),
                       output::articles_text(all));
}

// `request`: of the whole search, which finds something, and whose reading is that of what is new.
Result<void> show_nothing_new(const CommandContext& context, search::SearchRequest request,
                              const std::string& note) {
    if (context.format != output::Format::json) {
        context.log.note(note);
        return {};
    }
    request.limit = 1;
    request.total = false;
    request.snippets = false;
    request.facets.clear();
    auto found = search::search(context.reader, request);
    if (!found) return tl::unexpected<Error>(found.error());
    search::SearchResults results;
    results.query = std::move(found->query);
    results.query.notes.push_back(note);
    results.databases = std::move(found->databases);
    results.total = search::Total{};
    context.writer.hits(results);
    return {};
}

// Whether all that was written so far has arrived.
bool output_arrived() {
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

}  // namespace

ExitStatus run(const CommandContext& context, const SaveCommand& command) {
    // a search with a mistake in it is not kept
    const auto counts = search::count_values(context.reader, command.selection, {});
    if (!counts) return report(context, counts.error());
    const auto kept = saved::SearchFolder(command.folder).save(command.search, command.replace);
    if (!kept) return report(context, kept.error());
    context.log.note(fmt::format("saved: it finds {} now   (news-searcher run {})",
                                 output::articles_text(counts->articles), command.search.name));
    return ExitStatus::done;
}

ExitStatus run(const CommandContext& context, const RunCommand& command) {
    const saved::SearchFolder folder(command.folder);
    saved::SeenArticles seen = folder.seen(command.name);
    const auto matching = search::match_ids(context.reader, command.search.request.selection);
    if (!matching) return report(context, matching.error());
    const Ids fresh = saved::not_seen(*matching, seen.ids);

    SearchCommand wanted = command.search;
    const bool some = fresh.size() < matching->size();
    if (command.since_last && some)
        wanted.request.selection.seen = std::make_shared<const Ids>(seen.ids);
    ExitStatus status = ExitStatus::nothing_found;
    Ids shown = *matching;  // who runs the whole search is told how much there is
    if (command.since_last && some && fresh.empty()) {
        const auto said =
            show_nothing_new(context, command.search.request, note_on(seen, 0, matching->size()));
        if (!said) return report(context, said.error());
    } else {
        auto results = search::search(context.reader, wanted.request);
        if (!results) return report(context, results.error());
        if (command.since_last && !matching->empty())
            results->query.notes.push_back(note_on(seen, fresh.size(), matching->size()));
        if (command.since_last && wanted.request.limit > 0) shown = shown_of(fresh, *results);
        status = show_results(context, wanted, std::move(*results));
    }
    if (!output_arrived()) return status;
    seen.ids = saved::together(seen.ids, shown);
    seen.when = now();
    const auto remembered = folder.remember(command.name, seen);
    return remembered ? status : report(context, remembered.error());
}

ExitStatus run(const OutputContext& context, const ListSavedCommand& command) {
    const auto searches = saved::SearchFolder(command.folder).all();
    bool all_whole = true;
    for (const saved::ListedSearch& one : searches) {
        if (!one.search) context.log.error(one.search.error());
        all_whole = all_whole && one.search;
    }
    if (!searches.empty() || context.format != output::Format::text)
        context.writer.saved_searches(searches);
    if (!searches.empty()) return all_whole ? ExitStatus::done : ExitStatus::partial;
    context.log.note("nothing is saved   (news-searcher save nuclear-talks '\"nuclear talks\"')");
    return ExitStatus::nothing_found;
}

ExitStatus run(const OutputContext& context, const ForgetCommand& command) {
    ExitStatus status = ExitStatus::done;
    for (const std::string& name : command.names) {
        const auto forgotten = saved::SearchFolder(command.folder).forget(name);
        if (!forgotten) status = report(context, forgotten.error());
    }
    return status;
}

}  // namespace news
