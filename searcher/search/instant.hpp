// SPDX-License-Identifier: GPL-3.0-or-later
// Times with a zone, as articles and captures have them (ISO 8601).
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace news::search {

// Of "2014-11-06T20:15:00-05:00", also with "Z" or a fraction of a second, which is left out;
// nullopt for a time without a zone and for what is none.
std::optional<std::chrono::sys_seconds> instant_of(std::string_view time);

// The same time in UTC, "2014-11-07T01:15:00Z"; what is no such time stays as it is.
std::string in_utc(std::string_view time);

}  // namespace news::search
