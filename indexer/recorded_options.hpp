// SPDX-License-Identifier: GPL-3.0-or-later
// The options of a run that change the fields of an article, or whether it is one, as the ledger
// and the roots record them: another run with others must read the inputs again.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/options.hpp"

namespace news {

// One line of JSON; equal options give equal texts.
std::string recorded_options(const InputOptions& input, bool all_pages);

// Options of `add` with these set; nullopt for a text of another kind. What a ledger entry has
// behind them (the state of a sidecar) is passed over.
std::optional<AddOptions> add_options_of(std::string_view recorded);

}  // namespace news
