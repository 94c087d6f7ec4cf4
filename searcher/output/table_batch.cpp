// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <vector>

#include "searcher/output/table_writer.hpp"

namespace news::output {

void TableWriter::batch_begin(const search::BatchHead& head) {
    batch_ = head;
    std::vector<std::string> cells = {"name", "query", "articles"};
    if (!head.matrix.empty()) {
        cells.insert(cells.end(), head.columns.begin(), head.columns.end());
        cells.emplace_back("(none)");
    }
    cells.emplace_back("problem");
    row(cells);
}

void TableWriter::batch_row(const search::BatchRow& one) {
    std::vector<std::string> cells = {one.name, one.query,
                                      one.articles ? std::to_string(*one.articles) : ""};
    if (!batch_.matrix.empty()) {
        for (const std::size_t count : one.counts)
            cells.push_back(one.articles ? std::to_string(count) : "");
        cells.push_back(one.articles ? std::to_string(one.without_value) : "");
    }
    cells.push_back(one.problem);
    row(cells);
}

}  // namespace news::output
