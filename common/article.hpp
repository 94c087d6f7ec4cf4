// SPDX-License-Identifier: GPL-3.0-or-later
// What an article is: the fields that extraction finds, the index stores and searches show.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/date.hpp"
#include "common/entity.hpp"

namespace news {

// What kind of page this is. Everything but `article` is left out by `add` unless --all.
enum class PageType { article, index, gallery, live, video, error };

// What told the published date, best evidence first (the record's `date_source`).
enum class DateSource {
    json_ld,
    microdata,
    meta,
    time_tag,
    url,
    byline,
    dateline,
    text,
    record,
    sidecar,
    none,
};

std::string_view to_string(PageType type);      // "article", "index", …
std::string_view to_string(DateSource source);  // "json-ld", "time-tag", …
// nullopt for a word that is none of the above.
std::optional<DateSource> date_source_from(std::string_view word);
std::optional<PageType> page_type_from(std::string_view word);

struct DateCandidate {
    std::string value;  // as the page has it, e.g. "2014-11-06T23:10:00-05:00"
    DateSource source = DateSource::none;
};

// Where an article's original bytes lie.
struct Location {
    // As given by the user or found by the walk: raw bytes, maybe not UTF-8.
    std::string path;
    // Of the outermost container: "warc", "zip", …; empty: a file of its own.
    std::string container_format;
    // The byte at which the record begins: of the file (or member) where reading can start there,
    // else of what it unpacks to (docs/decisions/0012).
    std::optional<std::uint64_t> record_offset;
    // The name inside an archive; within a nested one both, "news.zip/2014/letter.html".
    std::string member;
    // ISO 8601, when these bytes were fetched; empty: the container does not say.
    std::string crawled;
    friend bool operator==(const Location&, const Location&) = default;
};

// The place of a file that is no container.
Location file_location(std::string path);

// All texts are valid UTF-8 without control characters but newline (paragraph breaks in body).
// A field the page does not give is empty: never guessed.
struct Article {
    std::string sha256;  // 64 lower-case hex digits, of the original bytes: the identity
    Location location;

    std::string url;  // canonical, http or https only
    std::string publisher;
    std::string language;  // BCP 47 primary subtag: "en", "de", "zh"
    PageType type = PageType::article;
    std::string skipped;  // why `add` leaves it out; empty: it is indexed

    std::string headline;
    std::string deck;
    std::vector<std::string> authors;
    std::string section;
    std::string agency;
    std::string slug;                   // what the newsroom calls the story: "IRAN-NUCLEAR"
    std::vector<std::string> keywords;  // subjects and topics that the source itself gives
    bool paywalled = false;

    std::optional<PartialDate> date;
    std::string date_time;  // ISO 8601 with zone, where the page gives one
    DateSource date_source = DateSource::none;
    std::vector<DateCandidate> date_candidates;  // the winner first
    std::string modified;                        // ISO 8601
    std::string crawled;                         // ISO 8601

    std::string body;  // paragraphs separated by one blank line
    std::vector<std::string> captions;
    std::vector<std::string> credits;

    std::vector<Entity> entities;
    // People, organisations and places that the source names in fields of its own, without
    // mentions; the recognizer takes them over into `entities`. Not stored.
    std::vector<Entity> stated_entities;
    std::uint32_t words = 0;  // of the body, as the analyzer counts them
};

// "na:" and the first twelve digits of the SHA-256.
std::string article_id(std::string_view sha256);

}  // namespace news
