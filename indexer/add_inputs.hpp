// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs into the database: what `add` does once, and `update` for each recorded root.
#pragma once

#include <memory>
#include <optional>

#include "common/error.hpp"
#include "common/log.hpp"
#include "indexer/add_totals.hpp"
#include "indexer/entities/recognizer.hpp"
#include "indexer/input_source.hpp"
#include "indexer/options.hpp"
#include "indexer/parts/archive_writer.hpp"

namespace news {

// Opens the database for a run of these options; about how much text it gathers follows --memory.
// What an interrupted run has left is brought in first; where it could not be, that is told.
Result<std::unique_ptr<parts::ArchiveWriter>> open_writer(const std::string& database,
                                                          std::size_t memory_mb, Log& log);

// Reads the source to its end, or until it is interrupted or nothing more can be written (the
// Error), and commits. What came of each page is told and counted, once it is safely on disk.
// `writer` null: a dry run. `recognizer` null: no entities.
std::optional<Error> add_inputs(InputSource& source, const AddOptions& options,
                                const entities::Recognizer* recognizer,
                                parts::ArchiveWriter* writer, Log& log, AddTotals& totals);

// The last line of a run on standard output, as --json and --quiet want it; and a note where it was
// interrupted.
void print_summary(const SharedOptions& shared, const AddTotals& totals, bool dry_run, Log& log);

}  // namespace news
