// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <filesystem>
#include <memory>

#include <fmt/format.h>

#include "indexer/add_inputs.hpp"
#include "indexer/commands.hpp"
#include "indexer/interruption.hpp"
#include "indexer/recorded_options.hpp"
#include "indexer/run_inputs.hpp"

namespace news {

namespace {

// The folders that the user named: `update` reads them again. Single files are known by their
// entries in the ledger, since there may be a million of them.
std::vector<index::Root> roots_among(const std::vector<std::string>& paths,
                                     const AddOptions& options) {
    std::vector<index::Root> roots;
    std::error_code ignored;
    for (const std::string& path : paths)
        if (path != "-" && std::filesystem::is_directory(path, ignored))
            roots.push_back({path, options.input.include, options.input.exclude,
                             recorded_options(options.input, options.all_pages)});
    return roots;
}

}  // namespace

ExitStatus run_add(const SharedOptions& shared, const AddOptions& options) {
    watch_for_interruption();
    const auto begin = std::chrono::steady_clock::now();
    Log log = make_log(shared);
    const auto give_up = [&](const Error& error) {
        log.error(error);
        return exit_status(error.code);
    };
    auto recognizer = load_recognizer(options.input);
    if (!recognizer) return give_up(recognizer.error());
    auto named = named_paths(options.input);
    if (!named) return give_up(named.error());
    std::vector<std::string> paths = absolute_paths(std::move(*named));
    const std::vector<index::Root> roots = roots_among(paths, options);
    InputSource source = open_source(std::move(paths), options.input, options.all_pages);
    const std::string& database = shared.databases.front();
    std::unique_ptr<parts::ArchiveWriter> writer;
    if (!options.dry_run) {
        auto opened = open_writer(database, options.memory_mb, log);
        if (!opened) return give_up(opened.error());
        writer = std::move(*opened);
        if (auto recorded = writer->record_roots(roots); !recorded)
            return give_up(recorded.error());
        if (!options.again) {
            auto ledger = index::open_for_reading(database);
            if (!ledger) return give_up(ledger.error());
            source.pass_over_known(std::move(*ledger));
        }
    }
    AddTotals totals;
    if (writer) totals.brought_in = writer->taken_up().articles;
    const auto trouble = add_inputs(source, options, *recognizer ? &**recognizer : nullptr,
                                    writer.get(), log, totals);
    totals.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    print_summary(shared, totals, options.dry_run, log);
    if (trouble) return give_up(*trouble);
    if (is_interrupted()) return ExitStatus::interrupted;
    return totals.failed > 0 ? ExitStatus::partial : ExitStatus::done;
}

}  // namespace news
