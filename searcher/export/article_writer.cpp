// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/export/article_writer.hpp"

#include <utility>

#include "searcher/export/article_table.hpp"
#include "searcher/export/citation_writer.hpp"
#include "searcher/export/record_writer.hpp"
#include "searcher/export/report_writer.hpp"

namespace news::exports {

bool writes_articles(output::Format format) {
    return format != output::Format::text && format != output::Format::json;
}

std::unique_ptr<ArticleWriter> make_article_writer(output::Format format,
                                                   const ExportOptions& options,
                                                   output::Sink sink) {
    using enum output::Format;
    switch (format) {
        case csv:
            return std::make_unique<ArticleTable>(output::TableKind::csv, options, std::move(sink));
        case tsv:
            return std::make_unique<ArticleTable>(output::TableKind::tsv, options, std::move(sink));
        case ris:
            return std::make_unique<RisWriter>(std::move(sink));
        case bibtex:
            return std::make_unique<BibtexWriter>(std::move(sink));
        case csl_json:
            return std::make_unique<CslJsonWriter>(std::move(sink));
        case jsonl:
            return std::make_unique<RecordWriter>(std::move(sink));
        case html:
            return std::make_unique<ReportWriter>(std::move(sink));
        case text:
        case json:
            break;
    }
    return nullptr;
}

}  // namespace news::exports
