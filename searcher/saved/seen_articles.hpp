// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles a saved search has shown.
//
// By their identities, not by the numbers of their documents or the day when they were added: these
// change when a database is compacted, merged or made anew, and a long run of the indexer brings in
// articles under the day on which it began.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace news::saved {

struct SeenArticles {
    std::string when;                // of the last run, "2026-01-02 14:03" UTC; empty: never run
    std::vector<std::uint64_t> ids;  // the first 64 bits of each SHA-256, rising, each once
};

// "newsarchive-seen 1 2026-01-02 14:03 1204", LF, then the ids, eight bytes each, the lowest first.
std::string to_bytes(const SeenArticles& seen);
// nullopt where the bytes are damaged.
std::optional<SeenArticles> from_bytes(std::string_view bytes);

// Those of `ids` that are not in `seen`; both rising.
std::vector<std::uint64_t> not_seen(const std::vector<std::uint64_t>& ids,
                                    const std::vector<std::uint64_t>& seen);
// Both together, rising.
std::vector<std::uint64_t> together(const std::vector<std::uint64_t>& a,
                                    const std::vector<std::uint64_t>& b);

}  // namespace news::saved
