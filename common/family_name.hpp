// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace news {

// The last word of a person's full name without "Jr." and the like, within `full_name`; empty where
// the name is one word. A query for it finds the person.
std::string_view family_name(std::string_view full_name);

}  // namespace news
