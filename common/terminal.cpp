// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/terminal.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <string>

#include <sys/ioctl.h>
#include <unistd.h>

namespace news {

namespace {

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? std::string_view(value) : std::string_view();
}

}  // namespace

bool is_terminal(std::FILE* stream) {
    return isatty(fileno(stream)) == 1;
}

bool use_color(ColorWhen when, std::FILE* stream) {
    if (when != ColorWhen::automatic) return when == ColorWhen::always;
    if (!environment("NO_COLOR").empty()) return false;
    if (const auto force = environment("CLICOLOR_FORCE"); !force.empty() && force != "0")
        return true;
    return is_terminal(stream) && environment("TERM") != "dumb";
}

std::size_t terminal_width(std::FILE* stream) {
    constexpr std::size_t kNarrowest = 40;
    std::size_t width = 80;
    winsize size{};
    const std::string_view columns = environment("COLUMNS");
    if (is_terminal(stream) && ioctl(fileno(stream), TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        width = size.ws_col;
    else if (!columns.empty())
        std::from_chars(columns.data(), columns.data() + columns.size(), width);
    return std::max(width, kNarrowest);
}

bool locale_is_utf8() {
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        std::string value(environment(name));
        if (value.empty()) continue;
        std::transform(value.begin(), value.end(), value.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        return value.find("utf-8") != std::string::npos || value.find("utf8") != std::string::npos;
    }
    return false;
}

}  // namespace news
