// SPDX-License-Identifier: GPL-3.0-or-later
// The captures of one page, and what became of it from one to the next.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.hpp"
#include "common/result.hpp"

namespace news::search {

class IndexReader;

// What is different from the capture before.
struct CaptureChange {
    bool bytes = false;
    bool headline = false;
    bool text = false;  // the body
    long words = 0;     // so many more in the body, or less
};

struct Capture {
    std::string captured;  // ISO 8601; empty: nothing says when
    std::string id;
    std::string url;  // canonical, as this capture has it
    std::string headline;
    std::string date;  // of publication, ISO 8601; empty: not known
    std::size_t words = 0;
    Location location;
    // nullopt for the first, and where it is not known what came before.
    std::optional<CaptureChange> change;
};

struct NearAddress {
    std::string url;
    std::size_t articles = 0;
};

struct PageHistory {
    std::vector<std::string> databases;
    std::string url;                // canonical
    std::vector<Capture> captures;  // the oldest first; those at the end that have no date
    // Where there are none: addresses of the same site that begin alike as far as any does, the
    // most like it first.
    std::vector<NearAddress> nearest;
    std::string site;                  // its host
    std::size_t articles_of_site = 0;  // the same
};

// `page`: an address, also without https://, or an article's id (na:…), for the history of its
// address. Addresses are compared as the indexer writes them, whatever their scheme, "www." and
// slash at the end. The same bytes fetched again are a capture for each place and time; a capture
// that the index keeps no address of is not there. nullopt: no article has this id. Fails with
// ErrorCode::usage where it is neither.
Result<std::optional<PageHistory>> find_history(IndexReader& reader, std::string_view page);

}  // namespace news::search
