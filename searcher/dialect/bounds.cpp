// SPDX-License-Identifier: GPL-3.0-or-later
// Dates and numbers with what bounds them, and distances.
#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "common/query/characters.hpp"
#include "searcher/dialect/connector_parser.hpp"

namespace news::dialect {

using query::Relation;
using query::SourceRange;

namespace {

// "20030101-20031231", "2003-2005": where the second begins; "2003-12" is a month.
std::optional<std::size_t> dash_of_range(std::string_view typed) {
    const auto is_date = [](std::string_view digits) {
        return query::all_digits(digits) && digits.size() >= 4 && digits.size() % 2 == 0;
    };
    const std::size_t dash = typed.find('-');
    if (dash == typed.npos || !is_date(typed.substr(0, dash)) || !is_date(typed.substr(dash + 1)))
        return std::nullopt;
    return dash;
}

bool is_between(const Token& token) {
    return token.kind == Kind::word && query::same_word(token.text, "between");
}

}  // namespace

bool ConnectorParser::begins_span(std::size_t token) const {
    const std::string_view word = tokens_[token].text;
    const Token& next = tokens_[std::min(token + 1, tokens_.size() - 1)];
    return tokens_[token].kind == Kind::word && next.kind == Kind::word && begins_day(next.text) &&
           (query::same_word(word, "from") || query::same_word(word, "on") ||
            query::same_word(word, "between"));
}

Part ConnectorParser::bounds(Field field, std::size_t first, std::size_t begin, std::size_t end) {
    if (field_) return refuse(first, end, "a field within a field");
    if (tokens_[begin].kind == Kind::open && tokens_[end - 1].kind != Kind::close)
        return never_closed(begin);
    std::vector<Bound> bounds;
    std::optional<Relation> relation;
    SourceRange value;
    bool between = false;  // and its "and" is still to come
    const auto flush = [&] {
        if (value.begin < value.end) add_bound(field, relation, value, bounds);
        relation.reset();
        value = {};
    };
    for (std::size_t at = begin; at < end; ++at) {
        const Token& token = tokens_[at];
        if (token.kind == Kind::open || token.kind == Kind::close) continue;
        if (token.kind == Kind::connector) {
            if (token.connector.link != Link::both)
                return refuse(first, end, "between dates or numbers stands AND only");
            flush();
            if (std::exchange(between, false)) relation = Relation::at_most;
            continue;
        }
        std::string_view word = token.text;
        const bool to = query::same_word(word, "to");
        if (begins_span(at) && query::same_word(word, "on")) {
            flush();
            relation = Relation::equal;
        } else if (is_between(token)) {
            flush();
            relation = Relation::at_least;
            between = true;
        } else if (to || query::same_word(word, "from")) {
            flush();
            relation = to ? Relation::at_most : Relation::at_least;
            between = false;
            if (to && !bounds.empty() && bounds.back().relation == Relation::equal)
                bounds.back().relation = Relation::at_least;
        } else if (const auto named = relation_word(word)) {
            flush();
            relation = named;
        } else if (const auto sign = take_relation(word)) {
            flush();
            relation = sign;
            value = {token.range.end - word.size(), token.range.end};
        } else {
            if (value.begin == value.end) value.begin = token.range.begin;
            value.end = token.range.end;
        }
    }
    const bool unfinished = between || (relation && value.begin == value.end);
    flush();
    if (bounds.empty() || unfinished)
        return refuse(first, end,
                      fmt::format("{} {} {}", query::quoted(slice(text_, range_of(first, end))),
                                  bounds.empty() ? "names no" : "lacks a",
                                  field == Field::words ? "number" : "date"));
    at_ = std::min(end, tokens_.size() - 1);
    if (error_) return {};
    return comparison(bounded(field, bounds), range_of(first, end));
}

void ConnectorParser::add_bound(Field field, std::optional<Relation> relation, SourceRange value,
                                std::vector<Bound>& bounds) {
    const std::string_view typed = slice(text_, value);
    if (const auto dash = dash_of_range(typed); dash && !relation) {
        bounds.push_back({Relation::at_least, bound_value(field, typed.substr(0, *dash), value)});
        bounds.push_back({Relation::at_most, bound_value(field, typed.substr(*dash + 1), value)});
        return;
    }
    // "date -30" are the days since
    const Relation usual = typed.starts_with('-') ? Relation::at_least : Relation::equal;
    bounds.push_back({relation.value_or(usual), bound_value(field, typed, value)});
}

std::string ConnectorParser::bound_value(Field field, std::string_view typed, SourceRange range) {
    if (field == Field::words) {
        if (!query::all_digits(typed))
            fail(range, fmt::format("{} is no number", query::quoted(typed)),
                 replaced(range, "500"));
        return std::string(typed);
    }
    // Factiva counts days back from today
    if (typed.starts_with('-') && query::all_digits(typed.substr(1)))
        return fmt::format("{}d", typed.substr(1));
    const auto day = read_day(typed);
    if (!day) {
        fail(range, fmt::format("{} is no date that can be read", query::quoted(typed)),
             replaced(range, "2003-03-20"));
        return {};
    }
    if (day->ambiguous && !noted_order_) {
        noted_order_ = true;
        note(range,
             fmt::format("{} is read with the month first: {}", query::quoted(typed), day->iso));
    }
    return day->iso;
}

std::size_t ConnectorParser::end_of_bounds(std::size_t begin) const {
    const auto begins_bound = [&](const Token& token) {
        std::string_view word = token.text;
        return token.kind == Kind::word && (relation_word(word) || take_relation(word));
    };
    std::size_t end = begin;
    bool between = false;
    for (;; ++end) {
        const Token& token = tokens_[end];
        if (token.kind == Kind::word) {
            between = between || is_between(token);
            continue;
        }
        const bool joins = token.kind == Kind::connector && token.connector.link == Link::both &&
                           (begins_bound(tokens_[end + 1]) || std::exchange(between, false));
        if (!joins) break;
    }
    return end;
}

Connector ConnectorParser::distance(bool ordered, std::string_view digits, SourceRange range) {
    constexpr std::size_t kLongest = 6;
    unsigned words = kMaxDistance + 1;
    if (digits.size() <= kLongest)
        std::from_chars(digits.data(), digits.data() + digits.size(), words);
    if (words == 0) {
        fail(range, fmt::format("a distance is a number of words from 1 to {}", kMaxDistance),
             replaced(range, "AND"));
        words = 1;
    }
    if (words > kMaxDistance)
        note(range, fmt::format("{} words is the widest distance here", kMaxDistance));
    words = std::min(words, kMaxDistance);
    return {Link::near, to_string(query::Proximity{ordered, words}), words};
}

}  // namespace news::dialect
