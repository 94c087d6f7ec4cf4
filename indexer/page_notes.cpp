// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/page_notes.hpp"

#include <fmt/format.h>

#include "common/location_text.hpp"
#include "common/unicode.hpp"

namespace news {

namespace {

constexpr std::uint64_t kMostSkips = 20;
constexpr std::uint64_t kMostFailures = 100;
constexpr std::uint64_t kMostNotices = 100;

}  // namespace

void PageNotes::skipped(const Location& location, const std::string& reason) {
    const std::string line =
        fmt::format("{}: skipped: {}", location_text(location), printable(reason));
    if (++skips_ <= kMostSkips) return log_.note(line);
    if (skips_ == kMostSkips + 1) log_.note("more pages are skipped; --verbose names each");
    log_.detail(line);
}

void PageNotes::failed(const Location& location, const std::string& reason, std::uint64_t number) {
    const std::string line =
        fmt::format("{}: failed: {}", location_text(location), printable(reason));
    if (number <= kMostFailures) return log_.error(line);
    // standard input is not put on record
    const bool is_on_record = !database_.empty() && location.path != "-";
    if (number == kMostFailures + 1)
        log_.error(is_on_record ? fmt::format("more fail; news-indexer --db {} failures lists each",
                                              printable(database_))
                                : "more fail; --verbose names each");
    log_.detail(line);
}

void PageNotes::extracted(const PageResult& page) {
    const auto line = [&](const std::string& text) {
        return fmt::format("{}: {}", location_text(page.location), printable(text));
    };
    for (const std::string& notice : page.extraction.notices) {
        if (++notices_ == kMostNotices + 1)
            log_.warning("there are more such warnings; --verbose gives each");
        if (notices_ <= kMostNotices)
            log_.warning(line(notice));
        else
            log_.detail(line(notice));
    }
    for (const std::string& warning : page.extraction.warnings)
        log_.detail(line(warning));
    for (const std::string& name : unmapped_.take(page))
        log_.warning(UnmappedNames::message(page.location.path, name));
}

}  // namespace news
