// SPDX-License-Identifier: GPL-3.0-or-later
// The pieces of a page that speak for a day of publication, each with its weight.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.hpp"
#include "indexer/extract/date_text.hpp"
#include "indexer/extract/page_lines.hpp"
#include "indexer/extract/page_metadata.hpp"

namespace news::extract {

struct DateEvidence {
    DateSource source = DateSource::none;
    double weight = 0;                      // 0: known, but speaks for nothing
    std::string rule;                       // "json-ld datePublished"
    std::string place;                      // as in Reason
    std::string value;                      // as the page has it
    std::optional<Stamp> stamp = {};        // empty: no date that exists
    std::optional<PartialDate> other = {};  // the second reading of an ambiguous date
    double stated_weight = 0;               // weight before the piece was doubted
    bool labelled = false;                  // shown with a word such as "Published"
};

struct DateEvidenceList {
    std::vector<DateEvidence> evidence;
    std::vector<DateEvidence> modified;  // of the last change, best first; all with a stamp
};

// What structured data and meta elements state.
DateEvidenceList stated_dates(const PageMetadata& metadata, const DateConventions& conventions);

// What a reader sees: dates around the headline, labelled ones elsewhere, the dateline.
// `lines.headline` must be known for anything but labelled dates.
DateEvidenceList visible_dates(const PageLines& lines, const DateConventions& conventions);

// What the opening lines of a bare text say. Lines are parted by '\n'.
DateEvidenceList text_dates(std::string_view text, const DateConventions& conventions);

}  // namespace news::extract
