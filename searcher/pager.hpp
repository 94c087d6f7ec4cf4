// SPDX-License-Identifier: GPL-3.0-or-later
// A program that shows long results a screen at a time, as git runs it: $NEWSARCHIVE_PAGER, else
// $PAGER, else less; with LESS=FRX and LV=-c where these are not set. One at a time.
#pragma once

#include <optional>
#include <string>

namespace news {

class Pager {
  public:
    Pager() = default;
    Pager(const Pager&) = delete;
    Pager& operator=(const Pager&) = delete;
    ~Pager() { wait(); }

    // From now on it gets what is written to standard output and, where that is a terminal, to
    // standard error. Nothing changes where none is wanted (empty, cat) or to be found; what to
    // warn of, printable, where the one that the user names cannot be run.
    std::optional<std::string> start();

    // Writes out what is left, and returns once the user has left the pager. Standard output leads
    // nowhere afterwards.
    void wait();

  private:
    int terminal_ = -1;  // standard error as it was; -1: it does not go to the pager
};

// For a signal's handler: whether one runs; and the same as Pager::wait(), without writing anything
// out.
bool is_pager_running();
void wait_for_pager();

}  // namespace news
