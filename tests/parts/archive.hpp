// SPDX-License-Identifier: GPL-3.0-or-later
// Pages written through parts, as the pipeline does it, without its threads.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "indexer/parts/archive_writer.hpp"

namespace news::test {

using Pages = std::vector<index::WriteOperation>;

// Puts parts together by twos, so that few pages are enough for it.
std::unique_ptr<parts::ArchiveWriter> open_archive(const std::string& db,
                                                   const parts::MergeStep& step = {});

// What a worker does with the pages of a chunk: articles that are new go into its part.
Pages seal_chunk(parts::PartWriter& writer, std::uint64_t chunk, Pages pages);

// What the main thread does with them.
std::vector<index::Written> record_chunk(parts::ArchiveWriter& archive, std::uint64_t chunk,
                                         Pages pages);

// Both, in chunks of so many pages, and to the end; `step` is called after each chunk and with each
// table of the merge. Inputs that the database has are passed over, or go on.
Result<void> write_archive(const std::string& db, Pages pages, std::size_t chunk_pages,
                           const std::function<void()>& step = {});

// The SHA-256 of each article, in the order of the documents.
std::vector<std::string> ids_of(const std::string& db);

// No problem that `check` finds, and nothing left of parts.
void check_whole(const std::string& db, std::size_t articles);

}  // namespace news::test
