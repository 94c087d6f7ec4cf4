// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/saved_page.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "common/unicode.hpp"
#include "indexer/extract/date_text.hpp"

namespace news::extract {

namespace {

// The word at the beginning of a text, as addresses are.
std::string first_word(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    const std::size_t end = std::min(text.find_first_of(" \t\r\n<>", begin), text.size());
    return std::string(text.substr(begin, end - begin));
}

std::string_view behind(std::string_view text, std::string_view mark) {
    const std::size_t at = text.find(mark);
    return at == std::string_view::npos ? std::string_view() : text.substr(at + mark.size());
}

std::string date_in(std::string_view text) {
    const auto date = read_date(clean_text(text.substr(0, text.find_first_of("(\n"))), {});
    return date && !date->other ? date->stamp.iso() : std::string();
}

// What ends the name of a host: all two letters but endings of files, and these.
bool is_top_domain(std::string_view label) {
    constexpr std::array<std::string_view, 16> kGeneric = {
        "biz", "com",  "coop", "edu", "example", "gov", "info", "int",
        "mil", "news", "net",  "org", "press",   "pro", "site", "online"};
    constexpr std::array<std::string_view, 6> kFiles = {"db", "gz", "js", "md", "xz", "py"};
    const bool letters = std::ranges::all_of(label, [](char c) { return c >= 'a' && c <= 'z'; });
    if (label.size() == 2) return letters && std::ranges::find(kFiles, label) == kFiles.end();
    return std::ranges::find(kGeneric, label) != kGeneric.end();
}

bool can_be_host(std::string_view name) {
    constexpr std::size_t kLongest = 253;  // RFC 1035, 2.3.4
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || name.size() > kLongest) return false;
    std::size_t label = 0;
    for (const char c : name) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (c == '.' ? label == 0 : !letter && !(c >= '0' && c <= '9') && c != '-') return false;
        label = c == '.' ? 0 : label + 1;
    }
    return is_top_domain(lower_case(name.substr(dot + 1)));
}

std::string escaped(std::string_view path) {
    std::string safe;
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte <= ' ' || byte >= 0x7F || c == '"' || c == '<' || c == '>' || c == '#')
            safe += fmt::format("%{:02X}", byte);
        else
            safe += c;
    }
    return safe;
}

// As it was before wget gave it a file's name.
std::string without_file_endings(std::string_view path) {
    std::string address(path);
    const std::size_t query = address.find_first_of("?@", address.rfind('/') + 1);
    if (query != std::string::npos) {
        address[query] = '?';
        constexpr std::string_view kAdded = ".html";
        if (std::string_view(address).substr(query).ends_with(kAdded))
            address.resize(address.size() - kAdded.size());
    }
    const std::size_t name = address.rfind('/', query) + 1;
    const std::size_t name_end = std::min(query, address.size());
    if (std::string_view(address).substr(name, name_end - name) == "index.html")
        address.erase(name, name_end - name);
    return address;
}

}  // namespace

SavedNote read_saved_note(std::string_view page) {
    constexpr std::size_t kBeginning = 16 * 1024;
    page = page.substr(0, kBeginning);
    SavedNote note;
    for (std::size_t at = page.find("<!--"); at != std::string_view::npos;
         at = page.find("<!--", at + 4)) {
        const std::string_view comment = page.substr(at, page.find("-->", at) - at);
        if (comment.find("Page saved with SingleFile") != std::string_view::npos) {
            note.url = first_word(behind(comment, "url:"));
            note.crawled = date_in(behind(comment, "saved date:"));
        } else if (const auto mirrored = behind(comment, "Mirrored from "); !mirrored.empty()) {
            note.url = first_word(mirrored);
            if (!note.url.empty() && note.url.find("://") == std::string::npos)
                note.url.insert(0, "http://");
            note.crawled = date_in(behind(mirrored, "], "));
        } else if (const auto saved = behind(comment, "saved from url="); saved.starts_with('(')) {
            note.url = first_word(behind(saved, ")"));
        }
        if (!note.url.empty()) return note;
    }
    return note;
}

std::string address_of_path(std::string_view path) {
    std::string address;
    std::size_t begin = 0;
    for (std::size_t slash = path.find('/'); slash != std::string_view::npos;
         slash = path.find('/', begin)) {
        const std::string_view folder = path.substr(begin, slash - begin);
        if (can_be_host(folder))
            address = fmt::format("http://{}{}", folder,
                                  escaped(without_file_endings(path.substr(slash))));
        begin = slash + 1;
    }
    return address;
}

}  // namespace news::extract
