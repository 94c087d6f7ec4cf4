// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/web/media_type.hpp"

#include <algorithm>
#include <array>

#include "common/ascii_case.hpp"

namespace news::container::web {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view kSpace = " \t\r\n\f"sv;

std::string_view past_space(std::string_view bytes) {
    constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf"sv;
    if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
    const std::size_t begin = bytes.find_first_not_of(kSpace);
    return begin == std::string_view::npos ? std::string_view() : bytes.substr(begin);
}

constexpr std::array kPageTypes = {"text/html"sv, "application/xhtml+xml"sv, "text/plain"sv};

constexpr std::array kNoTypes = {""sv,
                                 "application/octet-stream"sv,
                                 "binary/octet-stream"sv,
                                 "unknown/unknown"sv,
                                 "unknown"sv,
                                 "application/unknown"sv,
                                 "*/*"sv,
                                 "no-type"sv,
                                 "no-type/no"sv};

constexpr std::array kHtmlTags = {"<!doctype html"sv,
                                  "<html"sv,
                                  "<head"sv,
                                  "<script"sv,
                                  "<iframe"sv,
                                  "<h1"sv,
                                  "<div"sv,
                                  "<font"sv,
                                  "<table"sv,
                                  "<a"sv,
                                  "<style"sv,
                                  "<title"sv,
                                  "<b"sv,
                                  "<body"sv,
                                  "<br"sv,
                                  "<p"sv,
                                  "<!--"sv,
                                  "<meta"sv};

}  // namespace

std::string media_type(std::string_view content_type) {
    std::string_view type = content_type.substr(0, content_type.find_first_of(";,"));
    type = past_space(type);
    type = type.substr(0, type.find_first_of(kSpace));
    return ascii_lower(type);
}

bool is_page_type(std::string_view type) {
    return std::find(kPageTypes.begin(), kPageTypes.end(), type) != kPageTypes.end();
}

bool is_no_type(std::string_view type) {
    return std::find(kNoTypes.begin(), kNoTypes.end(), type) != kNoTypes.end();
}

bool begins_as_html(std::string_view bytes) {
    const std::string_view text = past_space(bytes);
    return std::any_of(kHtmlTags.begin(), kHtmlTags.end(), [&](std::string_view tag) {
        if (!begins_ignoring_case(text, tag)) return false;
        if (tag == "<!--" || text.size() == tag.size()) return true;
        const char next = text[tag.size()];
        return next == '>' || kSpace.find(next) != std::string_view::npos;
    });
}

bool begins_as_markup(std::string_view bytes) {
    const std::string_view text = past_space(bytes);
    if (text.size() < 2 || text[0] != '<') return false;
    const char next = ascii_lower(text[1]);
    return (next >= 'a' && next <= 'z') || next == '!' || next == '?' || next == '/';
}

}  // namespace news::container::web
