// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of news-indexer as plain structs.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "common/cli_groups.hpp"

namespace news {

// Which inputs a run takes, and how they are read: shared by `add` and `extract`.
struct InputOptions {
    std::vector<std::string> paths;
    std::string files_from;
    bool null_separated = false;
    std::vector<std::string> include;
    std::vector<std::string> exclude;
    std::string publisher;
    std::vector<std::pair<std::string, std::string>> field_map;  // as ExtractOptions has it
    std::vector<std::string> gazetteers;                         // absolute paths of the user's own
    std::size_t jobs = 1;
    bool no_entities = false;
    bool fail_fast = false;
};

struct AddOptions {
    InputOptions input;
    std::size_t memory_mb = 300;
    bool all_pages = false;
    bool again = false;
    bool dry_run = false;
};

struct UpdateOptions {
    std::size_t jobs = 1;
    std::size_t memory_mb = 300;
    bool keep_missing = false;
    bool drop_missing = false;
    bool dry_run = false;
};

struct RemoveOptions {
    std::vector<std::string> what;  // ids, or the words of a query
    bool yes = false;
};

struct FailuresOptions {
    bool skipped = false;
};

struct ExtractCommandOptions {
    InputOptions input;
    bool explain = false;
};

struct AuditOptions {
    std::vector<std::string> publishers;  // empty: all
    std::size_t limit = 20;               // publishers shown; 0: all
};

struct StatusOptions {};
struct CheckOptions {};
struct CompactOptions {};

struct IndexerOptions {
    SharedOptions shared;
    std::variant<AddOptions, UpdateOptions, RemoveOptions, ExtractCommandOptions, AuditOptions,
                 StatusOptions, FailuresOptions, CheckOptions, CompactOptions>
        command;
};

// Either what to do, or the exit status where the program is to end now (help, a mistake).
struct ParsedCommandLine {
    std::optional<ExitStatus> exit;
    IndexerOptions options;
};

ParsedCommandLine parse_indexer_options(int argc, const char* const* argv);

}  // namespace news
