// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/result_writer.hpp"

#include <utility>

#include "searcher/output/json_writer.hpp"
#include "searcher/output/text_writer.hpp"

namespace news::output {

std::optional<Format> format_from(std::string_view word) {
    if (word == "text") return Format::text;
    if (word == "json") return Format::json;
    if (word == "jsonl") return Format::jsonl;
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
    }
    return nullptr;
}

}  // namespace news::output
