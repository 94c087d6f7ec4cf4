// SPDX-License-Identifier: GPL-3.0-or-later
// How well each publisher's articles were read, and which of them deserve a look.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "common/article.hpp"
#include "common/result.hpp"
#include "indexer/index/publisher_tally.hpp"

namespace news::index {

struct OutlierExample {
    std::string id;
    Location location;
};

struct Outlier {
    OutlierKind kind = OutlierKind::missing_headline;
    std::uint64_t articles = 0;
    bool exact = true;  // false: at least so many
    // The bound in words, the year of the others, the day, or the text; empty for what is missing.
    std::string value;
    std::vector<OutlierExample> examples;  // one to three
};

struct PublisherAudit {
    std::string name;  // empty: the articles without a publisher
    FieldCounts counts;
    std::array<std::uint64_t, kDateSources> date_sources{};  // articles by DateSource
    std::uint32_t median_words = 0;  // of the articles with a body; 0: there are none
    std::vector<Outlier> outliers;   // in the order of OutlierKind
};

struct IndexAudit {
    std::string path;
    std::vector<PublisherAudit> publishers;  // the most articles first, then by name
};

// `publishers`: only these, whatever their case and accents; empty: all. `today`: later dates are
// of the future. Reads every article once; memory grows with the number of publishers.
Result<IndexAudit> audit_index(const std::string& path, const std::vector<std::string>& publishers,
                               std::chrono::sys_days today);

}  // namespace news::index
