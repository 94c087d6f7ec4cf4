// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of news-searcher, understood.
#pragma once

#include <optional>

#include "common/cli_groups.hpp"
#include "searcher/commands/command.hpp"
#include "searcher/output/result_writer.hpp"

namespace news {

struct SearcherOptions {
    SharedOptions shared;
    output::Format format = output::Format::text;
    When hyperlinks = When::automatic;  // --hyperlink
    bool pager = true;                  // not with --no-pager
    std::size_t timeout = 0;            // --timeout, in seconds; 0: none
    Command command;
};

// Either what to do, or the exit status where the program is to end now (help, a mistake).
struct ParsedCommandLine {
    std::optional<ExitStatus> exit;
    SearcherOptions options;
};

ParsedCommandLine parse_searcher_options(int argc, const char* const* argv);

}  // namespace news
