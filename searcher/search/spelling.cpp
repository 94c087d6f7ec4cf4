// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/spelling.hpp"

#include <algorithm>
#include <array>

#include "common/ascii_case.hpp"
#include "common/columns/columns.hpp"
#include "common/nearest.hpp"
#include "common/unicode.hpp"
#include "searcher/search/near_words.hpp"

namespace news::search {

namespace {

constexpr std::size_t kShortestWord = 3;
constexpr std::size_t kLongestWord = 60;

bool is_prefix_letter(char c) {
    return c >= 'A' && c <= 'Z';
}

// A spelling one slip farther away is meant where it is so many times as common: archives hold
// misspellings too.
constexpr std::size_t kCommoner = 20;
constexpr std::size_t kMostSlips = 2;

struct Candidate {
    std::string term;
    std::size_t frequency = 0;
};

std::string utf8(std::u32string_view points) {
    std::string text;
    for (const char32_t point : points)
        append_utf8(text, point);
    return text;
}

// The best candidate among the terms that begin with `prefix` + `start`.
std::string nearest_among(const Xapian::Database& database, const std::string& prefix,
                          std::u32string_view start, NearWords& near_words) {
    std::array<Candidate, kMostSlips + 1> best;  // by distance
    auto term = database.allterms_begin(prefix);
    const auto end = database.allterms_end(prefix);
    auto wanted = near_words.from(start);
    while (wanted && wanted->text.starts_with(start)) {
        std::string candidate = utf8(wanted->text);
        term.skip_to(prefix + candidate);
        // one that is no text has no place among code points
        while (term != end && !is_valid_utf8(*term))
            ++term;
        if (term == end) break;
        const std::string met = (*term).substr(prefix.size());
        if (prefix.empty() && is_prefix_letter(met.front())) {
            // terms of other fields stand among those of the body, which have no prefix
            wanted = near_words.from(U"[");  // the character after Z
            continue;
        }
        Candidate& so_far = best[wanted->distance];
        if (met == candidate && wanted->distance > 0 && term.get_termfreq() > so_far.frequency)
            so_far = {std::move(candidate), term.get_termfreq()};
        wanted = near_words.from(std::max(code_points(met), wanted->text + U'\0'));
    }
    const Candidate* chosen = &best[1];
    for (std::size_t distance = 2; distance <= kMostSlips; ++distance)
        if (best[distance].frequency > chosen->frequency * kCommoner) chosen = &best[distance];
    return chosen->term;
}

bool has_words(std::string_view value, std::string_view words) {
    for (std::size_t at = value.find(words); at != value.npos; at = value.find(words, at + 1)) {
        const std::size_t end = at + words.size();
        if ((at == 0 || value[at - 1] == ' ') && (end == value.size() || value[end] == ' '))
            return true;
    }
    return false;
}

// False: folding a value as it is shown will not give those words. Folding most of all values
// would take longer than all the rest.
bool may_have(std::string_view shown, std::string_view words) {
    const auto found = std::search(shown.begin(), shown.end(), words.begin(), words.end(),
                                   [](char a, char b) { return ascii_lower(a) == b; });
    return found != shown.end() || !is_ascii(shown);
}

}  // namespace

std::string value_with(const Xapian::Database& database, const std::vector<Shard>& shards,
                       const FieldInfo& field, std::string_view words) {
    Candidate best;
    for (const Shard& shard : field.facet ? shards : std::vector<Shard>()) {
        auto column = columns::Columns::open(shard.database, shard.path).column(field.slot);
        column.read_newer();
        for (std::uint32_t number = 1; number <= column.values(); ++number) {
            if (!may_have(column.text(number), words)) continue;
            const std::string value = fold_value(column.text(number));
            if (!has_words(value, words)) continue;
            const std::size_t frequency = database.get_termfreq(make_term(field.prefix, value));
            if (frequency > best.frequency) best = {value, frequency};
        }
    }
    return best.term;
}

std::string nearest_term(const Xapian::Database& database, std::string_view prefix,
                         std::string_view word) {
    const std::u32string points = code_points(word);
    if (points.size() < kShortestWord || points.size() > kLongestWord) return {};
    NearWords near_words(points, points.size() < 6 ? 1 : kMostSlips);
    const std::string field(prefix);
    std::string found = nearest_among(database, field, points.substr(0, 1), near_words);
    if (found.empty()) found = nearest_among(database, field, {}, near_words);
    return found;
}

}  // namespace news::search
