// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/query/xapian_query.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "common/query/lexer.hpp"
#include "common/query/understood.hpp"
#include "common/query/value_reading.hpp"
#include "common/query/xapian_query_builder.hpp"
#include "common/query/xapian_query_dates.hpp"

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

Result<Xapian::Query> value_filter(Field field, std::string_view value,
                                   const Xapian::Database& database) {
    const std::string_view name = info(field).name;
    if (info(field).kind != FieldKind::value)
        return fail(ErrorCode::query, fmt::format("{} is no field of values", name),
                    fmt::format("news-searcher '{}'", info(field).example));
    const auto match = read_value(field, {std::string(value), {}});
    if (!match) {
        const Problem& problem = match.error();
        return fail(ErrorCode::query, problem.message,
                    fmt::format("{}={}", name, problem.replacement));
    }
    QueryBuilder builder(value, database, CompileOptions{}.max_wildcard);
    Xapian::Query query = builder.build_value(*match, {0, value.size()});
    if (const auto problem = builder.problem())
        return tl::unexpected<Error>(to_error(*problem, value));
    return query;
}

Result<Xapian::Query> date_filter(std::string_view from, std::string_view to,
                                  const Xapian::Database& database, const CompileOptions& options) {
    if (from.empty() && to.empty()) return Xapian::Query::MatchAll;
    const std::string range = fmt::format("{}..{}", from, to);
    const auto reading = read_date(range, options.today);
    if (!reading) {
        const DateProblem& problem = reading.error();
        const std::string hint = problem.replacements.empty()
                                     ? ""
                                     : fmt::format("{}", fmt::join(problem.replacements, " or "));
        return tl::unexpected<Error>(
            to_error({Severity::error, problem.message, problem.range, hint}, range));
    }
    return date_query(Field::date, *reading, database);
}

}  // namespace news::query
