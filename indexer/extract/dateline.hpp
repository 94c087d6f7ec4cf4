// SPDX-License-Identifier: GPL-3.0-or-later
// The dateline that opens a wire story: "WASHINGTON, Nov. 6 (Reuters) - …", "PARIS (AP) — …".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "common/date.hpp"

namespace news::extract {

struct Dateline {
    std::string place;                // as printed: "WASHINGTON", "São Paulo"
    std::string agency;               // "Reuters", "AP"; may be empty
    std::optional<PartialDate> date;  // only where the year is printed too
    int month = 0;                    // where a day without its year is printed; else 0
    int day = 0;
    std::size_t length = 0;  // bytes up to the first of the story's own words
};

// `paragraph`: clean text, the first of an article. nullopt where it opens with no dateline.
std::optional<Dateline> find_dateline(std::string_view paragraph, std::string_view language = {});

}  // namespace news::extract
