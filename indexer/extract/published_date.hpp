// SPDX-License-Identifier: GPL-3.0-or-later
// When an article was published: all evidence of a page weighed together. A wrong date is worse
// than none, so evidence that contradicts itself without a clear winner gives no date.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.hpp"
#include "common/date.hpp"
#include "indexer/extract/extraction.hpp"
#include "indexer/extract/page_metadata.hpp"
#include "indexer/html/document.hpp"

namespace news::extract {

// What else is known of the page; every member may be empty.
struct DateContext {
    std::string_view url;       // the page's own address
    std::string_view crawled;   // ISO 8601; without it nothing after the present day is believed
    std::string_view language;  // primary subtag
    html::Node headline;        // the element that shows the headline
    html::Node body;            // the element that holds the article's paragraphs
};

struct PublishedDate {
    std::optional<PartialDate> date;  // the publisher's local day where the page gives a zone
    std::string date_time;            // ISO 8601 with zone; empty where the page gives no such
    DateSource source = DateSource::none;
    std::vector<DateCandidate> candidates;  // the winner's first; at most kMaxCandidates
    std::string modified;                   // ISO 8601; empty where not stated
    std::vector<Reason> chosen;
    std::vector<Reason> lost;
    std::vector<std::string> warnings;  // "no such day: 2021-02-31", "date in the future: …"
};

inline constexpr std::size_t kMaxCandidates = 20;

PublishedDate find_published_date(const html::Document& document, const PageMetadata& metadata,
                                  const DateContext& context);

// The same for an article of bare text: header lines ("Published: 6 November 2014"), a line that
// is nothing but a date, a dateline. `text`: lines separated by '\n', the headline among the first.
// Of `context` the nodes are not used.
PublishedDate find_published_date(std::string_view text, const DateContext& context);

}  // namespace news::extract
