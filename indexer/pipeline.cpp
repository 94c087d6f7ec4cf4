// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <map>
#include <memory>
#include <thread>
#include <utility>
#include <vector>

#include "common/archive/open_reader.hpp"
#include "indexer/bounded_queue.hpp"
#include "indexer/formats/article_reader.hpp"

namespace news {

namespace {

// A page on its way to the extracting threads, or an outcome that is settled already.
struct Job {
    std::size_t sequence = 0;
    std::size_t cost = 0;  // bytes taken from the budget
    PageResult result;
    container::PageRecord page;
    bool settled = false;
};

struct Finished {
    std::size_t cost = 0;
    PageResult result;
    bool dropped = false;  // the run was stopped before it was its turn
};

// The finished pages, given out in the order of their sequence numbers. Thread-safe.
class InOrder {
  public:
    void put(std::size_t sequence, Finished finished) {
        {
            const std::lock_guard lock(mutex_);
            waiting_.emplace(sequence, std::move(finished));
        }
        changed_.notify_one();
    }

    // Called when all jobs are known; there will be `count` of them.
    void end_at(std::size_t count) {
        {
            const std::lock_guard lock(mutex_);
            count_ = count;
        }
        changed_.notify_one();
    }

    std::optional<Finished> take() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return next_ == count_ || waiting_.contains(next_); });
        if (next_ == count_) return std::nullopt;
        auto node = waiting_.extract(next_++);
        return std::move(node.mapped());
    }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::map<std::size_t, Finished> waiting_;
    std::size_t next_ = 0;
    std::optional<std::size_t> count_;
};

class Run {
  public:
    Run(InputSource& source, const PipelineOptions& options,
        const std::function<bool()>& is_cancelled)
        : source_(source),
          options_(options),
          is_cancelled_(is_cancelled),
          budget_(options.in_flight_bytes) {}

    void go(const std::function<bool(PageResult)>& consume) {
        std::vector<std::jthread> threads;
        threads.emplace_back([this] { read(); });
        for (std::size_t i = 0; i < std::max<std::size_t>(1, options_.jobs); ++i)
            threads.emplace_back([this] { work(); });
        while (auto finished = in_order_.take()) {
            if (finished->dropped || stopped_ || !consume(std::move(finished->result)))
                stopped_ = true;
            budget_.give_back(finished->cost);
        }
    }

  private:
    bool is_stopping() { return stopped_ || is_cancelled_(); }

    void read() {
        while (!is_stopping()) {
            auto input = source_.next();
            if (!input) break;
            read_input(std::move(*input));
        }
        jobs_.close();
        in_order_.end_at(sequence_);
    }

    void read_input(SourcedInput input) {
        Job job;
        job.result.stamp = input.stamp;
        job.result.location.path = input.file.path;
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
        const auto reader = archive::open_reader(input.file);
        auto outcome = reader->next();
        if (!outcome) outcome = container::SkippedInput{file_location(input.file.path), "empty"};
        while (outcome && !is_stopping()) {
            auto following = reader->next();
            job.result.stamp = input.stamp;
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
        job.cost = job.page.bytes.size() + kOverhead;
        budget_.take(job.cost);
        job.sequence = sequence_++;
        jobs_.push(std::move(job));
    }

    void work() {
        index::DocumentBuilder builder(options_.today);
        while (auto job = jobs_.pop()) {
            const bool dropped = is_stopping();
            if (!job->settled && !dropped) extract(*job, builder);
            in_order_.put(job->sequence, {job->cost, std::move(job->result), dropped});
        }
    }

    // Nothing that one page does may end the run.
    void extract(Job& job, index::DocumentBuilder& builder) {
        try {
            extract_page(job, builder);
        } catch (const std::bad_alloc&) {
            fail_page(job.result, "too large for the memory there is");
        } catch (const std::exception& error) {
            fail_page(job.result, std::string("extraction ended with: ") + error.what());
        }
    }

    static void fail_page(PageResult& result, std::string reason) {
        result.outcome = PageOutcome::failed;
        result.reason = std::move(reason);
    }

    void extract_page(Job& job, index::DocumentBuilder& builder) {
        PageResult& result = job.result;
        auto extraction = formats::read_article(job.page, options_.extract);
        if (!extraction) return fail_page(result, extraction.error().message);
        result.extraction = std::move(*extraction);
        if (!job.page.warning.empty()) result.extraction.warnings.push_back(job.page.warning);
        Article& article = result.extraction.article;
        if (options_.all_pages && article.type != PageType::article) article.skipped.clear();
        if (options_.recognizer)
            article.entities = options_.recognizer->recognize(article);
        else
            article.entities = article.stated_entities;
        if (!article.skipped.empty()) {
            result.outcome = PageOutcome::skipped;
            result.reason = article.skipped;
            return;
        }
        if (options_.build_documents) {
            result.prepared = builder.build(article);
            article.body.clear();  // it stands in the document now
        }
    }

    InputSource& source_;
    const PipelineOptions& options_;
    const std::function<bool()>& is_cancelled_;
    FlightBudget budget_;
    Queue<Job> jobs_;
    InOrder in_order_;
    std::atomic<bool> stopped_{false};
    std::size_t sequence_ = 0;  // the reading thread's
};

}  // namespace

void run_pipeline(InputSource& source, const PipelineOptions& options,
                  const std::function<bool(PageResult)>& consume,
                  const std::function<bool()>& is_cancelled) {
    Run(source, options, is_cancelled).go(consume);
}

}  // namespace news
