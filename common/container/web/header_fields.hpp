// SPDX-License-Identifier: GPL-3.0-or-later
// The "Name: value" lines that HTTP, WARC and mail share.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace news::container::web {

// In their order; a name may come more than once.
class HeaderFields {
  public:
    // Takes a line without its end. One that begins with white space goes on the value before it
    // (RFC 9112, 5.2; WARC 1.0, 4); one without a colon is passed over.
    void take_line(std::string_view line);

    // The first that is not empty; empty: there is none. `lower_name`: in lower case. Valid until
    // the next line.
    std::string_view first(std::string_view lower_name) const;

    // All of a name joined with ", " (RFC 9110, 5.3).
    std::string all(std::string_view lower_name) const;

  private:
    std::vector<std::pair<std::string, std::string>> fields_;
};

// The digits and nothing else as a number; nullopt for anything else or where it is too large.
std::optional<std::uint64_t> parse_length(std::string_view digits);

std::string_view trimmed(std::string_view text);

}  // namespace news::container::web
