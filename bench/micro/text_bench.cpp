// SPDX-License-Identifier: GPL-3.0-or-later
// From an article's text to terms, and to the document that Xapian is given.
#include <benchmark/benchmark.h>

#include "bench/micro/sample_pages.hpp"
#include "common/analyzer.hpp"
#include "indexer/index/document_builder.hpp"

namespace news::bench {

namespace {

void count_text(benchmark::State& state) {
    std::size_t bytes = 0;
    for (const Article& article : sample_articles())
        bytes += article.body.size();
    state.SetItemsProcessed(state.iterations() *
                            static_cast<std::int64_t>(sample_articles().size()));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

void tokenize(benchmark::State& state) {
    for (auto _ : state)
        for (const Article& article : sample_articles()) {
            Tokenizer tokenizer(article.body, article.language);
            Token token;
            while (tokenizer.next(token))
                benchmark::DoNotOptimize(token.term);
        }
    count_text(state);
}

void build_document(benchmark::State& state) {
    index::DocumentBuilder builder("2026-01-02");
    for (auto _ : state)
        for (const Article& article : sample_articles())
            benchmark::DoNotOptimize(builder.build(article));
    count_text(state);
}

BENCHMARK(tokenize)->Unit(benchmark::kMicrosecond);
BENCHMARK(build_document)->Unit(benchmark::kMicrosecond);

}  // namespace

}  // namespace news::bench
