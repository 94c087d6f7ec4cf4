// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include <fmt/format.h>

#include "searcher/output/table_writer.hpp"

namespace news::output {

void TableWriter::collocates(const concordance::Collocates& found) {
    static const std::string kHeadings[] = {"word",     "times",    "left",           "right",
                                            "articles", "expected", "log_likelihood", "frequency"};
    row(kHeadings);
    for (const concordance::Collocate& one : found.collocates) {
        const std::string cells[] = {one.word,
                                     std::to_string(one.left + one.right),
                                     std::to_string(one.left),
                                     std::to_string(one.right),
                                     std::to_string(one.articles),
                                     fmt::format("{:.4f}", one.expected),
                                     fmt::format("{:.4f}", one.log_likelihood),
                                     std::to_string(one.frequency)};
        row(cells);
    }
}

void TableWriter::concordance_begin(const ConcordanceHead&) {
    static const std::string kHeadings[] = {"left",      "hit", "right",    "field", "date",
                                            "publisher", "id",  "headline", "url"};
    row(kHeadings);
}

void TableWriter::concordance_line(const concordance::Line& line) {
    const std::string cells[] = {line.left, line.hit,       line.right, std::string(line.field),
                                 line.date, line.publisher, line.id,    line.headline,
                                 line.url};
    row(cells);
}

}  // namespace news::output
