// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/input_term.hpp"

#define XXH_INLINE_ALL
#include <fmt/format.h>
#include <xxhash.h>

#include "common/schema.hpp"

namespace news::index {

std::string input_term(std::string_view path) {
    return fmt::format("{}{:016x}", kInputPrefix, XXH3_64bits(path.data(), path.size()));
}

}  // namespace news::index
