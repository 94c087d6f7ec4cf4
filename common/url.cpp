// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/url.hpp"

#include <algorithm>

namespace news {

std::string host_of(std::string_view url) {
    std::string scheme(url.substr(0, std::min<std::size_t>(url.find("://"), 6)));
    std::transform(scheme.begin(), scheme.end(), scheme.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    if (scheme != "http" && scheme != "https") return {};
    std::string_view authority = url.substr(scheme.size() + 3);
    authority = authority.substr(0, authority.find_first_of("/?#\\"));
    if (const auto at = authority.rfind('@'); at != std::string_view::npos)
        authority.remove_prefix(at + 1);
    const bool is_ipv6 = authority.starts_with('[');
    const std::size_t colon = is_ipv6 ? authority.find("]:") : authority.rfind(':');
    if (colon != std::string_view::npos) authority = authority.substr(0, colon + (is_ipv6 ? 1 : 0));
    std::string host(authority);
    std::transform(host.begin(), host.end(), host.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    if (host.ends_with('.')) host.pop_back();
    if (host.starts_with("www.")) host.erase(0, 4);
    return host;
}

}  // namespace news
