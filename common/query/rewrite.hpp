// SPDX-License-Identifier: GPL-3.0-or-later
// Syntax tree → meaning: fields pushed down, words and phrases split and folded, values and dates
// read. What makes no sense is a diagnostic with the place where it stands.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "common/query/ast.hpp"
#include "common/query/diagnostic.hpp"
#include "common/query/meaning.hpp"

namespace news::query {

struct Rewritten {
    std::optional<Meaning> meaning;  // nullopt only after an error
    Diagnostics diagnostics;
};

// `text`: the query that the tree was made from; `today`: what relative dates count from.
Rewritten rewrite(const Node& tree, std::string_view text, std::chrono::sys_days today);

}  // namespace news::query
