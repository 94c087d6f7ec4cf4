// SPDX-License-Identifier: GPL-3.0-or-later
// Where the results go.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "common/error.hpp"
#include "common/log.hpp"
#include "common/terminal.hpp"
#include "searcher/output/result_writer.hpp"
#include "searcher/pager.hpp"

namespace news {

// Standard output, with the one failure that matters remembered. It must outlive its sinks.
class StandardOutput {
  public:
    // With a screen, what is longer goes through the user's pager; what is shorter is held back
    // until it is whole. `log` must outlive it.
    StandardOutput(std::optional<TerminalSize> screen, Log& log) : screen_(screen), log_(log) {}
    StandardOutput(const StandardOutput&) = delete;
    StandardOutput& operator=(const StandardOutput&) = delete;

    output::Sink sink();

    // Whether what is written from now on is lost.
    bool failed() const { return failed_with_ != 0; }

    // Writes out what is left, and waits for the pager. `status`, unless something could not be
    // written: a reader that has gone (head, less) is no error and needs no words, anything else
    // is.
    ExitStatus finish(ExitStatus status);

  private:
    void write(std::string_view text);
    void start_pager();

    int failed_with_ = 0;                 // errno of the first failure
    std::optional<TerminalSize> screen_;  // nullopt: nothing is held back, or not any more
    std::string held_;
    Log& log_;
    Pager pager_;
};

// How many rows of a terminal a text fills, each of its lines at least one; escape sequences and
// what stands in them take no room, all other characters a column. For tests.
std::size_t rows_of(std::string_view text, std::size_t columns);

}  // namespace news
