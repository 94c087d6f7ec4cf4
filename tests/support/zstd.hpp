// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes packed as tests need them.
#pragma once

#include <string>
#include <string_view>

namespace news::test {

// One zstd frame. `dictionary`: raw bytes or a trained one; empty: none.
std::string zstd(std::string_view plain, std::string_view dictionary = {});

// A frame that decoders pass over, 0x184D2A50 and the kind (0 to 15).
std::string skippable_frame(unsigned kind, std::string_view content);

// A dictionary trained on texts.
std::string zstd_dictionary(const std::string& text);

}  // namespace news::test
