// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/waiting_parts.hpp"

#include <fmt/format.h>

#include "common/progress.hpp"
#include "common/unicode.hpp"

namespace news {

Result<std::uint64_t> bring_in_parts(const std::string& database, Log& log) {
    const auto taken_up = parts::bring_in_parts(database);
    if (!taken_up) return tl::unexpected(taken_up.error());
    tell_dropped_parts(*taken_up, log);
    return taken_up->articles;
}

void tell_brought_in(std::uint64_t articles, Log& log) {
    if (articles > 0)
        log.note(fmt::format("{} {} of an interrupted run brought in", with_thousands(articles),
                             articles == 1 ? "article" : "articles"));
}

void tell_dropped_parts(const parts::TakenUp& taken_up, Log& log) {
    if (!taken_up.any_dropped) return;
    log.note(
        "the parts of an interrupted run are dropped: the machine was started again since, and "
        "what of them reached the disk is not known; the same run, started again, reads them anew");
}

bool tell_waiting_parts(const std::string& database, Log& log) {
    if (!parts::PartFolder(database).exists()) return false;
    log.note(
        fmt::format("more articles wait in {0}/parts, and are not looked at: a run is writing "
                    "them, or was interrupted and is to be started again "
                    "(news-indexer --db {0} update brings them in, too)",
                    printable(database)));
    return true;
}

}  // namespace news
