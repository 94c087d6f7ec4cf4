// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/query/xapian_query.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "common/query/date_reading.hpp"
#include "common/query/lexer.hpp"
#include "common/query/rewrite_diagnostics.hpp"
#include "common/query/understood.hpp"
#include "common/query/value_reading.hpp"
#include "common/query/xapian_query_builder.hpp"
#include "common/query/xapian_query_dates.hpp"
#include "common/unicode.hpp"

namespace news::query {

namespace {

// Xapian's own description, with weights to two decimals: it prints them to the last digit.
std::string described(const Xapian::Query& query) {
    constexpr std::string_view kTimes = " * ";
    const std::string text = query.get_description();
    std::string rounded;
    std::size_t written = 0;
    for (std::size_t times = text.find(kTimes); times != text.npos;
         times = text.find(kTimes, times + 1)) {
        const std::size_t begin = text.find_last_not_of("0123456789.e+-", times - 1) + 1;
        double weight = 0;
        const char* end = text.data() + times;
        if (std::from_chars(text.data() + begin, end, weight).ptr != end) continue;
        rounded.append(text, written, begin - written);
        rounded += fmt::format("{:.2f}", weight);
        written = times;
    }
    return rounded.append(text, written);
}

// `option`: what stands before the value, "--from ", "--where date=".
Error date_error(std::string_view option, std::string_view value, const DateProblem& problem) {
    std::vector<std::string> meant = problem.replacements;
    const bool is_example = meant.empty();
    if (is_example) meant.emplace_back(kDayExample);
    std::string hint;
    for (const std::string& one : meant) {
        // what was meant stands for a part of the value, an example for all of it
        const std::string whole = is_example ? one : with_replacement(value, problem.range, one);
        hint.append(hint.empty() ? "" : " or ").append(option).append(whole);
    }
    const SourceRange range{option.size() + problem.range.begin, option.size() + problem.range.end};
    return to_error({Severity::error, problem.message, range, std::move(hint)},
                    std::string(option).append(value));
}

}  // namespace

Result<CompiledQuery> compile(std::string_view text, const Xapian::Database& database,
                              const CompileOptions& options) {
    const auto understood = understand(text, options.strict, options.today);
    if (!understood) return tl::unexpected<Error>(understood.error());
    QueryBuilder builder(text, database, options.max_wildcard);
    CompiledQuery compiled = builder.build(understood->meaning);
    if (const auto problem = builder.problem())
        return tl::unexpected<Error>(to_error(*problem, text));
    compiled.reading = print_reading(*understood->parsed.tree, text);
    compiled.reading_is_obvious = understood->parsed.obvious;
    for (const Diagnostic& note : understood->notes)
        compiled.notes.push_back(note.message);
    return compiled;
}

Result<Stages> explain_stages(std::string_view text, const Xapian::Database& database,
                              const CompileOptions& options) {
    const auto understood = understand(text, options.strict, options.today);
    if (!understood) return tl::unexpected<Error>(understood.error());
    const auto compiled = compile(text, database, options);
    if (!compiled) return tl::unexpected<Error>(compiled.error());
    return Stages{print_tokens(lex(text).tokens, text), print_tree(*understood->parsed.tree, text),
                  print(understood->meaning), described(compiled->query)};
}

Result<Xapian::Query> value_filter(std::string_view option, Field field, std::string_view value,
                                   const Xapian::Database& database) {
    const std::string_view name = info(field).name;
    const auto given = [&](std::string_view meant) {
        return fmt::format("{} {}={}", option, name, meant);
    };
    if (info(field).kind != FieldKind::value)
        return fail(ErrorCode::query, fmt::format("{} is no field of values", name),
                    fmt::format("news-searcher '{}'", info(field).example));
    const auto match = read_value(field, {std::string(value), {}});
    if (!match) {
        const Problem& problem = match.error();
        return fail(ErrorCode::query, problem.message, given(problem.replacement));
    }
    QueryBuilder builder(value, database, CompileOptions{}.max_wildcard);
    Xapian::Query query = builder.build_value(*match, {0, value.size()});
    if (auto problem = builder.problem()) {
        if (field == Field::id || field == Field::cluster) problem->hint = given(problem->hint);
        return tl::unexpected<Error>(to_error(*problem, value));
    }
    return query;
}

Result<Xapian::Query> date_filter(std::string_view option, std::string_view value,
                                  const Xapian::Database& database, const CompileOptions& options) {
    const auto reading = read_date(value, options.today);
    if (!reading) return tl::unexpected<Error>(date_error(option, value, reading.error()));
    return date_query(Field::date, *reading, database);
}

Result<DayRange> read_date_range(std::string_view from, std::string_view to,
                                 std::chrono::sys_days today) {
    DayRange days;
    if (!from.empty()) {
        const auto first = read_date_comparison(Relation::at_least, from, today);
        if (!first) return tl::unexpected<Error>(date_error("--from ", from, first.error()));
        days.from = first->days.from;
    }
    if (!to.empty()) {
        const auto last = read_date_comparison(Relation::at_most, to, today);
        if (!last) return tl::unexpected<Error>(date_error("--to ", to, last.error()));
        days.to = last->days.to;
    }
    if (days.from && days.to && *days.from > *days.to)
        return fail(
            ErrorCode::query,
            fmt::format("--from {} --to {} ends before it begins", printable(from), printable(to)),
            fmt::format("--from {} --to {}", printable(to), printable(from)));
    return days;
}

Xapian::Query date_range_filter(const DayRange& days, const Xapian::Database& database) {
    if (!days.from && !days.to) return Xapian::Query::MatchAll;
    DateReading range;
    range.days = days;
    return date_query(Field::date, range, database);
}

}  // namespace news::query
