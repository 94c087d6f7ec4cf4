// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/add_inputs.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "common/progress.hpp"
#include "indexer/input_count.hpp"
#include "indexer/interruption.hpp"
#include "indexer/page_notes.hpp"
#include "indexer/pipeline.hpp"
#include "indexer/run_inputs.hpp"
#include "indexer/waiting_parts.hpp"

namespace news {

namespace {

constexpr std::size_t kMegabyte = std::size_t{1024} * 1024;
// Shares of --memory: a page being parsed takes up to thirty times its bytes (of those on their
// way, one a thread), text that Xapian holds for a commit about ten times.
constexpr std::size_t kFlightShare = 24;
constexpr std::size_t kBatchShare = 24;

using Kind = index::WriteOperation::Kind;

Kind kind_of(PageOutcome outcome) {
    switch (outcome) {
        case PageOutcome::extracted:
            return Kind::article;
        case PageOutcome::skipped:
            return Kind::skipped;
        case PageOutcome::known:
            return Kind::known_page;
        case PageOutcome::failed:
        case PageOutcome::unchanged:
            break;
    }
    return Kind::failed;
}

// Shows how far the merge of parts has come, table by table.
parts::MergeStep merge_progress(Log& log) {
    auto progress = std::make_shared<Progress>(log, "merging", 0);
    return [progress](std::size_t table, std::size_t of) {
        progress->set_total(of);
        progress->update(table, 0);
    };
}

// Takes the pipeline's results, hands them to the writer, keeps the totals.
class AddRun {
  public:
    AddRun(const AddOptions& options, parts::ArchiveWriter* writer, Log& log, AddTotals& totals)
        : options_(options),
          log_(log),
          writer_(writer),
          notes_(log, writer ? writer->path() : std::string()),
          totals_(totals),
          count_(options.input, log),
          progress_(log, "indexing", 0) {}

    // False: the run is to stop.
    bool take(PageResult page) {
        ++pages_;
        if (page.last_of_input) ++inputs_;
        if (page.outcome == PageOutcome::failed) ++failed_so_far_;
        notes_.extracted(page);
        if (page.outcome == PageOutcome::skipped && page.expected && !writer_) {
            totals_.count_skip(page.reason);
        } else if (!writer_) {
            report_dry(page);
        } else if (page.outcome == PageOutcome::unchanged) {
            totals_.unchanged += page.pages;
        } else if (!keep(writer_->write(operation_of(std::move(page))))) {
            return false;
        }
        // how many pages lie in a file of many is not known beforehand
        progress_.set_total(pages_ == inputs_ ? count_.value() : 0);
        progress_.update(pages_, std::max(failed_so_far_, totals_.failed));
        return !(options_.input.fail_fast && (failed_so_far_ > 0 || totals_.failed > 0));
    }

    void finish(std::optional<Error> trouble) {
        if (!trouble_) trouble_ = std::move(trouble);
        if (!writer_) return;
        if (trouble_)
            trouble_ = writer_->with_waiting(std::move(*trouble_));
        else
            keep(writer_->finish(merge_progress(log_)));
        for (const index::WriteReport& report : writer_->take_kept())
            count(report);
    }

    const std::optional<Error>& trouble() const { return trouble_; }

  private:
    index::WriteOperation operation_of(PageResult page) const {
        index::WriteOperation operation;
        operation.in_ledger = page.stamp.path != "-";
        operation.stamp = std::move(page.stamp);
        operation.location = std::move(page.location);
        operation.kind = kind_of(page.outcome);
        operation.reason = std::move(page.reason);
        operation.expected = page.expected;
        operation.known_sha256 = std::move(page.known_sha256);
        operation.last_of_input = page.last_of_input;
        operation.forced = options_.again;
        operation.in_parts = page.in_parts;
        operation.route = page.route;
        operation.resumed = page.of_known_input && page.in_parts;
        if (page.outcome == PageOutcome::extracted) {
            operation.undated = !page.extraction.article.date;
            operation.article = std::move(page.prepared);
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
        totals_.dropped += report.dropped;
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
                if (report.expected) return totals_.count_skip(report.reason);
                return tell_skip(report.location, report.reason);
            case index::Written::failed:
                return tell_failure(report.location, report.reason);
        }
        if (report.undated) ++totals_.undated;
    }

    void report_dry(const PageResult& page) {
        switch (page.outcome) {
            case PageOutcome::skipped:
            case PageOutcome::known:
                return tell_skip(page.location, page.reason);
            case PageOutcome::failed:
                return tell_failure(page.location, page.reason);
            case PageOutcome::unchanged:
                totals_.unchanged += page.pages;
                return;
            case PageOutcome::extracted:
                // which pages of a known file are new, only writing would tell
                ++(page.of_known_input ? totals_.replaced : totals_.added);
                if (!page.extraction.article.date) ++totals_.undated;
        }
    }

    void tell_skip(const Location& location, const std::string& reason) {
        totals_.count_skip(reason);
        notes_.skipped(location, reason);
    }

    void tell_failure(const Location& location, const std::string& reason) {
        notes_.failed(location, reason, ++totals_.failed);
    }

    const AddOptions& options_;
    Log& log_;
    parts::ArchiveWriter* writer_;
    PageNotes notes_;
    AddTotals& totals_;  // of what is on disk
    InputCount count_;
    Progress progress_;
    // ahead of the totals by what is not committed yet
    std::uint64_t pages_ = 0;
    std::uint64_t inputs_ = 0;
    std::uint64_t failed_so_far_ = 0;
    std::optional<Error> trouble_;
};

}  // namespace

Result<std::unique_ptr<parts::ArchiveWriter>> open_writer(const std::string& database,
                                                          std::size_t memory_mb, Log& log) {
    auto writer = parts::ArchiveWriter::open(database, memory_mb * kMegabyte / kBatchShare,
                                             merge_progress(log));
    if (writer) tell_dropped_parts((*writer)->taken_up(), log);
    return writer;
}

std::optional<Error> add_inputs(InputSource& source, const AddOptions& options,
                                const entities::Recognizer* recognizer,
                                parts::ArchiveWriter* writer, Log& log, AddTotals& totals) {
    PipelineOptions pipeline;
    pipeline.jobs = options.input.jobs;
    pipeline.in_flight_bytes = options.memory_mb * kMegabyte / kFlightShare;
    pipeline.extract.publisher = options.input.publisher;
    pipeline.extract.field_map = options.input.field_map;
    pipeline.recognizer = recognizer;
    pipeline.all_pages = options.all_pages;
    pipeline.fail_fast = options.input.fail_fast;
    pipeline.build_documents = writer != nullptr;
    // what was there before may have to be written anew, each in its place
    if (!options.again && parts::PartFolder::allows_writers(pipeline.jobs))
        pipeline.archive = writer;
    pipeline.today = today_utc();
    AddRun run(options, writer, log, totals);
    run.finish(run_pipeline(
        source, pipeline, [&](PageResult page) { return run.take(std::move(page)); },
        is_interrupted));
    return run.trouble();
}

void print_summary(const SharedOptions& shared, const AddTotals& totals, bool dry_run, Log& log) {
    if (is_interrupted()) log.note("interrupted: what is counted here is safely in the database");
    if (shared.json)
        fmt::print("{}\n", summary_json(totals, dry_run));
    else if (!shared.quiet)
        fmt::print("{}\n", summary_line(totals, dry_run));
}

}  // namespace news
