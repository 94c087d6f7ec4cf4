// SPDX-License-Identifier: GPL-3.0-or-later
// The captures of a page as a table.
#include <string>

#include "common/unicode.hpp"
#include "searcher/output/table_writer.hpp"

namespace news::output {

void TableWriter::history(const search::PageHistory& history) {
    static const std::string kHeadings[] = {"captured",
                                            "id",
                                            "url",
                                            "headline",
                                            "date",
                                            "words",
                                            "path",
                                            "member",
                                            "record_offset",
                                            "bytes_changed",
                                            "headline_changed",
                                            "text_changed",
                                            "words_more"};
    row(kHeadings);
    for (const search::Capture& capture : history.captures) {
        const auto& change = capture.change;
        const Location& location = capture.location;
        const auto changed = [&](bool search::CaptureChange::*what) {
            return !change ? std::string() : *change.*what ? "yes" : "no";
        };
        const std::string cells[] = {
            capture.captured,
            capture.id,
            capture.url,
            capture.headline,
            capture.date,
            std::to_string(capture.words),
            is_valid_utf8(location.path) ? location.path : printable(location.path),
            location.member,
            location.record_offset ? std::to_string(*location.record_offset) : "",
            changed(&search::CaptureChange::bytes),
            changed(&search::CaptureChange::headline),
            changed(&search::CaptureChange::text),
            change ? std::to_string(change->words) : ""};
        row(cells);
    }
}

}  // namespace news::output
