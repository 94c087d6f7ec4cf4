// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <memory>
#include <utility>

#include <fmt/format.h>

#include "common/progress.hpp"
#include "common/unicode.hpp"
#include "indexer/add_inputs.hpp"
#include "indexer/commands.hpp"
#include "indexer/index/index_pruner.hpp"
#include "indexer/index/ledger_reader.hpp"
#include "indexer/interruption.hpp"
#include "indexer/recorded_inputs.hpp"
#include "indexer/recorded_options.hpp"
#include "indexer/run_inputs.hpp"
#include "indexer/waiting_parts.hpp"

namespace news {

namespace {

class UpdateRun {
  public:
    UpdateRun(const std::string& database, const UpdateOptions& options, Log& log,
              AddTotals& totals)
        : database_(database), options_(options), log_(log), totals_(totals) {}

    // Before anything else; the Error where the database cannot be written.
    std::optional<Error> open() {
        if (options_.dry_run) return std::nullopt;
        auto opened = open_writer(database_, options_.memory_mb, log_);
        if (!opened) return opened.error();
        writer_ = std::move(*opened);
        return std::nullopt;
    }

    // Reads everything again that is recorded; the Error that ended it, where one did.
    std::optional<Error> read(const RecordedInputs& recorded) {
        for (const index::Root& root : recorded.roots()) {
            if (!recorded.is_there(root) || is_interrupted()) continue;
            auto trouble = read_inputs({root.path}, root, recorded.roots());
            if (trouble) return trouble;
        }
        for (const auto& [options, files] : recorded.named()) {
            if (is_interrupted()) break;
            auto trouble = read_inputs(files, {{}, {}, {}, options}, {});
            if (trouble) return trouble;
        }
        writer_.reset();  // the lock is to be free for what comes next
        return std::nullopt;
    }

    // Drops what has vanished. After read(), so that an article that has only moved stays.
    std::optional<Error> drop(const RecordedInputs& recorded) {
        std::unique_ptr<index::IndexPruner> pruner;
        if (!options_.dry_run) {
            auto opened = index::IndexPruner::open(database_);
            if (!opened) return opened.error();
            pruner = std::move(*opened);
        }
        auto ledger = index::LedgerReader::open(database_);
        if (!ledger) return ledger.error();
        while (!is_interrupted()) {
            auto entry = ledger->next();
            if (!entry) return entry.error();
            if (!*entry) break;
            if (!is_to_go(recorded, **entry)) continue;
            log_.detail(fmt::format("{}: gone", printable((*entry)->path)));
            if (!pruner) {
                totals_.dropped += (*entry)->articles;
                continue;
            }
            auto dropped = pruner->drop_input((*entry)->path);
            if (!dropped) return dropped.error();
            totals_.dropped += *dropped;
        }
        return pruner ? forget_and_commit(recorded, *pruner) : std::nullopt;
    }

  private:
    // `apart`: of these, the ones within are read by themselves.
    std::optional<Error> read_inputs(std::vector<std::string> paths, const index::Root& how,
                                     const std::vector<index::Root>& apart) {
        auto add = add_options_of(how.options);
        if (!add) {
            log_.error(fmt::format("{}: how it was read is not to be made out; it is passed over",
                                   printable(paths.front())),
                       "news-indexer add PATH   puts it on record again");
            ++totals_.failed;
            return std::nullopt;
        }
        // for the progress bar's total; a million named files are not counted beforehand
        if (!how.path.empty()) add->input.paths = paths;
        add->input.include = how.include;
        add->input.exclude = how.exclude;
        add->input.jobs = options_.jobs;
        add->memory_mb = options_.memory_mb;
        add->dry_run = options_.dry_run;
        const bool other_names = add->input.gazetteers != gazetteers_;
        if (!add->input.no_entities && (!recognizer_ || other_names)) {
            auto loaded = load_recognizer(add->input);
            if (!loaded) return loaded.error();
            recognizer_ = std::move(*loaded);
            gazetteers_ = add->input.gazetteers;
        }
        std::vector<std::string> folders;
        for (const index::Root& root : apart)
            folders.push_back(root.path);
        InputSource source = open_source(std::move(paths), add->input, add->all_pages, folders);
        auto ledger = index::open_for_reading(database_);
        if (!ledger) return ledger.error();
        source.pass_over_known(std::move(*ledger));
        source.leave_out_named();
        return add_inputs(source, *add,
                          add->input.no_entities || !recognizer_ ? nullptr : &*recognizer_,
                          writer_.get(), log_, totals_);
    }

