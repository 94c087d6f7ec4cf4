// SPDX-License-Identifier: GPL-3.0-or-later
// Where the results go.
#pragma once

#include "common/error.hpp"
#include "common/log.hpp"
#include "searcher/output/result_writer.hpp"

namespace news {

// Standard output, with the one failure that matters remembered. It must outlive its sinks.
class StandardOutput {
  public:
    StandardOutput() = default;
    StandardOutput(const StandardOutput&) = delete;
    StandardOutput& operator=(const StandardOutput&) = delete;

    output::Sink sink();

    // Whether what is written from now on is lost.
    bool failed() const { return failed_with_ != 0; }

    // Writes out what is left. `status`, unless it could not be written: a reader that has gone
    // (head, less) is no error and needs no words, anything else is one.
    ExitStatus finish(ExitStatus status, Log& log);

  private:
    int failed_with_ = 0;  // errno of the first failure
};

}  // namespace news
