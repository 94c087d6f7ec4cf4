// SPDX-License-Identifier: GPL-3.0-or-later
// The time zones that a publisher can be in, as far as language, region and host tell.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "common/date.hpp"

namespace news::extract {

// Hours east of UTC, both inclusive, daylight saving time allowed for.
struct ZoneWindow {
    double west = -11;
    double east = 13;

    // The day it was at a moment at either end of the window.
    std::chrono::sys_days westmost_day(std::chrono::sys_seconds moment) const;
    std::chrono::sys_days eastmost_day(std::chrono::sys_seconds moment) const;
    // The day it was everywhere in the window; nullopt where it was not one day.
    std::optional<PartialDate> day_of(std::chrono::sys_seconds moment) const;
};

// `tag`: a language tag ("de-AT", "en_US", "ja"); `host`: whose top domain may be a country.
ZoneWindow zone_window(std::string_view tag, std::string_view host);

}  // namespace news::extract
