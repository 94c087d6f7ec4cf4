// SPDX-License-Identifier: GPL-3.0-or-later
// From inputs to articles: one thread reads, several extract, the calling thread takes the results
// in the order of the inputs, whatever the number of threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "common/error.hpp"
#include "indexer/entities/recognizer.hpp"
#include "indexer/extract/extractor.hpp"
#include "indexer/index/document_builder.hpp"
#include "indexer/index/write_operation.hpp"
#include "indexer/input_source.hpp"

namespace news::parts {
class ArchiveWriter;
}

namespace news {

struct PipelineOptions {
    std::size_t jobs = 1;                                         // extracting threads, at least 1
    std::size_t in_flight_bytes = std::size_t{32} * 1024 * 1024;  // of pages read, not yet taken
    extract::ExtractOptions extract;
    const entities::Recognizer* recognizer = nullptr;  // null: no entities
    bool all_pages = false;        // pages that are no article count as articles
    bool fail_fast = false;        // nothing is read behind a page that failed
    bool build_documents = false;  // fill PageResult::prepared
    // Where articles may go into parts, as it thinks best: then PageResult::prepared has no
    // document. Null: nowhere.
    parts::ArchiveWriter* archive = nullptr;
    std::string today;  // "YYYY-MM-DD"
};

enum class PageOutcome {
    extracted,
    skipped,
    failed,
    known,      // the same bytes as an earlier page: skipped, but the place is put on record
    unchanged,  // the whole input: it is as the ledger has it
};

// What one page came to.
struct PageResult {
    index::LedgerEntry stamp;  // of its input
    Location location;
    PageOutcome outcome = PageOutcome::extracted;
    std::string reason;              // of a skip or failure, and of what is known
    bool expected = false;           // a skip that no one would ask about (SkippedInput)
    std::string known_sha256;        // of the earlier page
    extract::Extraction extraction;  // also of pages skipped after extraction
    index::PreparedArticle prepared;
    bool in_parts = false;  // as of WriteOperation
    index::Route route = index::Route::direct;
    bool last_of_input = true;
    bool of_known_input = false;  // SourcedInput::is_known
    std::uint64_t pages = 1;      // of an unchanged input: SourcedInput::pages
};

// Runs until the inputs end, `consume` returns false or `is_cancelled` says so; then everything
// that is on its way is dropped. `consume` is called on this thread only. What kept parts from
// being written, if anything did.
std::optional<Error> run_pipeline(InputSource& source, const PipelineOptions& options,
                                  const std::function<bool(PageResult)>& consume,
                                  const std::function<bool()>& is_cancelled);

}  // namespace news
