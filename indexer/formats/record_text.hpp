// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a record as text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/container/page_record.hpp"
#include "indexer/html/charset.hpp"

namespace news::formats {

struct RecordText {
    std::string utf8;
    std::vector<std::string> warnings;  // "3 invalid UTF-8 sequences replaced"
};

RecordText text_of_record(const container::PageRecord& record);

// Lines, without their ends ("\n" or "\r\n"). Views into `text`.
std::vector<std::string_view> lines_of(std::string_view text);

// Without white space at the ends.
std::string_view trimmed(std::string_view text);

// The pieces between the separators, trimmed, empty ones left out. Views into `text`.
std::vector<std::string_view> pieces_of(std::string_view text, std::string_view separator);

}  // namespace news::formats
