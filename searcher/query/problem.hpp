// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace news::query {

// Why a typed word, phrase or value means nothing.
struct Problem {
    std::string message;
    std::string replacement;  // what could stand in its place; empty: no idea
};

}  // namespace news::query
