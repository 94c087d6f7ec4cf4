// SPDX-License-Identifier: GPL-3.0-or-later
// The command line as it was typed, taken apart but not yet understood.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "common/cli_groups.hpp"

namespace news {

struct TypedOptions {
    SharedOptions shared;
    When hyperlinks = When::automatic;
    bool no_pager = false;
    std::size_t timeout = 0;         // in seconds; 0: none
    std::string command;             // one of the commands' names
    std::vector<std::string> words;  // of the query, or ids
    std::string command_meant;       // the line with the command that the first word is nearly

    std::vector<std::string> where, where_not;  // FIELD=VALUE
    std::vector<std::string> facets;            // FIELD or FIELD:N
    std::vector<std::string> facet_match;       // GLOB or FIELD=GLOB
    std::vector<std::string> by;
    std::string step, split;  // of `timeline`; empty: not chosen
    std::string term_field;   // of `terms`, as the next two; empty: not chosen
    std::string term_order = "term";
    std::size_t term_limit = 100;
    std::string matrix;  // of `batch`; empty: none
    std::string since;   // of `run`, as the next one; empty: not chosen
    std::string run_limit;
    std::string from, to;
    std::string sort = "relevance";
    std::string recency;                   // empty: not chosen
    std::string format;                    // empty: not chosen
    std::string print;                     // empty: not chosen
    std::string query;                     // of `show`
    std::string against;                   // of `cluster`; empty: the earliest
    std::string dialect;                   // empty: our own
    std::string dups;                      // empty: not chosen
    std::vector<std::string> line_fields;  // of `kwic`, as the next two
    std::vector<std::string> line_order;
    std::size_t width = 0;     // 0: the terminal's
    std::string span = "5,5";  // of `collocates`, as the next one
    std::size_t least = 3;
    std::size_t limit = 10;
    std::size_t export_limit = 0;
    std::size_t lines = 50;       // the limit of `kwic`
    std::size_t collocates = 30;  // that of `collocates`
    std::size_t offset = 0;
    std::size_t max_wildcard = 1000;
    bool strict = false;
    bool no_total = false;
    bool null_separated = false;
    bool raw = false;
    bool list_all = false;  // of `verify`
    bool with_body = false;
    bool byte_order_mark = false;
    bool relative = false;
    bool by_story = false;
    bool diff = false;
    bool replace = false;
};

}  // namespace news
