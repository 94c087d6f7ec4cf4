// SPDX-License-Identifier: GPL-3.0-or-later
// THE field table: it drives the index writer, the query parser, `fields` and the manual page.
// Prefixes follow omega's conventions (S title, A author, H host, L language, Q unique id, T type,
// U url, Y year, M month, D day); X… are our own. docs/index-format.md describes the whole layout.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace news {

// Raised with every change of what is written; a database of another version is refused.
inline constexpr int kSchemaVersion = 5;

enum class Field : std::uint8_t {
    // text: words with positions
    text,   // group: headline, deck, body, caption: what is searched by default
    hlead,  // group: headline, deck, lead
    headline,
    deck,
    lead,
    body,
    caption,
    byline,
    // values: whole, folded strings
    entity,  // group: person, org, place
    person,
    org,
    place,
    publisher,
    agency,
    section,
    keyword,
    slug,
    lang,
    type,
    url,
    site,
    datesource,
    has,
    id,
    cluster,
    // dates and numbers
    date,
    crawled,
    added,
    words,
};

enum class FieldKind : std::uint8_t {
    text,    // words, phrases, proximity, wildcards, groups
    value,   // an exact value, optionally with a trailing *
    date,    // a date or a range of dates
    number,  // a number, compared with < <= = >= >
};

// Value slots. A slot with several values holds them joined by kValueSeparator, the most prominent
// first; the date slot holds "YYYYMMDD", "YYYYMM" or "YYYY", as precisely as the date is known;
// `words` is Xapian::sortable_serialise'd; `crawled` and `added` are "YYYYMMDD".
inline constexpr std::uint32_t kNoSlot = 0xFFFFFFFF;
inline constexpr char kValueSeparator = '\x1f';

// What an article's copies are found by: indexer/stories/sketch.hpp. No field: nobody asks for it.
inline constexpr std::uint32_t kSketchSlot = 13;
// A story is called by so many digits of the least SHA-256 of its articles.
inline constexpr std::size_t kStoryDigits = 16;

struct FieldInfo {
    Field field;
    std::string_view name;
    std::span<const std::string_view> aliases;
    FieldKind kind;
    std::string_view prefix;         // of its terms; the body's is empty; groups have none
    std::uint32_t slot;              // kNoSlot: none
    bool facet;                      // can be counted with --facet (needs a slot)
    unsigned weight;                 // how many times a word counts here
    std::span<const Field> members;  // of a group; empty for a plain field
    std::string_view help;           // one line
    std::string_view example;        // a query that can be typed
};

// In the order in which `fields` lists them.
std::span<const FieldInfo> field_table();
const FieldInfo& info(Field field);

// By name or alias, in any case; nullopt where there is none.
std::optional<Field> find_field(std::string_view name);
// The field whose name or alias is nearest to a mistyped one, nullopt where nothing is near.
std::optional<Field> nearest_field(std::string_view name);

// Date terms: Y2014, M201411, D20141106, each for what is *surely* known; an article of which only
// the year (month) is known has also a year-only (month-only) term, so that "could be of March
// 2003" can be asked.
inline constexpr std::string_view kYearPrefix = "Y";
inline constexpr std::string_view kMonthPrefix = "M";
inline constexpr std::string_view kDayPrefix = "D";
inline constexpr std::string_view kYearOnlyPrefix = "XY";
inline constexpr std::string_view kMonthOnlyPrefix = "XM";

// An article has one term for each input that holds it: this prefix and a hash of the input's path
// (16 hexadecimal digits). So an input's articles are found without a list of them.
inline constexpr std::string_view kInputPrefix = "XI";

// Marks: terms that say at which positions of a text field something holds. They carry positions
// only, with a within-document frequency of 0, so that neither lengths nor scores change.
enum class Mark : std::uint8_t {
    capital,    // the word here is written with a capital letter; not of bigrams
    sentence,   // a sentence begins here
    paragraph,  // a paragraph begins here; so does a sentence
};

// The term of a mark in a plain text field; the lead's is the body's, as its positions are.
std::string mark_term(Field field, Mark mark);

// Positions within a text field: words count from 1; between two captions lies a gap wider than
// the largest distance a query can ask for, so that nothing matches across.
inline constexpr std::uint32_t kMaxDistance = 255;
inline constexpr std::uint32_t kCaptionGap = 300;

// Xapian refuses terms over 245 bytes.
inline constexpr std::size_t kMaxTermBytes = 240;

// prefix + text; where that exceeds kMaxTermBytes, cut at a character border and finished with a
// hash of the whole, so that equal texts give equal terms and nothing is ever refused.
std::string make_term(std::string_view prefix, std::string_view text);

}  // namespace news
