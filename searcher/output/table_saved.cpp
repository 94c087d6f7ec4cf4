// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include "searcher/output/options_text.hpp"
#include "searcher/output/table_writer.hpp"

namespace news::output {

void TableWriter::saved_searches(const std::vector<saved::ListedSearch>& searches) {
    static const std::string kHeadings[] = {"name", "saved", "last_run",
                                            "seen", "query", "options"};
    row(kHeadings);
    for (const saved::ListedSearch& listed : searches) {
        const saved::SavedSearch search = listed.search.value_or(saved::SavedSearch());
        const std::string cells[] = {listed.name,     search.saved,
                                     listed.last_run, std::to_string(listed.seen),
                                     search.query,    options_text(search)};
        row(cells);
    }
}

}  // namespace news::output
