// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace news::query {

// Why a typed word, phrase or value means nothing, and what to copy instead: with `replacement` the
// query is shown with it in that place, else `hint` is shown as it is.
struct Problem {
    std::string message;
    std::optional<std::string> replacement;  // empty: leave it out
    std::string hint;
    bool closes_up = false;  // the replacement needs no space around it
};

}  // namespace news::query
