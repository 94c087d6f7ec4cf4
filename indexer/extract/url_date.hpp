// SPDX-License-Identifier: GPL-3.0-or-later
// The date that an article's address carries: "/2014/11/06/", "/2014/nov/06/", "-20141106.html".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/date.hpp"

namespace news::extract {

struct UrlDate {
    PartialDate date;   // a day or a month
    bool folder;        // stands as folders of its own, not within a name
    std::string value;  // the piece of the address: "2014/11/06"
};

// nullopt where the address has none, or two that contradict each other.
std::optional<UrlDate> find_url_date(std::string_view url);

}  // namespace news::extract
