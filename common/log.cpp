// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/log.hpp"

#include <cstdio>

#include <fmt/format.h>

namespace news {

namespace {

constexpr std::string_view kWipeLine = "\r\x1b[K";
constexpr std::string_view kRed = "\x1b[1;31m";
constexpr std::string_view kYellow = "\x1b[1;33m";
constexpr std::string_view kCyan = "\x1b[36m";
constexpr std::string_view kPlain = "\x1b[0m";

}  // namespace

void Log::write(std::string_view label, std::string_view colour, std::string_view message) {
    std::fflush(stdout);  // what was said before stands before it, where both go to one file
    std::string line;
    if (bar_shown_) line += kWipeLine;
    bar_shown_ = false;
    if (color_)
        line += fmt::format("{}{}:{} {}\n", colour, label, kPlain, message);
    else
        line += fmt::format("{}: {}\n", label, message);
    std::fwrite(line.data(), 1, line.size(), stderr);
}

void Log::error(std::string_view message, std::string_view hint) {
    const std::lock_guard lock(mutex_);
    write("error", kRed, message);
    if (!hint.empty()) write("hint", kCyan, hint);
}

void Log::warning(std::string_view message) {
    if (quiet_) return;
    const std::lock_guard lock(mutex_);
    write("warning", kYellow, message);
}

void Log::note(std::string_view message) {
    if (quiet_) return;
    const std::lock_guard lock(mutex_);
    write("note", kCyan, message);
}

void Log::detail(std::string_view message) {
    if (verbosity_ < 1) return;
    const std::lock_guard lock(mutex_);
    write("detail", kCyan, message);
}

void Log::progress(std::string_view line) {
    if (quiet_) return;
    const std::lock_guard lock(mutex_);
    std::string drawn(bar_shown_ || !line.empty() ? kWipeLine : std::string_view());
    drawn += line;
    bar_shown_ = !line.empty();
    std::fwrite(drawn.data(), 1, drawn.size(), stderr);
    std::fflush(stderr);
}

}  // namespace news
