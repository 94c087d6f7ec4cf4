// SPDX-License-Identifier: GPL-3.0-or-later
// The languages as databases name them: "ENGLISH", "Français", "GERMAN; DEUTSCH", "EN".
#pragma once

#include <string>
#include <string_view>

namespace news::formats {

// The ISO 639-1 code; empty for what is not known. Of several names the first that is known counts.
std::string language_code(std::string_view name);

}  // namespace news::formats
