// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/add_totals.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/article_json.hpp"
#include "common/progress.hpp"
#include "common/unicode.hpp"

namespace news {

void AddTotals::count_skip(const std::string& reason) {
    ++skipped;
    skip_reasons.add(reason);
}

std::string summary_line(const AddTotals& totals, bool dry_run) {
    std::string reasons;
    for (const auto& [reason, count] : totals.skip_reasons.kinds())
        reasons += fmt::format("{}{} {}", reasons.empty() ? " (" : ", ", with_thousands(count),
                               printable(reason));
    if (!reasons.empty()) reasons += ')';
    std::string duplicates;
    if (totals.duplicates > 0)
        duplicates = fmt::format(" ({} elsewhere already)", with_thousands(totals.duplicates));
    std::string further;
    if (totals.dropped > 0 || totals.shows_dropped)
        further = fmt::format("; {} dropped", with_thousands(totals.dropped));
    if (totals.brought_in > 0)
        further +=
            fmt::format("; {} of an interrupted run brought in", with_thousands(totals.brought_in));
    return fmt::format(
        "{}{} read: {} added, {} replaced, {} unchanged{}, {} skipped{}, {} failed{}; {} undated; "
        "{:.1f} s",
        dry_run ? "dry run, nothing written: " : "", with_thousands(totals.read()),
        with_thousands(totals.added), with_thousands(totals.replaced),
        with_thousands(totals.unchanged), duplicates, with_thousands(totals.skipped), reasons,
        with_thousands(totals.failed), further, with_thousands(totals.undated), totals.seconds);
}

std::string summary_json(const AddTotals& totals, bool dry_run) {
    nlohmann::ordered_json json;
    json["format_version"] = 1;
    json["read"] = totals.read();
    json["added"] = totals.added;
    json["replaced"] = totals.replaced;
    json["unchanged"] = totals.unchanged;
    json["duplicates"] = totals.duplicates;
    json["skipped"] = totals.skipped;
    json["failed"] = totals.failed;
    json["dropped"] = totals.dropped;
    json["brought_in"] = totals.brought_in;
    json["undated"] = totals.undated;
    json["seconds"] = totals.seconds;
    json["skip_reasons"] = totals.skip_reasons.kinds();
    json["dry_run"] = dry_run;
    return dump_line(json);
}

}  // namespace news
