// SPDX-License-Identifier: GPL-3.0-or-later
// The term that an input's articles share.
#pragma once

#include <string>
#include <string_view>

namespace news::index {

// kInputPrefix and a hash of the path (its raw bytes). Two paths may share one: an article lies in
// an input only where one of its locations says so.
std::string input_term(std::string_view path);

}  // namespace news::index
