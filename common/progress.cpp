// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/progress.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "common/terminal.hpp"

namespace news {

namespace {

constexpr auto kRedrawEvery = std::chrono::milliseconds(100);

std::string duration_text(double seconds) {
    const auto whole = static_cast<std::uint64_t>(std::ceil(seconds));
    if (whole < 60) return fmt::format("{} s", whole);
    if (whole < 3600) return fmt::format("{} min {:02} s", whole / 60, whole % 60);
    return fmt::format("{} h {:02} min", whole / 3600, whole / 60 % 60);
}

}  // namespace

std::string with_thousands(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t left = digits.size(); left > 3;) {
        left -= 3;
        digits.insert(left, ",");
    }
    return digits;
}

std::string progress_line(const std::string& what, std::uint64_t done, std::uint64_t total,
                          std::uint64_t failed, double seconds) {
    std::string line = fmt::format("{} {}", what, with_thousands(done));
    const double rate = seconds > 0 ? static_cast<double>(done) / seconds : 0;
    if (total > 0)
        line += fmt::format(" of {} ({} %)", with_thousands(total),
                            std::min<std::uint64_t>(100, done * 100 / total));
    line += fmt::format("  {:.0f}/s", rate);
    if (total > done && rate > 0)
        line += fmt::format("  {} left", duration_text(static_cast<double>(total - done) / rate));
    if (failed > 0) line += fmt::format("  {} failed", with_thousands(failed));
    return line;
}

Progress::Progress(Log& log, std::string what, std::uint64_t total)
    : log_(log),
      what_(std::move(what)),
      total_(total),
      shown_(!log.quiet() && is_terminal(stderr)),
      begin_(Clock::now()),
      last_drawn_(begin_) {}

Progress::~Progress() {
    if (shown_) log_.progress("");
}

void Progress::update(std::uint64_t done, std::uint64_t failed) {
    if (!shown_) return;
    const auto now = Clock::now();
    if (now - last_drawn_ < kRedrawEvery) return;
    last_drawn_ = now;
    const double seconds = std::chrono::duration<double>(now - begin_).count();
    log_.progress(progress_line(what_, done, total_, failed, seconds));
}

}  // namespace news
