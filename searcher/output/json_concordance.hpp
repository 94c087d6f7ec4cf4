// SPDX-License-Identifier: GPL-3.0-or-later
// Concordances and collocates as JSON values.
#pragma once

#include <optional>

#include <nlohmann/json_fwd.hpp>

#include "searcher/concordance/collocates.hpp"
#include "searcher/concordance/concordance.hpp"

namespace news::output {

nlohmann::ordered_json line_json(const concordance::Line& line);
// null where they were not wanted.
nlohmann::ordered_json totals_json(const std::optional<concordance::Totals>& totals);
// All but the collocates themselves.
nlohmann::ordered_json collocates_json(const concordance::Collocates& found);
nlohmann::ordered_json collocate_json(const concordance::Collocate& one);

}  // namespace news::output
