// SPDX-License-Identifier: GPL-3.0-or-later
// Notes, warnings, errors and the progress bar, all on standard error.
#pragma once

#include <mutex>
#include <string>
#include <string_view>

#include "common/error.hpp"

namespace news {

// Thread-safe. Text that comes from an archive must have gone through printable() already.
class Log {
  public:
    explicit Log(bool quiet = false, int verbosity = 0, bool color = false)
        : quiet_(quiet), verbosity_(verbosity), color_(color) {}

    void error(std::string_view message, std::string_view hint = {});
    void error(const Error& error) { this->error(error.message, error.hint); }
    void warning(std::string_view message);  // not with --quiet
    void note(std::string_view message);     // not with --quiet
    void detail(std::string_view message);   // only with --verbose

    // A bar that is drawn over itself; wiped before the next message. `line` empty: wipe only.
    void progress(std::string_view line);

    bool quiet() const { return quiet_; }

  private:
    void write(std::string_view label, std::string_view colour, std::string_view message);

    bool quiet_;
    int verbosity_;
    bool color_;
    bool bar_shown_ = false;
    std::mutex mutex_;
};

}  // namespace news
