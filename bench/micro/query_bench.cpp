// SPDX-License-Identifier: GPL-3.0-or-later
// From the text of a query to what Xapian runs.
#include <benchmark/benchmark.h>

#include "bench/micro/sample_database.hpp"
#include "bench/micro/sample_pages.hpp"
#include "common/query/lexer.hpp"
#include "common/query/parser.hpp"
#include "common/query/xapian_query.hpp"

namespace news::bench {

namespace {

constexpr const char* kWord = "coalition";
constexpr const char* kBoolean =
    "headline:(Iran OR Iranian) AND \"nuclear talks\" NOT caption:Kobani date:2014-11..2015-07";
constexpr const char* kNear = "Iran NEAR/5 (talks OR \"nuclear deal\") AND sanction*";

void parse_query(benchmark::State& state, const char* text) {
    for (auto _ : state)
        benchmark::DoNotOptimize(query::parse(query::lex(text), text));
}

// Parsed, rewritten and translated: reads the table of forms and the frequencies of terms.
void compile_query(benchmark::State& state, const char* text) {
    query::CompileOptions options;
    options.today = std::chrono::sys_days(std::chrono::year(2026) / 1 / 2);
    search::IndexReader& reader = sample_database();
    for (auto _ : state) {
        auto compiled = reader.read([&](const Xapian::Database& database) {
            return query::compile(text, database, options);
        });
        if (!compiled) give_up(compiled.error());
        benchmark::DoNotOptimize(compiled);
    }
}

BENCHMARK_CAPTURE(parse_query, word, kWord)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(parse_query, boolean, kBoolean)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(parse_query, near, kNear)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(compile_query, word, kWord)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(compile_query, boolean, kBoolean)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(compile_query, near, kNear)->Unit(benchmark::kMicrosecond);

}  // namespace

}  // namespace news::bench
