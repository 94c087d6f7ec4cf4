// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/standard_output.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <utility>

#include "common/standard_output.hpp"

namespace news {

namespace {

// Where an escape sequence that begins at `start` ends: those of styled text, ESC [ … m and
// ESC ] … ESC \.
std::size_t end_of_sequence(std::string_view text, std::size_t start) {
    const bool link = text.substr(start + 1, 1) == "]";
    const std::string_view last = link ? "\x1b\\" : "m";
    const std::size_t end = text.find(last, start + 1);
    return end == text.npos ? text.size() : end + last.size();
}

std::size_t columns_of(std::string_view line) {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < line.size();) {
        if (line[at] == '\x1b') {
            at = end_of_sequence(line, at);
            continue;
        }
        const bool continues = (static_cast<unsigned char>(line[at]) & 0xC0) == 0x80;
        if (!continues) ++columns;
        ++at;
    }
    return columns;
}

}  // namespace

std::size_t rows_of(std::string_view text, std::size_t columns) {
    std::size_t rows = 0;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::size_t used = columns_of(text.substr(0, end));
        rows += std::max<std::size_t>(1, (used + columns - 1) / columns);
        text.remove_prefix(end == text.npos ? text.size() : end + 1);
    }
    return rows;
}

output::Sink StandardOutput::sink() {
    return [this](std::string_view text) {
        if (!screen_) return write(text);
        held_ += text;
        // the prompt of the shell takes a row
        if (rows_of(held_, screen_->columns) >= screen_->rows) start_pager();
    };
}

void StandardOutput::write(std::string_view text) {
    if (failed_with_ != 0 || text.empty()) return;
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) failed_with_ = errno;
}

void StandardOutput::start_pager() {
    screen_.reset();
    if (const auto trouble = pager_.start()) log_.warning(*trouble);
    write(std::exchange(held_, {}));
}

ExitStatus StandardOutput::finish(ExitStatus status) {
    write(std::exchange(held_, {}));
    const auto trouble = finish_standard_output(failed_with_);
    pager_.wait();
    if (!trouble) return status;
    log_.error(*trouble);
    return exit_status(trouble->code);
}

}  // namespace news
