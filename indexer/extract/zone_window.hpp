// SPDX-License-Identifier: GPL-3.0-or-later
// The time zones that a publisher can be in, as far as language, region and host tell.
#pragma once

#include <string_view>

namespace news::extract {

// Hours east of UTC, both inclusive, daylight saving time allowed for.
struct ZoneWindow {
    double west = -11;
    double east = 13;
};

// `tag`: a language tag ("de-AT", "en_US", "ja"); `host`: whose top domain may be a country.
ZoneWindow zone_window(std::string_view tag, std::string_view host);

}  // namespace news::extract
