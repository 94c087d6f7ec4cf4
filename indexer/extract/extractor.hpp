// SPDX-License-Identifier: GPL-3.0-or-later
// A page record becomes an article: the charset, then HTML or plain text by its own rules.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "common/container/page_record.hpp"
#include "common/result.hpp"
#include "indexer/extract/extraction.hpp"

namespace news::extract {

// Raised whenever extraction gives other fields than before: inputs read by another version are
// read again by `add`.
inline constexpr int kExtractorVersion = 4;

struct ExtractOptions {
    bool explain = false;
    std::string publisher;  // --publisher: wins over what the page says; empty: not given
    // --map: the name of a field of ours and the name that tables and JSON records have for it
    std::vector<std::pair<std::string, std::string>> field_map;
};

// Fails with ErrorCode::input only for what cannot be read at all; a page that is left out by
// policy (a bound, binary, no text, no article) comes back with Article::skipped set ("limit: …",
// "binary", "empty", "no text", "index page: …"). Entities are not filled here. Thread-safe.
Result<Extraction> extract_article(const container::PageRecord& page,
                                   const ExtractOptions& options = {});

}  // namespace news::extract
