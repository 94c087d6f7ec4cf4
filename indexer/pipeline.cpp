// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline.hpp"

#include <algorithm>
#include <atomic>
#include <map>
#include <memory>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "common/archive/open_reader.hpp"
#include "indexer/bounded_queue.hpp"
#include "indexer/chunk_worker.hpp"
#include "indexer/parts/archive_writer.hpp"

namespace news {

namespace {

// Where articles do not go into parts, chunks only spare the threads' handing over.
struct ChunkBounds {
    std::size_t pages;
    std::size_t bytes;
};
constexpr ChunkBounds kPlainBounds = {8, std::size_t{128} * 1024};

// Small parts are written fastest and spread best over the threads; in large ones the postings lie
// closer together, which counts where there are many. Each thread has one, two wait and one is
// being read: no chunk takes more of the budget than leaves room for these.
ChunkBounds part_bounds(std::uint64_t chunk, const PipelineOptions& options) {
    constexpr std::uint64_t kFirst = 60;
    constexpr std::uint64_t kMost = 250;
    constexpr std::size_t kMostBytes = std::size_t{2560} * 1024;
    constexpr std::size_t kOthers = 3;
    return {static_cast<std::size_t>(std::min(kFirst + 2 * chunk, kMost)),
            std::min(kMostBytes, options.in_flight_bytes / (options.jobs + kOthers))};
}

// The finished chunks, given out in the order of their numbers. Thread-safe.
class InOrder {
  public:
    void put(FinishedChunk finished) {
        {
            const std::lock_guard lock(mutex_);
            const std::uint64_t number = finished.number;
            waiting_.emplace(number, std::move(finished));
        }
        changed_.notify_one();
    }

    // Called when all chunks are known; there will be `count` of them.
    void end_at(std::uint64_t count) {
        {
            const std::lock_guard lock(mutex_);
            count_ = count;
        }
        changed_.notify_one();
    }

    std::optional<FinishedChunk> take() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return next_ == count_ || waiting_.contains(next_); });
        if (next_ == count_) return std::nullopt;
        auto node = waiting_.extract(next_++);
        return std::move(node.mapped());
    }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::map<std::uint64_t, FinishedChunk> waiting_;
    std::uint64_t next_ = 0;
    std::optional<std::uint64_t> count_;
};

class Run {
  public:
    Run(InputSource& source, const PipelineOptions& options,
        const std::function<bool()>& is_cancelled)
        : source_(source),
          options_(options),
          is_cancelled_(is_cancelled),
          budget_(options.in_flight_bytes) {}

    std::optional<Error> go(const std::function<bool(PageResult)>& consume) {
        std::vector<std::jthread> threads;
        threads.emplace_back([this] { read(); });
        for (std::size_t i = 0; i < std::max<std::size_t>(1, options_.jobs); ++i)
            threads.emplace_back([this] { work(); });
        while (auto finished = in_order_.take()) {
            take(*finished, consume);
            budget_.give_back(finished->bytes);
        }
        threads.clear();
        return trouble_;
    }

  private:
    // Either a chunk to work on, or parts to put together.
    struct Task {
        Chunk chunk;
        std::optional<parts::PartRange> merge;
    };

    bool is_stopping() { return stopped_ || is_cancelled_(); }

    void take(FinishedChunk& finished, const std::function<bool(PageResult)>& consume) {
        if (stopped_) return;
        if (finished.trouble) trouble_ = std::move(finished.trouble);
        std::size_t taken = 0;
        while (taken < finished.results.size() && !stopped_)
            if (!consume(std::move(finished.results[taken++]))) stopped_ = true;
        // what was taken of a chunk has its articles in that chunk's part
        if (options_.archive && !trouble_) settle(finished.number);
        if (finished.is_cut) stopped_ = true;
    }

    void settle(std::uint64_t chunk) {
        const auto group = options_.archive->settle(chunk);
        if (!group) {
            trouble_ = group.error();
            stopped_ = true;
        } else if (*group) {
            tasks_.push({{}, **group});
        }
    }

    void read() {
        while (!is_stopping()) {
            auto input = source_.next();
            if (!input) break;
            read_input(std::move(*input));
        }
        send_chunk();
        tasks_.close();
        in_order_.end_at(chunks_);
    }

