// SPDX-License-Identifier: GPL-3.0-or-later
// Each dialect's own translation. `text` is valid UTF-8 within the bounds of a query.
#pragma once

#include <string_view>

#include "searcher/dialect/dialect.hpp"

namespace news::dialect {

Result<Translation> translate_nexis(std::string_view text);
Result<Translation> translate_factiva(std::string_view text);
Result<Translation> translate_proquest(std::string_view text);
Result<Translation> translate_lucene(std::string_view text);

}  // namespace news::dialect
