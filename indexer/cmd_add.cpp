// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <utility>

#include <fmt/format.h>

#include "common/progress.hpp"
#include "common/unicode.hpp"
#include "indexer/add_totals.hpp"
#include "indexer/commands.hpp"
#include "indexer/index/index_writer.hpp"
#include "indexer/input_count.hpp"
#include "indexer/interruption.hpp"
#include "indexer/run_inputs.hpp"

namespace news {

namespace {

constexpr std::size_t kMegabyte = std::size_t{1024} * 1024;
// Shares of --memory: a page being parsed takes up to thirty times its bytes, text that Xapian
// holds for a commit about ten times.
constexpr std::size_t kFlightShare = 32;
constexpr std::size_t kBatchShare = 24;
constexpr std::uint64_t kMostSkipNotes = 20;

// One run of `add`: takes the pipeline's results, hands them to the writer, keeps the totals.
class AddRun {
  public:
    AddRun(Log& log, const AddOptions& options, std::unique_ptr<index::IndexWriter> writer)
        : log_(log),
          options_(options),
          writer_(std::move(writer)),
          count_(options.input, log),
          progress_(log, "indexing", 0) {}

    // False: the run is to stop.
    bool take(PageResult page) {
        ++taken_;
        if (page.outcome == PageOutcome::failed) ++failed_so_far_;
        tell_warnings(page);
        if (!writer_) {
            report_dry(page);
        } else if (page.outcome == PageOutcome::unchanged) {
            ++totals_.unchanged;
        } else if (!keep(writer_->write(operation_of(std::move(page))))) {
            return false;
        }
        progress_.set_total(count_.value());
        progress_.update(taken_, std::max(failed_so_far_, totals_.failed));
        return !(options_.input.fail_fast && (failed_so_far_ > 0 || totals_.failed > 0));
    }

    void finish() {
        if (writer_ && !trouble_) keep(writer_->commit());
    }

    AddTotals& totals() { return totals_; }
    const std::optional<Error>& trouble() const { return trouble_; }

  private:
    index::WriteOperation operation_of(PageResult page) {
        index::WriteOperation operation;
        operation.entry = std::move(page.stamp);
        operation.in_ledger = operation.entry.path != "-";
        operation.forced = options_.again;
        operation.entry.reason = page.reason;
        operation.undated = !page.extraction.article.date;
        switch (page.outcome) {
            case PageOutcome::extracted:
                operation.entry.outcome = index::InputOutcome::indexed;
                operation.entry.articles = {page.prepared.sha256};
                operation.articles.push_back(std::move(page.prepared));
                break;
            case PageOutcome::skipped:
                operation.entry.outcome = index::InputOutcome::skipped;
                break;
            case PageOutcome::failed:
            case PageOutcome::unchanged:
                operation.entry.outcome = index::InputOutcome::failed;
                break;
        }
        return operation;
    }

    // Counts what is on disk now; false where nothing more can be written.
    bool keep(Result<std::vector<index::WriteReport>> reports) {
        if (!reports) {
            trouble_ = reports.error();
            return false;
        }
        for (const index::WriteReport& report : *reports)
            count(report);
        return true;
    }

    void count(const index::WriteReport& report) {
        switch (report.written) {
            case index::Written::added:
                ++totals_.added;
                break;
            case index::Written::replaced:
                ++totals_.replaced;
                break;
            case index::Written::unchanged:
                ++totals_.unchanged;
                return;
            case index::Written::duplicate:
                ++totals_.unchanged;
                ++totals_.duplicates;
                return;
            case index::Written::skipped:
                tell_skip(report.path, report.reason);
                return;
            case index::Written::failed:
                tell_failure(report.path, report.reason);
                return;
        }
        if (report.undated) ++totals_.undated;
    }

    void report_dry(const PageResult& page) {
        if (page.outcome == PageOutcome::skipped) return tell_skip(page.location.path, page.reason);
        if (page.outcome == PageOutcome::failed)
            return tell_failure(page.location.path, page.reason);
        ++totals_.added;
        if (!page.extraction.article.date) ++totals_.undated;
    }

    void tell_skip(const std::string& path, const std::string& reason) {
        totals_.count_skip(reason);
        const std::string line = fmt::format("{}: skipped: {}", printable(path), printable(reason));
        if (totals_.skipped <= kMostSkipNotes) return log_.note(line);
        if (totals_.skipped == kMostSkipNotes + 1)
            log_.note("more inputs are skipped; --verbose names each");
        log_.detail(line);
    }

    void tell_failure(const std::string& path, const std::string& reason) {
        ++totals_.failed;
        log_.error(fmt::format("{}: failed: {}", printable(path), printable(reason)));
    }

    void tell_warnings(const PageResult& page) {
        for (const std::string& warning : page.extraction.warnings)
            log_.detail(fmt::format("{}: {}", printable(page.location.path), printable(warning)));
    }

    Log& log_;
    const AddOptions& options_;
    std::unique_ptr<index::IndexWriter> writer_;
    InputCount count_;
    Progress progress_;
    AddTotals totals_;  // of what is on disk
    // ahead of the totals by what is not committed yet
    std::uint64_t taken_ = 0;
    std::uint64_t failed_so_far_ = 0;
    std::optional<Error> trouble_;
};

// A writer for the database, and its ledger for the source to look into.
Result<std::unique_ptr<index::IndexWriter>> open_writer(const std::string& path,
                                                        const AddOptions& options,
                                                        InputSource& source) {
    auto writer = index::IndexWriter::open(path, options.memory_mb * kMegabyte / kBatchShare);
    if (!writer || options.again) return writer;
    auto ledger = index::open_for_reading(path);
    if (!ledger) return tl::unexpected(ledger.error());
    source.pass_over_known(std::move(*ledger));
    return writer;
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
    auto source = open_source(options.input, true, options.all_pages);
    if (!source) return give_up(source.error());
    std::unique_ptr<index::IndexWriter> writer;
    if (!options.dry_run) {
        auto opened = open_writer(shared.databases.front(), options, *source);
        if (!opened) return give_up(opened.error());
        writer = std::move(*opened);
    }

    PipelineOptions pipeline;
    pipeline.jobs = options.input.jobs;
    pipeline.in_flight_bytes = options.memory_mb * kMegabyte / kFlightShare;
    pipeline.extract.publisher = options.input.publisher;
    pipeline.recognizer = *recognizer ? &**recognizer : nullptr;
    pipeline.all_pages = options.all_pages;
    pipeline.build_documents = !options.dry_run;
    pipeline.today = today_utc();

    AddTotals totals;
    std::optional<Error> trouble;
    {
        AddRun run(log, options, std::move(writer));
        run_pipeline(
            *source, pipeline, [&](PageResult page) { return run.take(std::move(page)); },
            is_interrupted);
        run.finish();
        totals = run.totals();
        trouble = run.trouble();
    }
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
