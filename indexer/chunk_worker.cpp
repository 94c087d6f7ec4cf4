// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/chunk_worker.hpp"

#include <exception>
#include <new>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "indexer/formats/article_reader.hpp"
#include "indexer/parts/archive_writer.hpp"

namespace news {

namespace {

void fail_page(PageResult& result, std::string reason) {
    result.outcome = PageOutcome::failed;
    result.reason = std::move(reason);
}

}  // namespace

ChunkWorker::ChunkWorker(const PipelineOptions& options, std::function<bool()> is_stopping)
    : options_(options), is_stopping_(std::move(is_stopping)), builder_(options.today) {}

FinishedChunk ChunkWorker::work(Chunk chunk) {
    FinishedChunk finished;
    finished.number = chunk.number;
    finished.bytes = chunk.bytes;
    try {
        work_on(chunk, finished);
    } catch (const std::exception& error) {
        finished.results.clear();
        finished.is_cut = true;
        finished.trouble = Error{ErrorCode::io, fmt::format("cannot go on: {}", error.what()),
                                 "run the same command again: it goes on"};
    }
    return finished;
}

void ChunkWorker::work_on(const Chunk& chunk, FinishedChunk& finished) {
    if (!chunk.in_parts) return extract_all(chunk, finished);
    if (write_part(chunk, finished, false) == Attempt::done) return;
    // the part is lost with the article that Xapian refused: once more, each tried by itself
    finished.results.clear();
    if (write_part(chunk, finished, true) == Attempt::done) return;
    // it takes each of them but not all: they fail, and are tried again by the next run
    finished.results.clear();
    for (const Job& job : chunk.jobs) {
        PageResult result = job.result;
        if (!job.settled) fail_page(result, "too large for the memory there is");
        finished.results.push_back(std::move(result));
    }
    finished.is_cut = options_.fail_fast;
}

void ChunkWorker::extract_all(const Chunk& chunk, FinishedChunk& finished) {
    for (const Job& job : chunk.jobs) {
        finished.is_cut = is_stopping_();
        if (finished.is_cut) return;
        PageResult result = result_of(job);
        if (result.outcome == PageOutcome::extracted && options_.build_documents) {
            result.prepared = builder_.build(result.extraction.article);
            result.extraction.article.body.clear();  // it stands in the document now
        }
        finished.results.push_back(std::move(result));
    }
}

ChunkWorker::Attempt ChunkWorker::write_part(const Chunk& chunk, FinishedChunk& finished,
                                             bool one_by_one) {
    const auto give_up = [&](const Error& error) {
        finished.results.clear();
        finished.is_cut = true;
        finished.trouble = error;
        return Attempt::done;
    };
    auto writer = part_writer();
    if (!writer) return give_up(writer.error());
    (*writer)->begin(chunk.number);
    for (const Job& job : chunk.jobs) {
        finished.is_cut = is_stopping_();
        if (finished.is_cut) break;
        PageResult result = result_of(job);
        if (result.outcome == PageOutcome::extracted) {
            const auto taken = put_into_part(result, one_by_one);
            if (!taken) return give_up(taken.error());
            if (!*taken) return Attempt::refused;
        }
        const bool is_last = options_.fail_fast && result.outcome == PageOutcome::failed;
        finished.results.push_back(std::move(result));
        finished.is_cut = is_last;
        if (is_last) break;
    }
    const auto sealed = (*writer)->seal();
    if (!sealed) return give_up(sealed.error());
    return *sealed ? Attempt::done : Attempt::refused;
}

PageResult ChunkWorker::result_of(const Job& job) const {
    PageResult result = job.result;
    if (job.settled) return result;
    // nothing that one page does may end the run
    try {
        read_page(job.page, result);
    } catch (const std::bad_alloc&) {
        fail_page(result, "too large for the memory there is");
    } catch (const std::exception& error) {
        fail_page(result, std::string("extraction ended with: ") + error.what());
    }
    return result;
}

void ChunkWorker::read_page(const container::PageRecord& page, PageResult& result) const {
    auto extraction = formats::read_article(page, options_.extract);
    if (!extraction) return fail_page(result, extraction.error().message);
    result.extraction = std::move(*extraction);
    if (!page.warning.empty()) result.extraction.warnings.push_back(page.warning);
    Article& article = result.extraction.article;
    if (options_.all_pages && article.type != PageType::article) article.skipped.clear();
    article.entities =
        options_.recognizer ? options_.recognizer->recognize(article) : article.stated_entities;
    if (article.skipped.empty()) return;
    result.outcome = PageOutcome::skipped;
    result.reason = article.skipped;
}

// False: Xapian refuses it, and the part is to be begun anew.
Result<bool> ChunkWorker::put_into_part(PageResult& result, bool one_by_one) {
    Article& article = result.extraction.article;
    const auto away = part_writer_->stays_away(article.sha256);
    if (!away) return away;
    if (*away) {
        result.outcome = PageOutcome::skipped;
        result.reason = index::kStaysAway;
        return true;
    }
    const auto known = part_writer_->knows(article.sha256);
    if (!known) return known;
    if (*known) {
        result.route = index::Route::known;
        result.prepared.sha256 = article.sha256;
        result.prepared.location = article.location;
        return true;
    }
    result.route = index::Route::part;
    result.prepared = builder_.build(article);
    article.body.clear();  // it stands in the document now
    if (one_by_one) {
        auto refusal = part_writer_->refusal(result.prepared);
        if (!refusal) return tl::unexpected(refusal.error());
        if (*refusal) {
            fail_page(result, std::move(**refusal));
            return true;
        }
    }
    auto taken = part_writer_->add(result.prepared);
    result.prepared.document = {};
    result.prepared.forms.clear();
    return taken;
}

Result<parts::PartWriter*> ChunkWorker::part_writer() {
    if (!part_writer_) {
        auto made = options_.archive->part_writer();
        if (!made) return tl::unexpected(made.error());
        part_writer_ = std::move(*made);
    }
    return part_writer_.get();
}

}  // namespace news
