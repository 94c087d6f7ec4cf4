// SPDX-License-Identifier: GPL-3.0-or-later
// An article as it stands in a document's data (docs/index-format.md): one line with checksums, one
// line of JSON with every small field, then the body as it is. So a hit can be shown without a
// second file, `quest` and `xapian-delve -d` show something readable, and damage is detected.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.hpp"
#include "common/result.hpp"

namespace news {

struct StoredArticle {
    Article article;                  // `location` is locations.front()
    std::vector<Location> locations;  // every place where these bytes lie, at least one
    std::string added;                // "YYYY-MM-DD", UTC: when it was first indexed
    // Order-free sum over the document's terms, positions and values (see posting_sum.hpp).
    std::uint64_t posting_sum = 0;
};

std::string serialise(const StoredArticle& stored);

// How much of it is wanted.
enum class StoredPart {
    all,
    all_but_entities,  // who is named where takes most of the reading, and a list of hits shows
                       // none
};

// Fails with ErrorCode::damaged_database where the checksum or the form is wrong.
Result<StoredArticle> parse_stored_article(std::string_view data,
                                           StoredPart part = StoredPart::all);

// The body alone, in `data`; nullopt where the checksum or the form is wrong.
std::optional<std::string_view> stored_body(std::string_view data);

}  // namespace news
