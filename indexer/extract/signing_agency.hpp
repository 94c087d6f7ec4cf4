// SPDX-License-Identifier: GPL-3.0-or-later
// The news agency that signs a story in its own text: in the dateline, before the first word, or
// behind the last one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace news::extract {

struct SigningAgency {
    std::string agency;     // as find_agency() names it
    std::string_view rule;  // "dateline", "opening", "end mark"
    std::string text;       // the words that say so
};

// `body`: paragraphs separated by one blank line. nullopt where no agency signs. Only the first and
// the last two paragraphs are read.
std::optional<SigningAgency> find_signing_agency(std::string_view body, std::string_view language);

}  // namespace news::extract
