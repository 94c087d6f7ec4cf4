// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes packed as tests need them.
#pragma once

#include <string>
#include <string_view>

namespace news::test {

// One gzip member.
std::string gzip(std::string_view plain);

// RFC 1950, or RFC 1951 with nothing around it.
enum class DeflateForm { zlib, raw };
std::string deflate(std::string_view plain, DeflateForm form);

}  // namespace news::test
