// SPDX-License-Identifier: GPL-3.0-or-later
// Verified originals as tables.
#include <string>

#include "common/unicode.hpp"
#include "searcher/output/table_writer.hpp"

namespace news::output {

void TableWriter::verification_begin(const std::vector<std::string>&) {
    static const std::string kHeadings[] = {
        "state",  "reason",        "id",       "sha256",    "path",
        "member", "record_offset", "headline", "publisher", "date"};
    row(kHeadings);
}

void TableWriter::verified_original(const verification::VerifiedOriginal& original) {
    const Location& location = original.location;
    const std::string cells[] = {
        std::string(to_string(original.state)),
        original.reason,
        article_id(original.sha256),
        original.sha256,
        is_valid_utf8(location.path) ? location.path : printable(location.path),
        location.member,
        location.record_offset ? std::to_string(*location.record_offset) : "",
        original.headline,
        original.publisher,
        original.date};
    row(cells);
}

}  // namespace news::output
