// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace news::dialect {

// "en" from "English" in any case; what is no name of a language that is known stays as it is.
std::string language_code(std::string_view name);

}  // namespace news::dialect
