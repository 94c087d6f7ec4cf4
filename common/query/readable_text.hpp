// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a text can be read as a search at all, in whatever language.
#pragma once

#include <optional>
#include <string_view>

#include "common/query/diagnostic.hpp"

namespace news::query {

// Why it is not read: over kMaxBytes or kMaxPieces, no UTF-8, control characters. Linear.
std::optional<Diagnostic> unreadable(std::string_view text);

}  // namespace news::query
