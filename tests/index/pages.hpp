// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of an input of many articles, as the pipeline hands them to the writer.
#pragma once

#include <string>
#include <vector>

#include "indexer/index/index_writer.hpp"

namespace news::test {

// `number` tells the articles apart; equal numbers are equal bytes.
std::string page_sha256(int number);
index::WriteOperation article_page(const std::string& input, int number, std::uint64_t offset);
index::WriteOperation known_page(const std::string& input, int number, std::uint64_t offset);
index::WriteOperation skipped_page(const std::string& input, const std::string& reason);
index::WriteOperation failed_page(const std::string& input, std::uint64_t offset,
                                  const std::string& reason);

// Writes these pages as the whole of their input and commits.
std::vector<index::WriteReport> write_pages(const std::string& db,
                                            std::vector<index::WriteOperation> pages);
// The same, as far as most tests want to know.
std::vector<index::Written> write_input(const std::string& db,
                                        std::vector<index::WriteOperation> pages);

index::LedgerEntry entry_of(const std::string& db, const std::string& input);
// "path @ offset" of each location of the article; empty: it is not there.
std::vector<std::string> places_of(const std::string& db, int number);

}  // namespace news::test
