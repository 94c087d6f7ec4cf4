// SPDX-License-Identifier: GPL-3.0-or-later
// Text that came with markup or character references in it, as metadata often do.
#pragma once

#include <string>
#include <string_view>

namespace news::extract {

// What a reader would see of it, cleaned by clean_text(). Text without '<' and '&' costs no parse.
std::string text_of_markup(std::string_view markup);

// The same with its paragraphs kept, separated by one blank line. Text without markup comes back as
// it is.
std::string paragraphs_of_markup(std::string_view markup);

}  // namespace news::extract
