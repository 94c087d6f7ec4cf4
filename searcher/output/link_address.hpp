// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses that a terminal may open when somebody clicks on a link. Each is printable ASCII,
// whatever it was made of, so that it cannot end the escape sequence that it stands in; empty: no
// link.
#pragma once

#include <string>
#include <string_view>

namespace news::output {

// Of an address with http or https, as it is but percent-encoded; of all others none.
std::string web_address(std::string_view url);

// file://HOST/PATH of an absolute path; of others none. The host is there because the terminal may
// run on another machine (the specification of OSC 8 asks for it).
std::string file_address(std::string_view path);

// That of the page where it is known, else of the file.
std::string article_address(std::string_view url, std::string_view path);

}  // namespace news::output
