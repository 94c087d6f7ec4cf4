// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/print_list.hpp"

#include <string>

#include "common/unicode.hpp"

namespace news::output {

namespace {

const std::string& listed_text(const search::Hit& hit, Listed what) {
    switch (what) {
        case Listed::ids:
            return hit.id;
        case Listed::paths:
            return hit.location.path;
        case Listed::urls:
            return hit.url;
    }
    return hit.id;
}

}  // namespace

std::optional<Listed> listed_from(std::string_view word) {
    if (word == "ids") return Listed::ids;
    if (word == "paths") return Listed::paths;
    if (word == "urls") return Listed::urls;
    return std::nullopt;
}

std::size_t print_list(const search::SearchResults& results, Listed what, bool null_separated,
                       const Sink& sink) {
    using namespace std::string_view_literals;
    std::size_t missing = 0;
    for (const search::Hit& hit : results.hits) {
        const std::string& text = listed_text(hit, what);
        if (text.empty()) {
            ++missing;
            continue;
        }
        if (null_separated) {
            sink(text);
            sink("\0"sv);
        } else {
            sink(printable(text));
            sink("\n");
        }
    }
    return missing;
}

}  // namespace news::output
