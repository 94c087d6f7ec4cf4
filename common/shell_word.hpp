// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace news {

// The text as a shell would have to be given it: quoted where that is needed, and printable.
std::string shell_word(std::string_view text);

}  // namespace news
