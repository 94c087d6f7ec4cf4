// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/article_json.hpp"
#include "common/location_text.hpp"
#include "common/progress.hpp"
#include "common/unicode.hpp"
#include "indexer/commands.hpp"
#include "indexer/index/ledger_reader.hpp"
#include "indexer/waiting_parts.hpp"

namespace news {

namespace {

using index::InputOutcome;
using index::LedgerEntry;

// One line of the list: a record, or several of one input that have the same reason.
struct Line {
    Location location;
    InputOutcome outcome = InputOutcome::failed;
    std::string reason;
    std::uint64_t count = 1;
};

Location place(const LedgerEntry& entry, const index::RecordFailure& failure) {
    Location location = file_location(entry.path);
    location.member = failure.member;
    location.record_offset = failure.record_offset;
    return location;
}

std::vector<Line> lines_of(const LedgerEntry& entry, bool skipped) {
    const Location whole = file_location(entry.path);
    std::vector<Line> lines;
    for (const index::RecordFailure& failure : entry.failures)
        lines.push_back({place(entry, failure), InputOutcome::failed, failure.reason, 1});
    if (entry.failed > entry.failures.size())
        lines.push_back({whole, InputOutcome::failed, "more records of this input",
                         entry.failed - entry.failures.size()});
    if (entry.outcome == InputOutcome::unfinished)
        lines.push_back({whole, InputOutcome::unfinished,
                         "reading it was cut short; the next run reads it again", 1});
    if (!skipped) return lines;
    if (!entry.reason.empty()) {
        lines.push_back({whole, InputOutcome::skipped, entry.reason, 1});
        return lines;
    }
    for (const auto& [reason, count] : entry.skipped.kinds())
        lines.push_back({whole, InputOutcome::skipped, reason, count});
    return lines;
}

std::string line_json(const Line& line, const LedgerEntry& entry) {
    nlohmann::ordered_json json;
    json["format_version"] = 1;
    json["path"] = is_valid_utf8(entry.path) ? entry.path : printable(entry.path);
    json["member"] = line.location.member.empty()
                         ? nlohmann::ordered_json(nullptr)
                         : nlohmann::ordered_json(printable(line.location.member));
    json["record_offset"] = line.location.record_offset
                                ? nlohmann::ordered_json(*line.location.record_offset)
                                : nlohmann::ordered_json(nullptr);
    json["outcome"] = index::to_string(line.outcome);
    json["reason"] = line.reason;
    json["count"] = line.count;
    json["when"] = entry.read_at.empty() ? nlohmann::ordered_json(nullptr)
                                         : nlohmann::ordered_json(entry.read_at);
    return dump_line(json);
}

std::string line_text(const Line& line) {
    const std::string count = line.count == 1 ? std::string() : with_thousands(line.count) + " × ";
    return fmt::format("{}: {}: {}{}", location_text(line.location), index::to_string(line.outcome),
                       count, printable(line.reason));
}

}  // namespace

ExitStatus run_failures(const SharedOptions& shared, const FailuresOptions& options) {
    const std::string& path = shared.databases.front();
    Log log = make_log(shared);
    const auto give_up = [&](const Error& error) {
        log.error(error);
        return exit_status(error.code);
    };
    auto ledger = index::LedgerReader::open(path);
    if (!ledger) return give_up(ledger.error());
    (void)tell_waiting_parts(path, log);
    bool any = false;
    for (;;) {
        const auto entry = ledger->next();
        if (!entry) return give_up(entry.error());
        if (!*entry) break;
        for (const Line& line : lines_of(**entry, options.skipped)) {
            any = true;
            fmt::print("{}\n", shared.json ? line_json(line, **entry) : line_text(line));
        }
    }
    return any ? ExitStatus::done : ExitStatus::nothing_found;
}

}  // namespace news
