// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <memory>

#include <fmt/format.h>

#include "indexer/add_inputs.hpp"
#include "indexer/commands.hpp"
#include "indexer/interruption.hpp"
#include "indexer/run_inputs.hpp"

namespace news {

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
    auto source = open_source(options.input, true, options.all_pages);
    if (!source) return give_up(source.error());
    const std::string& database = shared.databases.front();
    std::unique_ptr<index::IndexWriter> writer;
    if (!options.dry_run) {
        auto opened = open_writer(database, options.memory_mb);
        if (!opened) return give_up(opened.error());
        writer = std::move(*opened);
        if (!options.again) {
            auto ledger = index::open_for_reading(database);
            if (!ledger) return give_up(ledger.error());
            source->pass_over_known(std::move(*ledger));
        }
    }
    AddTotals totals;
    const auto trouble = add_inputs(*source, options, *recognizer ? &**recognizer : nullptr,
                                    writer.get(), log, totals);
    totals.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    if (is_interrupted()) log.note("interrupted: what is counted here is safely in the database");
    if (shared.json)
        fmt::print("{}\n", summary_json(totals, options.dry_run));
    else if (!shared.quiet)
        fmt::print("{}\n", summary_line(totals, options.dry_run));
    if (trouble) return give_up(*trouble);
    if (is_interrupted()) return ExitStatus::interrupted;
    return totals.failed > 0 ? ExitStatus::partial : ExitStatus::done;
}

}  // namespace news
