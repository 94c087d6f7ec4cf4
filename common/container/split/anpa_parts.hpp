// SPDX-License-Identifier: GPL-3.0-or-later
// Wire text as agencies send it, one story after another, framed by control characters: ANPA 1312
// and IPTC 7901 (SOH header STX text ETX trailer EOT).
#pragma once

#include <memory>
#include <string_view>

#include "common/container/reader.hpp"

namespace news::container {

// By the first kilobytes: the first character that is no filler is SOH, and an STX follows.
bool is_anpa(std::string_view beginning);

std::unique_ptr<Reader> read_anpa(StreamInput input, bytes::StreamBuffer buffer);

}  // namespace news::container
