// SPDX-License-Identifier: GPL-3.0-or-later
// One text field found in a page, with the reasons that `--explain` prints.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/extraction.hpp"

namespace news::extract {

struct FoundText {
    std::string value;  // clean text; empty where the page does not give the field
    std::vector<Reason> chosen;
    std::vector<Reason> lost;
};

// At most that many bytes of a text, cut at a character border.
std::string beginning_of(std::string_view text, std::size_t bytes);

// The text; of a longer one so many bytes, cut between words where it has any, and "…".
std::string first_words_of(std::string_view text, std::size_t bytes);

// A Reason whose value is cut to the length that Reason promises, at a character border.
Reason make_reason(std::string field, std::string rule, std::string place, std::string value);

}  // namespace news::extract
