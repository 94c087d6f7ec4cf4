// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes in words.
#pragma once

#include <cstdint>
#include <string>

namespace news {

std::string size_text(std::uint64_t bytes);  // "12 kB", "3.4 MB", "5.6 GB"

}  // namespace news
