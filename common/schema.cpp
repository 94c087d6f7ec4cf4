// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema.hpp"

#define XXH_INLINE_ALL
#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <xxhash.h>

#include "common/ascii_case.hpp"
#include "common/nearest.hpp"

namespace news {

namespace {

using Names = std::span<const std::string_view>;
using Fields = std::span<const Field>;

constexpr std::array<std::string_view, 3> kHeadlineAliases = {"title", "hl", "hd"};
constexpr std::array<std::string_view, 2> kBylineAliases = {"author", "by"};
constexpr std::array<std::string_view, 2> kPublisherAliases = {"source", "pub"};
constexpr std::array<std::string_view, 3> kKeywordAliases = {"topic", "subject", "tag"};
constexpr std::array<std::string_view, 1> kLangAliases = {"language"};
constexpr std::array<std::string_view, 2> kOrgAliases = {"organisation", "organization"};
constexpr std::array<std::string_view, 1> kSiteAliases = {"host"};
constexpr std::array<std::string_view, 1> kWordsAliases = {"length"};
constexpr std::array kTextMembers = {Field::headline, Field::deck, Field::body, Field::caption};
constexpr std::array kHleadMembers = {Field::headline, Field::deck, Field::lead};
constexpr std::array kEntityMembers = {Field::person, Field::org, Field::place};

// clang-format off
constexpr std::array kTable = {
    FieldInfo{Field::text, "text", {}, FieldKind::text, "", kNoSlot, false, 1, kTextMembers,
              "headline, deck, body and captions: searched where no field is named",
              "text:coalition"},
    FieldInfo{Field::headline, "headline", kHeadlineAliases, FieldKind::text, "S", kNoSlot, false, 2, {},
              "the headline",
              "headline:\"nuclear deal\""},
    FieldInfo{Field::deck, "deck", {}, FieldKind::text, "XK", kNoSlot, false, 1, {},
              "the standfirst under the headline",
              "deck:talks"},
    FieldInfo{Field::lead, "lead", {}, FieldKind::text, "XL", kNoSlot, false, 1, {},
              "the first two paragraphs of the body",
              "lead:iran"},
    FieldInfo{Field::hlead, "hlead", {}, FieldKind::text, "", kNoSlot, false, 1, kHleadMembers,
              "headline, deck and lead",
              "hlead:(iran AND talks)"},
    FieldInfo{Field::body, "body", {}, FieldKind::text, "", kNoSlot, false, 1, {},
              "the text of the article",
              "body:\"air strikes\""},
    FieldInfo{Field::caption, "caption", {}, FieldKind::text, "XC", kNoSlot, false, 1, {},
              "the captions of its pictures",
              "caption:khamenei"},
    FieldInfo{Field::byline, "byline", kBylineAliases, FieldKind::text, "A", kNoSlot, false, 1, {},
              "who wrote it",
              "byline:\"jane smith\""},
    FieldInfo{Field::person, "person", {}, FieldKind::value, "XN", 6, true, 1, {},
              "a person named in it",
              "person:\"barack obama\""},
    FieldInfo{Field::org, "org", kOrgAliases, FieldKind::value, "XO", 7, true, 1, {},
              "an organisation named in it",
              "org:\"united nations\""},
    FieldInfo{Field::place, "place", {}, FieldKind::value, "XP", 8, true, 1, {},
              "a place named in it",
              "place:vienna"},
    FieldInfo{Field::entity, "entity", {}, FieldKind::value, "", kNoSlot, false, 1, kEntityMembers,
              "a person, organisation or place",
              "entity:washington"},
    FieldInfo{Field::publisher, "publisher", kPublisherAliases, FieldKind::value, "XB", 1, true, 1, {},
              "who published it",
              "publisher:\"the guardian\""},
    FieldInfo{Field::agency, "agency", {}, FieldKind::value, "XG", 3, true, 1, {},
              "the news agency it came from",
              "agency:ap"},
    FieldInfo{Field::section, "section", {}, FieldKind::value, "XS", 2, true, 1, {},
              "the section it stood in",
              "section:politics"},
    FieldInfo{Field::keyword, "keyword", kKeywordAliases, FieldKind::value, "K", 12, true, 1, {},
              "a subject that the source gives it",
              "keyword:trade"},
    FieldInfo{Field::slug, "slug", {}, FieldKind::value, "XJ", kNoSlot, false, 1, {},
              "what the newsroom calls the story",
              "slug:iran-*"},
    FieldInfo{Field::lang, "lang", kLangAliases, FieldKind::value, "L", 4, true, 1, {},
              "its language, as a two-letter code",
              "lang:de"},
    FieldInfo{Field::type, "type", {}, FieldKind::value, "T", 5, true, 1, {},
              "article, index, gallery, live, video or error",
              "type:article"},
    FieldInfo{Field::url, "url", {}, FieldKind::value, "U", kNoSlot, false, 1, {},
              "its address",
              "url:https://example.org/2014/*"},
    FieldInfo{Field::site, "site", kSiteAliases, FieldKind::value, "H", kNoSlot, false, 1, {},
              "the host of its address",
              "site:example.org"},
    FieldInfo{Field::date, "date", {}, FieldKind::date, "", 0, false, 1, {},
              "when it was published: a day, month, year, range or unknown",
              "date:2014-11..2015-07"},
    FieldInfo{Field::crawled, "crawled", {}, FieldKind::date, "", 10, false, 1, {},
              "when the page was fetched (its first copy)",
              "crawled:2015"},
    FieldInfo{Field::added, "added", {}, FieldKind::date, "", 11, false, 1, {},
              "when it was indexed",
              "added:2026-01.."},
    FieldInfo{Field::datesource, "datesource", {}, FieldKind::value, "XD", kNoSlot, false, 1, {},
              "what told its date: json-ld, meta, url, byline, …, none",
              "datesource:none"},
    FieldInfo{Field::words, "words", kWordsAliases, FieldKind::number, "", 9, false, 1, {},
              "the number of words in the body",
              "words>1000"},
    FieldInfo{Field::has, "has", {}, FieldKind::value, "XH", kNoSlot, false, 1, {},
              "caption, date, byline, entity, deck, section, agency, keyword or url: it has one",
              "has:caption"},
    FieldInfo{Field::id, "id", {}, FieldKind::value, "Q", kNoSlot, false, 1, {},
              "its identity, as na: and twelve digits or more",
              "id:na:4f21c09be77d"},
    FieldInfo{Field::cluster, "cluster", {}, FieldKind::value, "", 14, false, 1, {},
              "its story, by the id of an article of it",
              "cluster:na:4f21c09be77d"},
};
// clang-format on

constexpr bool consistent() {
    for (std::size_t i = 0; i < kTable.size(); ++i) {
        const FieldInfo& a = kTable[i];
        if ((a.facet && a.slot == kNoSlot) || a.slot == kSketchSlot) return false;
        for (std::size_t j = i + 1; j < kTable.size(); ++j) {
            const FieldInfo& b = kTable[j];
            if (a.field == b.field || a.name == b.name) return false;
            if (a.slot != kNoSlot && a.slot == b.slot) return false;
            if (!a.prefix.empty() && a.prefix == b.prefix) return false;
            for (auto alias : a.aliases) {
                if (alias == b.name) return false;
                for (auto other : b.aliases)
                    if (alias == other) return false;
            }
            for (auto other : b.aliases)
                if (other == a.name) return false;
        }
    }
    return true;
}
static_assert(consistent(), "two fields share a name, an alias, a prefix or a slot");

// All marks begin with it, and no term of a field does.
constexpr std::string_view kMarkPrefix = "XW";
static_assert(std::none_of(kTable.begin(), kTable.end(), [](const FieldInfo& row) {
    return row.prefix.starts_with(kMarkPrefix) ||
           (!row.prefix.empty() && kMarkPrefix.starts_with(row.prefix));
}));

char mark_letter(Mark mark) {
    switch (mark) {
        case Mark::capital:
            return 'C';
        case Mark::sentence:
            return 'S';
        case Mark::paragraph:
            return 'P';
    }
    return 0;
}

}  // namespace

std::span<const FieldInfo> field_table() {
    return kTable;
}

const FieldInfo& info(Field field) {
    return *std::find_if(kTable.begin(), kTable.end(),
                         [&](const FieldInfo& row) { return row.field == field; });
}

std::optional<Field> find_field(std::string_view name) {
    const std::string wanted = ascii_lower(name);
    for (const FieldInfo& row : kTable) {
        if (row.name == wanted) return row.field;
        for (auto alias : row.aliases)
            if (alias == wanted) return row.field;
    }
    return std::nullopt;
}

std::optional<Field> nearest_field(std::string_view name) {
    if (name.empty() || name.size() > 30) return std::nullopt;
    const std::string wanted = ascii_lower(name);
    std::size_t best = std::max<std::size_t>(1, wanted.size() / 4) + 1;  // out of reach
    std::optional<Field> nearest;
    for (const FieldInfo& row : kTable) {
        const auto consider = [&](std::string_view candidate) {
            // an abbreviation ("head", "capt") is near whatever its length
            const bool abbreviated = wanted.size() >= 3 && candidate.starts_with(wanted);
            const std::size_t distance = abbreviated ? 1 : edit_distance(wanted, candidate, best);
            if (distance < best) {
                best = distance;
                nearest = row.field;
            }
        };
        consider(row.name);
        for (auto alias : row.aliases)
            consider(alias);
    }
    return nearest;
}

std::string mark_term(Field field, Mark mark) {
    std::string term(kMarkPrefix);
    term += mark_letter(mark);
    return term.append(info(field == Field::lead ? Field::body : field).prefix);
}

std::string make_term(std::string_view prefix, std::string_view text) {
    constexpr std::size_t kHashDigits = 16;
    std::string term(prefix);
    if (prefix.size() + text.size() <= kMaxTermBytes) return term.append(text);
    std::size_t cut = kMaxTermBytes - prefix.size() - kHashDigits;
    while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U)
        --cut;
    return term.append(text.substr(0, cut))
        .append(fmt::format("{:016x}", XXH3_64bits(text.data(), text.size())));
}

}  // namespace news
