// SPDX-License-Identifier: GPL-3.0-or-later
// Names of elements and attributes compared as HTML compares them.
#pragma once

#include "common/ascii_case.hpp"

namespace news::html {

using news::ascii_lower;
using news::begins_ignoring_case;
using news::equals_ignoring_case;

}  // namespace news::html
