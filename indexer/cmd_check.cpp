// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/article_json.hpp"
#include "common/progress.hpp"
#include "common/unicode.hpp"
#include "indexer/commands.hpp"
#include "indexer/index/index_check.hpp"
#include "indexer/waiting_parts.hpp"

namespace news {

namespace {

std::string check_json(const std::string& path, const index::CheckReport& report, bool has_parts) {
    nlohmann::ordered_json json;
    json["format_version"] = 1;
    json["database"] = printable(path);
    json["sound"] = report.problems.empty();
    json["articles"] = report.articles;
    json["problems"] = report.problems;
    json["more_problems"] = report.more;
    json["has_parts"] = has_parts;
    return dump_line(json);
}

}  // namespace

ExitStatus run_check(const SharedOptions& shared) {
    const std::string& path = shared.databases.front();
    const auto report = index::check_in_child(path);
    Log log = make_log(shared);
    if (!report) {
        log.error(report.error());
        return exit_status(report.error().code);
    }
    const bool has_parts = tell_waiting_parts(path, log);
    if (shared.json) fmt::print("{}\n", check_json(path, *report, has_parts));
    if (report->problems.empty()) {
        if (!shared.json)
            fmt::print("{}: sound, {} articles\n", printable(path),
                       with_thousands(report->articles));
        return ExitStatus::done;
    }
    for (const std::string& problem : report->problems)
        log.error(problem);
    if (report->more > 0) log.error(fmt::format("and {} more", with_thousands(report->more)));
    log.error(fmt::format("{} is damaged", printable(path)), index::hint_for_damaged(path));
    return ExitStatus::database;
}

}  // namespace news
