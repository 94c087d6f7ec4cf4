// SPDX-License-Identifier: GPL-3.0-or-later
// What went wrong, in words for the person at the terminal, and the exit status that follows.
#pragma once

#include <string>

namespace news {

// The process exit statuses, as the manual pages promise them.
enum class ExitStatus : int {
    done = 0,           // or: something was found
    nothing_found = 1,  //
    usage = 2,          // usage or query error
    database = 3,       // missing, damaged or of another schema
    locked = 4,         // another writer holds the database
    partial = 5,        // done, but some inputs failed
    interrupted = 130,
};

enum class ErrorCode {
    usage,             // the command line or a configuration file is wrong
    query,             // the query cannot be understood or is over a bound
    no_database,       // nothing there
    damaged_database,  // there, but not readable as a database
    foreign_database,  // a database of another schema version or of another program
    locked,            // another writer holds it
    input,             // one input cannot be read or understood
    io,                // the disk or the system refused (full, read-only, permission)
    interrupted,       // Control-C
};

struct Error {
    ErrorCode code;
    std::string message;    // one sentence, no trailing period, no newline
    std::string hint = {};  // a line to copy or the next thing to do; may be empty
};

// The exit status of a run that ends because of this error.
ExitStatus exit_status(ErrorCode code);

}  // namespace news
