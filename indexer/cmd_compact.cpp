// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/article_json.hpp"
#include "common/unicode.hpp"
#include "indexer/commands.hpp"
#include "indexer/index/compaction.hpp"
#include "indexer/size_text.hpp"
#include "indexer/waiting_parts.hpp"

namespace news {

ExitStatus run_compact(const SharedOptions& shared) {
    const std::string& path = shared.databases.front();
    Log log = make_log(shared);
    const auto give_up = [&](const Error& error) {
        log.error(error);
        return exit_status(error.code);
    };
    const auto brought_in = bring_in_parts(path, log);
    if (!brought_in) return give_up(brought_in.error());
    tell_brought_in(*brought_in, log);
    const auto compaction = index::compact_database(path);
    if (!compaction) return give_up(compaction.error());
    if (shared.json) {
        nlohmann::ordered_json json;
        json["format_version"] = 1;
        json["database"] = printable(path);
        json["bytes_before"] = compaction->bytes_before;
        json["bytes_after"] = compaction->bytes_after;
        fmt::print("{}\n", dump_line(json));
    } else if (!shared.quiet) {
        fmt::print("{}: {} before, {} now\n", printable(path), size_text(compaction->bytes_before),
                   size_text(compaction->bytes_after));
    }
    return ExitStatus::done;
}

}  // namespace news
