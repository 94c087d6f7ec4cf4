// SPDX-License-Identifier: GPL-3.0-or-later
// One line of JSON, written from left to right: the bytes that nlohmann's dump() makes of the same
// values, at a fraction of the cost of building these.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace news {

class JsonText {
  public:
    JsonText& open(char bracket);  // '{' or '['
    JsonText& close(char bracket);
    JsonText& key(std::string_view name);  // plain ASCII; a value follows

    // What is no UTF-8 is replaced.
    JsonText& value(std::string_view text);
    JsonText& value(const char* text) { return value(std::string_view(text)); }
    JsonText& value(std::uint64_t number);
    JsonText& value(bool is_so) { return json(is_so ? "true" : "false"); }
    JsonText& json(std::string_view value);  // JSON already

    std::string take() { return std::move(text_); }

  private:
    void separate();

    std::string text_;
    bool follows_value_ = false;
};

}  // namespace news
