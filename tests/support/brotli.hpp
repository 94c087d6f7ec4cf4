// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes packed as tests need them.
#pragma once

#include <string>
#include <string_view>

namespace news::test {

std::string brotli(std::string_view plain);

}  // namespace news::test
