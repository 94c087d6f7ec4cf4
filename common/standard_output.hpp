// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "common/error.hpp"

namespace news {

// Writes out what standard output still holds. `failed_with`: errno of an earlier failure to write,
// 0: none. An Error where the results could not be written; a reader that has gone (head, less) is
// none.
std::optional<Error> finish_standard_output(int failed_with = 0);

}  // namespace news
