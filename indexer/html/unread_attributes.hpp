// SPDX-License-Identifier: GPL-3.0-or-later
// The attributes that nothing here ever looks at: a sixth of what is left of a page without its
// scripts.
#pragma once

#include <string_view>

namespace news::html {

// Whether the attribute says nothing about an article: sources for other screens, handlers of
// scripts, data for them, styles that hide nothing. `name` as written, in any case.
bool is_unread(std::string_view name, std::string_view value);

}  // namespace news::html
