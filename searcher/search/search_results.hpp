// SPDX-License-Identifier: GPL-3.0-or-later
// What was found, as plain values: what searcher/output/ shows. Texts are as the archive has them;
// who sends them to a terminal makes them printable.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "common/article.hpp"
#include "searcher/search/search_request.hpp"

namespace news::search {

// A byte range, end exclusive.
struct Span {
    std::size_t start = 0;
    std::size_t end = 0;
    friend bool operator==(const Span&, const Span&) = default;
};

// A piece of a field with the words found. Spans are in order and do not overlap.
struct Snippet {
    std::string field;  // "body", "caption", "deck", "headline", "byline"
    std::string text;   // one line; begins or ends with … where something was left out
    std::vector<Span> spans;
};

// The story of an article that has copies, as far as it matches.
struct HitStory {
    std::string id;            // "na:" and twelve digits: of one of its articles
    std::size_t articles = 1;  // that match, the hit among them
    // The earliest of these; of several of one date that with the least id, what is undated last.
    std::string first_id, first_publisher;
    std::string first_date;  // as that of a hit
};

struct Hit {
    std::string id;  // "na:" and twelve digits
    double score = 0;
    std::string headline;
    std::vector<Span> headline_spans;
    std::string publisher;
    std::string date;  // ISO 8601, as precisely as it is known; empty: not known
    std::string date_source;
    std::string url;
    std::string byline;
    Location location;       // the first of its places
    std::size_t places = 1;  // how many there are
    std::vector<Snippet> snippets;
    std::optional<HitStory> story;  // only where it was asked for, and there is one
};

struct FacetValue {
    std::string value;
    std::size_t count = 0;
    bool selected = false;  // the search is for this value
    friend bool operator==(const FacetValue&, const FacetValue&) = default;
};

struct Facet {
    std::string name;
    std::vector<FacetValue> values;  // by count, the highest first, then by value; then
                                     // those selected that the limit would have cut off
    std::size_t distinct = 0;        // how many values there are, listed or not
};

struct TimelinePoint {
    std::string date;  // "2014-11", or "2014" for the articles of which only the year is known
    std::size_t count = 0;
    friend bool operator==(const TimelinePoint&, const TimelinePoint&) = default;
};

struct Total {
    std::size_t articles = 0;
    std::size_t undated = 0;  // of these, without a date
    std::size_t stories = 0;  // that they are; as many as articles where none is a copy of another
};

// A spelled form, folded, with the number of articles that have it.
struct FormCount {
    std::string form;
    std::size_t articles = 0;
    friend bool operator==(const FormCount&, const FormCount&) = default;
};

// What one word or filter of a query would find alone.
struct WordCount {
    std::string text;  // as typed
    std::size_t articles = 0;
    bool negated = false;
    std::string suggestion;  // a spelling that finds something; empty: none
    std::size_t suggestion_articles = 0;
    std::vector<FormCount> forms;  // what a word or wildcard stands for; only in explanations
};

// A query that asks for less than the one that found nothing, and finds something.
struct LooserQuery {
    enum class Change {
        left_out,      // one of the parts that must all hold
        not_excluded,  // the same of a part that must not hold
        anywhere,      // the words of a phrase or proximity may stand anywhere
    };
    Change change = Change::left_out;
    std::string part;  // what was changed, as typed; a filter as its option
    std::string text;  // the query to type; empty: the same one, without the filter
    std::size_t articles = 0;
};

// Two parts of a query of which each finds something, but no article both.
struct NeverTogether {
    std::string first, second;  // as typed; a filter as its option
};

// How a query was read and, where it found nothing, why.
struct QueryReading {
    std::string text;                       // as typed
    std::optional<std::string> translated;  // from another service's language
    std::string reading;                    // canonical, every bracket shown
    bool obvious = true;                    // the reading needs no mention
    std::vector<std::string> notes;
    std::vector<std::string> by;   // of articles like another: the words that they were found by
    std::vector<WordCount> words;  // only where nothing was found
    std::optional<std::size_t> articles_without_date;  // the same: what it finds at any date
    std::vector<NeverTogether> never_together;         // the same
    std::vector<LooserQuery> looser;                   // the same; the fewest articles first
};

// Everything about the matches but the hits themselves.
struct MatchSummary {
    QueryReading query;
    std::vector<std::string> databases;
    std::optional<Total> total;           // nullopt: they were not counted
    bool nothing_found = false;           // no article matches
    std::size_t undated_left_out = 0;     // articles that match all but the date filter
    std::string first_date, last_date;    // ISO 8601; empty: none has a date
    Counted counted = Counted::articles;  // by what follows, and by groups and rows
    std::vector<Facet> facets;
    std::vector<TimelinePoint> timeline;  // in order of time, months without articles left out
};

struct SearchResults : MatchSummary {
    std::size_t offset = 0;  // number of hits before the first one here
    bool folded = false;     // a hit stands for all copies that match
    std::vector<Hit> hits;
};

}  // namespace news::search
