// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace news {

// The host of an http or https address (RFC 3986), in lower case, without user, port and a leading
// "www."; empty for anything else.
std::string host_of(std::string_view url);

}  // namespace news