    void read_input(SourcedInput input) {
        Job job;
        job.result.stamp = input.stamp;
        job.result.location.path = input.file.path;
        job.result.in_parts = options_.archive && (!input.is_known || input.is_resumed) &&
                              options_.archive->wants_parts(input.stamp.size);
        if (input.unchanged || input.skipped || input.failed) {
            job.settled = true;
            job.result.pages = input.pages;
            job.result.outcome = input.unchanged ? PageOutcome::unchanged
                                 : input.skipped ? PageOutcome::skipped
                                                 : PageOutcome::failed;
            if (input.skipped) job.result.reason = input.skipped->reason;
            if (input.failed) job.result.reason = input.failed->reason;
            send(std::move(job));
            return;
        }
        const bool in_parts = job.result.in_parts;
        const auto reader = archive::open_reader(input.file);
        auto outcome = reader->next();
        if (!outcome) outcome = container::SkippedInput{file_location(input.file.path), "empty"};
        while (outcome && !is_stopping()) {
            auto following = reader->next();
            job.result.stamp = input.stamp;
            job.result.in_parts = in_parts;
            job.result.of_known_input = input.is_known;
            job.result.last_of_input = !following;
            take_outcome(std::exchange(job, Job{}), std::move(*outcome));
            outcome = std::move(following);
        }
    }

    void take_outcome(Job job, container::ReadOutcome outcome) {
        if (auto* page = std::get_if<container::PageRecord>(&outcome)) {
            job.result.location = page->location;
            job.page = std::move(*page);
        } else if (auto* skipped = std::get_if<container::SkippedInput>(&outcome)) {
            job.settled = true;
            job.result.outcome = PageOutcome::skipped;
            job.result.location = skipped->location;
            job.result.reason = skipped->reason;
            job.result.expected = skipped->expected;
        } else if (auto* known = std::get_if<container::KnownPage>(&outcome)) {
            job.settled = true;
            job.result.outcome = PageOutcome::known;
            job.result.location = known->location;
            job.result.reason = known->reason;
            job.result.known_sha256 = known->sha256;
        } else {
            const auto& failed = std::get<container::FailedInput>(outcome);
            job.settled = true;
            job.result.outcome = PageOutcome::failed;
            job.result.location = failed.location;
            job.result.reason = failed.reason;
        }
        send(std::move(job));
    }

    void send(Job job) {
        constexpr std::size_t kOverhead = 1024;
        const std::size_t bytes = job.page.bytes.size() + kOverhead;
        const ChunkBounds bounds =
            job.result.in_parts ? part_bounds(chunks_, options_) : kPlainBounds;
        const bool fits = chunk_.in_parts == job.result.in_parts &&
                          chunk_.jobs.size() < bounds.pages && chunk_.bytes + bytes <= bounds.bytes;
        if (!fits) send_chunk();
        if (!budget_.take_beside(bytes, chunk_.bytes)) {
            // what waits for this page is on its way before this waits for it
            send_chunk();
            budget_.take(bytes);
        }
        chunk_.in_parts = job.result.in_parts;
        chunk_.bytes += bytes;
        chunk_.jobs.push_back(std::move(job));
    }

    void send_chunk() {
        if (chunk_.jobs.empty()) return;
        chunk_.number = chunks_++;
        tasks_.push({std::exchange(chunk_, Chunk{}), std::nullopt});
    }

    void work() {
        ChunkWorker worker(options_, [this] { return is_stopping(); });
        while (auto task = tasks_.pop()) {
            if (!task->merge)
                in_order_.put(worker.work(std::move(task->chunk)));
            else if (!is_stopping())
                options_.archive->put_together(*task->merge);
        }
    }

    InputSource& source_;
    const PipelineOptions& options_;
    const std::function<bool()>& is_cancelled_;
    FlightBudget budget_;
    Queue<Task> tasks_;
    InOrder in_order_;
    std::atomic<bool> stopped_{false};
    std::optional<Error> trouble_;
    Chunk chunk_;               // the reading thread's
    std::uint64_t chunks_ = 0;  // the reading thread's
};

}  // namespace

std::optional<Error> run_pipeline(InputSource& source, const PipelineOptions& options,
                                  const std::function<bool(PageResult)>& consume,
                                  const std::function<bool()>& is_cancelled) {
    return Run(source, options, is_cancelled).go(consume);
}

}  // namespace news
