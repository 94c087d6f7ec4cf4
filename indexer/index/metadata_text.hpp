// SPDX-License-Identifier: GPL-3.0-or-later
// Raw bytes in the database's metadata: as keys, which Xapian bounds, and within JSON.
#pragma once

#include <string>
#include <string_view>

namespace news::index {

// prefix + path; where Xapian would refuse that, cut and finished with a hash of the whole path.
std::string metadata_key(std::string_view prefix, std::string_view path);

// A path is bytes; as Latin-1 code points each byte becomes a character of its own, so that JSON
// can hold any path and give it back unchanged.
std::string bytes_to_text(std::string_view bytes);
std::string text_to_bytes(std::string_view text);

}  // namespace news::index
