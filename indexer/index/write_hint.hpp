// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace news::index {

// What to do about a write that was refused, for the reason that the system gives (std::strerror,
// alone or within other words).
std::string write_hint(std::string_view reason);

}  // namespace news::index
