// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/split/json_scan.hpp"

#include <algorithm>
#include <array>

namespace news::container {

namespace {

// What services call the list in their answers.
constexpr std::array<std::string_view, 9> kListKeys = {
    "articles", "docs", "documents", "entries", "hits", "items", "news", "results", "stories"};
// What they put around it.
constexpr std::array<std::string_view, 4> kEnvelopeKeys = {"data", "hits", "response", "result"};
// What an article has, and no list of them.
constexpr std::array<std::string_view, 7> kArticleKeys = {
    "bodies", "body", "body_html", "body_text", "content", "headlines", "text"};

template <std::size_t N>
bool is_among(const std::array<std::string_view, N>& keys, std::string_view key) {
    return std::ranges::find(keys, key) != keys.end();
}

// Behind the string that begins at text[at]; npos where it does not end.
std::size_t string_end(std::string_view text, std::size_t at) {
    for (++at; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at + 1;
    }
    return std::string_view::npos;
}

// Behind the value that begins at text[at]; npos where it does not end.
std::size_t value_end(std::string_view text, std::size_t at) {
    if (at >= text.size()) return std::string_view::npos;
    if (text[at] == '"') return string_end(text, at);
    if (text[at] == '{' || text[at] == '[') {
        JsonScan scan(false);
        const std::size_t length = scan.feed(text.substr(at));
        return scan.state() == JsonScan::State::closed ? at + length : std::string_view::npos;
    }
    return text.find_first_of(",]}", at);
}

}  // namespace

std::size_t skip_json_space(std::string_view text, std::size_t at) {
    return std::min(text.find_first_not_of(" \t\r\n", at), text.size());
}

std::size_t JsonScan::feed(std::string_view piece) {
    constexpr int kDeepest = 1000;
    for (std::size_t i = 0; i < piece.size(); ++i) {
        const char c = piece[i];
        if (c == '\n' && (in_string_ || one_line_)) {
            state_ = State::broken;
            return i;
        }
        if (in_string_) {
            if (escaped_)
                escaped_ = false;
            else if (c == '\\')
                escaped_ = true;
            else if (c == '"')
                in_string_ = false;
        } else if (c == '"') {
            in_string_ = true;
        } else if (c == '{' || c == '[') {
            if (++depth_ > kDeepest) {
                state_ = State::broken;
                return i;
            }
        } else if ((c == '}' || c == ']') && --depth_ == 0) {
            state_ = State::closed;
            return i + 1;
        }
    }
    return piece.size();
}

std::optional<WrappedList> find_wrapped_list(std::string_view text) {
    constexpr int kMostEnvelopes = 2;
    int objects = 1;
    std::size_t at = skip_json_space(text, 0) + 1;
    while ((at = skip_json_space(text, at)) < text.size() && text[at] == '"') {
        const std::size_t key_end = string_end(text, at);
        if (key_end == std::string_view::npos) return std::nullopt;
        const std::string_view key = text.substr(at + 1, key_end - at - 2);
        at = skip_json_space(text, key_end);
        if (at >= text.size() || text[at] != ':' || is_among(kArticleKeys, key))
            return std::nullopt;
        at = skip_json_space(text, at + 1);
        if (at < text.size() && text[at] == '{' && is_among(kEnvelopeKeys, key) &&
            objects <= kMostEnvelopes) {
            ++objects;
            ++at;
            continue;
        }
        if (at < text.size() && text[at] == '[' && is_among(kListKeys, key)) {
            const std::size_t first = skip_json_space(text, at + 1);
            if (first < text.size() && text[first] == '{') return WrappedList{at + 1, objects};
        }
        at = value_end(text, at);
        if (at == std::string_view::npos) return std::nullopt;
        at = skip_json_space(text, at);
        // out of an envelope without a list
        while (at < text.size() && text[at] == '}' && objects > 1) {
            --objects;
            at = skip_json_space(text, at + 1);
        }
        if (at < text.size() && text[at] == ',') ++at;
    }
    return std::nullopt;
}

}  // namespace news::container
