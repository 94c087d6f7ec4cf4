// SPDX-License-Identifier: GPL-3.0-or-later
// Results to be shown, made up for the tests of the writers.
#pragma once

#include <string>

#include "searcher/output/result_writer.hpp"

namespace news::test {

// The two hits, facets and timeline of the example in the manual.
search::SearchResults border_results();

search::ShownArticle border_article();

// What a writer writes in one call.
template <class Call>
std::string written(output::Format format, const output::TextStyle& style, const Call& call) {
    std::string bytes;
    const auto writer =
        output::make_writer(format, style, [&](std::string_view text) { bytes += text; });
    call(*writer);
    return bytes;
}

}  // namespace news::test
