// SPDX-License-Identifier: GPL-3.0-or-later
// Bare lists of hits for other programs: --print.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "searcher/output/result_writer.hpp"
#include "searcher/search/search_results.hpp"

namespace news::output {

enum class Listed : std::uint8_t { ids, paths, urls };

std::optional<Listed> listed_from(std::string_view word);

// One a line, with control characters and what is no UTF-8 escaped; or, `null_separated`, the raw
// bytes, each followed by a NUL. Returns how many hits have nothing to list.
std::size_t print_list(const search::SearchResults& results, Listed what, bool null_separated,
                       const Sink& sink);

}  // namespace news::output
