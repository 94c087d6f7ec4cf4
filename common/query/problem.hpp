// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace news::query {

// Why a typed word, phrase or value means nothing, and what could stand in its place.
struct Problem {
    std::string message;
    std::string replacement;  // empty: leave it out
};

}  // namespace news::query
