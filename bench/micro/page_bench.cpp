// SPDX-License-Identifier: GPL-3.0-or-later
// From a page's bytes to an article. One iteration is all pages of the sample, or the heavy one.
#include <benchmark/benchmark.h>

#include "bench/micro/sample_pages.hpp"
#include "indexer/entities/recognizer.hpp"
#include "indexer/extract/extractor.hpp"
#include "indexer/html/document.hpp"
#include "indexer/html/page_filter.hpp"

namespace news::bench {

namespace {

using Sources = std::vector<std::string>;

Sources heavy_sources() {
    return {heavy_source()};
}

void set_pages(benchmark::State& state, std::size_t pages, std::size_t bytes) {
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(pages));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

void filter(benchmark::State& state, const Sources& sources) {
    for (auto _ : state)
        for (const std::string& source : sources)
            benchmark::DoNotOptimize(html::filter_page(source, html::Limits{}));
    set_pages(state, sources.size(), bytes_of(sources));
}

// What the pipeline does: filter and gumbo.
void parse(benchmark::State& state, const Sources& sources) {
    for (auto _ : state)
        for (const std::string& source : sources)
            benchmark::DoNotOptimize(html::Document::parse(source));
    set_pages(state, sources.size(), bytes_of(sources));
}

void extract(benchmark::State& state, const Sources& sources) {
    std::vector<container::PageRecord> pages(sources.size());
    for (std::size_t i = 0; i < sources.size(); ++i)
        pages[i].bytes = sources[i];
    for (auto _ : state)
        for (const container::PageRecord& page : pages)
            benchmark::DoNotOptimize(extract::extract_article(page));
    set_pages(state, sources.size(), bytes_of(sources));
}

void recognize_entities(benchmark::State& state) {
    const auto recognizer =
        required(entities::Recognizer::load(std::string(PROJECT_SOURCE_DIR) + "/data"));
    std::size_t bytes = 0;
    for (const Article& article : sample_articles())
        bytes += article.body.size();
    for (auto _ : state)
        for (const Article& article : sample_articles())
            benchmark::DoNotOptimize(recognizer.recognize(article));
    set_pages(state, sample_articles().size(), bytes);
}

BENCHMARK_CAPTURE(filter, lean, sample_sources())->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(filter, heavy, heavy_sources())->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(parse, lean, sample_sources())->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(parse, heavy, heavy_sources())->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(extract, lean, sample_sources())->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(extract, heavy, heavy_sources())->Unit(benchmark::kMicrosecond);
BENCHMARK(recognize_entities)->Unit(benchmark::kMicrosecond);

}  // namespace

}  // namespace news::bench
