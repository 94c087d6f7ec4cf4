// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/web/capture.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "common/ascii_case.hpp"
#include "common/bytes/sha256.hpp"
#include "common/container/web/header_fields.hpp"
#include "common/container/web/http_message.hpp"
#include "common/container/web/media_type.hpp"

namespace news::container::web {

namespace {

// Room beside the page itself: the HTTP head and the sizes of chunks.
constexpr std::size_t kEnvelope = std::size_t{2} * 1024 * 1024;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// A part of the crawl that no one would look for among its pages.
std::string_view crawlers_own(std::string_view url) {
    if (begins_ignoring_case(url, "metadata:")) return "the crawler's own notes";
    if (begins_ignoring_case(url, "dns:")) return "name look-up";
    if (begins_ignoring_case(url, "whois:")) return "name look-up";
    const std::size_t host = url.find("//");
    if (host == std::string_view::npos) return {};
    const std::size_t path = url.find('/', host + 2);
    if (path != std::string_view::npos && url.substr(path) == "/robots.txt") return "robots.txt";
    return {};
}

ReadOutcome skip(Capture& capture, std::string reason, bool expected = false) {
    return SkippedInput{std::move(capture.location), std::move(reason), expected};
}

ReadOutcome page(Capture& capture, HttpBody body, std::string content_type) {
    if (!body.damage.empty())
        return FailedInput{std::move(capture.location), std::move(body.damage)};
    if (!body.skipped.empty()) return skip(capture, std::move(body.skipped));
    if (body.bytes.empty()) return skip(capture, "empty");
    PageRecord page;
    page.crawled = capture.location.crawled;
    page.location = std::move(capture.location);
    page.bytes = std::move(body.bytes);
    page.sha256 = bytes::sha256_hex(page.bytes);
    page.url = std::move(capture.url);
    page.http_content_type = std::move(content_type);
    page.warning = capture.cut ? "the crawler stopped within the page" : std::move(body.warning);
    return page;
}

}  // namespace

std::size_t longest_block(const ReadLimits& limits) {
    return limits.page_bytes + limits.page_bytes / 4 + kEnvelope;
}

std::string clean_url(std::string_view url) {
    url = trimmed(url);
    if (url.starts_with('<') && url.ends_with('>')) url = url.substr(1, url.size() - 2);
    std::string clean;
    for (const char c : url) {
        if (c == ' ')
            clean += "%20";
        else if (static_cast<unsigned char>(c) > 0x20)
            clean += c;
    }
    return clean;
}

std::string capture_time(std::string_view time) {
    time = trimmed(time);
    const std::size_t digits = static_cast<std::size_t>(
        std::find_if_not(time.begin(), time.end(), is_digit) - time.begin());
    if (digits == 14 && time.size() == 14)
        return fmt::format("{}-{}-{}T{}:{}:{}Z", time.substr(0, 4), time.substr(4, 2),
                           time.substr(6, 2), time.substr(8, 2), time.substr(10, 2),
                           time.substr(12, 2));
    constexpr std::size_t kDay = 10;
    constexpr std::size_t kLongest = 40;
    const bool is_day = digits == 4 && time.size() >= kDay && time.size() <= kLongest &&
                        time[4] == '-' && is_digit(time[5]) && is_digit(time[6]) &&
                        time[7] == '-' && is_digit(time[8]) && is_digit(time[9]);
    const bool is_time = time.size() == kDay || (time.size() > kDay && time[kDay] == 'T');
    return is_day && is_time ? std::string(time) : std::string();
}

ReadOutcome read_capture(Capture capture, const ReadLimits& limits) {
    if (const std::string_view own = crawlers_own(capture.url); !own.empty())
        return skip(capture, std::string(own), true);
    HttpHead head;
    std::string_view body = capture.bytes;
    if (capture.is_http) {
        head = parse_http_head(body);
        if (!head.damage.empty()) return FailedInput{capture.location, head.damage};
        if (head.status == 0 && !begins_as_html(body)) {
            if (capture.length == 0) return skip(capture, "empty");
            return FailedInput{std::move(capture.location), "no HTTP status line"};
        }
        body.remove_prefix(head.size);
    } else {
        head.content_type = capture.content_type;
    }
    constexpr int kPartialContent = 206;
    const bool has_status = head.status != 0;
    if (has_status && (head.status / 100 != 2 || head.status == kPartialContent))
        return skip(capture, fmt::format("status {}", head.status));
    const std::string type = media_type(head.content_type);
    const bool is_page = is_page_type(type);
    if (!is_page && !is_no_type(type)) return skip(capture, "media type: " + type);
    if (capture.length > capture.bytes.size())
        return skip(capture, fmt::format("limit: more than {} bytes", limits.page_bytes));
    HttpBody decoded = decode_body(head, body, capture.cut, limits.page_bytes);
    const bool is_whole = decoded.damage.empty() && decoded.skipped.empty();
    if (!is_page && is_whole && !decoded.bytes.empty() && !begins_as_html(decoded.bytes))
        return skip(capture, "media type: " + (type.empty() ? "none" : type));
    return page(capture, std::move(decoded), std::move(head.content_type));
}

}  // namespace news::container::web
