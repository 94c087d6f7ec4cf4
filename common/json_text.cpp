// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/json_text.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/article_json.hpp"
#include "common/unicode.hpp"

namespace news {

namespace {

bool is_escaped(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

}  // namespace

JsonText& JsonText::open(char bracket) {
    separate();
    text_ += bracket;
    follows_value_ = false;
    return *this;
}

JsonText& JsonText::close(char bracket) {
    text_ += bracket;
    follows_value_ = true;
    return *this;
}

JsonText& JsonText::key(std::string_view name) {
    separate();
    text_.append(1, '"').append(name).append("\":");
    follows_value_ = false;
    return *this;
}

JsonText& JsonText::value(std::string_view text) {
    const bool is_plain = std::none_of(text.begin(), text.end(), is_escaped) && is_valid_utf8(text);
    if (!is_plain) return json(dump_line(nlohmann::ordered_json(text)));
    separate();
    text_.append(1, '"').append(text).append(1, '"');
    follows_value_ = true;
    return *this;
}

JsonText& JsonText::value(std::uint64_t number) {
    const fmt::format_int digits(number);
    return json({digits.data(), digits.size()});
}

JsonText& JsonText::json(std::string_view value) {
    separate();
    text_ += value;
    follows_value_ = true;
    return *this;
}

void JsonText::separate() {
    if (follows_value_) text_ += ',';
}

}  // namespace news
