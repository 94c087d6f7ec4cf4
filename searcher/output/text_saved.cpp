// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <fmt/format.h>

#include "common/progress.hpp"
#include "common/query/limits.hpp"
#include "common/shell_word.hpp"
#include "common/unicode.hpp"
#include "searcher/output/options_text.hpp"
#include "searcher/output/text_writer.hpp"

namespace news::output {

std::string options_text(const saved::SavedSearch& search) {
    constexpr std::string_view kUsualOrder = "relevance";
    std::string text;
    const auto add = [&](std::string_view option, const std::string& value) {
        if (!value.empty())
            text += fmt::format("{}{} {}", text.empty() ? "" : " ", option, shell_word(value));
    };
    for (const std::string& filter : search.where)
        add("--where", filter);
    for (const std::string& filter : search.where_not)
        add("--where-not", filter);
    add("--from", search.from);
    add("--to", search.to);
    add("--dialect", search.dialect);
    add("--recency", search.recency);
    if (search.sort != kUsualOrder) add("--sort", search.sort);
    // what was saved before there was such a bound has 0
    if (search.max_wildcard > 0 && search.max_wildcard != query::kDefaultMaxWildcard)
        add("--max-wildcard", std::to_string(search.max_wildcard));
    if (search.strict) text += text.empty() ? "--strict" : " --strict";
    return text;
}

void TextWriter::saved_searches(const std::vector<saved::ListedSearch>& searches) {
    std::size_t width = 0;
    for (const saved::ListedSearch& listed : searches)
        width = std::max(width, display_width(printable(listed.name)));
    for (const saved::ListedSearch& listed : searches) {
        StyledText text(listed.name, Style::headline);
        text.append(std::string(width + 2 - display_width(printable(listed.name)), ' '));
        if (listed.search) {
            text.append(listed.search->query);
            const std::string options = options_text(*listed.search);
            if (!options.empty()) text.append("  " + options, Style::label);
        }
        line(text);
        const std::string last = listed.last_run.empty()
                                     ? "not run yet"
                                     : fmt::format("last run {} UTC, {} seen", listed.last_run,
                                                   articles_text(listed.seen));
        line(StyledText(std::string(width + 2, ' ') + last, Style::label));
    }
}

}  // namespace news::output
