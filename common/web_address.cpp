// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/web_address.hpp"

#include <algorithm>
#include <array>

#include "common/ascii_case.hpp"
#include "common/unicode.hpp"
#include "common/url.hpp"

namespace news {

namespace {

constexpr std::size_t kLongestAddress = 2000;

// The parts of a URI reference (RFC 3986, section 3); `has_…` tells an empty part from none.
struct Parts {
    std::string_view scheme;
    std::string_view authority;
    std::string_view path;
    std::string_view query;
    bool has_authority = false;
    bool has_query = false;
};

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

Parts split(std::string_view reference) {
    Parts parts;
    reference = reference.substr(0, reference.find('#'));
    const auto colon = reference.find_first_of(":/?");
    if (colon != std::string_view::npos && colon > 0 && reference[colon] == ':' &&
        is_letter(reference.front())) {
        parts.scheme = reference.substr(0, colon);
        reference.remove_prefix(colon + 1);
    }
    if (reference.starts_with("//")) {
        const auto end = std::min(reference.find_first_of("/?", 2), reference.size());
        parts.authority = reference.substr(2, end - 2);
        parts.has_authority = true;
        reference.remove_prefix(end);
    }
    const auto query = reference.find('?');
    parts.path = reference.substr(0, query);
    if (query != std::string_view::npos) {
        parts.query = reference.substr(query + 1);
        parts.has_query = true;
    }
    return parts;
}

// RFC 3986, section 5.2.4, segment by segment.
std::string without_dots(std::string_view path) {
    std::vector<std::string_view> kept;
    bool open = false;  // ends in a directory
    std::size_t at = path.starts_with('/') ? 1 : 0;
    while (at <= path.size()) {
        const auto end = std::min(path.find('/', at), path.size());
        const std::string_view segment = path.substr(at, end - at);
        open = end == path.size() ? segment == "." || segment == ".." : false;
        if (segment == "..") {
            if (!kept.empty()) kept.pop_back();
        } else if (segment != ".") {
            kept.push_back(segment);
        }
        at = end + 1;
    }
    std::string plain;
    for (const std::string_view segment : kept) {
        plain += '/';
        plain += segment;
    }
    if (open || plain.empty()) plain += '/';
    return plain;
}

// Parameters that say where a reader came from.
bool is_tracking(std::string_view parameter) {
    constexpr std::array<std::string_view, 14> kNames = {
        "fbclid", "gclid", "dclid",   "msclkid", "igshid", "mc_cid", "mc_eid",
        "_ga",    "cmpid", "ref_src", "ocid",    "xtor",   "wt_zmc", "srsltid"};
    const std::string name = ascii_lower(parameter.substr(0, parameter.find('=')));
    return name.starts_with("utm_") || std::ranges::find(kNames, name) != kNames.end();
}

std::string without_tracking(std::string_view query) {
    std::string kept;
    for (std::size_t at = 0; at <= query.size();) {
        const auto end = std::min(query.find('&', at), query.size());
        const std::string_view parameter = query.substr(at, end - at);
        if (!parameter.empty() && !is_tracking(parameter)) {
            if (!kept.empty()) kept += '&';
            kept += parameter;
        }
        at = end + 1;
    }
    return kept;
}

bool has_unsafe(std::string_view address) {
    return std::ranges::any_of(address, [](char c) {
        return static_cast<unsigned char>(c) <= ' ' || c == '"' || c == '<' || c == '>' ||
               c == 0x7F;
    });
}

std::string normal_authority(std::string_view scheme, std::string_view authority) {
    std::string host = ascii_lower(authority);
    if (const auto user = host.rfind('@'); user != std::string::npos) host.erase(0, user + 1);
    const std::string_view port = scheme == "http" ? ":80" : ":443";
    if (host.ends_with(port)) host.resize(host.size() - port.size());
    return host;
}

}  // namespace

std::string resolve_address(std::string_view base, std::string_view reference) {
    const std::string cleaned = clean_text(reference);
    const Parts relative = split(cleaned);
    const Parts root = split(base);
    Parts target = relative;
    std::string path(relative.path);
    if (relative.scheme.empty()) {
        target.scheme = root.scheme;
        if (!relative.has_authority) {
            target.authority = root.authority;
            if (relative.path.empty()) {
                path = std::string(root.path);
                if (!relative.has_query) {
                    target.query = root.query;
                    target.has_query = root.has_query;
                }
            } else if (!relative.path.starts_with('/')) {
                path = std::string(root.path.substr(0, root.path.rfind('/') + 1)) + path;
            }
        }
    }
    const std::string scheme = ascii_lower(target.scheme);
    if ((scheme != "http" && scheme != "https") || target.authority.empty()) return {};
    std::string address = scheme + "://" + normal_authority(scheme, target.authority);
    address += without_dots(path);
    if (target.has_query) {
        address += '?';
        address += target.query;
    }
    if (address.size() > kLongestAddress || has_unsafe(address) || host_of(address).empty())
        return {};
    return address;
}

std::string canonical_address(std::string_view base, std::string_view reference) {
    std::string address = resolve_address(base, reference);
    const auto query = address.find('?');
    if (query == std::string::npos) return address;
    const std::string kept = without_tracking(std::string_view(address).substr(query + 1));
    address.resize(query);
    return kept.empty() ? address : address + '?' + kept;
}

bool is_front_page(std::string_view address) {
    const Parts parts = split(address);
    return (parts.path.empty() || parts.path == "/") && !parts.has_query;
}

std::vector<std::string> addresses_of_same_page(std::string_view address) {
    constexpr std::string_view kWww = "www.";
    const Parts parts = split(address);
    std::string_view host = parts.authority;
    if (host.starts_with(kWww)) host.remove_prefix(kWww.size());
    std::string path(parts.path);
    if (path.ends_with('/')) path.pop_back();
    std::string query;
    if (parts.has_query) query.append("?").append(parts.query);
    std::vector<std::string> addresses = {std::string(address)};
    for (const std::string_view scheme : {"https://", "http://"})
        for (const std::string_view www : {std::string_view(), kWww})
            for (const std::string_view slash : {"", "/"}) {
                if (path.empty() && slash.empty()) continue;
                std::string one(scheme);
                one.append(www).append(host).append(path).append(slash).append(query);
                if (one != address) addresses.push_back(std::move(one));
            }
    return addresses;
}

}  // namespace news