    bool is_to_go(const RecordedInputs& recorded, const index::LedgerEntry& entry) const {
        return recorded.has_vanished(entry) &&
               (options_.drop_missing || !recorded.is_out_of_reach(entry));
    }

    std::optional<Error> forget_and_commit(const RecordedInputs& recorded,
                                           index::IndexPruner& pruner) const {
        if (options_.drop_missing)
            for (const auto& [path, absence] : recorded.absent()) {
                if (absence == Absence::empty) continue;
                if (auto forgotten = pruner.forget_root(path); !forgotten) return forgotten.error();
            }
        if (auto committed = pruner.commit(); !committed) return committed.error();
        return std::nullopt;
    }

    const std::string& database_;
    const UpdateOptions& options_;
    Log& log_;
    AddTotals& totals_;
    std::unique_ptr<parts::ArchiveWriter> writer_;  // null: a dry run
    std::optional<entities::Recognizer> recognizer_;
    std::vector<std::string> gazetteers_;  // the recogniser's
};

// What the user should look after: nothing of it was read or dropped.
bool tell_absent(const RecordedInputs& recorded, const std::string& database, Log& log) {
    const std::string hint = fmt::format(
        "bring it back (is its disk mounted?) and run this again; to let its articles go: "
        "news-indexer --db {} update --drop-missing",
        printable(database));
    for (const auto& [path, absence] : recorded.absent())
        log.error(fmt::format("{} {}: its articles are kept as they are", printable(path),
                              absence == Absence::empty ? "is empty" : "is not there"),
                  hint);
    if (recorded.named_out_of_reach() > 0)
        log.error(fmt::format("{} files that were named are not there, nor are their folders: "
                              "their articles are kept as they are",
                              with_thousands(recorded.named_out_of_reach())),
                  hint);
    return !recorded.absent().empty() || recorded.named_out_of_reach() > 0;
}

}  // namespace

ExitStatus run_update(const SharedOptions& shared, const UpdateOptions& options) {
    watch_for_interruption();
    const auto begin = std::chrono::steady_clock::now();
    Log log = make_log(shared);
    const auto give_up = [&](const Error& error) {
        log.error(error);
        return exit_status(error.code);
    };
    const std::string& path = shared.databases.front();
    // what a killed run has left speaks of inputs, too
    const auto brought_in = options.dry_run ? Result<std::uint64_t>(0) : bring_in_parts(path, log);
    if (!brought_in) return give_up(brought_in.error());
    const auto recorded = RecordedInputs::read(path);
    if (!recorded) return give_up(recorded.error());
    if (recorded->empty())
        return give_up({ErrorCode::usage,
                        fmt::format("{} has no folder or file on record that could be read again",
                                    printable(path)),
                        fmt::format("news-indexer --db {} add FOLDER", printable(path))});

    AddTotals totals;
    totals.shows_dropped = true;
    totals.brought_in = *brought_in;
    UpdateRun run(path, options, log, totals);
    if (const auto refused = run.open()) return give_up(*refused);
    auto trouble = run.read(*recorded);
    if (!trouble && !options.keep_missing && !is_interrupted()) trouble = run.drop(*recorded);
    const bool any_absent = !options.drop_missing && tell_absent(*recorded, path, log);
    totals.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    print_summary(shared, totals, options.dry_run, log);
    if (trouble) return give_up(*trouble);
    if (is_interrupted()) return ExitStatus::interrupted;
    return totals.failed > 0 || any_absent ? ExitStatus::partial : ExitStatus::done;
}

}  // namespace news
