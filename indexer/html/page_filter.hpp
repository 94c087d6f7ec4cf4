// SPDX-License-Identifier: GPL-3.0-or-later
// What of a page's source the parser is given: one linear pass that checks the bounds and leaves
// out what no reader sees. Line breaks are kept, so that line numbers stay those of the page.
#pragma once

#include <string>
#include <string_view>

#include "common/result.hpp"
#include "indexer/html/document.hpp"
#include "indexer/html/set_aside.hpp"
#include "indexer/html/stand_ins.hpp"

namespace news::html {

struct FilteredPage {
    std::string text;  // what the parser reads
    // What to put back into its tree; views of the source.
    StandIns stand_ins;
    SetAside attributes;
};

// The page without the content of scripts (JSON-LD excepted), styles and drawings, without
// comments, without attributes over the bound or that are never read, and with white space between
// tags shortened: parsed, and with what is abridged or set aside put back, it gives the same
// elements and the same text, white space aside. Fails like Document::parse where a bound of the
// source is passed. `utf8` must outlive what is returned.
Result<FilteredPage> filter_page(std::string_view utf8, const Limits& limits);

}  // namespace news::html
