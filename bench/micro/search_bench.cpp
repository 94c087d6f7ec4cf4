// SPDX-License-Identifier: GPL-3.0-or-later
// From a request to results, on a database of 20,000 articles that is open already.
#include <benchmark/benchmark.h>

#include "bench/micro/sample_database.hpp"
#include "bench/micro/sample_pages.hpp"
#include "searcher/search/engine.hpp"
#include "searcher/search/facet_field.hpp"

namespace news::bench {

namespace {

// "" is every article.
constexpr const char* kAll = "";
constexpr const char* kWord = "coalition";
constexpr const char* kPhrase = "\"in the\"";
constexpr const char* kMonth = "date:2014-11";

search::SearchRequest request(const char* text) {
    search::SearchRequest asked;
    asked.selection.query = text;
    asked.selection.today = std::chrono::sys_days(std::chrono::year(2026) / 1 / 2);
    return asked;
}

// What the searcher shows unless told otherwise.
std::vector<search::FacetRequest> default_facets() {
    std::vector<search::FacetRequest> facets;
    for (const char* name : {"person", "org", "place", "publisher", "section", "lang", "year"})
        facets.push_back({name, 10});
    return facets;
}

// Ten hits with snippets, exact total, facets and timeline.
void search_all(benchmark::State& state, const char* text) {
    search::IndexReader& reader = sample_database();
    search::SearchRequest asked = request(text);
    asked.facets = default_facets();
    std::size_t articles = 0;
    for (auto _ : state)
        articles = required(search::search(reader, asked)).total.value_or(search::Total{}).articles;
    state.counters["matches"] = static_cast<double>(articles);
}

// The ten best, nothing counted.
void search_top_ten(benchmark::State& state, const char* text) {
    search::IndexReader& reader = sample_database();
    search::SearchRequest asked = request(text);
    asked.total = false;
    for (auto _ : state)
        benchmark::DoNotOptimize(required(search::search(reader, asked)));
}

void search_newest(benchmark::State& state, const char* text) {
    search::IndexReader& reader = sample_database();
    search::SearchRequest asked = request(text);
    asked.total = false;
    asked.sort = search::Sort::newest_first;
    for (auto _ : state)
        benchmark::DoNotOptimize(required(search::search(reader, asked)));
}

// Facets, total and timeline without hits.
void summarise(benchmark::State& state, const char* text) {
    search::IndexReader& reader = sample_database();
    const search::Selection selection = request(text).selection;
    const auto facets = default_facets();
    for (auto _ : state)
        benchmark::DoNotOptimize(required(search::summarise(reader, selection, facets)));
}

BENCHMARK_CAPTURE(search_all, every_article, kAll)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(search_all, word, kWord)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(search_all, phrase, kPhrase)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(search_all, month, kMonth)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(search_top_ten, word, kWord)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(search_newest, word, kWord)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(summarise, every_article, kAll)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(summarise, word, kWord)->Unit(benchmark::kMicrosecond);

}  // namespace

}  // namespace news::bench
