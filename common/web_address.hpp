// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses of pages as the index has them: two that mean the same page are written alike.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace news {

// `reference` resolved against the absolute address `base` (RFC 3986, section 5.2), without its
// fragment, host in lower case; empty where the result is no http or https address.
std::string resolve_address(std::string_view base, std::string_view reference);

// The same without parameters that say where a reader came from.
std::string canonical_address(std::string_view base, std::string_view reference);

// The site's first page, which every page of a careless site calls canonical.
bool is_front_page(std::string_view address);

// A canonical address and those that commonly show the same page, since sites have moved from http
// to https: the other scheme, with and without "www.", with and without a slash at the end. The
// address itself comes first.
std::vector<std::string> addresses_of_same_page(std::string_view address);

}  // namespace news
