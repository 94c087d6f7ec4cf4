// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/terminal.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <iterator>
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

bool use_color(When when, std::FILE* stream) {
    if (when != When::automatic) return when == When::always;
    if (!environment("NO_COLOR").empty()) return false;
    if (const auto force = environment("CLICOLOR_FORCE"); !force.empty() && force != "0")
        return true;
    return is_terminal(stream) && !is_dumb_terminal();
}

// What each of them sets, as their manuals say; `value` empty: anything. Within tmux and screen
// nobody knows what becomes of a link.
bool use_hyperlinks(When when, std::FILE* stream) {
    struct Sign {
        const char* variable;
        std::string_view value;
    };
    static constexpr Sign kSigns[] = {
        {"TERM_PROGRAM", "iTerm.app"},
        {"TERM_PROGRAM", "WezTerm"},
        {"TERM_PROGRAM", "ghostty"},
        {"TERM_PROGRAM", "vscode"},
        {"TERM", "xterm-kitty"},
        {"TERM", "alacritty"},
        {"TERM", "foot"},
        {"TERM", "foot-extra"},
        {"KONSOLE_VERSION", ""},
        {"WT_SESSION", ""},
        {"DOMTERM", ""},
    };
    constexpr int kFirstVte = 5001;  // 0.50.1: GNOME Terminal, Tilix, xfce4-terminal and others
    if (when != When::automatic) return when == When::always;
    const std::string_view term = environment("TERM");
    if (!is_terminal(stream) || is_dumb_terminal() || term.starts_with("screen") ||
        term.starts_with("tmux"))
        return false;
    int vte = 0;
    const std::string_view version = environment("VTE_VERSION");
    std::from_chars(version.data(), version.data() + version.size(), vte);
    return vte >= kFirstVte ||
           std::any_of(std::begin(kSigns), std::end(kSigns), [](const Sign& sign) {
               const std::string_view value = environment(sign.variable);
               return sign.value.empty() ? !value.empty() : value == sign.value;
           });
}

bool is_dumb_terminal() {
    return environment("TERM") == "dumb";
}

std::size_t terminal_width(std::FILE* stream) {
    constexpr std::size_t kNarrowest = 40;
    std::size_t width = 80;
    const std::string_view columns = environment("COLUMNS");
    if (const auto size = terminal_size(stream))
        width = size->columns;
    else if (!columns.empty())
        std::from_chars(columns.data(), columns.data() + columns.size(), width);
    return std::max(width, kNarrowest);
}

std::optional<TerminalSize> terminal_size(std::FILE* stream) {
    winsize size{};
    if (!is_terminal(stream) || ioctl(fileno(stream), TIOCGWINSZ, &size) != 0) return std::nullopt;
    if (size.ws_row == 0 || size.ws_col == 0) return std::nullopt;
    return TerminalSize{size.ws_row, size.ws_col};
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
