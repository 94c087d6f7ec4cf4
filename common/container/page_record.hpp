// SPDX-License-Identifier: GPL-3.0-or-later
// The record of one page's original bytes, and what reading an archive can come to.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "common/article.hpp"

namespace news::container {

// How the bytes of a record are to be read. What a source calls its kind within (NITF or NewsML,
// ninjs or a table's row) is for the reader of the format to tell.
enum class RecordFormat {
    page,             // HTML or plain text, whichever it is
    xml,              // one XML element, or a whole document
    json,             // one JSON object
    csv,              // one row of a table; ContainerFacts::columns has the header
    mail,             // one message (RFC 5322), MHTML included
    anpa,             // wire text with control characters: ANPA 1312, IPTC 7901
    reuters_sgml,     // one <REUTERS> of the Reuters-21578 distribution
    lexisnexis_text,  // one document of an export as text
    lexisnexis_html,  // the same as HTML
    lexisnexis_docx,  // the same, the document's paragraphs each on a line
    factiva_html,     // one article of an export as HTML
    europresse_html,  // the same
};

// What a container says of all its records; any member may be empty.
struct ContainerFacts {
    std::vector<std::string> columns;  // of a table, as its first row has them
    std::string publisher;             // a feed's title
    std::string language;              // BCP 47
    std::string url;                   // a feed's own page
    // of a WordPress export: the names that authors log in by, and those they are shown under
    std::vector<std::pair<std::string, std::string>> authors;
    char separator = ',';  // of a table's cells
};

// One page as the archive holds it, before anybody looks into it. A gzipped file stands for what
// it decompresses to: the same page, packed or not, is one article. Of a file of many articles the
// bytes are the article's own part.
struct PageRecord {
    Location location;
    std::string bytes;              // the page's own bytes
    std::string sha256;             // of `bytes`, 64 lower-case hex digits
    std::string url;                // where the archive says it; else empty
    std::string http_content_type;  // where the archive says it; else empty
    std::string crawled;            // ISO 8601, where the archive says it; else empty
    std::string warning;            // readable, but not quite as it should be; else empty
    RecordFormat format = RecordFormat::page;
    std::shared_ptr<const ContainerFacts> facts;  // null: none
    std::string sidecar;  // the bytes of the file of fields beside it; empty: there is none
};

// Left out by policy: a bound, nothing in it, a media type. Not an error.
struct SkippedInput {
    Location location;
    std::string reason;
    // A part of the container that no one would look for: a request, the archive's own notes. It is
    // counted, but not told line by line.
    bool expected = false;
};

// Could not be read: truncated, damaged, no permission.
struct FailedInput {
    Location location;
    std::string reason;
};

// The same bytes as an earlier record of this archive, at another time or place (a "revisit").
struct KnownPage {
    Location location;
    std::string sha256;  // of the earlier record's bytes
    std::string reason;  // "revisit: the page of 2014-11-06T23:10:00Z"
};

using ReadOutcome = std::variant<PageRecord, SkippedInput, FailedInput, KnownPage>;

}  // namespace news::container
