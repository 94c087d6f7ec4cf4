// SPDX-License-Identifier: GPL-3.0-or-later
// Where a person means an operator, and what is typed, read letter by letter, would become words to
// find: a space too many or one too few, and the operators of other services.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "common/query/diagnostic.hpp"

namespace news::query {

struct Slip {
    Diagnostic diagnostic;
    bool skipped = true;  // reading goes on behind the diagnostic's range; false: at its beginning
};

// Looks at what begins at `at`, which is no white space and not within quotation marks, and at its
// neighbours; nullopt: nothing to say. Linear over all places of a query together.
std::optional<Slip> slip_at(std::string_view text, std::size_t at);

// The same, by what is typed; slip_at() asks them all.
std::optional<Slip> distance_slip(std::string_view text, std::size_t at);
std::optional<Slip> function_slip(std::string_view text, std::size_t at);
std::optional<Slip> field_slip(std::string_view text, std::size_t at);
std::optional<Slip> date_slip(std::string_view text, std::size_t at);

// The canonical name of a field that other services and search engines call so; empty: none.
std::string_view field_elsewhere(std::string_view name);

}  // namespace news::query
