// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/article_json.hpp"
#include "common/unicode.hpp"
#include "indexer/commands.hpp"
#include "indexer/index/compaction.hpp"
#include "indexer/parts/archive_writer.hpp"
#include "indexer/size_text.hpp"

namespace news {

ExitStatus run_compact(const SharedOptions& shared) {
    const std::string& path = shared.databases.front();
    const auto compaction =
        parts::bring_in_parts(path).and_then([&] { return index::compact_database(path); });
    if (!compaction) {
        make_log(shared).error(compaction.error());
        return exit_status(compaction.error().code);
    }
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
