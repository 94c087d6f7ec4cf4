// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/result_writer.hpp"

#include <utility>

#include "searcher/output/json_writer.hpp"
#include "searcher/output/table_writer.hpp"
#include "searcher/output/text_writer.hpp"

namespace news::output {

namespace {

constexpr std::pair<Format, std::string_view> kNames[] = {
    {Format::text, "text"},     {Format::json, "json"},         {Format::jsonl, "jsonl"},
    {Format::csv, "csv"},       {Format::tsv, "tsv"},           {Format::ris, "ris"},
    {Format::bibtex, "bibtex"}, {Format::csl_json, "csl-json"}, {Format::html, "html"},
};

}  // namespace

std::string_view name_of(Format format) {
    for (const auto& [one, name] : kNames)
        if (one == format) return name;
    return {};
}

std::optional<Format> format_from(std::string_view name) {
    for (const auto& [format, one] : kNames)
        if (one == name) return format;
    return std::nullopt;
}

std::unique_ptr<ResultWriter> make_writer(Format format, const TextStyle& style, Sink sink) {
    switch (format) {
        case Format::text:
            return std::make_unique<TextWriter>(style, std::move(sink));
        case Format::json:
            return std::make_unique<JsonWriter>(std::move(sink));
        case Format::jsonl:
            return std::make_unique<JsonLinesWriter>(std::move(sink));
        case Format::csv:
            return std::make_unique<TableWriter>(TableKind::csv, std::move(sink));
        case Format::tsv:
            return std::make_unique<TableWriter>(TableKind::tsv, std::move(sink));
        default:
            return std::make_unique<ResultWriter>();
    }
}

}  // namespace news::output
