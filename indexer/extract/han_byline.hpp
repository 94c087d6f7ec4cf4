// SPDX-License-Identifier: GPL-3.0-or-later
// Bylines without white space between a role and a name.
#pragma once

#include <string>
#include <string_view>

namespace news::extract {

// The byline with a comma between whoever is named and without the brackets around it, the
// reporter's role and the place: "〔記者王小明／台北報導〕" → "王小明", "新华社记者王小明、李华" →
// "新华社、王小明、李华". Other bylines as they are.
std::string plain_han_byline(std::string_view text);

}  // namespace news::extract
