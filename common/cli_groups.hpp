// SPDX-License-Identifier: GPL-3.0-or-later
// The flags that both programs share, and how a command line is read: help, version, configuration
// file and exit statuses alike in both.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/error.hpp"
#include "common/log.hpp"
#include "common/terminal.hpp"

namespace CLI {
class App;
}

namespace news {

struct SharedOptions {
    std::vector<std::string> databases;  // never empty after parse_command_line()
    bool quiet = false;
    int verbosity = 0;
    When color = When::automatic;
    bool json = false;
    std::string config;  // --config
};

// What the first screen says when the program is called without arguments or with -h.
struct ProgramHelp {
    std::string_view name;            // "news-searcher"
    std::string_view short_help;      // three examples in it
    std::string_view examples;        // added to --help
    const CLI::App* usual = nullptr;  // the command whose own help stands before them
};

// Adds --db, --config, -q, -v, --color, --json and --version to the program, -h and --help to it
// and (with what it was given before) to its subcommands. `several`: --db may be repeated.
void add_shared_options(CLI::App& app, SharedOptions& options, bool several);

// An option that is auto, always or never.
void add_when_option(CLI::App& app, const std::string& name, When& target, const std::string& help);

// Reads the command line, then $NEWSARCHIVE_DB, then the configuration file (TOML; --config or
// $XDG_CONFIG_HOME/newsarchive/config.toml). Keys of the file are the long names of options; those
// of a subcommand stand in its section: [add] jobs = 2. The command line wins.
// Returns the exit status where the program is to end now: after help or version (printed on
// standard output), or after a mistake (printed on standard error, status usage).
std::optional<ExitStatus> parse_command_line(CLI::App& app, int argc, const char* const* argv,
                                             SharedOptions& options, const ProgramHelp& help);

// The log that these options ask for.
Log make_log(const SharedOptions& options);

// $XDG_DATA_HOME/newsarchive/default, or below ~/.local/share.
std::string default_database();

}  // namespace news
