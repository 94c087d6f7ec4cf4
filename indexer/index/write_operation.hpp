// SPDX-License-Identifier: GPL-3.0-or-later
// What the writer is given of a page, and what it says became of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "common/article.hpp"
#include "indexer/index/document_builder.hpp"
#include "indexer/index/ledger.hpp"

namespace news::index {

// Why an article that was removed for good is passed over.
inline constexpr const char* kStaysAway = "removed: it stays away unless it is added with --again";

// Where an article is to go, or has gone.
enum class Route {
    direct,  // into the database
    part,    // it stands in a part of the database already (indexer/parts)
    known,   // nowhere: it is in the database or in a part; this is a further place of it
};

// One page of an input, in the order in which the input gives them.
struct WriteOperation {
    enum class Kind { article, known_page, skipped, failed };

    LedgerEntry stamp;  // of the input: the file as it was found, and how it is read
    Location location;  // of the page
    Kind kind = Kind::article;
    std::optional<PreparedArticle> article;
    // All pages of an input go to the database directly, or all go through parts: then `article`
    // has no document any more.
    bool in_parts = false;
    Route route = Route::direct;
    bool resumed = false;      // through parts: an interrupted run has taken some of the input
    std::string known_sha256;  // known_page: the same bytes as this article, at another place
    std::string reason;        // of all but articles
    bool expected = false;     // a skip that need not be told
    bool last_of_input = true;
    bool in_ledger = true;  // false for what cannot be found again: standard input
    bool undated = false;   // the article has no date
    bool forced = false;    // write the fields anew even if the same reader read the same bytes
};

enum class Written {
    added,      // new
    replaced,   // read anew, or the input is one page and was another before
    unchanged,  // this input had given it before
    duplicate,  // it was there already, from another place
    skipped,
    failed,
};

// What became of one page; final, since reported only after its commit.
struct WriteReport {
    Location location;
    Written written = Written::added;
    std::string reason;     // of a skip or failure
    bool expected = false;  // a skip that need not be told
    bool undated = false;   // the article has no date
    // articles that the input gave before and gives no more, and that lie nowhere else
    std::uint64_t dropped = 0;
};

}  // namespace news::index
