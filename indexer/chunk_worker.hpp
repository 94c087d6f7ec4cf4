// SPDX-License-Identifier: GPL-3.0-or-later
// What an extracting thread does: pages in, results out, a chunk at a time. A chunk is what changes
// hands at once, and what becomes one part of the database.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "common/container/page_record.hpp"
#include "common/error.hpp"
#include "indexer/index/document_builder.hpp"
#include "indexer/parts/part_writer.hpp"
#include "indexer/pipeline.hpp"

namespace news {

// A page on its way, or an outcome that is settled already.
struct Job {
    PageResult result;
    container::PageRecord page;
    bool settled = false;
};

struct Chunk {
    std::uint64_t number = 0;  // from 0, in the order of the inputs
    std::vector<Job> jobs;
    std::size_t bytes = 0;  // taken from the budget
    bool in_parts = false;  // its articles become a part
};

struct FinishedChunk {
    std::uint64_t number = 0;
    std::vector<PageResult> results;  // of the chunk's first pages
    std::size_t bytes = 0;
    bool is_cut = false;           // not of all, as the run is to stop
    std::optional<Error> trouble;  // nothing more can be written
};

// One a thread.
class ChunkWorker {
  public:
    // `options` must outlive it.
    ChunkWorker(const PipelineOptions& options, std::function<bool()> is_stopping);

    FinishedChunk work(Chunk chunk);

  private:
    enum class Attempt {
        done,
        refused,  // Xapian does not take one of the articles
    };

    void work_on(const Chunk& chunk, FinishedChunk& finished);
    void extract_all(const Chunk& chunk, FinishedChunk& finished);
    Attempt write_part(const Chunk& chunk, FinishedChunk& finished, bool one_by_one);
    PageResult result_of(const Job& job) const;
    void read_page(const container::PageRecord& page, PageResult& result) const;
    Result<bool> put_into_part(PageResult& result, bool one_by_one);
    Result<parts::PartWriter*> part_writer();

    const PipelineOptions& options_;
    std::function<bool()> is_stopping_;
    index::DocumentBuilder builder_;
    std::unique_ptr<parts::PartWriter> part_writer_;
};

}  // namespace news
